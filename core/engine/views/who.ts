import { RegularsError } from "../../model/error.ts";
import { personName } from "../../model/names.ts";
import type { SourceCode, State } from "../../model/state.ts";
import { isOwnCode } from "../../import/own-code.ts";

/** Errors: `customer-unknown` where no live row names the id. */
export function requireCustomer(state: State, id: number): void {
  if (state.customers.live[id] !== 1) throw new RegularsError("customer-unknown");
}

/** The name to show: the person's, else the firm's, else the first code. */
export function nameOf(state: State, id: number): string | null {
  const company = state.customers.fields.get("company")?.values[id];
  return personName(state, id) ?? company ?? tillCodes(state, id)[0]?.code ?? null;
}

/** The codes tills know a customer by; a fingerprint of our own is none. */
export function tillCodes(state: State, id: number): readonly SourceCode[] {
  return (state.customers.codes[id] ?? []).filter(({ code }) => !isOwnCode(code));
}
