import { CONTACTED, HELD_OUT, waveDay, windowEnd, type Objective } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { CONTACT_EVENTS, EXPORTED } from "../model/response.ts";
import type { Launch, State } from "../model/state.ts";
import { buyersBetween } from "./spend-between.ts";
import { repliedTo } from "./wave-people.ts";

/** What a past campaign came to, as a measure for the next. Shares of people; null where it is not known. */
export interface PastRates {
  readonly campaign: string;
  readonly name: string;
  readonly objective: Objective;
  readonly from: Day;
  readonly to: Day;
  /** People drawn to contact. */
  readonly contacted: number;
  /** Of those in a file that left: without any failure. Null where no file left. */
  readonly reach: number | null;
  /** Of those contacted: replied; ordered in the window. */
  readonly response: number | null;
  readonly order: number | null;
  /** Of those held out: ordered in the window. Null where nobody was. */
  readonly heldOrder: number | null;
}

const FAILED = CONTACT_EVENTS.indexOf("failed");

/**
 * The rates of launched campaigns whose window has closed by the as-of day, oldest first. These are counts of what happened, for planning;
 * whether a campaign worked is said by its evaluation (methods §12).
 */
export function pastRates(state: State, asOf: Day): readonly PastRates[] {
  const launches = [...state.campaigns.values()].flatMap(({ launch }) => (launch === null ? [] : [launch]));
  return launches
    .filter(({ campaign }) => campaign.waves.length > 0 && windowEnd(campaign) <= asOf)
    .map((launch) => ratesOf(state, launch))
    .toSorted((a, b) => a.from - b.from || (a.campaign < b.campaign ? -1 : 1));
}

function ratesOf(state: State, launch: Launch): PastRates {
  const { campaign, members } = launch;
  const from = waveDay(campaign, 0);
  const to = windowEnd(campaign);
  const bought = buyersBetween(state, from, to);
  const replied = repliedTo(state, launch);
  const { exported, failed } = piecesOf(state, launch);
  const contacted = tally(members.status, CONTACTED);
  const held = tally(members.status, HELD_OUT);
  const share = (status: number, holds: Uint8Array, of: number): number | null => {
    if (of === 0) return null;
    let n = 0;
    for (let row = 0; row < members.count; row++) {
      if (members.status[row] === status && holds[members.customer[row]!] === 1) n++;
    }
    return n / of;
  };
  return {
    campaign: campaign.id,
    name: campaign.name,
    objective: campaign.objective,
    from,
    to,
    contacted,
    reach: exported === 0 ? null : 1 - failed / exported,
    response: share(CONTACTED, replied, contacted),
    order: share(CONTACTED, bought, contacted),
    heldOrder: share(HELD_OUT, bought, held),
  };
}

/** People in a file of the campaign that left, and those of them of whom a piece failed. */
function piecesOf(state: State, { commit }: Launch): { readonly exported: number; readonly failed: number } {
  const EXPORTED_BIT = 1;
  const FAILED_BIT = 2;
  const seen = new Uint8Array(state.customers.count);
  const { count, launch, customer, event } = state.contacts;
  for (let i = 0; i < count; i++) {
    if (launch[i] !== commit || customer[i]! < 0) continue;
    if (event[i] === EXPORTED) seen[customer[i]!]! |= EXPORTED_BIT;
    else if (event[i] === FAILED) seen[customer[i]!]! |= FAILED_BIT;
  }
  const both = tally(seen, EXPORTED_BIT | FAILED_BIT);
  return { exported: tally(seen, EXPORTED_BIT) + both, failed: both };
}

function tally(values: Uint8Array, wanted: number): number {
  let n = 0;
  for (const value of values) if (value === wanted) n++;
  return n;
}
