import { RegularsError } from "../../model/error.ts";
import type { FactField } from "../../model/fields.ts";
import type { SourceCode, State } from "../../model/state.ts";
import { isOwnCode } from "../../import/own-code.ts";

/** Errors: `customer-unknown` where no live row names the id. */
export function requireCustomer(state: State, id: number): void {
  if (state.customers.live[id] !== 1) throw new RegularsError("customer-unknown");
}

/** The name to show: the person's, else given and family name, else the firm's, else the first code. */
export function nameOf(state: State, id: number): string | null {
  const value = (field: FactField): string | undefined => state.customers.fields.get(field)?.values[id];
  const parts = [value("given"), value("family")].filter((part) => part !== undefined);
  const joined = parts.length > 0 ? parts.join(" ") : undefined;
  return value("name") ?? joined ?? value("company") ?? tillCodes(state, id)[0]?.code ?? null;
}

/** The codes tills know a customer by; a fingerprint of our own is none. */
export function tillCodes(state: State, id: number): readonly SourceCode[] {
  return (state.customers.codes[id] ?? []).filter(({ code }) => !isOwnCode(code));
}
