import type { TableRole } from "../../../../core/model/bundle.ts";
import { RegularsError } from "../../../../core/model/error.ts";
import type { ReadingChoice } from "../../../../core/model/importing.ts";
import { settled } from "../../../app/workers/errors-across.ts";
import { draftAgain, draftFrom, type ChangeDraft } from "../draft.ts";
import { inspectHere } from "../inspect-here.ts";
import { checkStep, leavePlan, takeStep, type ImportHost, type Underway } from "../plan-steps.ts";
import {
  askedTables,
  bundleChoices,
  withProposal,
  type BundleState,
  type BundleTab,
  type GivenTable,
} from "./bundle-state.ts";

const START: BundleState = {
  tabs: [],
  shown: 0,
  links: null,
  common: null,
  plan: null,
  commit: null,
  working: null,
  job: null,
  error: null,
  madeAgain: false,
};

/** After a change, in milliseconds: another one mostly follows. */
const AFTER_CHANGE_MS = 400;

/** What the session needs of the face beside what one file's needs. */
export interface BundleHost extends ImportHost {
  linking(): string;
}

/** The import of several tables at once, from opening them to the one commit. */
export class BundleSession {
  state: BundleState = START;
  /** Renewed with every drawing, so that words are in the language of the moment. */
  host: BundleHost;
  private readonly listeners = new Set<() => void>();
  /** Counts the steps begun, so that the answer of an abandoned one is dropped. */
  private turn = 0;
  /** The same of the links alone. */
  private linkTurn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: BundleHost) {
    this.host = host;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): BundleState => this.state;

  /** Looks at every table, then at how they hang together. */
  readonly open = async (given: readonly GivenTable[]): Promise<void> => {
    this.leave();
    const mine = ++this.turn;
    const tabs = given.map(({ file, sheet }): BundleTab => {
      const choice = sheet === undefined ? {} : { sheet };
      return { file, choice, preview: null, draft: null, role: "sales", orders: null, error: null };
    });
    this.set({ ...START, tabs, working: "inspecting" });
    for (const at of tabs.keys()) {
      await this.inspect(at, tabs[at]!.choice);
      if (mine !== this.turn) return;
    }
    await this.propose(mine);
  };

  readonly show = (shown: number): void => this.set({ shown });

  /** Reads a table in another way. */
  readonly reread = (at: number, choice: ReadingChoice): void => {
    const tab = this.state.tabs[at];
    if (tab === undefined) return;
    const asked = choice.sheet === undefined ? { ...tab.choice, ...choice } : choice;
    const mine = ++this.turn;
    this.set({ working: "inspecting", error: null });
    void this.inspect(at, asked).then(() => (mine === this.turn ? this.propose(mine) : undefined));
  };

  readonly change = (at: number, change: Parameters<ChangeDraft>[0]): void => {
    this.setTab(at, (tab) => (tab.draft === null ? tab : { ...tab, draft: change(tab.draft) }));
    this.relink();
  };

  readonly changeCommon: ChangeDraft = (change) => {
    const { common } = this.state;
    if (common !== null) this.set({ common: change(common), error: null });
  };

  /** What a table is, and of lines where their orders are. */
  readonly place = (at: number, role: TableRole | "out", orders: number | null): void => {
    this.setTab(at, (tab) => ({ ...tab, role, orders }));
    this.relink();
  };

  readonly check = (): void => void this.plan(false);

  readonly take = (): void => void this.commit();

  readonly stop = (): void => {
    if (this.state.job !== null) this.host.jobs.cancel(this.state.job);
  };

  /** From the plan back to the tables. */
  readonly back = (): void => {
    this.discard();
    this.set({ plan: null, error: null, madeAgain: false });
  };

  /** The person goes elsewhere: a check is stopped, a plan thrown away. */
  readonly leave = (): void => {
    this.turn++;
    this.linkTurn++;
    clearTimeout(this.timer);
    this.discard();
    if (this.state.working === "planning") this.stop();
  };

  private async inspect(at: number, choice: ReadingChoice): Promise<void> {
    const { file } = this.state.tabs[at]!;
    const mine = this.turn;
    const found = await settled(inspectHere(this.host.regulars, file, choice));
    if (mine !== this.turn) return;
    if (found instanceof RegularsError) {
      this.setTab(at, (tab) => ({ ...tab, choice, preview: null, draft: null, role: "out", error: found }));
      return;
    }
    this.setTab(at, (tab) => ({
      ...tab,
      choice,
      preview: found,
      draft: tab.draft === null ? draftFrom(found) : draftAgain(tab.draft, found),
      role: tab.role === "out" && tab.error !== null ? "sales" : tab.role,
      error: null,
    }));
    if (this.state.common === null) this.set({ common: draftFrom(found) });
  }

  /** Lets the engine say how the tables hang together. */
  private async propose(mine: number): Promise<void> {
    const asked = this.state.tabs.flatMap(({ preview }, at) => (preview === null ? [] : [{ at, preview }]));
    const files = asked.map(({ at }) => this.state.tabs[at]!.file);
    const proposal = await settled(
      this.host.jobs.run(
        this.host.linking(),
        (job) =>
          this.host.regulars.proposeBundle(
            files,
            asked.map(({ preview }) => preview),
            job,
          ),
        undefined,
        true,
      ),
    );
    if (mine !== this.turn) return;
    if (proposal instanceof RegularsError) return this.set({ working: null, links: [], error: proposal });
    const at = asked.map((one) => one.at);
    const links = proposal.links.map((link) => ({ ...link, from: at[link.from]!, to: at[link.to]! }));
    this.set({ working: null, tabs: withProposal(this.state.tabs, proposal, at), links });
  }

  /** Counts again what speaks for the links, once the person has stopped changing them. */
  private relink(): void {
    const mine = ++this.linkTurn;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { files, tables, tabs } = askedTables(this.state);
      if (tables.length === 0) return;
      const counting = this.host.regulars.bundleLinks(files, tables, crypto.randomUUID());
      void settled(counting).then((links) => {
        // What is wrong with a table the check will tell.
        if (mine !== this.linkTurn || links instanceof RegularsError) return;
        this.set({ links: links.map((link) => ({ ...link, from: tabs[link.from]!, to: tabs[link.to]! })) });
      });
    }, AFTER_CHANGE_MS);
  }

  private async plan(madeAgain: boolean): Promise<void> {
    const { common } = this.state;
    const { files, tables } = askedTables(this.state);
    if (common === null || tables.length === 0) return;
    this.discard();
    await checkStep(
      this.underway(),
      (job) => this.host.regulars.planBundle(files, bundleChoices(tables, common), job),
      madeAgain,
    );
  }

  private async commit(): Promise<void> {
    const { plan } = this.state;
    if (plan !== null) await takeStep(this.underway(), plan, () => this.plan(true));
  }

  private underway(): Underway {
    return {
      host: this.host,
      name: this.name,
      begin: () => {
        const mine = ++this.turn;
        return () => mine === this.turn;
      },
      set: (changes) => this.set(changes),
    };
  }

  /** What the tables are called together. */
  get name(): string {
    const names = new Set(this.state.tabs.filter(({ role }) => role !== "out").map(({ file }) => file.name));
    return [...names].join(" + ");
  }

  private discard(): void {
    leavePlan(this.host, this.state);
  }

  private setTab(at: number, change: (tab: BundleTab) => BundleTab): void {
    this.set({ tabs: this.state.tabs.map((tab, i) => (i === at ? change(tab) : tab)), error: null });
  }

  private set(changes: Partial<BundleState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}
