import { identityKey } from "../model/contact.ts";
import type { Day } from "../model/day.ts";
import type { CommitSeq, Decision, PermissionDecision } from "../model/decision.ts";
import type { EraseDecision, KeptIdentity } from "../model/erase-decision.ts";
import { PERMISSIONS } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import { commonCommit, refusalsMissing } from "./differences.ts";
import { unsaidBy } from "./erased-identities.ts";
import { keptTogether, refusedChannels } from "./erasure-identities.ts";
import { addIdentity, codeText, IDENTITY_FIELDS, noIdentities, type Identities } from "./identities.ts";
import type { IdentityHashes } from "./identity-hash.ts";
import type { Ledger } from "./ledger.ts";

/** What of today wins over a copy that takes its place, or is opened beside it. */
export interface CarriedOver {
  /** The last commit that both have. */
  readonly common: CommitSeq;
  /** Refusals of people whom both mean by the same id. */
  readonly refusals: readonly PermissionDecision[];
  /** Erasures that the copy has not seen, as far as it has what they took. */
  readonly erasures: readonly EraseDecision[];
  /** People whom these erase in the copy. */
  readonly erasedAgain: number;
}

/**
 * What today's refusals and erasures mean for a copy of the same workspace. Ids of customers are the same up to the last commit both
 * have; of what came later on either side only identities can tell who is who.
 * @param nextCustomer one more than the highest id given up to that commit
 */
export function carriedOver(today: State, copy: State, nextCustomer: number): CarriedOver {
  const common = commonCommit(today.commits, copy.commits);
  const refusals = [...refusalsMissing(today, copy, nextCustomer)].map(
    ({ customer, channel, state, day }): PermissionDecision => ({
      type: "permission",
      customer,
      channel,
      state: PERMISSIONS[state]!,
      day,
      reason: "",
    }),
  );
  const done = erasedIn(copy);
  const erasures: EraseDecision[] = [];
  for (const one of erasuresAfter(today, common)) {
    erasures.push({ ...one, customers: one.customers.filter((id) => id < nextCustomer && !done.has(id)) });
  }
  const erasedAgain = new Set(erasures.flatMap(({ customers }) => customers)).size;
  return { common, refusals, erasures, erasedAgain };
}

/** One more than the highest customer id that both histories mean alike. */
export async function sharedCustomers(ledger: Ledger, common: CommitSeq): Promise<number> {
  return (await ledger.contents()).records[common - 1]?.nextCustomer ?? 0;
}

/**
 * Brings today's refusals and erasures into a copy, as commits of its own: one that says a copy was put in place, with the refusals and
 * with hashes of whoever refuses and is not in the copy, and one for each erasure. Errors: those of a commit and of an erasure.
 */
export async function carryOver(
  ledger: Ledger,
  today: State,
  { madeAt, day }: { readonly madeAt: number; readonly day: Day },
): Promise<void> {
  const copy = await ledger.fold();
  const common = commonCommit(today.commits, copy.commits);
  const shared = await sharedCustomers(ledger, common);
  const { refusals, erasures } = carriedOver(today, copy, shared);
  const suppressed = await keptOf(today, copy, shared, await (await ledger.contents()).identityHashes());
  const restore: Decision = { type: "restore", day, madeAt, givenUp: today.commits.length - common, suppressed };
  // Held then, let go and erased since.
  const released = erasures
    .flatMap(({ customers }) => customers)
    .filter((customer) => copy.holds.has(customer))
    .map((customer): Decision => ({ type: "hold", customer, held: false, reason: "" }));
  const decisions = [restore, ...refusals, ...released];
  await ledger.commit({ kind: "restore", blocks: [], decisions }, ledger.head());
  for (const { mode, what, customers, before, day: of, why, reason, suppressed: kept } of erasures) {
    const wish = { mode, what, customers, before, spare: NOBODY, day: of, why, reason, refuse: [], kept };
    await ledger.erase(wish, await ledger.fold());
  }
}

const NOBODY: ReadonlySet<number> = new Set();
const NOTHING: ReadonlySet<string> = new Set();

/**
 * What is kept of people who refuse today, as far as the copy does not know them by it: everything of those who are not the same record of
 * the copy, of the others what they are known by only since. And of those suppressed already.
 */
async function keptOf(today: State, copy: State, shared: number, hashes: IdentityHashes): Promise<KeptIdentity[]> {
  const { settings, suppressions } = today;
  // By record: of somebody merged the copy may have one and not the other.
  const customers = today.merges?.records ?? today.customers;
  const there = copy.merges?.records ?? copy.customers;
  const keysOf = (of: typeof customers, customer: number): string[] => {
    const { kind, text } = identitiesOf(of, customer);
    return kind.flatMap((one, i) => identityKey(one, text[i]!, settings.country) ?? []);
  };
  const keys = new Map(suppressions.keys);
  for (let customer = 0; customer < customers.count; customer++) {
    if (customers.live[customer] !== 1) continue;
    const channels = refusedChannels(today, customer);
    if (channels === 0) continue;
    const known = customer < shared && there.live[customer] === 1 ? new Set(keysOf(there, customer)) : NOTHING;
    for (const key of keysOf(customers, customer)) {
      if (!known.has(key)) keys.set(key, (keys.get(key) ?? 0) | channels);
    }
  }
  const kept: KeptIdentity[] = [];
  for (const [key, channels] of keys) kept.push(await hashes.keep(key, channels));
  const unsaid = unsaidBy(today.decisions);
  const before = [...today.decisions].flatMap(([seq, list]) =>
    list.flatMap((one) =>
      one.type === "restore" || (one.type === "suppressed" && !unsaid.has(seq)) ? one.suppressed : [],
    ),
  );
  // In no order that says which belong to one person.
  return keptTogether(kept, before);
}

function identitiesOf(customers: Pick<State["customers"], "codes" | "fields">, customer: number): Identities {
  const identities = noIdentities();
  for (const { source, code } of customers.codes[customer] ?? []) {
    addIdentity(identities, customer, "code", codeText(source, code));
  }
  for (const [field, kind] of IDENTITY_FIELDS) {
    const text = customers.fields.get(field)?.values[customer];
    if (text !== undefined) addIdentity(identities, customer, kind, text);
  }
  return identities;
}

function erasuresAfter({ decisions }: State, common: CommitSeq): EraseDecision[] {
  return [...decisions].flatMap(([seq, list]) =>
    seq > common ? list.filter((decision): decision is EraseDecision => decision.type === "erase") : [],
  );
}

/** Everybody whom a copy's own history has erased. */
function erasedIn({ decisions }: State): ReadonlySet<number> {
  const erased = new Set<number>();
  for (const decision of [...decisions.values()].flat()) {
    if (decision.type === "erase") for (const customer of decision.customers) erased.add(customer);
  }
  return erased;
}
