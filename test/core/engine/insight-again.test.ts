import { expect, it } from "vitest";
import { computeInsight, type Insight } from "../../../core/engine/insight.ts";
import { searchCustomers } from "../../../core/segment/search.ts";
import type { State } from "../../../core/model/state.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const LINES = `
  customer day        order amount quantity
  T001     2026-01-02 A1    120    1
  T001     2026-02-11 A2    80     2
  T002     2026-02-12 A3    40     1
  T003     2026-02-13 A4    900    3`;
const AS_OF = day("2026-03-10");

const shop = stateOf({
  customers: `
    customer name      city    email           permission.email
    T001     Ada_Lowry York    ada@example.com granted
    T002     Bao_Gibbs Leeds   -               granted
    T003     Cleo_Hart Bristol c@example.com   unknown`,
  lines: LINES,
});

/** What else is known of the same customers and purchases after somebody typed something. */
function edited(state: State, field: "city" | "email", id: number, value: string): State {
  const column = state.customers.fields.get(field)!;
  const fields = new Map(state.customers.fields).set(field, { ...column, values: column.values.with(id, value) });
  return { ...state, head: state.head + 1, customers: { ...state.customers, fields } };
}

const told = ({ analysis, reachable, profiles }: Insight) => ({ analysis, reachable, profiles });

it("computes after an edit, a lock or a changed cut what it would compute afresh", () => {
  const before = computeInsight(shop, AS_OF, shop.settings);
  const states: readonly State[] = [
    edited(shop, "email", 1, "b@example.com"),
    { ...shop, locks: new Map([[1, { class: "premiumLarge", reason: "", expires: null, commit: 2 }]]) },
    { ...shop, settings: { ...shop.settings, valueCut: { by: "buyers", share: 0.4 } } },
    { ...shop, settings: { ...shop.settings, basis: "gross" } },
    { ...shop, lines: stateOf({ lines: `${LINES}\n  T002 2026-03-01 A5 5000 1` }).lines },
  ];
  for (const state of states) {
    const again = computeInsight(state, AS_OF, state.settings, AS_OF, before);
    expect(told(again)).toEqual(told(computeInsight(state, AS_OF, state.settings)));
  }
  expect([...before.reachable]).toEqual([1, 0, 0]);
});

it("searches what stands now, and still what stood before", () => {
  const found = (state: State, text: string): number[] => [...searchCustomers(state, text).members()];
  expect(found(shop, "york")).toEqual([0]);
  const moved = edited(shop, "city", 1, "York");
  expect(found(moved, "york")).toEqual([0, 1]);
  expect(found(moved, "leeds")).toEqual([]);
  expect(found(shop, "leeds")).toEqual([1]);
});
