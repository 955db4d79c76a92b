import { textAt } from "../model/block.ts";
import { emailKey, phoneKey } from "../model/contact.ts";
import { PERMISSIONS, type Channel, type FactField } from "../model/fields.ts";
import type { FieldColumn, State } from "../model/state.ts";
import type { Coded, Said } from "./converted.ts";

/** A statement that changes something; one that only says again what is known. */
export const NEWS = 1;
export const AGAIN = 2;

/** What of the statements of a file is written down: by field and statement, `NEWS`, `AGAIN` or 0. */
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
export async function findNews(
  said: Said,
  customer: Int32Array,
  count: number,
  state: State,
  breathe: () => Promise<void>,
): Promise<News> {
  const any = new Uint8Array(said.count);
  const fields = new Map<FactField, Uint8Array>();
  for (const [field, column] of said.fields) {
    const live = state.customers.fields.get(field);
    const isSame = sameness(field, state.settings.country);
    fields.set(field, newsOfField(said, column, customer, count, live, isSame, any));
    await breathe();
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
  live: FieldColumn | undefined,
  isSame: (before: string, after: string) => boolean,
  any: Uint8Array,
): Uint8Array {
  const news = new Uint8Array(said.count);
  const seen = new Uint8Array(count);
  for (let s = said.count - 1; s >= 0; s--) {
    const code = column.codes[s]!;
    const id = customer[said.person[s]!]!;
    if (code === 0 || id < 0 || seen[id] === 1) continue;
    seen[id] = 1;
    const before = live?.values[id];
    if (live !== undefined && isByHand(live, id)) continue;
    if (before !== undefined && isSame(before, textAt(column.words, code - 1))) continue;
    news[s] = NEWS;
    any[s] = 1;
  }
  return news;
}

/** A value set or taken away by hand stands above every import. */
function isByHand(live: FieldColumn, id: number): boolean {
  return id < live.commit.length && live.commit[id]! > 0 && live.row[id] === 0;
}

/** Whether two texts of a field are one value: a phone or an address may be written in more than one way. */
function sameness(field: FactField, country: string): (before: string, after: string) => boolean {
  const keyOf = KEYS.get(field);
  return (before, after) => {
    if (before === after || keyOf === undefined) return before === after;
    const key = keyOf(before, country);
    return key !== null && key === keyOf(after, country);
  };
}

const KEYS: ReadonlyMap<FactField, (text: string, country: string) => string | null> = new Map<
  FactField,
  (text: string, country: string) => string | null
>([
  ["phone", phoneKey],
  ["phone2", phoneKey],
  ["email", emailKey],
  ["email2", emailKey],
]);

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
    news[s] = NEWS;
    any[s] = 1;
    if (state === REFUSED) refusing.add(id);
  }
  return news;
}
