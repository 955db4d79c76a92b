import type { Regulars } from "../../../core/engine/api.ts";
import type { JobId } from "../../../core/engine/events.ts";
import type { CommitInfo } from "../../../core/model/decision.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { FilePreview, ImportChoices, PlanSummary, ReadingChoice } from "../../../core/model/importing.ts";
import type { Jobs } from "../../app/jobs.tsx";
import type { Mends } from "../../ui/mend-table.tsx";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { inspectHere } from "./inspect-here.ts";
import { AFTER_CHANGE_MS, ReadAhead } from "./read-ahead.ts";
import { choicesFrom, draftAgain, draftFrom, type ChangeDraft, type Draft } from "./draft.ts";

/** How far the import has come, and what it holds. */
export interface ImportState {
  readonly file: File | null;
  /** How the person said the file is written; what they did not say is guessed. */
  readonly choice: ReadingChoice;
  readonly preview: FilePreview | null;
  readonly draft: Draft | null;
  readonly plan: PlanSummary | null;
  readonly commit: CommitInfo | null;
  readonly working: "inspecting" | "planning" | "taking" | null;
  /** The job that can be stopped. */
  readonly job: JobId | null;
  readonly error: RegularsError | null;
  /** Rows with other cells than the file has, by number. */
  readonly mends: Mends;
  /** Whether the plan was made with these. */
  readonly isChecked: boolean;
  /** Whether the plan was made again because something else had been saved. */
  readonly madeAgain: boolean;
  /** Whether all columns are looked at, though the layout is known. */
  readonly looking: boolean;
}

const START: ImportState = {
  file: null,
  choice: {},
  preview: null,
  draft: null,
  plan: null,
  commit: null,
  working: null,
  job: null,
  error: null,
  mends: new Map(),
  isChecked: true,
  madeAgain: false,
  looking: false,
};

/** What the session needs of the face: the engine, the jobs tray and its words. */
export interface ImportHost {
  readonly regulars: Regulars;
  readonly jobs: Pick<Jobs, "run" | "cancel">;
  checking(file: string): string;
  taking(file: string): string;
  taken(file: string): string;
}

/** Is told every new state, and whether it answers what the person just did, and so is drawn at once. */
type Listener = (state: ImportState, isTyped: boolean) => void;

/** The import of one file, from opening it to the commit. A plan that is left is thrown away; a commit under way goes on. */
export class ImportSession {
  state: ImportState = START;
  /** Renewed with every drawing, so that words are in the language of the moment. */
  host: ImportHost;
  private readonly listeners = new Set<Listener>();
  /** Counts the steps begun, so that the answer of an abandoned one is dropped. */
  private turn = 0;
  private readonly ahead = new ReadAhead();

  constructor(host: ImportHost) {
    this.host = host;
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): ImportState => this.state;

  readonly open = (file: File): void => {
    this.reset();
    void this.inspect(file, {});
  };

  /** Reads the same file in another way. */
  readonly reread = (choice: ReadingChoice): void => {
    const { file } = this.state;
    // Another sheet is another table: nothing that was said of the first holds for it.
    if (file !== null)
      void this.inspect(file, choice.sheet === undefined ? { ...this.state.choice, ...choice } : choice);
  };

  readonly change: ChangeDraft = (change) => {
    const { draft } = this.state;
    if (draft === null) return;
    this.set({ draft: change(draft), error: null }, true);
    this.readOn(AFTER_CHANGE_MS);
  };

  /** What was understood stands on the screen: from now on the whole file may be read. */
  readonly drawn = (): void => this.readOn(0);

  /** Gives a row other cells, or with null its own again; they count once it is checked again. */
  readonly mend = (row: number, cells: readonly string[] | null): void => {
    const mends = new Map(this.state.mends);
    if (cells === null) mends.delete(row);
    else mends.set(row, cells);
    this.set({ mends, isChecked: false }, true);
  };

  /** Every row as it stands in the file. */
  readonly unmend = (): void => {
    this.set({ mends: new Map() });
    void this.plan(false);
  };

  /** Shows all columns of a file whose layout is known. */
  readonly look = (): void => {
    if (!this.state.looking) this.set({ looking: true });
  };

  readonly check = (): void => void this.plan(false);

  readonly take = (): void => void this.commit();

  readonly stop = (): void => {
    if (this.state.job !== null) this.host.jobs.cancel(this.state.job);
  };

  /** From the plan back to the columns. */
  readonly back = (): void => {
    this.discard();
    this.set({ plan: null, error: null, madeAgain: false });
    this.readOn(AFTER_CHANGE_MS);
  };

  /** From anywhere back to the empty first step. */
  readonly reset = (): void => {
    this.leave();
    this.set(START);
  };

  /** The person goes elsewhere: a check is stopped, a plan thrown away. */
  readonly leave = (): void => {
    this.turn++;
    this.discard();
    if (this.state.working === "planning") this.stop();
    if (this.state.file !== null) this.ahead.end(this.host.regulars);
  };

  private async inspect(file: File, choice: ReadingChoice): Promise<void> {
    const mine = ++this.turn;
    const isSameLayout = choice.layout === this.state.choice.layout;
    // Read otherwise, other rows stand in it.
    this.set({ file, choice, working: "inspecting", error: null, mends: new Map(), isChecked: true });
    const found = await settled(inspectHere(this.host.regulars, file, choice));
    if (mine !== this.turn) return;
    if (found instanceof RegularsError) {
      this.set({ working: null, error: inFile(found, file), preview: null });
      return;
    }
    const { draft, preview } = this.state;
    const isSameTable = draft !== null && isSameLayout && preview?.mapping.sheet === found.mapping.sheet;
    this.set({ working: null, preview: found, draft: isSameTable ? draftAgain(draft, found) : draftFrom(found) });
  }

  private async plan(madeAgain: boolean): Promise<void> {
    const { file, draft, mends } = this.state;
    const { regulars, jobs, checking } = this.host;
    if (file === null || draft === null) return;
    this.ahead.hold();
    this.discard();
    const mine = ++this.turn;
    this.set({ working: "planning", plan: null, error: null, madeAgain, isChecked: true });
    const plan = await jobs.run(
      checking(file.name),
      (job) => {
        this.set({ job });
        return settled(regulars.plan(file, file.name, { ...choicesFrom(draft), ...mendedFrom(mends) }, job));
      },
      undefined,
      true,
    );
    const failed = plan instanceof RegularsError;
    if (mine !== this.turn) {
      if (!failed) void regulars.discardPlan(plan.planId);
      return;
    }
    if (failed) this.sayStopped(plan);
    this.set({ working: null, job: null, ...(failed ? { error: inFile(plan, file) } : { plan }) });
  }

  private async commit(): Promise<void> {
    const { file, plan } = this.state;
    const { regulars, jobs, taking, taken } = this.host;
    if (file === null || plan === null) return;
    const mine = ++this.turn;
    this.set({ working: "taking", error: null });
    const commit = await jobs.run(
      taking(file.name),
      (job) => {
        this.set({ job });
        return settled(regulars.commitPlan(plan.planId, job));
      },
      (result) => (result instanceof RegularsError ? null : { text: taken(file.name), undo: result }),
      true,
    );
    if (mine !== this.turn) return;
    const isStale = commit instanceof RegularsError && (commit.code === "plan-stale" || commit.code === "plan-unknown");
    if (isStale) return await this.plan(true);
    if (commit instanceof RegularsError) this.sayStopped(commit);
    this.set({ working: null, job: null, ...(commit instanceof RegularsError ? { error: commit } : { commit }) });
  }

  /** That it stopped is said at once, where the bar was; the columns or the plan, which take longer to draw, come after it. */
  private sayStopped(error: RegularsError): void {
    if (error.code === "cancelled") this.set({ error }, true);
  }

  private readOn(afterMs: number): void {
    const { file, draft, preview } = this.state;
    if (file !== null && draft !== null && preview !== null)
      this.ahead.begin(this.host.regulars, file, draft, preview, afterMs);
  }

  private discard(): void {
    const { plan, commit, working } = this.state;
    if (plan !== null && commit === null && working !== "taking") void this.host.regulars.discardPlan(plan.planId);
  }

  private set(changes: Partial<ImportState>, isTyped = false): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener(this.state, isTyped);
  }
}

function mendedFrom(mends: Mends): Pick<ImportChoices, "mended"> {
  return mends.size === 0 ? {} : { mended: Array.from(mends, ([row, cells]) => ({ row, cells })) };
}

/** An error of a file that says which file. */
function inFile(error: RegularsError, file: File): RegularsError {
  if (error.code === "cancelled" || error.facts.file !== undefined) return error;
  return new RegularsError(error.code, { file: file.name, ...error.facts }, { cause: error });
}

/** The result, or the error as a value, so that the screen tells it in its own place. */
async function settled<T>(work: Promise<T>): Promise<T | RegularsError> {
  try {
    return await work;
  } catch (error) {
    return asRegularsError(error);
  }
}
