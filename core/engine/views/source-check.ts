import { addressOf } from "../../model/reach.ts";
import type { Insight } from "../insight.ts";
import { refusesCalls, requireCheck, summaryOf } from "../source-checks.ts";
import type { SourceCheckAnswer } from "../sources-answers.ts";
import { nameOf } from "./who.ts";

/** Whom to call of a check sample, with what was found; whoever is not there any more is left out. Error: `check-unknown`. */
export function sourceCheckView({ state }: Insight, id: string): SourceCheckAnswer {
  const check = requireCheck(state, id);
  return {
    ...summaryOf(state, check),
    people: check.customers
      .filter((customer) => state.customers.live[customer] === 1)
      .map((customer) => ({
        customer,
        name: nameOf(state, customer),
        phone: addressOf(state, customer, "phone"),
        email: addressOf(state, customer, "email"),
        mayCall: !refusesCalls(state, customer),
        result: check.results.get(customer) ?? null,
      })),
  };
}
