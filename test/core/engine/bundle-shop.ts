import type { Ports } from "../../../core/engine/ports.ts";
import { Session } from "../../../core/engine/session.ts";
import { Bundles } from "../../../core/engine/bundles.ts";
import { Plans } from "../../../core/engine/plans.ts";
import { Jobs, type JobRun } from "../../../core/engine/jobs.ts";
import type { BundleProposal, BundleTable } from "../../../core/model/bundle.ts";
import type { CommitInfo } from "../../../core/model/decision.ts";
import type { PlanSummary, ReadingChoice } from "../../../core/model/importing.ts";
import type { ColumnReading, ImportField, ImportMapping } from "../../../core/model/mapping.ts";
import type { State } from "../../../core/model/state.ts";
import { testPorts } from "./ports.ts";

/** A file of a test by its name; of a workbook a sheet. */
export interface Given {
  readonly name: string;
  readonly file: Blob;
  readonly choice?: ReadingChoice;
}

/** A file from its text, with the lines' indentation taken off. */
export function table(name: string, text: string): Given {
  return { name, file: new Blob([text.replace(/^\n/, "").replace(/^ +/gm, "")]) };
}

const UNASKED = { state: "unknown", channels: [], basis: "" } as const;

/** A workspace into which bundles are taken, with what it knows. */
export class BundleShop {
  readonly session: Session;
  private readonly bundles: Bundles;
  private readonly plans: Plans;
  private readonly jobs = new Jobs(
    () => 0,
    () => {},
  );

  private constructor(ports: Ports, session: Session) {
    this.session = session;
    this.bundles = new Bundles(ports, session);
    this.plans = new Plans(ports, session);
  }

  static async open(): Promise<BundleShop> {
    const ports = testPorts();
    const id = ports.newId();
    const run = (work: (run: JobRun) => Promise<Session>): Promise<Session> =>
      new Jobs(
        () => 0,
        () => {},
      ).run("open", work);
    const session = await run((job) =>
      Session.open(id, ports, { changed: () => {}, writer: () => {}, glance: () => {}, keep: async () => null }, job),
    );
    return new BundleShop(ports, session);
  }

  get state(): State {
    return this.session.state;
  }

  /** How the files seem to hang together. */
  async propose(given: readonly Given[]): Promise<BundleProposal> {
    const previews = await Promise.all(
      given.map(({ file, name, choice }) => this.plans.inspect(file, name, choice ?? {})),
    );
    return this.jobs.run("propose", (run) =>
      this.bundles.propose(
        given.map(({ file }) => file),
        previews,
        run,
      ),
    );
  }

  /** The files as tables, read as their headers say. */
  async tables(
    given: readonly (Given & Pick<BundleTable, "role" | "orders">)[],
    fields: Readonly<Record<string, ImportField>>,
  ): Promise<BundleTable[]> {
    const out: BundleTable[] = [];
    for (const { file, name, role, orders } of given) {
      const { mapping } = await this.plans.inspect(file, name, {});
      out.push({ fileName: name, role, orders, mapping: readAs(mapping, fields) });
    }
    return out;
  }

  async plan(given: readonly Given[], tables?: readonly BundleTable[]): Promise<PlanSummary> {
    const asked = tables ?? (await this.propose(given)).tables;
    const files = given.map(({ file }) => file);
    const choices = { tables: asked, anonymous: "keep", permission: UNASKED } as const;
    return this.jobs.run("plan", (run) => this.bundles.make(files, choices, run));
  }

  rows(...asked: Parameters<Bundles["rows"]>): ReturnType<Bundles["rows"]> {
    return this.bundles.rows(...asked);
  }

  async take(given: readonly Given[], tables?: readonly BundleTable[]): Promise<PlanSummary> {
    const plan = await this.plan(given, tables);
    await this.jobs.run("commit", (run) => this.bundles.commit(plan.planId, run));
    return plan;
  }

  /** Takes a single file in as it is guessed, or as said. */
  async takeFile(
    { file, name }: Given,
    change: (mapping: ImportMapping) => ImportMapping = (m) => m,
  ): Promise<PlanSummary> {
    const preview = await this.plans.inspect(file, name, {});
    const choices = { mapping: change(preview.mapping), anonymous: "keep", permission: UNASKED } as const;
    const plan = await this.jobs.run("plan", (run) => this.plans.make(file, name, choices, run));
    await this.jobs.run("commit", (run) => this.plans.commit(plan.planId, run));
    return plan;
  }

  undo(commit: number): Promise<CommitInfo> {
    return this.session.retract({ type: "retract", commit, refusals: "kept", reason: "" });
  }
}

/** A mapping in which every column means what its header says. */
export function readAs(mapping: ImportMapping, fields: Readonly<Record<string, ImportField>>): ImportMapping {
  return {
    ...mapping,
    headerRow: 0,
    source: "till",
    columns: mapping.columns.map(({ column, index }): ColumnReading => {
      const field = fields[column] ?? null;
      if (field === "day") return { column, index, field, dayOrder: "ymd" };
      return field === "amount" || field === "quantity" || field === "unitPrice" || field === "discountAmount"
        ? { column, index, field, decimal: "." }
        : { column, index, field };
    }),
  };
}
