import { CONTACTED } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { AGAIN } from "../model/merged.ts";
import type { Launch, State } from "../model/state.ts";
import type { CampaignFacts } from "./campaign-effect.ts";
import type { MeasuredReplies } from "./measure-replies.ts";
import type { WindowPurchases } from "./window-purchases.ts";

type NotDrawn = CampaignFacts["notDrawn"];

/**
 * Groups that nobody drew, so that whatever differs between them is not caused by what they are named for (methods §12): who bought, of those
 * contacted, with a reply and without, with a follow-up and without; who bought more than once, of the buyers, with the incentive's code and
 * without. A comparison where one side is empty is left out.
 */
export function notDrawnGroups(
  state: State,
  launch: Launch,
  { bought, orders }: WindowPurchases,
  { perCustomer }: MeasuredReplies,
  until: Day,
): NotDrawn {
  const followed = followedUp(state, launch, until);
  const { times, withCode } = ordersOf(orders, state.customers.count);
  const groups = { reply: twoGroups(), followUp: twoGroups(), incentive: twoGroups() };
  const { members } = launch;
  for (let row = 0; row < members.count; row++) {
    if (members.status[row] !== CONTACTED || members.twice?.[row] === AGAIN) continue;
    const customer = members.customer[row]!;
    const hasBought = bought[customer] === 1;
    count(groups.reply, perCustomer.has(customer), hasBought);
    count(groups.followUp, followed.has(customer), hasBought);
    if (times[customer]! > 0) count(groups.incentive, withCode[customer] === 1, times[customer]! > 1);
  }
  return Object.entries(groups)
    .map(([outcome, two]) => ({ outcome, with: two.with, without: two.without }))
    .filter((two) => two.with.people > 0 && two.without.people > 0);
}

interface TwoGroups {
  readonly with: { people: number; happened: number };
  readonly without: { people: number; happened: number };
}

function twoGroups(): TwoGroups {
  return { with: { people: 0, happened: 0 }, without: { people: 0, happened: 0 } };
}

function count(groups: TwoGroups, isWith: boolean, happened: boolean): void {
  const group = isWith ? groups.with : groups.without;
  group.people++;
  if (happened) group.happened++;
}

/** Who was called or visited at least once for this campaign. */
function followedUp({ followUps }: State, { campaign }: Launch, until: Day): ReadonlySet<number> {
  const people = new Set<number>();
  for (const { customer, entries } of followUps) {
    const tried = entries.some(
      (entry) => entry.campaign === campaign.id && entry.outcome !== null && entry.day <= until,
    );
    if (tried) people.add(customer);
  }
  return people;
}

/** By customer id: how many orders, and whether one carries the code. */
function ordersOf(
  { customers, withCode }: WindowPurchases["orders"],
  people: number,
): { readonly times: Int32Array; readonly withCode: Uint8Array } {
  const times = new Int32Array(people);
  const coded = new Uint8Array(people);
  for (let i = 0; i < customers.length; i++) {
    times[customers[i]!]!++;
    if (withCode[i] === 1) coded[customers[i]!] = 1;
  }
  return { times, withCode: coded };
}
