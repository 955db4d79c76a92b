import { NO_DAY, parseIsoDay, type Day } from "../model/day.ts";
import type { State } from "../model/state.ts";

/** Since when each customer is known, by customer id; NO_DAY where nothing says it. */
export interface FirstKnown {
  /** The earliest day of a line, of a contact, or since which somebody is a member. */
  readonly dated: Int32Array;
  /** The day on which the file was taken in that first named the customer. */
  readonly named: Int32Array;
}

/** Looks through everything that has a day. */
export function firstKnown({ customers, lines, touches, batches }: State): FirstKnown {
  const { count, fields, firstCommit } = customers;
  const dated = new Int32Array(count).fill(NO_DAY);
  noteDays(dated, lines);
  noteDays(dated, touches);
  const since = fields.get("memberSince")?.values;
  const named = new Int32Array(count);
  for (let id = 0; id < count; id++) {
    const text = since?.[id];
    if (text !== undefined) note(dated, id, parseIsoDay(text) ?? NO_DAY);
    named[id] = batches.get(firstCommit[id]!)?.day ?? NO_DAY;
  }
  return { dated, named };
}

/** Whether a customer was known on a day: by something dated, or since a file had named them. */
export function isKnownBy({ dated, named }: FirstKnown, id: number, day: Day): boolean {
  return isBy(dated[id]!, day) || isBy(named[id]!, day);
}

/** Whether something dated up to a day tells of a customer. */
export function isDatedBy({ dated }: FirstKnown, id: number, day: Day): boolean {
  return isBy(dated[id]!, day);
}

function isBy(first: Day, day: Day): boolean {
  return first !== NO_DAY && first <= day;
}

interface Dated {
  readonly count: number;
  readonly customer: Int32Array;
  readonly day: Int32Array;
}

function noteDays(first: Int32Array, { count, customer, day }: Dated): void {
  for (let i = 0; i < count; i++) note(first, customer[i]!, day[i]!);
}

function note(first: Int32Array, id: number, day: Day): void {
  if (id >= 0 && day !== NO_DAY && (first[id] === NO_DAY || day < first[id]!)) first[id] = day;
}
