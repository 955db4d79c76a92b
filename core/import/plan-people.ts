import { textAt } from "../model/block.ts";
import { emailKey, phoneKey } from "../model/contact.ts";
import type { IdentityKind } from "../model/erased.ts";
import type { FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { People } from "./converted.ts";
import { REFERENCE_KINDS } from "./converted.ts";
import { indexCustomers, NO_ONE, SEVERAL, type CustomerIndex } from "./customer-index.ts";
import { ownCode } from "./own-code.ts";
import { findErased, type ErasedInput } from "./plan-erased.ts";

/** A person whose phone says one customer and whose e-mail another: for a person to decide. */
export const DISAGREE = -3;

/** Which customer each person of a file is. */
export interface Resolved {
  /** Customer id by person; `DISAGREE` where two matches disagree. New ids follow the state's. */
  readonly customer: Int32Array;
  /** The code to be written down for a person; "" where the customer is known by it already. */
  readonly code: readonly string[];
  /** The code a person was recognised by; "" for the others. */
  readonly knownBy: readonly string[];
  /** One more than the highest id with the new customers. */
  readonly count: number;
  /** By person: lines up to this day a rule of retention removed; null where it is nobody's. */
  readonly until: Int32Array | null;
}

/** People looked up between two breaths. */
const STRIDE = 10_000;

const CODE = REFERENCE_KINDS.indexOf("code");
const VALUES = REFERENCE_KINDS.indexOf("values");

/**
 * Resolves a file's people (architecture "Identity"): by source and code; else by a phone or e-mail that exactly one customer
 * has; never by name. A customer who bears another code of the same source is another person, whatever the phone. Those
 * who stay unknown become new customers; a phone or e-mail without a code joins the new customer of the same file who
 * has it. Whoever has no code is remembered by a fingerprint, so that the same file finds them again.
 */
export async function resolvePeople(
  people: People,
  state: State,
  source: string,
  erased: ErasedInput,
  breathe: () => Promise<void>,
): Promise<Resolved> {
  const index = await indexCustomers(state, wanted(people), breathe);
  const phones = saidFirst(people, ["phone", "phone2"], (text) => phoneKey(text, state.settings.country));
  await breathe();
  const emails = saidFirst(people, ["email", "email2"], emailKey);
  await breathe();
  const resolver = new Resolver(people, state, source, index, { phones, emails });
  await breathe();
  const gone = await findErased(people.count, (person) => resolver.identitiesOf(person), erased, breathe);
  if (gone !== null) resolver.out = gone.out;
  for (const coded of [true, false]) {
    for (let person = 0; person < people.count; person++) {
      if ((people.kind[person] === CODE) === coded) resolver.resolve(person);
      if (person % STRIDE === STRIDE - 1) await breathe();
    }
  }
  const { customer, code, knownBy, count } = resolver;
  return { customer, code, knownBy, count, until: gone?.until ?? null };
}

/** By person: the keys of the first usable phone and e-mail the file says. */
interface Addresses {
  readonly phones: readonly (string | null)[];
  readonly emails: readonly (string | null)[];
}

class Resolver {
  readonly customer: Int32Array;
  readonly code: string[];
  readonly knownBy: string[];
  count: number;
  /** By person: `ERASED` or `REMOVED` for whom is not to be taken in again; null: nobody. */
  out: Int32Array | null = null;

  private readonly people: People;
  private readonly source: string;
  private readonly index: CustomerIndex;
  private readonly phones: readonly (string | null)[];
  private readonly emails: readonly (string | null)[];
  /** Addresses that several codes of the file have, such as a family's: they do not say who one of them is. */
  private readonly shared: ReadonlySet<string>;
  /** Customers who get a code of this source by this file, and addresses of its new customers. */
  private readonly claimed = new Set<number>();
  private readonly newByAddress = new Map<string, number>();

  constructor(people: People, state: State, source: string, index: CustomerIndex, addresses: Addresses) {
    this.people = people;
    this.source = source;
    this.index = index;
    this.customer = new Int32Array(people.count);
    this.code = Array.from({ length: people.count }, () => "");
    this.knownBy = Array.from({ length: people.count }, () => "");
    this.count = state.customers.count;
    this.phones = addresses.phones;
    this.emails = addresses.emails;
    this.shared = sharedByCodes(people, [this.phones, this.emails]);
  }

  resolve(person: number): void {
    const { people, source, index } = this;
    const kind = people.kind[person]!;
    const code = this.codeOf(person);
    const byCode = index.byCode(source, code);
    if (byCode !== NO_ONE) {
      this.customer[person] = byCode;
      this.knownBy[person] = code;
      return;
    }
    const byAddress = kind === VALUES ? NO_ONE : this.byAddress(person, kind);
    if (byAddress === DISAGREE) {
      this.customer[person] = DISAGREE;
      return;
    }
    const out = this.out?.[person] ?? 0;
    if (byAddress < 0 && out !== 0) {
      this.customer[person] = out;
      return;
    }
    const known = byAddress >= 0 ? byAddress : kind === CODE ? NO_ONE : this.inThisFile(person);
    this.customer[person] = known >= 0 ? known : this.count++;
    if (known < 0) this.remember(person);
    // A till's code is learnt; a fingerprint only where no known customer's address tells who it is.
    if (kind === CODE || byAddress < 0) this.code[person] = code;
    if (kind === CODE) this.claimed.add(this.index.personOf(this.customer[person]));
  }

  /** By what a person of the file may be recognised; an address that several codes share says nothing of one of them. */
  identitiesOf(person: number): (readonly [IdentityKind, string])[] {
    const phone = this.phones[person] ?? null;
    const email = this.emails[person] ?? null;
    const out: (readonly [IdentityKind, string])[] = [["code", `${this.source}\u0001${this.codeOf(person)}`]];
    if (phone !== null && !this.shared.has(phone)) out.push(["phone", phone]);
    if (email !== null && !this.shared.has(email)) out.push(["email", email]);
    return out;
  }

  /** The code a person is known by: the till's, or a fingerprint of what the file says. */
  private codeOf(person: number): string {
    const reference = textAt(this.people.reference, person);
    const kind = this.people.kind[person]!;
    return kind === CODE || kind === VALUES ? reference : ownCode([reference]);
  }

  private byAddress(person: number, kind: number): number {
    const byPhone = this.matched(this.phones[person] ?? null, kind, (key) => this.index.byPhone(key));
    const byEmail = this.matched(this.emails[person] ?? null, kind, (key) => this.index.byEmail(key));
    const { personOf } = this.index;
    if (byPhone >= 0 && byEmail >= 0 && personOf(byPhone) !== personOf(byEmail)) return DISAGREE;
    return byPhone >= 0 ? byPhone : byEmail;
  }

  private matched(key: string | null, kind: number, find: (key: string) => number): number {
    if (key === null || (kind === CODE && this.shared.has(key))) return NO_ONE;
    const customer = find(key);
    if (customer === SEVERAL || customer === NO_ONE) return NO_ONE;
    // Somebody new of this file has it too: once they are known, it is two people's, and so it is now.
    if (kind !== CODE && (this.newByAddress.get(key) ?? customer) !== customer) return NO_ONE;
    const another =
      kind === CODE && (this.claimed.has(this.index.personOf(customer)) || this.index.hasCode(customer, this.source));
    return another ? NO_ONE : customer;
  }

  private inThisFile(person: number): number {
    const found = new Set<number>();
    for (const key of [this.phones[person], this.emails[person]]) {
      const customer = key === null || key === undefined ? undefined : this.newByAddress.get(key);
      if (customer !== undefined) found.add(customer);
    }
    const [only, ...more] = found;
    return only === undefined || more.length > 0 ? NO_ONE : only;
  }

  private remember(person: number): void {
    const customer = this.customer[person]!;
    for (const key of [this.phones[person], this.emails[person]]) {
      if (key === null || key === undefined) continue;
      const known = this.newByAddress.get(key);
      this.newByAddress.set(key, known === undefined || known === customer ? customer : SEVERAL);
    }
  }
}

/** Which addresses a file's people could be recognised by at all. */
function wanted(people: People): { readonly phones: boolean; readonly emails: boolean } {
  const has = (kind: "phone" | "email", ...fields: FactField[]): boolean =>
    people.kind.includes(REFERENCE_KINDS.indexOf(kind)) || fields.some((field) => people.said.fields.has(field));
  return { phones: has("phone", "phone", "phone2"), emails: has("email", "email", "email2") };
}

function sharedByCodes(people: People, keys: readonly (readonly (string | null)[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const column of keys) {
    for (const [person, key] of column.entries()) {
      if (key === null || people.kind[person] !== CODE) continue;
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
  }
  return shared;
}

/** By person: the key of the first usable address the file says; also the reference itself where it is one. */
function saidFirst(
  people: People,
  fields: readonly FactField[],
  keyOf: (text: string) => string | null,
): (string | null)[] {
  const first: (string | null)[] = Array.from({ length: people.count }, () => null);
  const referenceKind = REFERENCE_KINDS.indexOf(fields[0] === "phone" ? "phone" : "email");
  for (let p = 0; p < people.count; p++) {
    if (people.kind[p] === referenceKind) first[p] = textAt(people.reference, p);
  }
  for (const field of fields) {
    const column = people.said.fields.get(field);
    if (!column) continue;
    const keys =
      column.words.ends.length === 0 ? [] : Array.from(column.words.ends, (_, w) => keyOf(textAt(column.words, w)));
    for (let s = 0; s < people.said.count; s++) {
      const code = column.codes[s]!;
      const person = people.said.person[s]!;
      if (code > 0 && first[person] === null) first[person] = keys[code - 1] ?? null;
    }
  }
  return first;
}
