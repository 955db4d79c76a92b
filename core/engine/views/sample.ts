import { HELD_OUT } from "../../model/campaign.ts";
import { addressOf, reachOf } from "../../model/reach.ts";
import { requireLaunched } from "../campaign-decisions.ts";
import type { Insight } from "../insight.ts";
import type { SampleAnswer } from "../response-answers.ts";
import type { Views } from "../views.ts";
import { nameOf } from "./who.ts";

/** The people of a campaign's awareness sample who are still there, with what they said; nobody where none was drawn. Errors: `campaign-unknown`, `campaign-not-launched`. */
export function sampleView({ state }: Insight, { campaign }: Views["sample"]["params"]): SampleAnswer {
  const { launch, sample, awareness } = requireLaunched(state, campaign);
  if (sample === null) return { size: 0, people: [] };
  const drawn = new Set(sample.customers);
  const held = new Set<number>();
  const { members } = launch;
  for (let row = 0; row < members.count; row++) {
    const customer = members.customer[row]!;
    if (members.status[row] === HELD_OUT && drawn.has(customer)) held.add(customer);
  }
  const said = new Map(awareness.map((answer) => [`${answer.customer} ${answer.phase}`, answer]));
  return {
    size: sample.customers.length,
    people: sample.customers
      .filter((customer) => state.customers.live[customer] === 1)
      .map((customer) => ({
        customer,
        name: nameOf(state, customer),
        phone: addressOf(state, customer, "phone"),
        mayCall: reachOf(state, customer, "phone") === "ok",
        held: held.has(customer),
        before: said.get(`${customer} before`) ?? null,
        after: said.get(`${customer} after`) ?? null,
      })),
  };
}
