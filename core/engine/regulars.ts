import { calibrateRounds } from "../ledger/keys.ts";
import { afterOpening } from "./after-opening.ts";
import type { Regulars } from "./api.ts";
import { campaignCalls } from "./calls/campaigns.ts";
import { cleaningCalls } from "./calls/cleaning.ts";
import { decisionCalls } from "./calls/decisions.ts";
import { importCalls } from "./calls/imports.ts";
import { doublesCalls } from "./calls/doubles.ts";
import { listCalls } from "./calls/lists.ts";
import { protectionCalls } from "./calls/protection.ts";
import { mergeCalls } from "./calls/merges.ts";
import { reportCalls } from "./calls/reports.ts";
import { responseCalls } from "./calls/responses.ts";
import { safetyCalls } from "./calls/safety.ts";
import { rightsCalls } from "./calls/rights.ts";
import { sourceCalls } from "./calls/sources.ts";
import { workspaceCalls } from "./calls/workspaces.ts";
import { tellingFullDisk } from "./full-disk.ts";
import type { Ports } from "./ports.ts";
import { refusingWhile } from "./presenting.ts";
import { Workbench } from "./workbench.ts";

/** Starts the engine for a host. `rounds`: of the key derivation for new passphrases; by itself as many as take about 0.7 s here. */
export function createRegulars(
  ports: Ports,
  rounds: () => Promise<number> = () => calibrateRounds(() => ports.now()),
): Regulars {
  const bench = new Workbench(ports, rounds);
  const regulars = refusingWhile(() => bench.isPresenting, {
    ...workspaceCalls(bench),
    ...protectionCalls(bench),
    ...afterOpening(callsAboutTheOpenOne(bench), () => bench.glimpsed),
  });
  return tellingFullDisk(regulars, ports);
}

function callsAboutTheOpenOne(bench: Workbench) {
  return {
    ...importCalls(bench),
    ...decisionCalls(bench),
    ...mergeCalls(bench),
    ...cleaningCalls(bench),
    ...doublesCalls(bench),
    ...sourceCalls(bench),
    ...listCalls(bench),
    ...campaignCalls(bench),
    ...responseCalls(bench),
    ...reportCalls(bench),
    ...safetyCalls(bench),
    ...rightsCalls(bench),
  };
}
