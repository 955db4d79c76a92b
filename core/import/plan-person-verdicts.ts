import type { State } from "../model/state.ts";
import type { Converted } from "./converted.ts";
import { OUT_REASONS } from "./plan-erased.ts";
import type { Grants } from "./plan-grants.ts";
import type { Resolved } from "./plan-people.ts";
import type { News } from "./plan-statements.ts";
import type { RowVerdicts } from "./row-verdicts.ts";

/** What a file changes on customers: by its own words, and by the answer given for all of it. */
export interface Changes {
  readonly news: News;
  readonly grants: Grants;
}

/** Rows handled between two breaths. */
const STRIDE = 1 << 16;

/** The verdicts of records that speak of a person and no sale. */
export async function judgePeople(
  { converted, state }: { readonly converted: Converted; readonly state: State },
  verdicts: RowVerdicts,
  resolved: Resolved,
  { news, grants }: Changes,
  firstRow: Uint32Array,
  pause: (share: number) => Promise<void>,
): Promise<void> {
  const { taken, people } = converted;
  const changedRows = new Uint8Array(converted.rows + 1);
  for (let s = 0; s < people.said.count; s++) if (news.any[s] === 1) changedRows[people.said.row[s]!] = 1;
  const named = new Uint8Array(resolved.count);
  for (let i = 0; i < taken.row.length; i++) {
    const row = taken.row[i]!;
    const person = taken.person[i]!;
    const customer = resolved.customer[person]!;
    if (firstRow[person] === 0) firstRow[person] = row;
    const out = OUT_REASONS.get(customer);
    if (out !== undefined) verdicts.skip(row, out);
    else if (customer < 0) verdicts.reject(row, "identitiesDisagree");
    else if (customer >= state.customers.count && named[customer] === 0) verdicts.set(row, "added");
    else {
      const isFirst = firstRow[person] === row;
      const learns = isFirst && (resolved.code[person] !== "" || grants.any[person] === 1);
      verdicts.set(row, changedRows[row] === 1 || learns ? "updated" : "unchanged");
    }
    if (customer >= 0) named[customer] = 1;
    if (i % STRIDE === STRIDE - 1) await pause(converted.hasLines ? 1 : 0.5 + (0.5 * i) / taken.row.length);
  }
}
