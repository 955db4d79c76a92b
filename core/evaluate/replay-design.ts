import { drawHoldout, type Drawable } from "../campaign/holdout.ts";
import { CONTACTED, HELD_OUT } from "../model/campaign.ts";
import type { Replay } from "../model/effect.ts";
import type { Members } from "../model/state.ts";
import { wilson } from "../stats/wilson.ts";
import { compareRates } from "./compare-rates.ts";
import type { Steps } from "./steps.ts";

/**
 * The A/A replay of a design (methods §12): who was to be contacted is drawn again and again, with a seed of its own each time, over a past
 * window in which nobody was sent anything, and each draw is judged as the campaign will be.
 * @param members a plan's people; those contacted and those held out are drawn anew
 * @param bought by customer id: 1 where they bought in the past window
 */
export function* replayDesign(
  members: Members,
  bought: Uint8Array,
  share: number,
  seed: number,
  runs: number,
): Steps<Replay> {
  const people = drawable(members);
  const buyers = people.customer.reduce((sum, customer) => sum + bought[customer]!, 0);
  let alarms = 0;
  let tooFew = 0;
  for (let run = 0; run < runs; run++) {
    const { held } = drawHoldout(people, share, seed + run);
    const { verdict } = judge(people.customer, held, bought);
    if (verdict === "too-few") tooFew++;
    else if (verdict !== "not-provable") alarms++;
    yield;
  }
  const said = runs - tooFew;
  return {
    people: people.customer.length,
    bought: buyers,
    runs,
    alarms,
    tooFew,
    share: said === 0 ? null : alarms / said,
    interval: said === 0 ? null : wilson(alarms, said),
  };
}

function judge(customers: Int32Array, held: Uint8Array, bought: Uint8Array): ReturnType<typeof compareRates> {
  const people = [0, 0];
  const happened = [0, 0];
  for (let i = 0; i < customers.length; i++) {
    const arm = held[i]!;
    people[arm]!++;
    happened[arm]! += bought[customers[i]!]!;
  }
  const counts = (arm: number) => ({ people: people[arm]!, happened: happened[arm]! });
  return compareRates(counts(0), counts(1), { outcome: "bought", drawn: true });
}

function drawable({ count, customer, status, household, class: classes, quartile, value }: Members): Drawable {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (status[row] === CONTACTED || status[row] === HELD_OUT) rows.push(row);
  return {
    customer: Int32Array.from(rows, (row) => customer[row]!),
    household: Int32Array.from(rows, (row) => household[row]!),
    class: Uint8Array.from(rows, (row) => classes[row]!),
    quartile: Int8Array.from(rows, (row) => quartile[row]!),
    value: Float64Array.from(rows, (row) => value[row]!),
  };
}
