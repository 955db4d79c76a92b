import { textAt } from "../model/block.ts";
import type { FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import { REFERENCE_KINDS, type People } from "./converted.ts";
import { ownCode } from "./own-code.ts";
import type { Resolved } from "./plan-people.ts";
import { NEWS, type News } from "./plan-statements.ts";

const CODE = REFERENCE_KINDS.indexOf("code");
const ADDRESSES: readonly FactField[] = ["phone", "phone2", "email", "email2"];

/**
 * The same people, where those without a code whose customer gets another phone or e-mail by this file are remembered by a
 * fingerprint: the address that told who they are may be gone when the file comes again.
 */
export function rememberMoved(people: People, resolved: Resolved, news: News, state: State): Resolved {
  const { said, kind, reference, count } = people;
  const moved = new Set<number>();
  for (const field of ADDRESSES) {
    const column = news.fields.get(field);
    const before = state.customers.fields.get(field)?.values;
    if (column === undefined || before === undefined) continue;
    for (let s = 0; s < said.count; s++) {
      const customer = resolved.customer[said.person[s]!]!;
      if (column[s] === NEWS && before[customer] !== undefined) moved.add(customer);
    }
  }
  if (moved.size === 0) return resolved;
  const code = resolved.code.slice();
  for (let person = 0; person < count; person++) {
    const isCoded = kind[person] === CODE || code[person] !== "" || resolved.knownBy[person] !== "";
    if (!isCoded && moved.has(resolved.customer[person]!)) code[person] = ownCode([textAt(reference, person)]);
  }
  return { ...resolved, code };
}
