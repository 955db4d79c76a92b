import { RegularsError } from "../model/error.ts";
import { ANSWERS, type Answers } from "./answer.ts";
import { maskWorkspace } from "./mask-steps.ts";
import { maskAnswer } from "./presenting.ts";
import type { ViewName, Views } from "./views.ts";
import { workspaceView } from "./views/workspace.ts";
import type { Workbench } from "./workbench.ts";

/** What takes one more analysis of everybody for each day it looks back on: worked out when nothing else is asked. */
const WHEN_CALM: ReadonlySet<ViewName> = new Set<ViewName>(["movement", "standings"]);

/**
 * Answers a question about the open workspace, masked while somebody presents; what takes long when it is calm, of what is known by then: nothing is
 * held that a file coming in meanwhile replaces. Error: `workspace-unknown` where none is open, or that one no longer.
 */
export function answerOpen<Name extends ViewName>(
  bench: Workbench,
  view: Name,
  params: Views[Name]["params"],
): Views[Name]["answer"] | Promise<Views[Name]["answer"]> {
  const open = bench.require();
  if (!WHEN_CALM.has(view)) return answerNow(bench, view, params);
  return bench.whenIdle().then(() => {
    if (bench.opened() !== open) throw new RegularsError("workspace-unknown");
    return answerNow(bench, view, params);
  });
}

/** Answers a question about the open workspace, masked while somebody presents. */
function answerNow<Name extends ViewName>(
  bench: Workbench,
  view: Name,
  params: Views[Name]["params"],
): Views[Name]["answer"] | Promise<Views[Name]["answer"]> {
  const { info, session, keeper, healed, doubles } = bench.require();
  const { state, canWrite } = session;
  const { ports, isPresenting: presenting } = bench;
  if (view === "safety") {
    const answer: Promise<Views["safety"]["answer"]> = keeper.answer();
    return answer;
  }
  if (view === "workspace") {
    const hasPassphrase = session.protection() !== null;
    const standing = { canWrite, hasPassphrase, presenting, healed: healed() };
    const answer: Views["workspace"]["answer"] = workspaceView(info, state, ports.today(), standing);
    return presenting ? maskWorkspace(answer) : answer;
  }
  const asked = view as Exclude<Name, "workspace" | "safety">;
  const answer: Answers[Exclude<Name, "workspace" | "safety">] = ANSWERS[asked];
  const given = answer(bench.insight(), params, () => ports.breathe(), doubles);
  return presenting ? maskAnswer(asked, given, { params, state }) : given;
}
