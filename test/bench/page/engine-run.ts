import type { Views, ViewName } from "../../../core/engine/views.ts";
import { isPastField } from "../../../core/model/movement.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { bridge } from "../../../renderer/app/bridge.ts";
import { startEngine, type Engine } from "../../../renderer/app/workers/start.ts";
import { timed } from "./stopwatch.ts";
import { FIVE_CONDITIONS } from "./five-conditions.ts";
import { salesOfMany } from "./sales-of-many.ts";

/** What happened to somebody is no column, nor is what they were on an earlier day. */
const EVENT_FIELDS: ReadonlySet<string> = new Set(["bought", "contacted", "touched"]);
const EVERYBODY: RuleGroup = { combinator: "and", rules: [] };
/** What the table of customers asks for at first. */
const COLUMNS = ["name", "class", "stage", "orders", "net", "lastDay", "recency", "city", "code", "company"];

/** How long opening took, in milliseconds from the call. */
export interface Opening {
  /** As they were last, where they were kept. */
  readonly firstRows: number;
  /** As they are now. */
  readonly rows: number;
  readonly opened: number;
  readonly ready: number;
}

/** The app's own engine in its own workers, asked as its window asks. */
export class EngineRun {
  private running: Engine | null = null;
  private readonly fileAt: (name: string) => File;
  private jobs = 0;
  /** Called when the first screens say again what they said last. */
  private glimpsed = (): void => {};

  constructor(fileAt: (name: string) => File) {
    this.fileAt = fileAt;
  }

  /** Starts the workers and waits until they answer. */
  async start(): Promise<void> {
    this.stop();
    this.running = startEngine(
      { freeSpace: () => bridge.freeSpace(), releaseReserve: () => bridge.releaseReserve() },
      bridge.files,
      (event) => {
        if (event.type === "glance") this.glimpsed();
      },
      () => {},
    );
    await this.regulars.workspaces();
  }

  stop(): void {
    this.running?.stop();
    this.running = null;
  }

  private get regulars(): Engine["regulars"] {
    if (this.running === null) throw new Error("no engine");
    return this.running.regulars;
  }

  async create(name: string): Promise<string> {
    const { id } = await this.regulars.createWorkspace(name);
    await this.regulars.openWorkspace(id, this.job());
    return id;
  }

  async delete(id: string): Promise<void> {
    await this.regulars.deleteWorkspace(id);
  }

  close(): Promise<void> {
    return this.regulars.closeWorkspace();
  }

  /** Takes a file in as guessed; milliseconds until every view is fresh, and until it is committed. */
  async take(name: string): Promise<{ readonly fresh: number; readonly committed: number; readonly commit: number }> {
    const began = performance.now();
    const seq = await this.takeFile(this.fileAt(name));
    const committed = performance.now() - began;
    await this.everyScreen();
    return { fresh: performance.now() - began, committed, commit: seq };
  }

  /** The commit of a file taken in as guessed. */
  private async takeFile(file: File): Promise<number> {
    const { mapping } = await this.regulars.inspect(file, file.name, {});
    const permission = { state: "unknown", channels: [], basis: "" } as const;
    const plan = await this.regulars.plan(file, file.name, { mapping, anonymous: "keep", permission }, this.job());
    const { seq } = await this.regulars.commitPlan(plan.planId, this.job());
    return seq;
  }

  /** Takes a commit back; milliseconds until every view is fresh. */
  undo(commit: number): Promise<number> {
    return timed(async () => {
      await this.regulars.retract(commit, "kept", "");
      await this.everyScreen();
    });
  }

  /** Takes in so many files of so many lines each, as they come over the years; nobody waits between them. */
  async takeMany(imports: number, lines: number): Promise<void> {
    for (let i = 0; i < imports; i++) {
      const file = new File([salesOfMany(i * lines, (i + 1) * lines)], `till-${i}.csv`);
      await this.takeFile(file);
    }
  }

  /** Opens a workspace with workers that have only just been started. */
  async open(id: string): Promise<Opening> {
    await this.start();
    const glance = new Promise<void>((resolve) => (this.glimpsed = resolve));
    const began = performance.now();
    const opening = this.regulars.openWorkspace(id, this.job());
    const firstRows = Promise.race([glance, opening])
      .then(() => this.query("customers", firstPage("")))
      .then(() => performance.now() - began);
    await opening;
    const opened = performance.now() - began;
    await this.query("customers", firstPage(""));
    const rows = performance.now() - began;
    await this.everyScreen();
    return { firstRows: await firstRows, opened, rows, ready: performance.now() - began };
  }

  /** Asks what every screen asks when it is opened. */
  async everyScreen(): Promise<void> {
    await Promise.all([
      this.query("workspace", {}),
      this.query("home", {}),
      this.query("customers", firstPage("")),
      this.query("fields", {}),
      this.query("value", { preview: null }),
      this.query("segments", {}),
      this.query("campaigns", {}),
      this.query("history", { offset: 0, limit: 50 }),
      this.query("find", { text: "li", limit: 10 }),
    ]);
  }

  /** Milliseconds of each of several edits of one field, each until it is durable. */
  async edit(customers: readonly number[]): Promise<number[]> {
    const out: number[] = [];
    for (const customer of customers) {
      const value = `Town ${customer} ${out.length}`;
      out.push(await timed(() => this.regulars.editField(customer, "city", value)));
    }
    return out;
  }

  /** The page of one customer: everything about them and the beginning of their timeline. */
  async customerPages(ids: readonly number[]): Promise<number[]> {
    const out: number[] = [];
    for (const id of ids) {
      const ask = async (): Promise<void> => {
        await Promise.all([
          this.query("customer", { id }),
          this.query("timeline", { id, kinds: null, offset: 0, limit: 50 }),
        ]);
      };
      out.push(await timed(ask));
    }
    return out;
  }

  /** The first page of what each text finds. */
  async search(texts: readonly string[]): Promise<number[]> {
    const out: number[] = [];
    for (const text of texts) out.push(await timed(() => this.query("customers", firstPage(text))));
    return out;
  }

  /** The first page in the order of each field, both ways. */
  async sort(fields: readonly string[]): Promise<Record<string, number[]>> {
    const out: Record<string, number[]> = {};
    for (const field of fields) {
      const times: number[] = [];
      for (const descending of [false, true]) {
        times.push(await timed(() => this.query("customers", { ...firstPage(""), sort: { field, descending } })));
      }
      out[field] = times;
    }
    return out;
  }

  /** Ids of the customers with the most lines and with few, and fields that can be sorted by. */
  async facts(): Promise<{ readonly heaviest: number; readonly fields: string[] }> {
    const page = await this.query("customers", { ...firstPage(""), sort: { field: "orders", descending: true } });
    const fields = await this.query("fields", {});
    const columns = fields.map(({ id }) => id).filter((id) => !EVENT_FIELDS.has(id) && !isPastField(id));
    return { heaviest: page.rows[0]?.id ?? 0, fields: columns };
  }

  /** Ids of the customers with the most orders, most first. */
  async heaviest(most: number): Promise<number[]> {
    const page = await this.query("customers", { ...firstPage(""), sort: { field: "orders", descending: true } });
    return page.rows.slice(0, most).map(({ id }) => id);
  }

  /** Erases somebody for good; milliseconds until store and journal hold nothing more. */
  erase(customer: number): Promise<number> {
    const request = { customers: [customer], mode: "erase", reason: "asked", refuse: [] } as const;
    return timed(() => this.regulars.erasePeople(request, this.job()));
  }

  count(): Promise<number> {
    return timed(() => this.query("count", { rule: FIVE_CONDITIONS }));
  }

  private query<Name extends ViewName>(view: Name, params: Views[Name]["params"]): Promise<Views[Name]["answer"]> {
    return this.regulars.query(view, params);
  }

  private job(): string {
    return `bench-${this.jobs++}`;
  }
}

function firstPage(search: string): Views["customers"]["params"] {
  return { rule: EVERYBODY, search, sort: null, columns: COLUMNS, offset: 0, limit: 100 };
}
