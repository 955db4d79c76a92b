import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ErasureWish, Ledger } from "../../../core/ledger/ledger.ts";
import type { State } from "../../../core/model/state.ts";
import { plain, steps, take, type Step } from "./any-history.ts";
import { wish } from "./erasures.ts";
import { open } from "./workspace.ts";

/** How many histories are tried: FOLD_LAWS sets another number. */
const RUNS = Number(process.env["FOLD_LAWS"] ?? 40);
const MINUTES = 60_000 * Math.ceil(RUNS / 20);

/** An erasure, or a step of any other kind. */
type Either = Step | { readonly erase: Partial<ErasureWish> };

const people = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 2 });
const erasures: fc.Arbitrary<Partial<ErasureWish>> = fc.oneof(
  { weight: 6, arbitrary: people.map((customers) => ({ customers, refuse: [] })) },
  { weight: 2, arbitrary: people.map((customers) => ({ customers, refuse: ["sms" as const] })) },
  { weight: 2, arbitrary: people.map((customers) => ({ customers, mode: "anonymise" as const })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("orders" as const, "touches" as const, "exports" as const)
      .map((what) => ({ what, before: 30_000 })),
  },
);

/** Merges, and a field that names who introduced somebody, by hand. */
const more: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })).map(([keep, gone]): Step => ({
    commit: {
      kind: "merge",
      decisions: [{ type: "merge", keep, gone: keep === gone ? (gone + 1) % 5 : gone, fields: [], probability: null }],
    },
  })),
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom("A", "B", "#1", null)).map(([customer, value]): Step => ({
    commit: { kind: "edit", decisions: [{ type: "field", customer, field: "referrer", value }] },
  })),
);

const histories: fc.Arbitrary<readonly Either[]> = fc
  .tuple(
    steps,
    fc.array(
      fc.tuple(
        fc.nat({ max: 20 }),
        fc.oneof(
          erasures.map((erase): Either => ({ erase })),
          more,
        ),
      ),
    ),
  )
  .map(([all, others]) => others.reduce<Either[]>((list, [at, one]) => list.toSpliced(at, 0, one), [...all]));

/** Takes a step on the state at the head; whether anybody was erased. */
async function erased(ledger: Ledger, step: Either, state: State): Promise<boolean> {
  if (!("erase" in step)) {
    await take(ledger, step);
    return false;
  }
  const { customers = [] } = step.erase;
  if (customers.some((customer) => customer >= state.customers.count)) return false;
  await ledger.erase(wish(customers, step.erase), state);
  return true;
}

/** Everything a state says of rows, people and the workspace. */
function everything(state: State) {
  const { words: _words, products: _products, orders: _orders, channels: _channels, ...rest } = plain(state);
  return { ...rest, merged: state.merges && [...state.merges.people] };
}

/** The words a state names, whether or not a row uses them; but for the tills they came from. */
function wordsOf({ lines, touches, contacts }: State): readonly string[] {
  const products = lines.products.map(({ code, name, category }) => [code, name, category].join());
  const { source: _source, ...words } = lines.words;
  const lists = [lines.orders, products, ...Object.values(words), touches.channels, contacts.reasons];
  return lists.flatMap((list, i) => list.filter((word) => word !== "").map((word) => `${i} ${word}`));
}

describe("a state that is gone on from after an erasure", () => {
  it(
    "is the one that folding what is left from the beginning gives, then and ever after",
    async () => {
      let times = 0;
      await fc.assert(
        fc.asyncProperty(histories, fc.array(fc.boolean()), async (all, folds) => {
          const ledger = await open();
          let state = await ledger.fold();
          for (const [i, step] of all.entries()) {
            if ("erase" in step) state = await ledger.fold(undefined, state);
            const before = everything(state);
            const isErased = await erased(ledger, step, state);
            if (isErased) times++;
            if (!isErased && folds[i] === true) continue;
            const next = await ledger.fold(undefined, state);
            expect(everything(state)).toEqual(before);
            const afresh = await ledger.fold();
            expect(everything(next)).toEqual(everything(afresh));
            if (isErased) expect(wordsOf(afresh)).toEqual(expect.arrayContaining([...wordsOf(next)]));
            state = next;
          }
          await ledger.verify();
          ledger.close();
        }),
        { numRuns: RUNS },
      );
      expect(times).toBeGreaterThan(RUNS / 2);
    },
    MINUTES,
  );
});
