import { RegularsError } from "../model/error.ts";
import type { ViewName, Views, WorkspaceAnswer } from "./views.ts";

/** What the first screens ask: home, and everybody as the table begins. */
const FIRST: ReadonlySet<ViewName> = new Set<ViewName>([
  "workspace",
  "home",
  "campaigns",
  "health",
  "fields",
  "customers",
]);

type AnswerTo = (view: ViewName, params: Views[ViewName]["params"]) => unknown;

/** What is kept: by whom it was written, and the answer to each question. */
interface Kept {
  readonly build: string;
  readonly answers: readonly { readonly view: ViewName; readonly params: string; readonly answer: unknown }[];
}

/**
 * What the first screens said last, shown again while the workspace is being opened and everything is computed. As of the day and the head that
 * it says itself.
 */
export class Glance {
  private readonly build: string;
  /** What each view was last asked. */
  private readonly asked = new Map<ViewName, string>();
  /** By question; null: nothing is shown. */
  private shown: Map<string, unknown> | null = null;

  /** `build`: what wrote it; another one may answer in other shapes. */
  constructor(build: string) {
    this.build = build;
  }

  /** Notes what a screen asks, for the next opening. */
  note<Name extends ViewName>(view: Name, params: Views[Name]["params"]): void {
    if (FIRST.has(view) && isFirstPage(params)) this.asked.set(view, JSON.stringify(params));
  }

  /** The answers to what was asked, as text. A question that can no longer be answered is forgotten. */
  async text(answerTo: AnswerTo): Promise<string> {
    const answers: Kept["answers"][number][] = [];
    for (const [view, params] of this.asked) {
      try {
        const answer = await answerTo(view, JSON.parse(params) as Views[ViewName]["params"]);
        answers.push({ view, params, answer: view === "workspace" ? unhealed(answer) : answer });
      } catch (error) {
        if (!(error instanceof RegularsError)) throw error;
        this.asked.delete(view);
      }
    }
    return JSON.stringify({ build: this.build, answers } satisfies Kept);
  }

  /** From now on answers as a text says; whether it does. */
  show(text: string): boolean {
    this.hide();
    const { build, answers } = JSON.parse(text) as Kept;
    if (build !== this.build) return false;
    if (answers.length === 0) return false;
    for (const { view, params } of answers) this.asked.set(view, params);
    this.shown = new Map(answers.map(({ view, params, answer }) => [`${view} ${params}`, answer]));
    return true;
  }

  get isShown(): boolean {
    return this.shown !== null;
  }

  /** Its answers are no longer for everybody's eyes: whatever is asked waits until the workspace is open. */
  cover(): void {
    this.shown?.clear();
  }

  /** No longer: another workspace is opened, or this one is open. */
  hide(): void {
    this.shown = null;
  }

  /** Nothing was asked of the workspace that is opened now. */
  forget(): void {
    this.asked.clear();
    this.hide();
  }

  /** What was said to a question, while it is shown. */
  answer<Name extends ViewName>(view: Name, params: Views[Name]["params"]): Views[Name]["answer"] | undefined {
    // What is shown was answered to the same view by the same build.
    return this.shown?.get(`${view} ${JSON.stringify(params)}`) as Views[Name]["answer"] | undefined;
  }
}

/** What was healed is told by the opening that found it. */
function unhealed(answer: unknown): WorkspaceAnswer {
  return { ...(answer as WorkspaceAnswer), healed: [] };
}

/** Nothing searched, nobody left out, from the beginning: what a table shows first. */
function isFirstPage(params: object): boolean {
  const { offset = 0, search = "", rule } = params as Partial<Views["customers"]["params"]>;
  return offset === 0 && search === "" && (rule === undefined || rule.rules.length === 0);
}
