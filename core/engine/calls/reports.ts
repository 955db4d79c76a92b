import { RegularsError } from "../../model/error.ts";
import type { Regulars } from "../api.ts";
import type { Workbench } from "../workbench.ts";

type Calls = Pick<Regulars, "writeReport">;

/** What is written at the end of a campaign. */
export function reportCalls(bench: Workbench): Calls {
  const notYet = async (): Promise<never> => {
    bench.require();
    throw new RegularsError("internal");
  };
  return {
    writeReport: notYet,
  };
}
