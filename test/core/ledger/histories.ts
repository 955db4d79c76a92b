import fc from "fast-check";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import type { Decision } from "../../../core/model/decision.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../../../core/model/fields.ts";
import { batch, content } from "./content.ts";
import { wish } from "./erasures.ts";
import { naiveErasure, naiveIdentities, naiveRecords, naiveRefusals } from "./naive-erasure.ts";
import { type PlainCommit } from "./naive-fold.ts";
import { naivePeople } from "./naive-merges.ts";

/** A step to be taken on whatever history there is: a `pick` chooses among the commits that stand. */
export type Step =
  | { readonly commit: PlainCommit }
  | { readonly pick: number; readonly neverGiven: boolean }
  | { readonly compact: true }
  | { readonly erase: number; readonly refuse: readonly Channel[] };

/** Mostly the same few, so that things happen to one person. */
const customer = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 1, arbitrary: fc.integer({ min: 3, max: 5 }) },
);
const phone = fc.constantFrom("13800138000", "+86 138-0013-8000", "13900139000", "010-62751234", "12");
const email = fc.constantFrom("a@example.com", "A@Example.com", "b@example.org", "nobody");
const channel = fc.constantFrom("sms" as const, "email" as const);
const state = fc.constantFrom(...PERMISSIONS);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const field = fc.constantFrom("name" as const, "phone" as const, "email" as const);

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
  day: fc.constantFrom("2024-01-02", "2024-02-20", "2024-05-01"),
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
    field,
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
  fc.record({
    type: fc.constant("lock" as const),
    customer,
    class: fc.option(fc.constantFrom("premiumLarge" as const, "intentTarget" as const)),
    reason: fc.constant("known"),
    expires: fc.constant(null),
  }),
);

const merge: fc.Arbitrary<Decision> = fc.record({
  type: fc.constant("merge" as const),
  keep: customer,
  gone: customer,
  fields: fc.uniqueArray(fc.tuple(field, fc.constantFrom("keep" as const, "gone" as const)), {
    maxLength: 3,
    selector: ([name]) => name,
  }),
  probability: fc.constant(null),
});

const decided = (one: fc.Arbitrary<Decision>): fc.Arbitrary<Step> =>
  one.map((made) => ({ commit: { customers: [], lines: [], decisions: [made] } }));

/** Any step. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: imported.map((commit) => ({ commit })) },
  { weight: 4, arbitrary: decided(decision) },
  { weight: 4, arbitrary: decided(merge) },
  { weight: 6, arbitrary: fc.record({ pick: fc.nat(), neverGiven: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ compact: true as const }) },
  { weight: 1, arbitrary: fc.record({ erase: customer, refuse: fc.subarray([...CHANNELS]) }) },
);

const few = fc.integer({ min: 0, max: 2 });

/** Steps that are about refusals, locks and little else, of three people and one channel. */
const narrowStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        customer: few.map(String),
        phone: fc.constantFrom("13800138000", "13900139000"),
        "permission.sms": fc.constantFrom("refused", "withdrawn", "granted", "unknown"),
      })
      .map((one) => ({ commit: { customers: [one], lines: [], decisions: [batch()] } })),
  },
  {
    weight: 3,
    arbitrary: decided(
      fc.record({
        type: fc.constant("permission" as const),
        customer: few,
        channel: fc.constant("sms" as const),
        state,
        day: fc.constant(19_000),
        reason: fc.constant("said so"),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: decided(
      fc.record({
        type: fc.constant("lock" as const),
        customer: few,
        class: fc.constantFrom("premiumLarge" as const, null),
        reason: fc.constant("known"),
        expires: fc.constant(null),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: decided(
      fc.record({
        type: fc.constant("merge" as const),
        keep: few,
        gone: few,
        fields: fc.constant([]),
        probability: fc.constant(null),
      }),
    ),
  },
  { weight: 3, arbitrary: fc.record({ pick: fc.nat(), neverGiven: fc.constant(false) }) },
);

/** Histories of so many steps at most; some of them about little but refusals. */
export function histories(maxLength: number): fc.Arbitrary<readonly Step[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(step, { maxLength, size: "max" }) },
    { weight: 1, arbitrary: fc.array(narrowStep, { maxLength, size: "max" }) },
  );
}

/** The history that steps come to, as a ledger takes them and as plain commits. */
export class History {
  commits: PlainCommit[] = [];
  private next = 0;
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** Takes a step; gives what the ledger refused it with, and what it should have: codes, or null. */
  async take(step: Step): Promise<{ readonly refused: string | null; readonly expected: string | null }> {
    const { ledger } = this;
    if ("compact" in step) return { refused: await codeOf(ledger.compact(undefined, 1)), expected: null };
    if ("erase" in step) return this.erase(step.erase, step.refuse);
    const commit = "commit" in step ? step.commit : this.retraction(step.pick, step.neverGiven);
    if (commit === null) return { refused: null, expected: null };
    const expected = this.refusal(commit);
    const refused = await codeOf(ledger.commit(drawn(commit), ledger.head()));
    if (refused === null) this.note(commit);
    return { refused, expected };
  }

  /** Takes back what stands and can be, the newest first; whether anything was. */
  async undo(): Promise<boolean> {
    const last = this.standing().findLast((i) => targetOf(this.commits[i]) === null);
    if (last === undefined) return false;
    const commit = retracting(last + 1, "kept");
    await this.ledger.commit(drawn(commit), this.ledger.head());
    this.note(commit);
    return true;
  }

  private note(commit: PlainCommit): void {
    this.commits.push(commit);
    for (const { customer: id } of [...commit.customers, ...commit.lines]) {
      if (id !== "-") this.next = Math.max(this.next, Number(id) + 1);
    }
    for (const one of commit.decisions) if ("customer" in one) this.next = Math.max(this.next, one.customer + 1);
  }

  /** What a commit should be refused with. */
  private refusal({ decisions }: PlainCommit): string | null {
    const [merged] = decisions;
    if (merged?.type !== "merge") return null;
    if (Math.max(merged.keep, merged.gone) >= this.next) return "customer-unknown";
    const merges = this.standing().flatMap((i) =>
      (this.commits[i]?.decisions ?? []).flatMap((one) => (one.type === "merge" ? [{ ...one, commit: i + 1 }] : [])),
    );
    const { into } = naivePeople(merges, new Set());
    return into(merged.keep) === into(merged.gone) ? "merge-same" : null;
  }

  private async erase(customer: number, refuse: readonly Channel[]) {
    const { ledger, commits } = this;
    const state = await ledger.fold();
    const refused = await codeOf(ledger.erase(wish([customer], { refuse }), state));
    const expected = customer < this.next ? null : "customer-unknown";
    if (refused !== null) return { refused, expected };
    const records = naiveRecords(commits, customer);
    const keys: Record<string, Channel[]> = {};
    for (const record of records) {
      const channels = new Set([...refuse, ...naiveRefusals(commits, record)]);
      for (const key of naiveIdentities(commits, record)) {
        keys[key] = CHANNELS.filter((one) => channels.has(one) || keys[key]?.includes(one));
      }
    }
    this.commits = [...naiveErasure(commits, records), { customers: [], lines: [], decisions: [], erased: { keys } }];
    return { refused, expected };
  }

  private retraction(pick: number, neverGiven: boolean): PlainCommit | null {
    const standing = this.standing();
    if (standing.length === 0) return null;
    return retracting(standing[pick % standing.length]! + 1, neverGiven ? "neverGiven" : "kept");
  }

  /** Commits that can be taken back, by position. */
  private standing(): number[] {
    const { commits } = this;
    const stands = (i: number): boolean => !commits.some((one, j) => j > i && targetOf(one) === i + 1 && stands(j));
    return commits.flatMap((one, i) => (one.erased === undefined && stands(i) ? [i] : []));
  }
}

function retracting(commit: number, refusals: "kept" | "neverGiven"): PlainCommit {
  return { customers: [], lines: [], decisions: [{ type: "retract", commit, refusals, reason: "wrong" }] };
}

function targetOf(commit: PlainCommit | undefined): number | null {
  return commit?.decisions.find((one) => one.type === "retract")?.commit ?? null;
}

async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof RegularsError && error.code !== "internal") return error.code;
    throw error;
  }
}

const KINDS = {
  retract: "retract",
  permission: "permission",
  field: "edit",
  lock: "lock",
  merge: "merge",
} as const satisfies Partial<Record<Decision["type"], string>>;

/** A plain commit as a ledger takes it. */
export function drawn({ customers, lines, decisions }: PlainCommit) {
  const type = decisions[0]?.type ?? "batch";
  const kind = type in KINDS ? KINDS[type as keyof typeof KINDS] : "import";
  return content({ kind, customers, lines: lines.map((one) => ({ day: "2024-01-02", ...one })), decisions });
}
