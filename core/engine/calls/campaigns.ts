import { RegularsError } from "../../model/error.ts";
import type { Regulars } from "../api.ts";
import type { Workbench } from "../workbench.ts";

type Calls = Pick<
  Regulars,
  | "newCampaign"
  | "saveCampaign"
  | "removeCampaign"
  | "launchCampaign"
  | "concludeCampaign"
  | "writeWave"
  | "writeCalendar"
>;

/** Campaigns: planned, launched, their files, their end. */
export function campaignCalls(bench: Workbench): Calls {
  const notYet = async (): Promise<never> => {
    bench.require();
    throw new RegularsError("internal");
  };
  return {
    newCampaign: notYet,
    saveCampaign: notYet,
    removeCampaign: notYet,
    launchCampaign: notYet,
    concludeCampaign: notYet,
    writeWave: notYet,
    writeCalendar: notYet,
  };
}
