import { identityKey } from "../model/contact.ts";
import type { ErasedIdentities, ErasedIdentity, IdentityKind } from "../model/erased.ts";
import type { Customers } from "../model/state.ts";
import { codeText, IDENTITY_FIELDS, type Identities } from "./identities.ts";
import { inStrides } from "./strides.ts";

type Known = Pick<Customers, "count" | "live" | "codes" | "fields">;

/** A record that bears an identity of somebody who was erased and refuses to be contacted. */
export interface ErasedMatch {
  readonly customer: number;
  /** The identity's key (`identityKey`). */
  readonly key: string;
  readonly identity: ErasedIdentity;
}

/** What was looked through, and what was found in it. */
interface Seen<Values> {
  readonly values: Values;
  readonly found: Map<number, readonly ErasedMatch[]>;
}

interface Candidate {
  readonly customer: number;
  readonly kind: IdentityKind;
  readonly text: string;
}

/** Customers between two breaths. */
const STRIDE = 65_536;

/**
 * Finds who bears an identity of somebody erased. Columns are compared with those looked through before, so that an edit costs a pass
 * over pointers; nothing is done at all while nobody was erased.
 */
export class ErasedMatches {
  private erased: ErasedIdentities | null = null;
  private country = "";
  private readonly columns = new Map<string, Seen<readonly unknown[]>>();
  private gone: { upTo: number; readonly found: ErasedMatch[] } = { upTo: 0, found: [] };

  /** Those who are there, and rows that were taken back. */
  async find(
    known: Known,
    gone: Identities,
    { erased, country, breathe }: { erased: ErasedIdentities; country: string; breathe: () => Promise<void> },
  ): Promise<readonly ErasedMatch[]> {
    if (erased.refused === 0) return [];
    if (erased !== this.erased || country !== this.country) this.forget();
    this.erased = erased;
    this.country = country;
    const out: ErasedMatch[] = [];
    for (const [field, kind] of IDENTITY_FIELDS) {
      const values = known.fields.get(field)?.values;
      if (values === undefined) continue;
      const textsOf = (customer: number): Candidate[] => {
        const text = values[customer];
        return text === undefined ? [] : [{ customer, kind, text }];
      };
      out.push(...(await this.column(field, values, textsOf, breathe)));
    }
    const codesOf = (customer: number): Candidate[] =>
      (known.codes[customer] ?? []).map(({ source, code }) => ({
        customer,
        kind: "code",
        text: codeText(source, code),
      }));
    out.push(...(await this.column("code", known.codes, codesOf, breathe)));
    const live = out.filter(({ customer }) => known.live[customer] === 1);
    return [...live, ...(await this.takenBack(gone, breathe))];
  }

  private forget(): void {
    this.columns.clear();
    this.gone = { upTo: 0, found: [] };
  }

  private async column(
    name: string,
    values: readonly unknown[],
    candidatesOf: (customer: number) => readonly Candidate[],
    breathe: () => Promise<void>,
  ): Promise<ErasedMatch[]> {
    const before = this.columns.get(name);
    const found = before?.found ?? new Map<number, readonly ErasedMatch[]>();
    if (before?.values !== values) {
      const maybe: number[] = [];
      await inStrides(0, values.length, STRIDE, breathe, (customer) => {
        if (before !== undefined && before.values[customer] === values[customer]) return;
        found.delete(customer);
        if (candidatesOf(customer).some((one) => this.mayBe(one))) maybe.push(customer);
      });
      for (const customer of maybe) found.set(customer, await this.matches(candidatesOf(customer)));
      this.columns.set(name, { values, found });
    }
    return [...found.values()].flat();
  }

  private async takenBack({ customer, kind, text }: Identities, breathe: () => Promise<void>): Promise<ErasedMatch[]> {
    const maybe: Candidate[] = [];
    await inStrides(this.gone.upTo, customer.length, STRIDE, breathe, (i) => {
      const one = { customer: customer[i]!, kind: kind[i]!, text: text[i]! };
      if (this.mayBe(one)) maybe.push(one);
    });
    this.gone.upTo = customer.length;
    this.gone.found.push(...(await this.matches(maybe)));
    return this.gone.found;
  }

  private mayBe({ kind, text }: Candidate): boolean {
    return this.erased?.mayHave(kind, text, this.country) ?? false;
  }

  private async matches(candidates: readonly Candidate[]): Promise<ErasedMatch[]> {
    const out: ErasedMatch[] = [];
    for (const { customer, kind, text } of candidates) {
      const identity = await this.erased?.find(kind, text, this.country);
      const key = identityKey(kind, text, this.country);
      if (identity && identity.channels !== 0 && key !== null) out.push({ customer, key, identity });
    }
    return out;
  }
}
