import { textAt } from "../model/block.ts";
import type { IdentityKind } from "../model/erased.ts";
import type { FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { People } from "./converted.ts";
import { REFERENCE_KINDS } from "./converted.ts";
import { indexCustomers, NO_ONE, SEVERAL, type CustomerIndex } from "./customer-index.ts";
import { ownCode } from "./own-code.ts";
import { findErased, type ErasedInput } from "./plan-erased.ts";
import { addressesOf, type SaidAddresses } from "./said-addresses.ts";

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
 * has; never by name. A customer who bears another code of the same source is another person, whatever the phone, and an
 * address of two codes says who neither is, in whatever rows of the file all that stands. Those who stay unknown become new
 * customers; a phone or e-mail without a code joins the new customer of the same file who has it. Whoever has no code is
 * remembered by a fingerprint, so that the same file finds them again.
 */
export async function resolvePeople(
  people: People,
  state: State,
  source: string,
  erased: ErasedInput,
  breathe: () => Promise<void>,
): Promise<Resolved> {
  const index = await indexCustomers(state, wanted(people), breathe);
  const addresses = await addressesOf(people, state.settings.country, breathe);
  const resolver = new Resolver(people, state, source, index, addresses);
  await breathe();
  const gone = await findErased(people.count, (person) => resolver.identitiesOf(person), erased, breathe);
  if (gone !== null) resolver.out = gone.out;
  for (const coded of [true, false]) {
    for (let person = 0; person < people.count; person++) {
      if ((people.kind[person] === CODE) === coded) resolver.resolve(person);
      if (person % STRIDE === STRIDE - 1) await breathe();
    }
    if (coded) await resolver.settle(breathe);
  }
  const { customer, code, knownBy, count } = resolver;
  return { customer, code, knownBy, count, until: gone?.until ?? null };
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
  private readonly addresses: SaidAddresses;
  /** By customer: people with a code whose phone says this one and whose e-mail another, or the other way round. */
  private readonly disputed = new Map<number, number[]>();
  /** Customers who get a code of this source by this file, and addresses of its new customers. */
  private readonly claimed = new Set<number>();
  private readonly newByAddress = new Map<string, number>();

  constructor(people: People, state: State, source: string, index: CustomerIndex, addresses: SaidAddresses) {
    this.people = people;
    this.source = source;
    this.index = index;
    this.customer = new Int32Array(people.count);
    this.code = Array.from({ length: people.count }, () => "");
    this.knownBy = Array.from({ length: people.count }, () => "");
    this.count = state.customers.count;
    this.addresses = addresses;
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

  /**
   * Looks again at those between two customers once all other codes are placed: a customer who turned out to bear another
   * code of the file is somebody else, as the same file would say when it comes again.
   */
  async settle(breathe: () => Promise<void>): Promise<void> {
    const claimed = [...this.disputed.keys()].filter((customer) => this.claimed.has(customer));
    // Whoever is placed claims a customer, whom others may be waiting for: the list grows while it is gone through.
    for (const [i, one] of claimed.entries()) {
      for (const person of this.disputed.get(one) ?? []) {
        if (this.customer[person] !== DISAGREE) continue;
        this.resolve(person);
        const customer = this.customer[person];
        if (customer >= 0) claimed.push(this.index.personOf(customer));
      }
      if (i % STRIDE === STRIDE - 1) await breathe();
    }
  }

  /** By what a person of the file may be recognised; an address that several codes share says nothing of one of them. */
  identitiesOf(person: number): (readonly [IdentityKind, string])[] {
    const { phones, emails, shared } = this.addresses;
    const [phone = null, email = null] = [phones[person], emails[person]];
    const out: (readonly [IdentityKind, string])[] = [["code", `${this.source}\u0001${this.codeOf(person)}`]];
    if (phone !== null && !shared.has(phone)) out.push(["phone", phone]);
    if (email !== null && !shared.has(email)) out.push(["email", email]);
    return out;
  }

  /** The code a person is known by: the till's, or a fingerprint of what the file says. */
  private codeOf(person: number): string {
    const reference = textAt(this.people.reference, person);
    const kind = this.people.kind[person]!;
    return kind === CODE || kind === VALUES ? reference : ownCode([reference]);
  }

  private byAddress(person: number, kind: number): number {
    const { phones, emails } = this.addresses;
    const byPhone = this.matched(phones[person] ?? null, kind, (key) => this.index.byPhone(key));
    const byEmail = this.matched(emails[person] ?? null, kind, (key) => this.index.byEmail(key));
    if (byPhone < 0 || byEmail < 0) return byPhone >= 0 ? byPhone : byEmail;
    const [one, other] = [this.index.personOf(byPhone), this.index.personOf(byEmail)];
    if (one === other) return byPhone;
    if (kind === CODE) for (const customer of [one, other]) this.dispute(customer, person);
    return DISAGREE;
  }

  private addressesOf(person: number): string[] {
    const { phones, emails } = this.addresses;
    return [phones[person], emails[person]].filter((key) => key !== null && key !== undefined);
  }

  private dispute(customer: number, person: number): void {
    const known = this.disputed.get(customer);
    if (known === undefined) this.disputed.set(customer, [person]);
    else known.push(person);
  }

  private matched(key: string | null, kind: number, find: (key: string) => number): number {
    if (key === null || (kind === CODE && this.addresses.shared.has(key))) return NO_ONE;
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
    for (const key of this.addressesOf(person)) {
      const customer = this.newByAddress.get(key);
      if (customer !== undefined) found.add(customer);
    }
    const [only, ...more] = found;
    return only === undefined || more.length > 0 ? NO_ONE : only;
  }

  private remember(person: number): void {
    const customer = this.customer[person]!;
    for (const key of this.addressesOf(person)) {
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
