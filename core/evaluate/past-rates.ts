import { campaignWindow } from "../campaign/campaign-window.ts";
import { windowEnd } from "../model/campaign.ts";
import type { PastRates } from "../model/effect.ts";
import type { Launch } from "../model/state.ts";
import { countArms } from "./compare-rates.ts";
import type { MeasureBase } from "./measure.ts";
import { measurePieces } from "./measure-pieces.ts";
import { drawnPeople } from "./measure-population.ts";
import { replyRate } from "./measure-replies.ts";
import { launchesOf } from "./wave-contacts.ts";
import { purchasesIn } from "./window-purchases.ts";

/** Launched campaigns whose window has closed by the as-of day, with sales known to its end. */
export function pastLaunches({ state, asOf, salesUntil }: MeasureBase): readonly Launch[] {
  const known = Math.min(asOf, salesUntil);
  return launchesOf(state).filter(({ campaign }) => campaign.waves.length > 0 && windowEnd(campaign) <= known);
}

/**
 * The rates of campaigns whose window is over, oldest first, as their evaluations count them (methods §12). These
 * are counts of what happened, for planning; whether a campaign worked is said by its evaluation.
 */
export function pastRates(base: MeasureBase): readonly PastRates[] {
  return pastLaunches(base)
    .map((launch) => ratesOf(base, launch))
    .toSorted((a, b) => a.from - b.from || (a.campaign < b.campaign ? -1 : 1));
}

function ratesOf(base: MeasureBase, launch: Launch): PastRates {
  const { state, index, asOf, answersUntil } = base;
  const { campaign } = launch;
  const window = campaignWindow(campaign);
  const { exported, delivered } = measurePieces(state, launch, answersUntil);
  const people = drawnPeople(launch, purchasesIn(state.lines, index, window, asOf));
  const bought = people?.rates[0];
  const arms = people && bought && countArms(people, bought.happened);
  return {
    campaign: campaign.id,
    name: campaign.name,
    objective: campaign.objective,
    ...window,
    contacted: launch.contacted,
    reach: delivered === null || exported === 0 ? null : delivered / exported,
    response: replyRate(state, launch, answersUntil),
    order: shareOf(arms?.contacted),
    heldOrder: shareOf(arms?.held),
  };
}

function shareOf(arm: { readonly people: number; readonly happened: number } | null | undefined): number | null {
  return !arm || arm.people === 0 ? null : arm.happened / arm.people;
}
