import { ANSWERS, type Answers } from "./answer.ts";
import { maskAnswer } from "./presenting.ts";
import type { ViewName, Views } from "./views.ts";
import { workspaceView } from "./views/workspace.ts";
import type { Workbench } from "./workbench.ts";

/** What takes a whole analysis for each day it looks back on: worked out when nothing else is asked. */
const WHEN_CALM: ReadonlySet<ViewName> = new Set<ViewName>(["movement", "standings"]);

/** Answers a question about the open workspace, masked while somebody presents. Error: `workspace-unknown` where none is open. */
export function answerOpen<Name extends ViewName>(
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
    return answer;
  }
  const asked = view as Exclude<Name, "workspace" | "safety">;
  const answer: Answers[Exclude<Name, "workspace" | "safety">] = ANSWERS[asked];
  const pause = WHEN_CALM.has(view) ? () => bench.whenIdle() : () => ports.breathe();
  const given = answer(bench.insight(), params, pause, doubles);
  return presenting ? maskAnswer(asked, given, { params, state }) : given;
}
