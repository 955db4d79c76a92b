import type { CommitInfo, CommitKind, Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { State } from "../model/state.ts";
import { ANSWERS } from "./answer.ts";
import { answerOpen } from "./answer-open.ts";
import type { WorkspaceEntry } from "../ledger/registry.ts";
import { Turns } from "../ledger/turns.ts";
import type { WorkspaceInfo } from "./api.ts";
import type { EngineEvent, JobId } from "./events.ts";
import { daySpan, standingDay } from "./as-of.ts";
import { Bundles } from "./bundles.ts";
import { Calm } from "./calm.ts";
import { computeInsight, type Insight } from "./insight.ts";
import { healedIn } from "./healed.ts";
import { Glance } from "./glance.ts";
import { Jobs, type JobRun } from "./jobs.ts";
import { Plans } from "./plans.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import type { Ports } from "./ports.ts";
import { Preparing } from "./prepare.ts";
import { Restores } from "./restores.ts";
import { Returns } from "./returns.ts";
import { keptWorkspace } from "./kept-workspace.ts";
import { SafetyKeeper } from "./safety-keeper.ts";
import type { SessionEvents } from "./session-events.ts";
import { Session } from "./session.ts";
import type { ViewName, Views } from "./views.ts";
import { Vaults } from "./vaults.ts";
import { Workspaces } from "./workspaces.ts";

/** Every view depends on the ledger's head. */
const ALL_VIEWS: readonly ViewName[] = ["workspace", "safety", ...(Object.keys(ANSWERS) as ViewName[])];

/** What every call works on: the open workspace, what is computed of it, the jobs under way and who is told. */
export class Workbench {
  readonly ports: Ports;
  readonly registry: Workspaces;
  readonly jobs: Jobs;
  private readonly calm: Calm;
  private readonly preparing = new Preparing((signal) => this.whenIdle(signal));
  readonly vaults: Vaults;
  /** What the first screens said last, while a workspace is being opened. */
  readonly glance: Glance;
  readonly restores: Restores;
  /** Rounds of the key derivation for new passphrases. */
  readonly rounds: () => Promise<number>;
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private open: OpenWorkspace | null = null;
  private readonly switching = new Turns();
  /** Openings and closings that were asked for and are not done. */
  private switches = 0;
  private presenting = false;

  constructor(ports: Ports, rounds: () => Promise<number>) {
    this.ports = ports;
    this.rounds = rounds;
    this.restores = new Restores(ports);
    this.vaults = new Vaults(ports, rounds);
    this.glance = new Glance(ports.build ?? "");
    this.registry = new Workspaces(ports);
    this.jobs = new Jobs(
      () => ports.now(),
      (progress) => this.tell({ type: "progress", progress }),
    );
    this.calm = new Calm(ports, this.jobs);
  }

  /** The open workspace. Error: `workspace-unknown` where none is. */
  require(): OpenWorkspace {
    if (!this.open) throw new RegularsError("workspace-unknown");
    return this.open;
  }

  /** The open workspace, or null. */
  opened(): OpenWorkspace | null {
    return this.open;
  }

  isOpen(id: string): boolean {
    return this.open?.info.id === id;
  }

  async openWorkspace(id: string, job: JobId): Promise<void> {
    await this.jobs.run(job, (run) => this.oneByOne(() => this.openNow(id, run)));
  }

  /** Resolves once the workspace whose first screens are shown already is open, or cannot be opened; null: none is opened like that now. */
  get glimpsed(): Promise<unknown> | null {
    return this.glance.isShown ? this.switching.settled() : null;
  }

  closeWorkspace(): Promise<void> {
    return this.oneByOne(() => this.closeNow());
  }

  /** Closes the workspace, once what is being written is written, and forgets every key. */
  lock(): Promise<void> {
    this.vaults.forget();
    this.glance.forget();
    return this.oneByOne(() => this.closeNow());
  }

  get isPresenting(): boolean {
    return this.presenting;
  }

  /** From now on answers show customers masked, or as they are. */
  present(on: boolean): void {
    this.presenting = on;
    if (on) this.glance.cover();
    this.changed();
  }

  async renameWorkspace(id: string, name: string): Promise<void> {
    const info = await this.registry.rename(id, name);
    if (this.open?.info.id === id) this.open.info = info;
    await this.registry.noteName(info);
    this.changed();
  }

  /** Answers a question of a screen. */
  query<Name extends ViewName>(
    view: Name,
    params: Views[Name]["params"],
  ): Views[Name]["answer"] | Promise<Views[Name]["answer"]> {
    this.require();
    this.calm.stir();
    this.glance.note(view, params);
    return answerOpen(this, view, params);
  }

  subscribe(listener: (event: EngineEvent) => void): void {
    this.listeners.add(listener);
  }

  /** One decision, made on what is known when it is its turn. */
  decide(kind: CommitKind, make: (state: State) => Decision): Promise<CommitInfo> {
    return this.require().session.decide(kind, make);
  }

  /** Several decisions in one commit, likewise. */
  decideAll(kind: CommitKind, make: (state: State) => readonly Decision[]): Promise<CommitInfo> {
    return this.require().session.decideAll(kind, make);
  }

  /** What is computed of the state, kept until the state, the settings or the day change. */
  insight(): Insight {
    const open = this.require();
    const { state } = open.session;
    const today = this.ports.today();
    const { day } = standingDay(state.settings, daySpan(state.lines)?.last ?? null, today);
    if (open.insight?.state !== state || open.insight.asOf !== day || open.insight.today !== today) {
      const insight = computeInsight(state, day, state.settings, today, open.insight);
      open.insight = insight;
      this.preparing.begin(insight);
    }
    return open.insight;
  }

  /** Closes the open workspace, lets `work` change what is stored while nobody else can write, and opens it again, whatever came of it. */
  reopenAround(run: JobRun, work: () => Promise<void>): Promise<void> {
    const uncancelled = { ...run, step: run.lastStep, check: () => {} };
    return this.oneByOne(async () => {
      const { id } = this.require().info;
      await this.closeNow();
      try {
        const lock = await this.ports.lock(id, false);
        if (lock === null) throw new RegularsError("ledger-other-writer");
        try {
          await work();
        } finally {
          await lock.release();
        }
      } finally {
        await this.openNow(id, uncancelled);
      }
    });
  }

  /** A breath for work that gives way: it goes on when nothing else is asked. */
  async whenIdle(signal?: AbortSignal): Promise<void> {
    await this.ports.breathe();
    await this.calm.come(signal);
  }

  /** Opening and closing wait for each other: two at once would leave a workspace locked that nobody sees. */
  private oneByOne<T>(work: () => Promise<T>): Promise<T> {
    // What is being opened is left again.
    this.glance.hide();
    this.switches++;
    return this.switching.next(() => work().finally(() => this.switches--));
  }

  private async openNow(id: string, run: JobRun): Promise<void> {
    run.check();
    const known = await this.registry.list();
    const entry = known.find((one) => one.id === id);
    if (entry === undefined) throw new RegularsError("workspace-unknown");
    await this.closeNow();
    run.step("reading", 0.2);
    try {
      this.open = await this.opening(entry, run);
    } finally {
      this.glance.hide();
    }
    this.changed();
    // Where it fails it is tried again when the workspace is next opened.
    void this.open.keeper.dropPlain().catch(() => undefined);
    void this.restores.clear().catch(() => undefined);
  }

  private async opening(entry: WorkspaceEntry, run: JobRun): Promise<OpenWorkspace> {
    const { id } = entry;
    const session = await Session.open(id, this.ports, this.sessionEvents(id), run, this.vaults.keyOf(id));
    this.vaults.opened(id);
    try {
      const info = await this.registry.touch(entry);
      if (session.canWrite) await this.registry.noteName(info);
      const plans = new Plans(this.ports, session);
      const bundles = new Bundles(this.ports, session);
      const keeper = this.keeperOf(session, info);
      const healed = healedIn(session, entry);
      const returns = new Returns(this.ports, session);
      return { info, session, plans, bundles, returns, keeper, healed, doubles: null, insight: null };
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  private async closeNow(): Promise<void> {
    const { open } = this;
    this.open = null;
    this.preparing.end();
    this.glance.forget();
    await open?.keeper.tend("closing");
    await open?.keeper.stop();
    await open?.plans.forget();
    await open?.session.close();
  }

  private keeperOf(session: Session, info: WorkspaceInfo): SafetyKeeper {
    const kept = keptWorkspace(
      session,
      () => (this.open?.session === session ? this.open.info.name : info.name),
      this.restores,
    );
    const changed = (): void => this.tell({ type: "changed", views: ["safety"], head: session.state.head });
    return new SafetyKeeper(kept, this.ports, changed, (signal) => this.calm.come(signal));
  }

  private sessionEvents(id: string): SessionEvents {
    return {
      changed: () => {
        this.changed();
        this.open?.keeper.noticed();
      },
      writer: (canWrite) => this.tell({ type: "writer", canWrite }),
      glance: (text) => {
        const isLeft = this.switches > 1;
        if (!isLeft && !this.presenting && this.glance.show(text)) this.tell({ type: "glance", workspace: id });
      },
      keep: () => this.firstScreens(),
      ...(this.ports.rest === undefined ? {} : { calm: (signal: AbortSignal) => this.calm.come(signal) }),
    };
  }

  /** What the first screens say to whoever may see it; null: nothing is to be kept of them. */
  private async firstScreens(): Promise<string | null> {
    const { open } = this;
    if (open === null || this.ports.build === undefined) return null;
    const text = await this.glance.text((view, params) => answerOpen(this, view, params));
    // Closed meanwhile, it is not all of it.
    return this.presenting || this.open !== open ? null : text;
  }

  /** Tells that every answer may be stale. */
  changed(): void {
    this.calm.stir();
    const head = this.open?.session.state.head ?? 0;
    this.tell({ type: "changed", views: ALL_VIEWS, head });
  }

  private tell(event: EngineEvent): void {
    for (const listener of this.listeners) {
      try {
        listener(event);
      } catch {
        // A host that has gone cannot be told; what others asked for, and what is written, is none the worse for it.
        this.listeners.delete(listener);
      }
    }
  }
}
