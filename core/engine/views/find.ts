import { searchCustomers } from "../../segment/search.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { nameOf } from "./who.ts";

/** Customers for the command palette: the most valuable first. */
export function findView(insight: Insight, params: Views["find"]["params"]): Views["find"]["answer"] {
  if (params.text.trim() === "") return [];
  const { fields, live } = insight.state.customers;
  const { money } = insight.profiles;
  const found = searchCustomers(insight.state, params.text)
    .members()
    .filter((id) => live[id] === 1);
  found.sort((a, b) => money[b]! - money[a]! || a - b);
  const hintOf = (id: number): string | null =>
    fields.get("phone")?.values[id] ?? fields.get("email")?.values[id] ?? fields.get("city")?.values[id] ?? null;
  return Array.from(found.subarray(0, params.limit), (id) => ({
    id,
    name: nameOf(insight.state, id),
    hint: hintOf(id),
  }));
}
