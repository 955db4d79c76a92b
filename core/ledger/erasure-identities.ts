import type { Block } from "../model/block.ts";
import { identityKey } from "../model/contact.ts";
import type { Decision } from "../model/decision.ts";
import type { KeptIdentity } from "../model/erase-decision.ts";
import { CHANNELS } from "../model/fields.ts";
import { personOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";
import { intsOf, textReader } from "./columns.ts";
import { isRefusal } from "./fold-permissions.ts";
import { codeText, IDENTITY_FIELDS, type IdentityKind } from "./identities.ts";
import type { IdentityHashes } from "./identity-hash.ts";

/** Fields whose texts name somebody, so that they may stand in what was typed elsewhere too. */
export const NAMING_FIELDS = [
  "name",
  "nickname",
  "phone",
  "phone2",
  "email",
  "email2",
  "wechat",
  "fax",
  "address",
  "memberNumber",
] as const;

/** What the people of an erasure were known by, in any row that is stored, in force or not. */
export class KnownBy {
  /** Identity key → the channels its bearers refuse. */
  private readonly keys = new Map<string, number>();
  /** Texts that name one of them, as given. */
  readonly names = new Set<string>();
  /** Their codes alone. */
  readonly codes = new Set<string>();
  /** `source␁code` of each, and `#id`: how others say who introduced them. */
  readonly introducers = new Set<string>();
  readonly country: string;
  private readonly channelsOf: (customer: number) => number;

  /** @param channelsOf the channels a customer is refused on from now on, as bits */
  constructor(people: readonly number[], country: string, channelsOf: (customer: number) => number) {
    this.country = country;
    this.channelsOf = channelsOf;
    for (const customer of people) this.introducers.add(`\u0001#${customer}`);
  }

  /** Takes in the rows of a customer page that are about them. */
  takePage({ columns, rows }: Block, isErased: Uint8Array): void {
    const customers = intsOf(columns["customer"], rows, -1);
    const texts = NAMING_FIELDS.filter((field) => columns[field] !== undefined).map(
      (field) => [field, textReader(columns[field])] as const,
    );
    const codeOf = textReader(columns["code"]);
    const sourceOf = textReader(columns["source"]);
    for (let row = 0; row < rows; row++) {
      const customer = customers[row]!;
      if (isErased[customer] !== 1) continue;
      for (const [field, textOf] of texts) this.take(customer, field, textOf(row));
      this.takeCode(customer, sourceOf(row), codeOf(row));
    }
  }

  /** Takes in fields that were set by hand. */
  takeDecision(decision: Decision, isErased: Uint8Array): void {
    if (decision.type !== "field" || isErased[decision.customer] !== 1) return;
    const naming: readonly string[] = NAMING_FIELDS;
    if (naming.includes(decision.field)) this.take(decision.customer, decision.field, decision.value ?? "");
  }

  /** Whether an identity key is one of theirs. */
  bears(key: string): boolean {
    return this.keys.has(key);
  }

  /** What is kept of them. */
  async kept(hashes: IdentityHashes): Promise<KeptIdentity[]> {
    const kept: KeptIdentity[] = [];
    for (const [key, channels] of this.keys) kept.push(await hashes.keep(key, channels));
    // In no order that says which belong to one person.
    return kept.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  }

  private take(customer: number, field: string, text: string): void {
    if (text === "") return;
    this.names.add(text);
    for (const [name, kind] of IDENTITY_FIELDS) if (name === field) this.takeIdentity(customer, kind, text);
  }

  private takeCode(customer: number, source: string, code: string): void {
    if (code === "") return;
    this.codes.add(code);
    this.introducers.add(codeText(source, code));
    this.takeIdentity(customer, "code", codeText(source, code));
  }

  private takeIdentity(customer: number, kind: IdentityKind, text: string): void {
    const key = identityKey(kind, text, this.country);
    if (key !== null) this.keys.set(key, (this.keys.get(key) ?? 0) | this.channelsOf(customer));
  }
}

/** The channels a customer refuses now, as bits. */
export function refusedChannels(state: State, customer: number): number {
  const { permissions } = state.customers;
  const person = personOf(state, customer);
  return CHANNELS.reduce(
    (mask, channel, c) => (isRefusal(permissions[channel].state[person] ?? 0) ? mask | (1 << c) : mask),
    0,
  );
}

/** What two erasures keep, each identity once. */
export function keptTogether(a: readonly KeptIdentity[], b: readonly KeptIdentity[]): KeptIdentity[] {
  const byHash = new Map(a.map((one) => [one.hash, one]));
  for (const one of b) {
    const known = byHash.get(one.hash);
    byHash.set(one.hash, known === undefined ? one : { ...one, channels: one.channels | known.channels });
  }
  return [...byHash.values()].toSorted((x, y) => (x.hash < y.hash ? -1 : 1));
}
