import { RegularsError } from "../../model/error.ts";
import type { Regulars } from "../api.ts";
import type { Workbench } from "../workbench.ts";

type Calls = Pick<
  Regulars,
  | "readReturn"
  | "commitReturn"
  | "discardReturn"
  | "recordReply"
  | "removeReply"
  | "recordFollowUp"
  | "beginFollowUps"
  | "drawSample"
  | "recordAwareness"
>;

/** What comes back, and what is done about it. */
export function responseCalls(bench: Workbench): Calls {
  const notYet = async (): Promise<never> => {
    bench.require();
    throw new RegularsError("internal");
  };
  return {
    readReturn: notYet,
    commitReturn: notYet,
    discardReturn: notYet,
    recordReply: notYet,
    removeReply: notYet,
    recordFollowUp: notYet,
    beginFollowUps: notYet,
    drawSample: notYet,
    recordAwareness: notYet,
  };
}
