import { textAt } from "../model/block.ts";
import { emailKey, phoneKey } from "../model/contact.ts";
import { PERMISSIONS, PERMISSION_UNREAD, type Channel, type FactField } from "../model/fields.ts";
import type { TextCleaner } from "../model/clean-text.ts";
import type { FieldColumn, State } from "../model/state.ts";
import { cleanerOfNext } from "./clean-words.ts";
import type { Coded, Said } from "./converted.ts";
import { sexOf } from "./sexes.ts";
import { emptyTally, note, type Tally } from "./plan-tally.ts";
import type { Winners } from "./who-wins.ts";

/** A statement that changes something; one that only says again what is known; one that says otherwise, and what is known stands. */
export const NEWS = 1;
export const AGAIN = 2;
export const STANDS = 3;

/** What of the statements of a file is written down: by field and statement, `NEWS`, `AGAIN` or, for nothing, `STANDS` or 0. */
export interface News {
  readonly fields: ReadonlyMap<FactField, Uint8Array>;
  readonly permissions: ReadonlyMap<Channel, Uint8Array>;
  /** By statement: whether anything in it is news. */
  readonly any: Uint8Array;
  /** People whose refusal of a channel the file brings. */
  readonly refusing: ReadonlySet<number>;
  /** What it comes to for the customers known before, by field. */
  readonly tallies: ReadonlyMap<FactField, Tally>;
}

/** Against what a file is held. */
export interface Known {
  /** By record, see `ofRecords`. */
  readonly state: State;
  /** By person: what stands of a record that was merged. */
  readonly people: State;
}

const GRANTED = PERMISSIONS.indexOf("granted");
const REFUSED = PERMISSIONS.indexOf("refused");

/**
 * Finds what changes: of a customer's field only the file's last word counts, and only where it differs from the live
 * value, so that the same file again says nothing new, and where the file is right about it. What it says is compared as the rules of cleaning leave
 * it, and as it was stated before: what was cleaned since is not undone by a file that says the same again. A permission counts where it is stricter than
 * what is known.
 * @param customer by person; negative is nobody
 * @param count one more than the highest customer id, new ones included
 */
export async function findNews(
  said: Said,
  customer: Int32Array,
  count: number,
  known: Known,
  winners: Winners,
  breathe: () => Promise<void>,
): Promise<News> {
  const { state } = known;
  const any = new Uint8Array(said.count);
  const fields = new Map<FactField, Uint8Array>();
  const tallies = new Map<FactField, Tally>();
  for (const [field, column] of said.fields) {
    const tally = emptyTally();
    fields.set(field, newsOfField(said, column, customer, count, standingOf(field, known, winners), any, tally));
    tallies.set(field, tally);
    await breathe();
  }
  const permissions = new Map<Channel, Uint8Array>();
  const refusing = new Set<number>();
  const before = winners.known === "leave" ? state.customers.count : 0;
  for (const [channel, states] of said.permissions) {
    const standing = new Uint8Array(count);
    standing.set(state.customers.permissions[channel].state);
    permissions.set(channel, newsOfPermission(said, states, customer, standing, before, any, refusing));
  }
  return { fields, permissions, any, refusing, tallies };
}

/** What stands of a field before the file comes, and who is right about it. */
interface Standing {
  readonly count: number;
  readonly live: FieldColumn | undefined;
  readonly isSame: (before: string, after: string) => boolean;
  /** What the rules of cleaning make of a text of the file; null: they leave it as it is. */
  readonly clean: TextCleaner | null;
  /** Whether a customer's value stays, whatever the file says. */
  stays(id: number, before: string | undefined): boolean;
}

function standingOf(field: FactField, { state, people }: Known, winners: Winners): Standing {
  const { count } = state.customers;
  const live = state.customers.fields.get(field);
  const ofPeople = people.merges === null ? undefined : people.customers.fields.get(field)?.values;
  const into = people.merges?.into;
  const isKnown = (id: number, before: string | undefined): boolean =>
    before !== undefined || ofPeople?.[into?.[id] ?? id] !== undefined;
  const wins = winners.winsOf(field);
  return {
    count,
    live,
    isSame: sameness(field, state.settings.country),
    clean: cleanerOfNext(state, field),
    stays: (id, before) => id < count && (winners.known === "leave" || (wins === "known" && isKnown(id, before))),
  };
}

function newsOfField(
  said: Said,
  column: Coded,
  customer: Int32Array,
  count: number,
  { count: known, live, isSame, clean, stays }: Standing,
  any: Uint8Array,
  tally: Tally,
): Uint8Array {
  const news = new Uint8Array(said.count);
  const seen = new Uint8Array(count);
  for (let s = said.count - 1; s >= 0; s--) {
    const code = column.codes[s]!;
    const id = customer[said.person[s]!]!;
    if (code === 0 || id < 0 || seen[id] === 1) continue;
    const stated = textAt(column.words, code - 1);
    const text = clean === null ? stated : clean(stated);
    // A word that is cleared says nothing.
    if (text === null) continue;
    seen[id] = 1;
    const before = live?.values[id];
    if (before !== undefined && isSame(before, text)) continue;
    const statedBefore = live?.stated?.[id];
    if (statedBefore !== undefined && isSame(statedBefore, stated)) continue;
    const byHand = live !== undefined && isByHand(live, id);
    if (stays(id, before)) news[s] = STANDS;
    else if (!byHand) {
      news[s] = NEWS;
      any[s] = 1;
    }
    if (id < known) note(tally, news[s] === NEWS ? (before === undefined ? "filled" : "changed") : "stands", s);
  }
  return news;
}

/** A value set or taken away by hand stands above every import. */
export function isByHand(live: FieldColumn, id: number): boolean {
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
  ["sex", sexOf],
]);

/** @param left customers with a lower id are left as they are: nothing is granted them, but what they refuse is refused */
function newsOfPermission(
  said: Said,
  states: Uint8Array,
  customer: Int32Array,
  known: Uint8Array,
  left: number,
  any: Uint8Array,
  refusing: Set<number>,
): Uint8Array {
  const news = new Uint8Array(said.count);
  for (let s = 0; s < said.count; s++) {
    const state = states[s]!;
    const id = customer[said.person[s]!]!;
    if (state === 0 || state === PERMISSION_UNREAD || id < 0 || known[id]! >= REFUSED || known[id] === state) continue;
    if (state === GRANTED && (known[id] !== 0 || id < left)) continue;
    known[id] = state;
    news[s] = NEWS;
    any[s] = 1;
    if (state === REFUSED) refusing.add(id);
  }
  return news;
}
