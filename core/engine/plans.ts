import { planImport, type ImportPlan } from "../import/plan.ts";
import type { RowReason, Verdict } from "../model/accounting.ts";
import type { CommitInfo } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { FilePreview, ImportChoices, PlanRows, PlanSummary, ReadingChoice } from "../model/importing.ts";
import { mappingSchema } from "../model/mapping.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports } from "./ports.ts";
import { rememberMapping } from "./remembered.ts";
import type { Session } from "./session.ts";

interface Held {
  readonly plan: ImportPlan;
  readonly file: Blob;
  readonly choices: ImportChoices;
}

/** Files on their way in: what was read of each, and the one plan that waits for a yes. */
export class Plans {
  private readonly ports: Ports;
  private readonly session: Session;
  private held: Held | null = null;
  private inspected: FilePreview | null = null;

  constructor(ports: Ports, session: Session) {
    this.ports = ports;
    this.session = session;
  }

  /** Errors: those of the file. */
  async inspect(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview> {
    const worker = await this.ports.importWorker();
    const preview = await worker.inspect(file, fileName, choice);
    this.inspected = preview;
    return rememberMapping(preview, this.session.state);
  }

  /** Errors: those of the file and the mapping; `reason-needed` for a permission without channel or basis; `cancelled`. */
  async make(file: Blob, fileName: string, choices: ImportChoices, run: JobRun): Promise<PlanSummary> {
    const mapping = mappingSchema.safeParse(choices.mapping);
    if (!mapping.success) throw new RegularsError("mapping-invalid", {}, { cause: mapping.error });
    const { permission } = choices;
    const unfounded = permission.channels.length === 0 || permission.basis.trim() === "";
    if (permission.state === "granted" && unfounded) throw new RegularsError("reason-needed");
    this.held = null;
    const state = this.session.state;
    run.step("reading", 0.7);
    const worker = await this.ports.importWorker();
    run.check();
    const stop = (): void => void worker.cancel();
    run.signal.addEventListener("abort", stop);
    try {
      const request = { mapping: mapping.data, country: state.settings.country, anonymous: choices.anonymous };
      const converted = await worker.convert(file, request, (share, rows) => run.progress(share, rows));
      run.step("matching", 0.3);
      const plan = await planImport({
        converted,
        state,
        choices,
        fileName,
        planId: this.ports.newId(),
        today: this.ports.today(),
        erased: await this.session.erased(),
        issues: this.issuesOf(file, fileName),
        breathe: () => this.ports.breathe(),
        isCancelled: () => run.signal.aborted,
        onProgress: (share) => run.progress(share),
      });
      run.check();
      this.held = { plan, file, choices };
      return plan.summary;
    } finally {
      run.signal.removeEventListener("abort", stop);
    }
  }

  /** The rows of a plan that have a verdict, with their cells. Error: `plan-unknown`. */
  async rows(planId: string, verdict: Verdict, reason: RowReason | null): Promise<PlanRows> {
    const { plan, file, choices } = this.require(planId);
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
        row,
        verdict,
        reason: why,
        column,
        cells: cells[i] ?? [],
        changes: plan.changesOf(row),
      })),
    };
  }

  /** Takes a plan in. Errors: `plan-unknown`, `plan-stale`, `plan-nothing-to-take`, `disk-full`, `cancelled`. */
  async commit(planId: string, run: JobRun): Promise<CommitInfo> {
    const { plan } = this.require(planId);
    const { added, updated } = plan.summary.accounting;
    if (added + updated === 0 && plan.content.blocks.length === 0) throw new RegularsError("plan-nothing-to-take");
    const info = await this.session.commit(plan.content, plan.summary.head, run);
    this.held = null;
    return info;
  }

  discard(planId: string): void {
    if (this.held?.plan.summary.planId === planId) this.held = null;
  }

  /** What was found odd in the file when it was looked into, if this is the one that was. */
  private issuesOf(file: Blob, fileName: string): FilePreview["issues"] {
    const { inspected } = this;
    return inspected?.fileName === fileName && inspected.bytes === file.size ? inspected.issues : [];
  }

  private require(planId: string): Held {
    if (this.held?.plan.summary.planId !== planId) throw new RegularsError("plan-unknown");
    return this.held;
  }
}
