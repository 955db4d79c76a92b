import { planImport, type ImportPlan } from "../import/plan.ts";
import type { RowReason, Verdict } from "../model/accounting.ts";
import type { CommitContent } from "../model/commit.ts";
import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { FilePreview, ImportChoices, PlanRows, PlanSummary, ReadingChoice } from "../model/importing.ts";
import { batchOriginSchema } from "../model/batch-origin.ts";
import { issuesAsRead } from "../model/issues-as-read.ts";
import type { MendedRow } from "../model/left-out.ts";
import { mappingSchema, type ImportMapping } from "../model/mapping.ts";
import type { Converted } from "../import/converted.ts";
import type { ConvertRequest } from "../import/worker-api.ts";
import { Turns } from "../ledger/turns.ts";
import { FileReading } from "./file-reading.ts";
import { isWorthTaking, withLeftOut } from "./keep-left-out.ts";
import { retryContent, retryFile, standingLeftOut, type Retry } from "./left-out.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports } from "./ports.ts";
import { inspectRemembered } from "./inspect-remembered.ts";
import { ownLayout } from "./layouts.ts";
import type { Session } from "./session.ts";

interface Held {
  readonly plan: ImportPlan;
  readonly file: Blob;
  readonly choices: ImportChoices;
  readonly content: CommitContent;
  /** The cells that were mended, by row of the file. */
  readonly mended: ReadonlyMap<number, readonly string[]>;
  readonly retry: Retry | null;
}

/** A file to be planned. */
interface Asked extends Pick<Held, "file" | "choices" | "retry"> {
  readonly fileName: string;
  readonly request: ConvertRequest;
}

/** Files on their way in: what was read of each, and the one plan that waits for a yes. */
export class Plans {
  private readonly ports: Ports;
  private readonly session: Session;
  private held: Held | null = null;
  private inspected: FilePreview | null = null;
  /** A file that is read while the person still looks at what is known of it. */
  private ahead: FileReading | null = null;
  /** Readings begin one after the other, each when the one before has ended: the worker stops all it does or nothing. */
  private readonly turns = new Turns();

  constructor(ports: Ports, session: Session) {
    this.ports = ports;
    this.session = session;
  }

  /** Errors: those of the file. */
  async inspect(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview> {
    await this.forget();
    const worker = await this.ports.importWorker();
    const { preview, remembered } = await inspectRemembered(
      (how) => worker.inspect(file, fileName, how),
      choice,
      this.session.state,
    );
    this.inspected = preview;
    return remembered;
  }

  /** Errors: those of the file and the mapping; `reason-needed` for a permission without channel or basis; `cancelled`. */
  make(file: Blob, fileName: string, given: ImportChoices, run: JobRun): Promise<PlanSummary> {
    const choices = ownLayout(given, this.session.state);
    return this.makeOf({ file, fileName, choices, request: this.requestOf(choices), retry: null }, run);
  }

  /**
   * Tries rejected rows of an earlier file again, with other cells, under that file's mapping. Errors: `commit-unknown`,
   * `commit-already-retracted`, `left-out-unknown`, `cancelled`.
   */
  retry(commit: CommitSeq, mended: readonly MendedRow[], run: JobRun): Promise<PlanSummary> {
    const { state } = this.session;
    const of = standingLeftOut(state, commit);
    const { after, ...given } = retryFile(state, of, mended);
    return this.makeOf(
      { ...given, fileName: of.batch.fileName, request: { ...this.requestOf(given.choices), after } },
      run,
    );
  }

  private async makeOf({ file, fileName, choices, request, retry }: Asked, run: JobRun): Promise<PlanSummary> {
    const { permission, origin } = choices;
    if (origin !== undefined && !batchOriginSchema.safeParse(origin).success)
      throw new RegularsError("mapping-invalid");
    const unfounded = permission.channels.length === 0 || permission.basis.trim() === "";
    if (permission.state === "granted" && unfounded) throw new RegularsError("reason-needed");
    this.held = null;
    const state = this.session.state;
    run.step("reading", 0.7);
    const reading = await this.readingOf(file, fileName, request, run);
    const stop = (): void => void reading.stop();
    run.signal.addEventListener("abort", stop);
    try {
      run.check();
      reading.follow((share, rows) => run.progress(share, rows));
      const converted = await reading.converted;
      run.step("matching", 0.3);
      const plan = await planImport({
        converted,
        state,
        choices,
        isRetry: retry !== null,
        fileName,
        planId: this.ports.newId(),
        today: this.ports.today(),
        erased: await this.session.erased(),
        hashes: () => this.session.identityHashes(),
        issues: this.issuesOf(file, fileName, choices.mapping),
        breathe: () => this.ports.breathe(),
        isCancelled: () => run.signal.aborted,
        onProgress: (share) => run.progress(share),
      });
      run.check();
      this.held = {
        plan,
        file,
        choices,
        content: await this.contentOf(plan, converted, { file, choices, retry }),
        mended: new Map((choices.mended ?? []).map(({ row, cells }) => [row, cells])),
        retry,
      };
      return plan.summary;
    } finally {
      run.signal.removeEventListener("abort", stop);
      if (this.ahead === reading) this.ahead = null;
      if (run.signal.aborted) await reading.stop();
    }
  }

  /**
   * Begins to read a file as it would be checked now, so that much of it is read when it is; says nothing of what is wrong with it, that
   * is the check's. Another call, another file and `forget` end it.
   */
  async readAhead(file: Blob, fileName: string, choices: ImportChoices): Promise<void> {
    const mapping = mappingSchema.safeParse(choices.mapping);
    if (!mapping.success) return this.forget();
    await this.readingOf(file, fileName, this.requestOf(choices));
  }

  /** Resolves once what is read ahead is read, or will not be. */
  async untilRead(): Promise<void> {
    await this.ahead?.converted.catch(() => undefined);
  }

  /** Ends what is read ahead, and lets go of what was. */
  async forget(): Promise<void> {
    await this.turns.next(() => this.endReading());
  }

  /** The rows of a plan that have a verdict, with their cells. Error: `plan-unknown`. */
  async rows(planId: string, verdict: Verdict, reason: RowReason | null): Promise<PlanRows> {
    const { plan, file, choices, mended, retry } = this.require(planId);
    const { total, rows } = plan.rowsWith(verdict, reason);
    const worker = await this.ports.importWorker();
    const cells = await worker.readRows(
      file,
      choices.mapping,
      rows.map(({ row }) => row),
    );
    return {
      total,
      rows: rows.map(({ row, reason: why, column }, i) => ({
        row: retry?.rows[row - 1] ?? row,
        verdict,
        reason: why,
        column,
        cells: cells[i] ?? [],
        mended: mended.get(row) ?? null,
        changes: plan.changesOf(row),
      })),
    };
  }

  /** Takes a plan in. Errors: `plan-unknown`, `plan-stale`, `plan-nothing-to-take`, `disk-full`, `cancelled`. */
  async commit(planId: string, run: JobRun): Promise<CommitInfo> {
    const { plan, content } = this.require(planId);
    if (!isWorthTaking(plan, content)) throw new RegularsError("plan-nothing-to-take");
    return this.session.commitPlan(
      () => this.require(planId).content,
      plan.summary.head,
      run,
      () => (this.held = null),
    );
  }

  discard(planId: string): void {
    if (this.held?.plan.summary.planId === planId) this.held = null;
  }

  /** What taking a plan in appends, with the rows it rejects, so that they can be mended later. */
  private async contentOf(
    plan: ImportPlan,
    converted: Converted,
    { file, choices, retry }: Pick<Asked, "file" | "choices" | "retry">,
  ): Promise<CommitContent> {
    if (retry !== null) {
      const stay = new Set(plan.rejected.map(({ row }) => row));
      return retryContent(plan.content, retry, stay, plan.knownKeys);
    }
    const mended = new Map((choices.mended ?? []).map((one) => [one.row, one.cells]));
    return withLeftOut(plan, converted, {
      session: this.session,
      mapping: choices.mapping,
      today: this.ports.today(),
      cellsOf: async (rows) => {
        const worker = await this.ports.importWorker();
        const cells = await worker.readRows(file, choices.mapping, rows);
        return rows.map((row, i) => mended.get(row) ?? cells[i] ?? []);
      },
    });
  }

  /** Error: `mapping-invalid`. */
  private requestOf({ mapping, anonymous, mended }: ImportChoices): ConvertRequest {
    const checked = mappingSchema.safeParse(mapping);
    if (!checked.success) throw new RegularsError("mapping-invalid", {}, { cause: checked.error });
    const request = { mapping: checked.data, country: this.session.state.settings.country, anonymous };
    return mended === undefined || mended.length === 0 ? request : { ...request, mended };
  }

  /** The reading of a file that is under way or done, else a new one. */
  private readingOf(file: Blob, fileName: string, request: ConvertRequest, run?: JobRun): Promise<FileReading> {
    return this.turns.next(async () => {
      if (this.ahead?.isOf(file, fileName, request) === true) return this.ahead;
      await this.endReading();
      const worker = await this.ports.importWorker();
      run?.check();
      this.ahead = new FileReading(worker, file, fileName, request);
      return this.ahead;
    });
  }

  private async endReading(): Promise<void> {
    const { ahead } = this;
    this.ahead = null;
    await ahead?.stop();
  }

  /** What was found odd in the file when it was looked into, if this is the one that was. Of answers that cannot be read the plan counts the people. */
  private issuesOf(file: Blob, fileName: string, mapping: ImportMapping): FilePreview["issues"] {
    const { inspected } = this;
    if (inspected?.fileName !== fileName || inspected.bytes !== file.size) return [];
    return issuesAsRead(inspected, mapping).filter(({ code }) => code !== "answersUnread");
  }

  private require(planId: string): Held {
    if (this.held?.plan.summary.planId !== planId) throw new RegularsError("plan-unknown");
    return this.held;
  }
}
