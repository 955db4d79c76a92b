import { RegularsError } from "../../../core/model/error.ts";
import type { FilePreview, ImportChoices, ReadingChoice } from "../../../core/model/importing.ts";
import type { Mends } from "../../ui/mend-table.tsx";
import { asRegularsError, settled } from "../../app/workers/errors-across.ts";
import { inspectHere } from "./inspect-here.ts";
import { checkStep, leavePlan, takeStep, type ImportHost, type PlanState, type Underway } from "./plan-steps.ts";
import { AFTER_CHANGE_MS, ReadAhead } from "./read-ahead.ts";
import { choicesFrom, draftAgain, draftFrom, type ChangeDraft, type Draft } from "./draft.ts";

/** How far the import has come, and what it holds. */
export interface ImportState extends PlanState {
  readonly file: File | null;
  /** How the person said the file is written; what they did not say is guessed. */
  readonly choice: ReadingChoice;
  readonly preview: FilePreview | null;
  readonly draft: Draft | null;
  /** Rows with other cells than the file has, by number. */
  readonly mends: Mends;
  /** Whether the plan was made with these. */
  readonly isChecked: boolean;
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
    const { regulars } = this.host;
    if (file === null || draft === null) return;
    this.ahead.hold();
    this.discard();
    this.set({ isChecked: true });
    const choices = { ...choicesFrom(draft), ...mendedFrom(mends) };
    await checkStep(
      this.underway(file),
      (job) =>
        regulars.plan(file, file.name, choices, job).catch((error: unknown) => {
          throw inFile(asRegularsError(error), file);
        }),
      madeAgain,
    );
  }

  private async commit(): Promise<void> {
    const { file, plan } = this.state;
    if (file !== null && plan !== null) await takeStep(this.underway(file), plan, () => this.plan(true));
  }

  private underway({ name }: File): Underway {
    return {
      host: this.host,
      name,
      begin: () => {
        const mine = ++this.turn;
        return () => mine === this.turn;
      },
      set: (changes, isTyped) => this.set(changes, isTyped),
    };
  }

  private readOn(afterMs: number): void {
    const { file, draft, preview } = this.state;
    if (file !== null && draft !== null && preview !== null)
      this.ahead.begin(this.host.regulars, file, draft, preview, afterMs);
  }

  private discard(): void {
    leavePlan(this.host, this.state);
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
