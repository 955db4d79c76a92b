import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../../core/model/decision.ts";
import { PERMISSIONS } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import { canonical } from "./canonical.ts";
import { batch, channelsOf, content } from "./content.ts";
import { naiveFold, type PlainCommit, type PlainState } from "./naive-fold.ts";
import { open } from "./workspace.ts";

const customer = fc.integer({ min: 0, max: 4 });
const phone = fc.constantFrom("13800138000", "+86 138-0013-8000", "13900139000", "010-62751234", "12");
const email = fc.constantFrom("a@example.com", "A@Example.com", "b@example.org", "nobody");
const channel = fc.constantFrom("sms" as const, "email" as const);
const state = fc.constantFrom(...PERMISSIONS);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A step to be taken on whatever history there is: the `pick` of an undo or redo chooses among the commits that stand. */
type Step = { readonly commit: PlainCommit } | { readonly pick: number; readonly neverGiven: boolean };

const row = fc
  .record({
    customer: customer.map(String),
    code: maybe(fc.constantFrom("A", "B", "C")),
    name: maybe(fc.constantFrom("Li", "Wang", "Zhao")),
    phone: maybe(phone),
    email: maybe(email),
    referrer: maybe(fc.constantFrom("A", "B", "#1")),
    "permission.sms": maybe(state),
    "permission.email": maybe(state),
  })
  .map(
    (cells) =>
      Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as { customer: string },
  );

const line = fc.record({
  customer: fc.oneof(customer.map(String), fc.constant("-")),
  key: fc.constantFrom("k1", "k2", "k3", "k4", "k5"),
  amount: fc.integer({ min: 0, max: 99 }).map(String),
});

const answer = fc.constantFrom(
  batch(),
  batch({ state: "granted", channels: ["sms"], basis: "asked" }),
  batch({ state: "granted", channels: ["sms", "email"], basis: "asked" }),
);

const imported: fc.Arbitrary<PlainCommit> = fc.record({
  customers: fc.array(row, { maxLength: 4 }),
  lines: fc.uniqueArray(line, { maxLength: 4, selector: ({ key }) => key }),
  decisions: answer.map((decision) => [decision]),
});

const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    type: fc.constant("field" as const),
    customer,
    field: fc.constantFrom("name" as const, "phone" as const, "email" as const),
    value: fc.option(fc.constantFrom("Lǐ", "13700137000", "c@example.com")),
  }),
  fc.record({
    type: fc.constant("permission" as const),
    customer,
    channel,
    state,
    day: fc.constant(19_000),
    reason: fc.constant("said so"),
  }),
  fc.record({
    type: fc.constant("batchPermission" as const),
    batch: fc.integer({ min: 1, max: 5 }),
    permission: fc.constant({ state: "granted" as const, channels: ["email" as const], basis: "asked later" }),
    day: fc.constant(19_001),
  }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: imported.map((commit) => ({ commit })) },
  { weight: 2, arbitrary: decision.map((one) => ({ commit: { customers: [], lines: [], decisions: [one] } })) },
  { weight: 3, arbitrary: fc.record({ pick: fc.nat(), neverGiven: fc.boolean() }) },
);

/** The commits that the steps come to: undos become retractions of commits that stand when they are taken. */
function history(steps: readonly Step[]): PlainCommit[] {
  const commits: PlainCommit[] = [];
  const target = (i: number) => commits[i]?.decisions.find((one) => one.type === "retract")?.commit;
  const stands = (i: number): boolean => !commits.some((_, j) => j > i && target(j) === i + 1 && stands(j));
  for (const one of steps) {
    if ("commit" in one) {
      commits.push(one.commit);
      continue;
    }
    const standing = commits.map((_, i) => i).filter(stands);
    if (standing.length === 0) continue;
    const refusals = one.neverGiven ? ("neverGiven" as const) : ("kept" as const);
    const commit = standing[one.pick % standing.length]! + 1;
    commits.push({ customers: [], lines: [], decisions: [{ type: "retract", commit, refusals, reason: "wrong" }] });
  }
  return commits;
}

function drawn({ customers, lines, decisions }: PlainCommit) {
  const [first] = decisions;
  const kind =
    first?.type === "retract"
      ? "retract"
      : first?.type === "permission"
        ? "permission"
        : first?.type === "field"
          ? "edit"
          : "import";
  return content({ kind, customers, lines: lines.map((one) => ({ ...one, day: "2024-01-02" })), decisions });
}

/** A folded state in the plain values of the naive fold. */
function plain(folded: State): PlainState {
  const { customers, lines } = canonical(folded);
  const live = customers.rows.filter((one) => one.live);
  const amounts = new Map(lines.map((one) => [String(one.key), one]));
  return {
    live: live.map(({ id }) => id),
    fields: Object.fromEntries(
      live.flatMap(({ id, fields }) =>
        fields
          .filter(([name, value]) => value !== null && name !== "referrer")
          .map(([name, value]) => [`${id} ${name}`, String(value)]),
      ),
    ),
    permissions: Object.fromEntries(
      live.flatMap(({ id, permissions }) =>
        permissions.filter(([, is]) => is !== "unknown").map(([on, is, commit]) => [`${id} ${on}`, `${is} @${commit}`]),
      ),
    ),
    lines: [...amounts.values()]
      .map(
        (one) =>
          `${keyName(one.key)} ${one.customer === -1 ? "-" : one.customer} ${one.numbers[2]! / 10_000} @${one.commit}`,
      )
      .toSorted(),
    suppressed: [...folded.suppressions.keys]
      .flatMap(([key, mask]) => channelsOf(mask).map((on) => `${key.replaceAll("\u0001", " ")} ${on}`))
      .toSorted(),
  };
}

const KEY_NAMES = new Map(
  ["k1", "k2", "k3", "k4", "k5"].map((key) => {
    const { columns } = content({ lines: [{ key, customer: 0, day: "2024-01-02", amount: 0 }] }).blocks[0]!;
    const half = (name: string): number => {
      const column = columns[name];
      return column?.type === "int" ? column.values[0]! : -1;
    };
    return [String([half("keyHi"), half("keyLo")]), key];
  }),
);

function keyName(key: readonly (number | undefined)[]): string {
  return KEY_NAMES.get(String(key)) ?? "?";
}

describe("any sequence of imports, edits, permissions, undos and redos", () => {
  it("folds to what a row-by-row reckoning gives, at every commit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const commits = history(steps);
        const ledger = await open();
        for (const [i, commit] of commits.entries()) await ledger.commit(drawn(commit), i);
        for (let upTo = 0; upTo <= commits.length; upTo++) {
          expect(plain(await ledger.fold(upTo))).toEqual(naiveFold(commits.slice(0, upTo)));
        }
        await ledger.verify();
        ledger.close();
      }),
      { numRuns: 80 },
    );
  });

  it("folds the same going on from an earlier state as afresh, and leaves that state as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(fc.boolean(), { maxLength: 14 }),
        async (steps, folds) => {
          const ledger = await open();
          let state = await ledger.fold();
          let before = canonical(state);
          for (const [i, commit] of history(steps).entries()) {
            await ledger.commit(drawn(commit), i);
            if (folds[i] === false) continue;
            const next = await ledger.fold(undefined, state);
            expect(canonical(state)).toEqual(before);
            expect(canonical(next)).toEqual(canonical(await ledger.fold()));
            state = next;
            before = canonical(state);
          }
          ledger.close();
        },
      ),
      { numRuns: 80 },
    );
  });

  it("is the same after the workspace was closed and opened again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const ledger = await open();
        for (const [i, commit] of history(steps).entries()) await ledger.commit(drawn(commit), i);
        const before = canonical(await ledger.fold());
        ledger.close();
        const again = await open(ledger.workspace);
        expect(canonical(await again.fold())).toEqual(before);
        again.close();
      }),
      { numRuns: 30 },
    );
  });
});
