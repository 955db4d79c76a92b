import { textAt } from "../model/block.ts";
import { PERMISSIONS } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import { cleanerOfNext } from "./clean-words.ts";
import type { Said } from "./converted.ts";
import type { Grants } from "./plan-grants.ts";
import type { Resolved } from "./plan-people.ts";
import { NEWS, type News } from "./plan-statements.ts";

/** What a row changes on its customer; null before: nothing was known. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string;
}

/** What the statements of a row change on their customers. */
export function changesOf(row: number, said: Said, resolved: Resolved, news: News, state: State): Change[] {
  const changes: Change[] = [];
  for (let s = said.row.indexOf(row); s >= 0 && s < said.count && said.row[s] === row; s++) {
    const customer = resolved.customer[said.person[s]!]!;
    for (const [field, kept] of news.fields) {
      const column = said.fields.get(field)!;
      if (kept[s] !== NEWS) continue;
      const before = state.customers.fields.get(field)?.values[customer] ?? null;
      const text = textAt(column.words, column.codes[s]! - 1);
      changes.push({ field, before, after: cleanerOfNext(state, field)?.(text) ?? text });
    }
    for (const [channel, kept] of news.permissions) {
      if (kept[s] !== NEWS) continue;
      const before = PERMISSIONS[state.customers.permissions[channel].state[customer] ?? 0] ?? null;
      const after = PERMISSIONS[said.permissions.get(channel)![s]!]!;
      changes.push({ field: `permission.${channel}`, before: before === "unknown" ? null : before, after });
    }
  }
  return changes;
}

/** What the batch's answer grants the people whose first record is a row. */
export function grantsIn(row: number, firstRow: Uint32Array, grants: Grants): Change[] {
  const changes: Change[] = [];
  for (let person = firstRow.indexOf(row); person >= 0; person = firstRow.indexOf(row, person + 1)) {
    const channels = grants.any[person] === 1 ? grants.channelsOf(person) : [];
    for (const channel of channels) changes.push({ field: `permission.${channel}`, before: null, after: "granted" });
  }
  return changes;
}
