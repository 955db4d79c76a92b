import fc from "fast-check";
import type { CommitContent } from "../../../core/model/commit.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { PERMISSIONS } from "../../../core/model/fields.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import { batch, content, retraction } from "./content.ts";

const PEOPLE = 6;
const customer = fc.integer({ min: 0, max: PEOPLE - 1 });

/** Any text there can be, signs beyond the basic plane, controls and joined signs among it. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("𠮷野家", "👩‍👩‍👧", "𝒳\u0000y", "\ufeffa", "e\u0301", "\u202eabc", "=1+1"),
);
const cellText = text.map((one) => (one === "-" ? "–" : one));

const person = fc.record({
  customer: customer.map(String),
  code: fc.constantFrom("A", "B", "C", "𠀀"),
  name: cellText,
  notes: cellText,
  phone: fc.constantFrom("13800138000", "13900139000", "12"),
  "permission.sms": fc.constantFrom(...PERMISSIONS),
});

const line = fc.record({
  customer: fc.oneof(customer.map(String), fc.constant("-")),
  day: fc.constantFrom("2023-12-31", "2024-02-29", "2024-03-01"),
  key: fc.integer({ min: 0, max: 20 }).map((n) => `k${n}`),
  order: fc.constantFrom("O1", "O2", "订单-3"),
  product: cellText,
  amount: fc.integer({ min: 0, max: 99_999 }).map(String),
});

const touch = fc.record({ customer: customer.map(String), day: fc.constant("2024-02-02"), text: cellText });

/** One thing that happens in a workspace; undos choose among the commits there are. */
type Step = { readonly make: CommitContent } | { readonly undo: number } | { readonly erase: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        customers: fc.array(person, { maxLength: 4 }),
        lines: fc.uniqueArray(line, { maxLength: 8, selector: ({ key }) => key }),
        touches: fc.array(touch, { maxLength: 3 }),
        fileName: text,
      })
      .map(({ fileName, ...tables }) => ({ make: content({ ...tables, decisions: [batch({}, { fileName })] }) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ type: fc.constant("field" as const), customer, field: fc.constant("name" as const), value: text })
      .map((decision) => ({ make: { kind: "edit" as const, blocks: [], decisions: [decision] } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        type: fc.constant("permission" as const),
        customer,
        channel: fc.constantFrom("sms" as const, "email" as const),
        state: fc.constantFrom(...PERMISSIONS),
        day: fc.constant(19_800),
        reason: text,
      })
      .map((decision) => ({ make: { kind: "permission" as const, blocks: [], decisions: [decision] } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ keep: fc.integer({ min: 0, max: 2 }), gone: fc.integer({ min: 3, max: PEOPLE - 1 }) })
      .map(({ keep, gone }) => ({
        make: {
          kind: "merge" as const,
          blocks: [],
          decisions: [{ type: "merge" as const, keep, gone, fields: [], probability: null }],
        },
      })),
  },
  { weight: 1, arbitrary: fc.nat().map((undo) => ({ undo })) },
  { weight: 1, arbitrary: customer.map((erase) => ({ erase })) },
);

/** What happens in a workspace, in order. */
export const happenings: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 1, maxLength: 8 });

/** Lets it happen; what a workspace refuses does not. */
export async function letHappen(ledger: Ledger, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    try {
      await take(ledger, one);
    } catch (error) {
      if (!(error instanceof RegularsError) || error.code === "internal") throw error;
    }
  }
}

async function take(ledger: Ledger, step: Step): Promise<void> {
  if ("make" in step) {
    await ledger.commit(step.make, ledger.head());
  } else if ("erase" in step) {
    const nothing = { before: null, spare: new Set<number>(), refuse: [], kept: [] };
    const wish = { mode: "erase", what: "people", day: 19_900, why: "asked", reason: "", ...nothing } as const;
    await ledger.erase({ ...wish, customers: [step.erase] }, await ledger.fold());
  } else {
    const standing = ledger.commits().filter(({ retractedBy }) => retractedBy === null);
    const chosen = standing[step.undo % Math.max(1, standing.length)];
    if (chosen !== undefined) await ledger.commit(retraction(chosen.seq), ledger.head());
  }
}
