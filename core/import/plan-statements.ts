import { textAt } from "../model/block.ts";
import { PERMISSIONS, type Channel, type FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { Coded, Said } from "./converted.ts";

/** What of the statements of a file is news: by field and statement, 1 where it changes something. */
export interface News {
  readonly fields: ReadonlyMap<FactField, Uint8Array>;
  readonly permissions: ReadonlyMap<Channel, Uint8Array>;
  /** By statement: whether anything in it is news. */
  readonly any: Uint8Array;
  /** People whose refusal of a channel the file brings. */
  readonly refusing: ReadonlySet<number>;
}

const GRANTED = PERMISSIONS.indexOf("granted");
const REFUSED = PERMISSIONS.indexOf("refused");

/**
 * Finds what changes: of a customer's field only the file's last word counts, and only where it differs from the live
 * value, so that the same file again says nothing new. A permission counts where it is stricter than what is known.
 * @param customer by person; negative is nobody
 * @param count one more than the highest customer id, new ones included
 */
export function findNews(said: Said, customer: Int32Array, count: number, state: State): News {
  const any = new Uint8Array(said.count);
  const fields = new Map<FactField, Uint8Array>();
  for (const [field, column] of said.fields) {
    fields.set(field, newsOfField(said, column, customer, count, state.customers.fields.get(field)?.values, any));
  }
  const permissions = new Map<Channel, Uint8Array>();
  const refusing = new Set<number>();
  for (const [channel, states] of said.permissions) {
    const known = new Uint8Array(count);
    known.set(state.customers.permissions[channel].state);
    permissions.set(channel, newsOfPermission(said, states, customer, known, any, refusing));
  }
  return { fields, permissions, any, refusing };
}

function newsOfField(
  said: Said,
  column: Coded,
  customer: Int32Array,
  count: number,
  live: readonly (string | undefined)[] | undefined,
  any: Uint8Array,
): Uint8Array {
  const news = new Uint8Array(said.count);
  const seen = new Uint8Array(count);
  for (let s = said.count - 1; s >= 0; s--) {
    const code = column.codes[s]!;
    const id = customer[said.person[s]!]!;
    if (code === 0 || id < 0 || seen[id] === 1) continue;
    seen[id] = 1;
    const before = live?.[id];
    if (before !== undefined && before === textAt(column.words, code - 1)) continue;
    news[s] = 1;
    any[s] = 1;
  }
  return news;
}

function newsOfPermission(
  said: Said,
  states: Uint8Array,
  customer: Int32Array,
  known: Uint8Array,
  any: Uint8Array,
  refusing: Set<number>,
): Uint8Array {
  const news = new Uint8Array(said.count);
  for (let s = 0; s < said.count; s++) {
    const state = states[s]!;
    const id = customer[said.person[s]!]!;
    if (state === 0 || id < 0 || known[id]! >= REFUSED || known[id] === state) continue;
    if (state === GRANTED && known[id] !== 0) continue;
    known[id] = state;
    news[s] = 1;
    any[s] = 1;
    if (state === REFUSED) refusing.add(id);
  }
  return news;
}
