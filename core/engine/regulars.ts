import type { Regulars } from "./api.ts";
import { campaignCalls } from "./calls/campaigns.ts";
import { decisionCalls } from "./calls/decisions.ts";
import { importCalls } from "./calls/imports.ts";
import { listCalls } from "./calls/lists.ts";
import { reportCalls } from "./calls/reports.ts";
import { responseCalls } from "./calls/responses.ts";
import { workspaceCalls } from "./calls/workspaces.ts";
import type { Ports } from "./ports.ts";
import { Workbench } from "./workbench.ts";

/** Starts the engine for a host. */
export function createRegulars(ports: Ports): Regulars {
  const bench = new Workbench(ports);
  return {
    ...workspaceCalls(bench),
    ...importCalls(bench),
    ...decisionCalls(bench),
    ...listCalls(bench),
    ...campaignCalls(bench),
    ...responseCalls(bench),
    ...reportCalls(bench),
  };
}
