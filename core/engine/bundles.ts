import type { Converted } from "../import/converted.ts";
import { planImport, type ImportPlan } from "../import/plan.ts";
import { bundleName } from "../import/plan-parts.ts";
import type { BundleFile } from "../import/worker-api.ts";
import { keyColumns, linkedColumns, linksOf, proposeBundle } from "../import/propose-links.ts";
import type { RowReason, Verdict } from "../model/accounting.ts";
import { batchOriginSchema } from "../model/batch-origin.ts";
import type { BundleChoices, BundleProposal, BundleTable, TableLink } from "../model/bundle.ts";
import type { CommitContent } from "../model/commit.ts";
import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { FilePreview, ImportChoices, PlanRows, PlanSummary } from "../model/importing.ts";
import type { MendedRow } from "../model/left-out.ts";
import { mappingSchema, type ImportMapping } from "../model/mapping.ts";
import { cellsOfBundle } from "./bundle-cells.ts";
import type { JobRun } from "./jobs.ts";
import { isWorthTaking, withLeftOut } from "./keep-left-out.ts";
import { answersOf, retryContent, standingLeftOut } from "./left-out.ts";
import { bundleRetry, ordersThatStay, type BundleRetry } from "./left-out-bundle.ts";
import type { Ports } from "./ports.ts";
import { retriedRows } from "./retried-rows.ts";
import type { Session } from "./session.ts";

interface Held {
  readonly plan: ImportPlan;
  readonly content: CommitContent;
  readonly tables: readonly BundleFile[];
  readonly retry: BundleRetry | null;
}

/** Tables to be planned. */
interface Asked extends Pick<Held, "tables" | "retry">, Pick<BundleChoices, "anonymous" | "permission" | "origin"> {
  readonly fileName: string;
}

/** Several tables on their way in at once: how they hang together, and the one plan of them that waits for a yes. */
export class Bundles {
  private readonly ports: Ports;
  private readonly session: Session;
  private held: Held | null = null;

  constructor(ports: Ports, session: Session) {
    this.ports = ports;
    this.session = session;
  }

  /** Reads the columns that may link the tables and says what each of them is. Errors: those of the files, `cancelled`. */
  async propose(
    files: readonly Blob[],
    previews: readonly Pick<FilePreview, "fileName" | "mapping" | "columns">[],
    run: JobRun,
  ): Promise<BundleProposal> {
    const keys = previews.map(({ mapping }, i) => ({
      file: fileAt(files, i),
      mapping,
      columns: keyColumns(previews[i]!),
    }));
    const found = await this.reading(run, (worker, onProgress) => worker.compareKeys(keys, onProgress));
    return proposeBundle(previews, found);
  }

  /** What speaks for the links as the tables are to be read now. Errors: those of the files, `mapping-invalid`, `cancelled`. */
  async links(files: readonly Blob[], tables: readonly BundleTable[], run: JobRun): Promise<readonly TableLink[]> {
    const checked = checkedTables(tables);
    const places = linkedColumns(checked).flatMap(({ from, to }) => [from, to]);
    const keys = checked.map(({ mapping }, i) => {
      const columns = new Set(places.filter(({ table }) => table === i).map(({ index }) => index));
      return { file: fileAt(files, i), mapping, columns: [...columns] };
    });
    const found = await this.reading(run, (worker, onProgress) => worker.compareKeys(keys, onProgress));
    return linksOf(checked, found);
  }

  /** Errors: those of the files and their mappings; `reason-needed` for a permission without channel or basis; `cancelled`. */
  make(files: readonly Blob[], choices: BundleChoices, run: JobRun): Promise<PlanSummary> {
    const { anonymous, permission, origin } = choices;
    const checked = checkedTables(choices.tables);
    if (origin !== undefined && !batchOriginSchema.safeParse(origin).success)
      throw new RegularsError("mapping-invalid");
    const unfounded = permission.channels.length === 0 || permission.basis.trim() === "";
    if (permission.state === "granted" && unfounded) throw new RegularsError("reason-needed");
    const tables = checked.map((table, i) => ({ ...table, file: fileAt(files, i) }));
    return this.plan({ tables, anonymous, permission, origin, fileName: bundleName(checked), retry: null }, run);
  }

  /**
   * Tries rejected rows of an earlier bundle again, with other cells, and what hangs on them. Errors: `commit-unknown`,
   * `commit-already-retracted`, `left-out-unknown`, `cancelled`.
   */
  retry(commit: CommitSeq, mended: readonly MendedRow[], run: JobRun): Promise<PlanSummary> {
    const { state } = this.session;
    const of = standingLeftOut(state, commit);
    const retry = bundleRetry(state, of, mended);
    return this.plan({ ...answersOf(state, of), tables: retry.files, fileName: of.batch.fileName, retry }, run);
  }

  private async plan(asked: Asked, run: JobRun): Promise<PlanSummary> {
    const { tables, anonymous, permission, origin, fileName, retry } = asked;
    this.held = null;
    const { state } = this.session;
    run.step("reading", 0.7);
    const request = { country: state.settings.country, anonymous };
    const converted = await this.reading(run, (worker, onProgress) =>
      worker.convertBundle(tables, request, onProgress),
    );
    run.step("matching", 0.3);
    const said: ImportChoices = {
      mapping: mappingOfAll(tables),
      anonymous,
      permission,
      ...(origin === undefined ? {} : { origin }),
    };
    const plan = await planImport({
      converted,
      state,
      choices: said,
      isRetry: retry !== null,
      tables: tables.map(({ file: _file, retried: _retried, ...table }) => table),
      fileName,
      planId: this.ports.newId(),
      today: this.ports.today(),
      erased: await this.session.erased(),
      hashes: () => this.session.identityHashes(),
      issues: [],
      breathe: () => this.ports.breathe(),
      isCancelled: () => run.signal.aborted,
      onProgress: (share) => run.progress(share),
    });
    const content = await this.contentOf(plan, converted, asked);
    run.check();
    this.held = { plan, content, tables, retry };
    return plan.summary;
  }

  private async contentOf(plan: ImportPlan, converted: Converted, { tables, retry }: Asked): Promise<CommitContent> {
    if (retry !== null) {
      const rejected = new Set(plan.rejected.map(({ row }) => row));
      const stay = new Set([...rejected, ...ordersThatStay(retry.asked, rejected)]);
      const known = (retry.of.kept.tables ?? []).map((_, at) => plan.knownKeys[retry.places.indexOf(at)] ?? "");
      return retryContent(plan.content, retry, stay, known);
    }
    return withLeftOut(plan, converted, {
      session: this.session,
      mapping: tables[0]!.mapping,
      today: this.ports.today(),
      cellsOf: (records) => cellsOfBundle(records, converted, tables, (at, rows) => this.cellsIn(tables[at]!, rows)),
    });
  }

  /** Whether a plan of this id waits here. */
  has(planId: string): boolean {
    return this.held?.plan.summary.planId === planId;
  }

  /** The rows of a plan that have a verdict, with their cells: of one table, or of all rows that are tried again. Error: `plan-unknown`. */
  async rows(planId: string, verdict: Verdict, reason: RowReason | null, table?: number): Promise<PlanRows> {
    const { plan, tables, retry } = this.require(planId);
    if (retry !== null) return retriedRows(plan, retry, verdict, reason);
    const { total, rows } = plan.rowsWith(verdict, reason, table);
    const before = plan.parts.find((part) => part.table === table)?.before ?? 0;
    const cells = await this.cellsIn(
      tables[table ?? 0]!,
      rows.map(({ row }) => row - before),
    );
    return {
      total,
      rows: rows.map(({ row, reason: why, column }, i) => ({
        row: row - before,
        verdict,
        reason: why,
        column,
        cells: cells[i] ?? [],
        mended: null,
        changes: plan.changesOf(row),
      })),
    };
  }

  /** Takes a plan in, all of its tables or none. Errors: `plan-unknown`, `plan-stale`, `plan-nothing-to-take`, `disk-full`, `cancelled`. */
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
    if (this.has(planId)) this.held = null;
  }

  private async cellsIn(
    { file, mapping }: BundleFile,
    rows: readonly number[],
  ): Promise<readonly (readonly string[])[]> {
    const worker = await this.ports.importWorker();
    return worker.readRows(file, mapping, rows);
  }

  /** Lets the import worker read, and stops it where the job is. */
  private async reading<T>(
    run: JobRun,
    work: (worker: Worker, onProgress: (share: number, rows: number) => void) => Promise<T>,
  ): Promise<T> {
    const worker = await this.ports.importWorker();
    const stop = (): void => void worker.cancel();
    run.check();
    run.signal.addEventListener("abort", stop);
    try {
      return await work(worker, (share, rows) => run.progress(share, rows));
    } finally {
      run.signal.removeEventListener("abort", stop);
    }
  }

  private require(planId: string): Held {
    if (this.held === null || !this.has(planId)) throw new RegularsError("plan-unknown");
    return this.held;
  }
}

type Worker = Awaited<ReturnType<Ports["importWorker"]>>;

function fileAt(files: readonly Blob[], at: number): Blob {
  const file = files[at];
  if (file === undefined) throw new RegularsError("mapping-invalid");
  return file;
}

/** The tables, all from the first one's source. Error: `mapping-invalid`. */
function checkedTables(tables: readonly BundleTable[]): BundleTable[] {
  const [first] = tables;
  if (first === undefined) throw new RegularsError("mapping-invalid");
  return tables.map((table) => {
    const checked = mappingSchema.safeParse({ ...table.mapping, source: first.mapping.source });
    if (!checked.success)
      throw new RegularsError("mapping-invalid", { file: table.fileName }, { cause: checked.error });
    return { ...table, mapping: checked.data };
  });
}

/** The columns of all tables in one mapping: what the plan asks of a mapping is asked of all of them. */
function mappingOfAll(tables: readonly BundleTable[]): ImportMapping {
  const customers = tables.find(({ role }) => role === "customers") ?? tables[0]!;
  return { ...customers.mapping, columns: tables.flatMap(({ mapping }) => mapping.columns) };
}
