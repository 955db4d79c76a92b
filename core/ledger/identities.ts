import type { Block } from "../model/block.ts";
import type { IdentityKind } from "../model/erased.ts";
import type { FactField } from "../model/fields.ts";
import { textReader } from "./columns.ts";
import type { PageRows } from "./fold-fields.ts";

export type { IdentityKind };

/** Fields that identify somebody. */
export const IDENTITY_FIELDS: ReadonlyMap<FactField, "phone" | "email"> = new Map<FactField, "phone" | "email">([
  ["phone", "phone"],
  ["phone2", "phone"],
  ["email", "email"],
  ["email2", "email"],
]);

/** Identities as columns: whose, of what kind, and the text as given (a code behind its source). */
export interface Identities {
  readonly customer: number[];
  readonly kind: IdentityKind[];
  readonly text: string[];
}

export function noIdentities(): Identities {
  return { customer: [], kind: [], text: [] };
}

export function addIdentity(to: Identities, customer: number, kind: IdentityKind, text: string): void {
  to.customer.push(customer);
  to.kind.push(kind);
  to.text.push(text);
}

/** The text an identity of kind `code` has. */
export function codeText(source: string, code: string): string {
  return `${source}\u0001${code}`;
}

/** Adds every identity a customer page gives. */
export function addIdentitiesOf(to: Identities, page: Block, rows: PageRows, sourceNames: readonly string[]): void {
  const codeOf = textReader(page.columns["code"]);
  for (let i = 0; i < rows.rows; i++) {
    const code = codeOf(i);
    if (code !== "") addIdentity(to, rows.customer[i]!, "code", codeText(sourceNames[rows.source[i]!] ?? "", code));
  }
  for (const [field, kind] of IDENTITY_FIELDS) {
    if (page.columns[field] === undefined) continue;
    const textOf = textReader(page.columns[field]);
    for (let i = 0; i < rows.rows; i++) {
      const text = textOf(i);
      if (text !== "") addIdentity(to, rows.customer[i]!, kind, text);
    }
  }
}
