import { measureCampaign, type Measurement } from "../../../core/evaluate/measure.ts";
import type { State } from "../../../core/model/state.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import { day } from "../../table.ts";

/** A letter of 1 March counts until 31 March; refunds until 14 April. */
export const SETTLED = "2024-04-15";

/** What a campaign of a small shop came to on a day. */
export function measured(state: State, asOf = SETTLED, id = "spring"): Measurement {
  const { lines, customers } = state;
  const campaign = state.campaigns.get(id);
  const base = {
    state,
    index: orderByCustomer(lines, customers.count),
    asOf: day(asOf),
    salesUntil: day(asOf),
    answersUntil: day(asOf),
  };
  const found = campaign && measureCampaign(base, campaign, [1]);
  if (!found) throw new Error("this campaign was not launched");
  return found;
}
