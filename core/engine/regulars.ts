import type { CommitInfo, CommitKind, CommitSeq, Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { State } from "../model/state.ts";
import { sampleShop } from "../sample/shop.ts";
import { ANSWERS } from "./answer.ts";
import type { EngineEvent, JobId, ListRequest, Regulars, WorkspaceInfo, WrittenList } from "./api.ts";
import { laterAnswer } from "./batch-permission.ts";
import { daySpan, standingDay } from "./as-of.ts";
import {
  checkedRule,
  fieldDecision,
  lockDecision,
  permissionDecision,
  removalDecision,
  segmentDecision,
  settingsDecision,
} from "./decisions.ts";
import { computeInsight, type Insight } from "./insight.ts";
import { Jobs, type JobRun } from "./jobs.ts";
import { Plans } from "./plans.ts";
import type { Ports } from "./ports.ts";
import { prepareAhead } from "./prepare.ts";
import { Session } from "./session.ts";
import { workspaceView } from "./views/workspace.ts";
import type { ViewName, Views } from "./views.ts";
import { Workspaces } from "./workspaces.ts";
import { makeList } from "./write-list.ts";

/** Every view depends on the ledger's head. */
const ALL_VIEWS: readonly ViewName[] = ["workspace", ...viewNames()];

function viewNames(): ViewName[] {
  return Object.keys(ANSWERS) as ViewName[];
}

/** An open workspace with what is computed of it and the plan that waits. */
interface Open {
  info: WorkspaceInfo;
  readonly session: Session;
  readonly plans: Plans;
  insight: Insight | null;
}

/** Starts the engine for a host. */
export function createRegulars(ports: Ports): Regulars {
  return new Engine(ports);
}

class Engine implements Regulars {
  private readonly ports: Ports;
  private readonly registry: Workspaces;
  private readonly jobs: Jobs;
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private open: Open | null = null;
  private switching: Promise<unknown> = Promise.resolve();

  constructor(ports: Ports) {
    this.ports = ports;
    this.registry = new Workspaces(ports);
    this.jobs = new Jobs(
      () => ports.now(),
      (progress) => this.tell({ type: "progress", progress }),
    );
  }

  workspaces(): Promise<readonly WorkspaceInfo[]> {
    return this.registry.list();
  }

  createWorkspace(name: string): Promise<WorkspaceInfo> {
    return this.registry.create(name);
  }

  async renameWorkspace(id: string, name: string): Promise<void> {
    const info = await this.registry.rename(id, name);
    if (this.open?.info.id === id) this.open.info = info;
    this.changed();
  }

  async deleteWorkspace(id: string): Promise<void> {
    if (this.open?.info.id === id) throw new RegularsError("workspace-deleting-open");
    await this.registry.delete(id);
  }

  async openWorkspace(id: string, job: JobId): Promise<void> {
    await this.jobs.run(job, (run) => this.oneByOne(() => this.openNow(id, run)));
  }

  closeWorkspace(): Promise<void> {
    return this.oneByOne(() => this.closeNow());
  }

  async takeOver(): Promise<void> {
    await this.require().session.takeOver();
  }

  async query<Name extends ViewName>(view: Name, params: Views[Name]["params"]): Promise<Views[Name]["answer"]> {
    const open = this.require();
    const { state, canWrite } = open.session;
    if (view === "workspace") {
      const answer: Views["workspace"]["answer"] = workspaceView(open.info, state, this.ports.today(), canWrite);
      return answer;
    }
    const answer: (insight: Insight, params: Views[Name]["params"]) => Views[Name]["answer"] =
      ANSWERS[view as Exclude<Name, "workspace">];
    return answer(this.insight(open), params);
  }

  subscribe(listener: (event: EngineEvent) => void): Promise<void> {
    this.listeners.add(listener);
    return Promise.resolve();
  }

  cancel(job: JobId): Promise<void> {
    this.jobs.cancel(job);
    return Promise.resolve();
  }

  async inspect(...[file, fileName, choice]: Parameters<Regulars["inspect"]>): ReturnType<Regulars["inspect"]> {
    return this.require().plans.inspect(file, fileName, choice);
  }

  async plan(...[file, fileName, choices, job]: Parameters<Regulars["plan"]>): ReturnType<Regulars["plan"]> {
    return this.jobs.run(job, (run) => this.require().plans.make(file, fileName, choices, run));
  }

  async planRows(...[planId, verdict, reason]: Parameters<Regulars["planRows"]>): ReturnType<Regulars["planRows"]> {
    return this.require().plans.rows(planId, verdict, reason);
  }

  async commitPlan(planId: string, job: JobId): Promise<CommitInfo> {
    return this.jobs.run(job, (run) => this.require().plans.commit(planId, run));
  }

  async discardPlan(planId: string): Promise<void> {
    this.require().plans.discard(planId);
  }

  async loadSample(customers: number, seed: number, job: JobId): Promise<CommitInfo> {
    return this.jobs.run(job, async (run: JobRun) => {
      const { session } = this.require();
      run.step("making", 0.5);
      const firstCustomer = session.state.customers.count;
      const content = sampleShop({ customers, seed, today: this.ports.today(), language: "mixed", firstCustomer });
      run.check();
      return session.commit(content, session.state.head, run, 0.5);
    });
  }

  async retractPreview(commit: CommitSeq): ReturnType<Regulars["retractPreview"]> {
    return this.require().session.retractPreview(commit);
  }

  async retract(commit: CommitSeq, refusals: "kept" | "neverGiven", reason: string): Promise<CommitInfo> {
    return this.require().session.retract({ type: "retract", commit, refusals, reason: reason.trim() });
  }

  async editField(...[customer, field, value]: Parameters<Regulars["editField"]>): Promise<CommitInfo> {
    return this.decide("edit", (state) => fieldDecision(state, customer, field, value));
  }

  async setPermission(...[customer, channel, to, reason]: Parameters<Regulars["setPermission"]>): Promise<CommitInfo> {
    const today = this.ports.today();
    return this.decide("permission", (state) => permissionDecision(state, customer, channel, to, reason, today));
  }

  async answerPermission(...[batch, permission]: Parameters<Regulars["answerPermission"]>): Promise<CommitInfo> {
    return this.decide("permission", (state) => laterAnswer(state, batch, permission, this.ports.today()));
  }

  async lockClass(...[customer, to, reason, expires]: Parameters<Regulars["lockClass"]>): Promise<CommitInfo> {
    return this.decide("lock", (state) => lockDecision(state, customer, to, reason.trim(), expires));
  }

  async saveSegment(...[id, name, note, rule]: Parameters<Regulars["saveSegment"]>): Promise<string> {
    const segment = { id: id ?? this.ports.newId(), isNew: id === null, name, note };
    this.insight(this.require()).members(checkedRule(rule));
    await this.decide("segment", (state) => segmentDecision(state, segment, rule));
    return segment.id;
  }

  async removeSegment(id: string): Promise<void> {
    await this.decide("segment", (state) => removalDecision(state, id));
  }

  async saveSettings(changes: Parameters<Regulars["saveSettings"]>[0]): Promise<CommitInfo> {
    return this.decide("settings", (state) => settingsDecision(state, changes));
  }

  async writeList(...[request, job]: Parameters<Regulars["writeList"]>): ReturnType<Regulars["writeList"]> {
    return this.jobs.run(job, async (run) => {
      const open = this.require();
      run.step("making", 0.7);
      return this.writeCurrentList(open, request, run);
    });
  }

  /** A list of what is known as it is logged: somebody may say no while it is being made, and then it is made again. */
  private async writeCurrentList(open: Open, request: ListRequest, run: JobRun): Promise<WrittenList> {
    const pause = async (): Promise<void> => {
      await this.ports.breathe();
      run.check();
    };
    for (;;) {
      const insight = this.insight(open);
      const { state } = insight;
      const { written, log } = await makeList(insight, request, this.ports.today(), pause);
      run.step("saving", 0.3);
      try {
        await open.session.commit({ kind: "export", blocks: [], decisions: [log] }, state.head);
        return written;
      } catch (error) {
        const isLate = error instanceof RegularsError && error.code === "plan-stale";
        if (!isLate || open.session.state === state) throw error;
      }
    }
  }

  /** Opening and closing wait for each other: two at once would leave a workspace locked that nobody sees. */
  private oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const next = this.switching.then(work);
    this.switching = next.catch(() => undefined);
    return next;
  }

  private async openNow(id: string, run: JobRun): Promise<void> {
    run.check();
    const known = await this.registry.list();
    if (!known.some((entry) => entry.id === id)) throw new RegularsError("workspace-unknown");
    await this.closeNow();
    run.step("reading", 0.2);
    const session = await Session.open(id, this.ports, this.sessionEvents(), run);
    try {
      const info = await this.registry.touch(id);
      this.open = { info, session, plans: new Plans(this.ports, session), insight: null };
    } catch (error) {
      await session.close();
      throw error;
    }
    this.changed();
  }

  private async closeNow(): Promise<void> {
    const { open } = this;
    this.open = null;
    await open?.session.close();
  }

  private async decide(kind: CommitKind, make: (state: State) => Decision): Promise<CommitInfo> {
    return this.require().session.decide(kind, make);
  }

  private require(): Open {
    if (!this.open) throw new RegularsError("workspace-unknown");
    return this.open;
  }

  /** What is computed of the state, kept until the state, the settings or the day change. */
  private insight(open: Open): Insight {
    const { state } = open.session;
    const { day } = standingDay(state.settings, daySpan(state.lines)?.last ?? null, this.ports.today());
    if (open.insight?.state !== state || open.insight.asOf !== day) {
      const insight = computeInsight(state, day, state.settings);
      open.insight = insight;
      void prepareAhead(
        insight,
        () => this.ports.breathe(),
        () => this.open?.insight === insight,
      );
    }
    return open.insight;
  }

  private sessionEvents(): { changed(): void; writer(canWrite: boolean): void } {
    return {
      changed: () => this.changed(),
      writer: (canWrite) => this.tell({ type: "writer", canWrite }),
    };
  }

  private changed(): void {
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
