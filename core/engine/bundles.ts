import { planImport, type ImportPlan } from "../import/plan.ts";
import { bundleName } from "../import/plan-parts.ts";
import { keyColumns, linkedColumns, linksOf, proposeBundle } from "../import/propose-links.ts";
import type { RowReason, Verdict } from "../model/accounting.ts";
import { batchOriginSchema } from "../model/batch-origin.ts";
import type { BundleChoices, BundleProposal, BundleTable, TableLink } from "../model/bundle.ts";
import type { CommitInfo } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { FilePreview, ImportChoices, PlanRows, PlanSummary } from "../model/importing.ts";
import { mappingSchema, type ImportMapping } from "../model/mapping.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports } from "./ports.ts";
import type { Session } from "./session.ts";

interface Held {
  readonly plan: ImportPlan;
  readonly files: readonly Blob[];
  readonly tables: readonly BundleTable[];
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
  async make(files: readonly Blob[], choices: BundleChoices, run: JobRun): Promise<PlanSummary> {
    const { anonymous, permission, origin } = choices;
    const tables = checkedTables(choices.tables);
    if (origin !== undefined && !batchOriginSchema.safeParse(origin).success)
      throw new RegularsError("mapping-invalid");
    const unfounded = permission.channels.length === 0 || permission.basis.trim() === "";
    if (permission.state === "granted" && unfounded) throw new RegularsError("reason-needed");
    this.held = null;
    const { state } = this.session;
    run.step("reading", 0.7);
    const asked = tables.map((table, i) => ({ ...table, file: fileAt(files, i) }));
    const request = { country: state.settings.country, anonymous };
    const converted = await this.reading(run, (worker, onProgress) => worker.convertBundle(asked, request, onProgress));
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
      tables,
      fileName: bundleName(tables),
      planId: this.ports.newId(),
      today: this.ports.today(),
      erased: await this.session.erased(),
      hashes: () => this.session.identityHashes(),
      issues: [],
      breathe: () => this.ports.breathe(),
      isCancelled: () => run.signal.aborted,
      onProgress: (share) => run.progress(share),
    });
    run.check();
    this.held = { plan, files, tables };
    return plan.summary;
  }

  /** Whether a plan of this id waits here. */
  has(planId: string): boolean {
    return this.held?.plan.summary.planId === planId;
  }

  /** The rows of one table of a plan that have a verdict, with their cells. Error: `plan-unknown`. */
  async rows(planId: string, verdict: Verdict, reason: RowReason | null, table: number): Promise<PlanRows> {
    const { plan, files, tables } = this.require(planId);
    const { total, rows } = plan.rowsWith(verdict, reason, table);
    const before = plan.parts.find((part) => part.table === table)?.before ?? 0;
    const worker = await this.ports.importWorker();
    const cells = await worker.readRows(
      fileAt(files, table),
      tables[table]!.mapping,
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
    const { plan } = this.require(planId);
    const { accounting, refusalsLeftOut } = plan.summary;
    const isNothing = accounting.added + accounting.updated + refusalsLeftOut + plan.content.blocks.length === 0;
    if (isNothing) throw new RegularsError("plan-nothing-to-take");
    const info = await this.session.commit(plan.content, plan.summary.head, run);
    this.held = null;
    return info;
  }

  discard(planId: string): void {
    if (this.has(planId)) this.held = null;
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
