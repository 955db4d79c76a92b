import { textAt } from "../model/block.ts";
import { PERMISSIONS, PERMISSION_UNREAD, type FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { Said } from "./converted.ts";
import type { Resolved } from "./plan-people.ts";
import { AGAIN, isByHand, type News } from "./plan-statements.ts";

/** What is said again of a permission: what is refused, and what nobody can read, so that no answer for the whole file goes over it. */
const HELD: ReadonlySet<number> = new Set([PERMISSIONS.indexOf("refused"), PERMISSION_UNREAD]);

/** What a file says again. */
export interface Again {
  /** By statement: 1 where something of it is written down again. */
  readonly any: Uint8Array;
  /** By field and statement: the value as it is known, where the file writes the same one in another way (`138 0013 8000`). */
  readonly asKnown: ReadonlyMap<FactField, ReadonlyMap<number, string>>;
}

/**
 * Of a customer to whom a file adds something it says everything again, the last word of each field and every refusal, though
 * it is known: so undoing an earlier file takes away nothing that this one says too. Whoever refuses in it, or answers what nobody can read, counts among them. What is known
 * keeps its spelling; what the file is not right about is not said.
 * Marks `news` with `AGAIN`.
 * @param touched by person: 1 where the commit adds or changes something; whoever refuses or answers so is marked too
 */
export function sayAgain(said: Said, resolved: Resolved, news: News, touched: Uint8Array, state: State): Again {
  const again = new Uint8Array(said.count);
  const asKnown = new Map<FactField, Map<number, string>>();
  const { customer, count } = resolved;
  for (const states of said.permissions.values()) {
    for (let s = 0; s < said.count; s++) if (HELD.has(states[s]!)) touched[said.person[s]!] = 1;
  }
  for (const [field, kept] of news.fields) {
    const { codes, words } = said.fields.get(field)!;
    const live = state.customers.fields.get(field);
    const spelt = new Map<number, string>();
    const seen = new Uint8Array(count);
    for (let s = said.count - 1; s >= 0; s--) {
      const person = said.person[s]!;
      const id = customer[person]!;
      if (codes[s] === 0 || id < 0 || seen[id] === 1) continue;
      seen[id] = 1;
      if (kept[s] !== 0 || touched[person] !== 1) continue;
      kept[s] = AGAIN;
      again[s] = 1;
      const before = live === undefined || isByHand(live, id) ? undefined : (live.stated?.[id] ?? live.values[id]);
      if (before !== undefined && before !== textAt(words, codes[s]! - 1)) spelt.set(s, before);
    }
    asKnown.set(field, spelt);
  }
  for (const [channel, kept] of news.permissions) {
    const states = said.permissions.get(channel)!;
    for (let s = 0; s < said.count; s++) {
      if (!HELD.has(states[s]!) || kept[s] !== 0 || customer[said.person[s]!]! < 0) continue;
      kept[s] = AGAIN;
      again[s] = 1;
    }
  }
  return { any: again, asKnown };
}

/** By person: 1 where the commit adds or changes something. Whom a new line names comes in `touched` already. */
export function touch(said: Said, resolved: Resolved, news: News, granted: Uint8Array, touched: Uint8Array): void {
  for (let s = 0; s < said.count; s++) if (news.any[s] === 1) touched[said.person[s]!] = 1;
  for (let person = 0; person < touched.length; person++) {
    if (resolved.code[person] !== "" || granted[person] === 1) touched[person] = 1;
  }
}
