import { textAt } from "../model/block.ts";
import type { FactField } from "../model/fields.ts";
import type { FieldColumn, State } from "../model/state.ts";
import { cleanerOfNext } from "./clean-words.ts";
import { REFERENCE_KINDS, type People } from "./converted.ts";
import { ownCode } from "./own-code.ts";
import { DISAGREE, type Resolved } from "./plan-people.ts";
import { NEWS, type News } from "./plan-statements.ts";

const CODE = REFERENCE_KINDS.indexOf("code");
const ADDRESSES: readonly FactField[] = ["phone", "phone2", "email", "email2"];

/** Whether a file can change by what its own people are recognised: not all of them have codes, and it says an address that was not known. */
export function mayMove({ kind, count }: People, { customer }: Resolved, { fields }: News): boolean {
  let person = 0;
  while (person < count && kind[person] === CODE) person++;
  if (person === count) return false;
  return customer.includes(DISAGREE) || ADDRESSES.some((field) => fields.get(field)?.includes(NEWS) === true);
}

/** The state as it will be once the file is taken in, as far as people are recognised by it. */
export function withAddresses(state: State, { said }: People, resolved: Resolved, news: News, source: string): State {
  const { customers } = state;
  const live = new Uint8Array(resolved.count).fill(1);
  live.set(customers.live);
  const codes = Array.from({ length: resolved.count }, (_, id) => customers.codes[id] ?? []);
  for (const [person, code] of resolved.code.entries()) {
    const id = resolved.customer[person]!;
    if (id >= 0 && code !== "") codes[id] = [...codes[id]!, { source, code }];
  }
  const fields = new Map(customers.fields);
  for (const field of ADDRESSES) {
    const [column, what] = [said.fields.get(field), news.fields.get(field)];
    if (column === undefined || what === undefined) continue;
    const clean = cleanerOfNext(state, field);
    const known: Pick<FieldColumn, "commit" | "row"> & Partial<FieldColumn> = customers.fields.get(field) ?? NO_COLUMN;
    const values = [...(known.values ?? [])];
    for (let s = 0; s < said.count; s++) {
      if (what[s] !== NEWS) continue;
      const text = textAt(column.words, column.codes[s]! - 1);
      values[resolved.customer[said.person[s]!]!] = (clean === null ? text : clean(text)) ?? undefined;
    }
    fields.set(field, { ...known, values });
  }
  return { ...state, customers: { ...customers, count: resolved.count, live, codes, fields } };
}

const NO_COLUMN: Pick<FieldColumn, "commit" | "row"> = { commit: new Int32Array(0), row: new Int32Array(0) };

/**
 * The same people as the same file will say when it comes again: who stood between two customers, one of whom the file gives another address,
 * is the other one; and who has no code and would be taken for somebody else is remembered by a fingerprint. Null where nothing of it
 * changes. @param later the people found in the state that will be
 */
export function asLater(
  { kind, reference, count: people }: People,
  resolved: Resolved,
  later: Resolved,
): Resolved | null {
  const customer = resolved.customer.slice();
  const code = resolved.code.slice();
  const ids = new Map<number, number>();
  let { count } = resolved;
  let isNew = false;
  for (let person = 0; person < people; person++) {
    const [now, then] = [resolved.customer[person]!, later.customer[person]!];
    if (now === then || (now < 0 && (now !== DISAGREE || then < 0))) continue;
    const isCoded = kind[person] === CODE;
    if (now === DISAGREE) {
      if (then >= resolved.count && !ids.has(then)) ids.set(then, count++);
      customer[person] = ids.get(then) ?? then;
    } else if (isCoded || code[person] !== "" || resolved.knownBy[person] !== "") continue;
    const text = textAt(reference, person);
    code[person] = isCoded ? text : ownCode([text]);
    isNew = true;
  }
  return isNew ? { ...resolved, customer, code, count } : null;
}
