import fc from "fast-check";
import type { Decision } from "../../../core/model/decision.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { PERMISSIONS } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import { exported, launched, planned, returned } from "./campaign-commits.ts";
import { canonical } from "./canonical.ts";
import { batch, content, type Drawn } from "./content.ts";

/** A step to be taken on whatever history there is: `pick` chooses the commit to take back, if it stands. */
export type Step =
  | { readonly commit: Drawn }
  | { readonly pick: number; readonly neverGiven: boolean }
  | { readonly compact: true };

const customer = fc.integer({ min: 0, max: 4 });
const word = fc.constantFrom("east", "west", "north");
const maybe = (cell: fc.Arbitrary<string>) => fc.option(cell, { nil: undefined });

type Cells = Readonly<Record<string, string>>;

/** Rows of a table without the cells that are unknown, so that commits bring different columns. */
function rowsOf(cells: Readonly<Record<string, fc.Arbitrary<string | undefined>>>, maxLength: number) {
  const row = fc
    .record(cells)
    .map((all): Cells =>
      Object.fromEntries(Object.entries(all).flatMap(([name, cell]) => (cell === undefined ? [] : [[name, cell]]))),
    );
  return fc.array(row, { maxLength });
}

const people = rowsOf(
  {
    customer: customer.map(String),
    code: maybe(fc.constantFrom("A", "B", "C")),
    name: maybe(fc.constantFrom("Li", "Wang", "Zhao")),
    city: maybe(word),
    phone: maybe(fc.constantFrom("13800138000", "+86 138-0013-8000", "13900139000")),
    referrer: maybe(fc.constantFrom("A", "B")),
    source: maybe(fc.constantFrom("shop")),
    "permission.sms": maybe(fc.constantFrom(...PERMISSIONS)),
    "permission.email": maybe(fc.constantFrom(...PERMISSIONS)),
  },
  4,
);

const sales = rowsOf(
  {
    customer: fc.oneof(customer.map(String), fc.constant("-")),
    key: fc.constantFrom("k1", "k2", "k3", "k4", "k5", "k6", "k7"),
    order: maybe(fc.constantFrom("O1", "O2", "O3")),
    product: maybe(fc.constantFrom("tea", "cup")),
    store: maybe(word),
    quantity: maybe(fc.constantFrom("1", "2.5")),
    price: maybe(fc.constantFrom("70000000", "0.5")),
    amount: fc.integer({ min: 0, max: 99 }).map(String),
  },
  5,
).map((rows) => {
  const keys = new Map(rows.map((row) => [row["key"], Object.assign({ day: "2024-01-02" }, row)]));
  return Array.from(keys.values());
});

const talks = rowsOf({ customer: customer.map(String), channel: maybe(word), text: maybe(word) }, 2).map((rows) =>
  rows.map((row) => ({ ...row, day: "2024-01-03" })),
);

const imported: fc.Arbitrary<Drawn> = fc.record({
  customers: people,
  lines: sales,
  touches: talks,
  decisions: fc
    .constantFrom(batch(), batch({ state: "granted", channels: ["sms", "email"], basis: "asked" }))
    .map((one): Decision[] => [one]),
});

const decided: fc.Arbitrary<Drawn> = fc.oneof(
  fc.record({ customer, value: fc.option(fc.constantFrom("Lǐ", "Chen")) }).map(({ customer: who, value }): Drawn => {
    return { kind: "edit", decisions: [{ type: "field", customer: who, field: "name", value }] };
  }),
  fc.record({ customer, state: fc.constantFrom(...PERMISSIONS) }).map(({ customer: who, state }): Drawn => {
    const reason = "said so";
    return {
      kind: "permission",
      decisions: [{ type: "permission", customer: who, channel: "sms", state, day: 19_000, reason }],
    };
  }),
  fc.integer({ min: 1, max: 6 }).map((of): Drawn => {
    const permission = { state: "granted" as const, channels: ["email" as const], basis: "asked later" };
    return { kind: "permission", decisions: [{ type: "batchPermission", batch: of, permission, day: 19_001 }] };
  }),
);

const who = fc
  .uniqueArray(customer, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one) => ({ customer: one })));
const campaigns: fc.Arbitrary<Drawn> = fc.oneof(
  fc.constant(planned("Spring")),
  who.map((rows) => launched("Spring", rows)),
  who.map((rows) => exported(rows.map((row) => ({ ...row, text: "Main St 1" })))),
  who.map((rows) => returned(rows.map((row) => ({ ...row, event: "failed", reason: "moved" })))),
);

/** Some of each, in any order. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: imported.map((commit): Step => ({ commit })) },
    { weight: 1, arbitrary: decided.map((commit): Step => ({ commit })) },
    { weight: 2, arbitrary: campaigns.map((commit): Step => ({ commit })) },
    { weight: 2, arbitrary: fc.record({ pick: fc.nat(), neverGiven: fc.boolean() }) },
    { weight: 3, arbitrary: fc.constant<Step>({ compact: true }) },
  ),
  { minLength: 4, maxLength: 18 },
);

/** Takes a step: the error's code where it is refused. */
export async function take(ledger: Ledger, step: Step): Promise<string | null> {
  try {
    if ("compact" in step) await ledger.compact(undefined, 1);
    else if ("commit" in step) await ledger.commit(content(step.commit), ledger.head());
    else if (ledger.head() > 0) {
      const refusals = step.neverGiven ? "neverGiven" : "kept";
      const commit = (step.pick % ledger.head()) + 1;
      const decisions = [{ type: "retract", commit, refusals, reason: "wrong" } as const];
      await ledger.commit({ kind: "retract", blocks: [], decisions }, ledger.head());
    }
    return null;
  } catch (error) {
    return error instanceof RegularsError ? error.code : String(error);
  }
}

/** A state as it should be whatever was joined: without the random ids of its commits, with the words and fields it names. */
export function plain(state: State) {
  const { commits, ...rest } = canonical(state);
  const { words, products, orders } = state.lines;
  return {
    ...rest,
    commits: commits.map(({ seq, kind, lines, customers, touches, retractedBy, retracts }) => {
      return { seq, kind, lines, customers, touches, retractedBy, retracts };
    }),
    fields: [...state.customers.fields.keys()].toSorted(),
    words: Object.entries(words).map(([name, list]) => [name, list.toSorted()]),
    products: products.map(({ name, category }) => `${name} ${category}`).toSorted(),
    orders: orders.filter((order) => order !== "").toSorted(),
    channels: state.touches.channels.toSorted(),
  };
}
