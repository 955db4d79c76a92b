import { CONTACTED, HELD_OUT } from "../model/campaign.ts";
import { AGAIN, BOTH_ARMS } from "../model/merged.ts";
import type { Contacts, Lines, Members, Touches } from "../model/state.ts";
import { MergeMemory, type MergedPeople } from "./merges.ts";

/** Rows of people instead of records: only whose they are changes. What was worked out is kept as long as it holds. */
export class RowMerge {
  private readonly linesOf = new MergeMemory<Lines, Lines>();
  private readonly touchesOf = new MergeMemory<Touches, Touches>();
  private readonly contactsOf = new MergeMemory<Contacts, Contacts>();
  private readonly membersOf = new MergeMemory<Members, Members>();

  lines(rows: Lines, merged: MergedPeople): Lines {
    return this.linesOf.of(rows, merged, () => ofPeople(rows, merged));
  }

  touches(rows: Touches, merged: MergedPeople): Touches {
    return this.touchesOf.of(rows, merged, () => ofPeople(rows, merged));
  }

  contacts(rows: Contacts, merged: MergedPeople): Contacts {
    return this.contactsOf.of(rows, merged, () => ofPeople(rows, merged));
  }

  members(rows: Members, merged: MergedPeople): Members {
    return this.membersOf.of(rows, merged, () => membersOfPeople(rows, merged));
  }
}

/** The rows with the customer of each replaced; the same object where none of them is of a record that went. */
function ofPeople<R extends { readonly count: number; readonly customer: Int32Array }>(
  rows: R,
  merged: MergedPeople,
): R {
  const customer = peopleOf(rows.customer, merged);
  return customer === rows.customer ? rows : { ...rows, customer };
}

function peopleOf(records: Int32Array, { into }: MergedPeople): Int32Array {
  let first = 0;
  while (first < records.length && (records[first]! < 0 || into[records[first]!] === records[first])) first++;
  if (first === records.length) return records;
  const out = records.slice();
  for (let i = first; i < out.length; i++) if (out[i]! >= 0) out[i] = into[out[i]!]!;
  return out;
}

/**
 * The rows of a launch stay as they were drawn; where a person stands in several, the one of the record that stands for them, else the
 * first, counts, and it says so where they were drawn into both arms.
 */
function membersOfPeople(members: Members, merged: MergedPeople): Members {
  const customer = peopleOf(members.customer, merged);
  if (customer === members.customer) return members;
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < members.count; row++) {
    const rows = merged.people.has(customer[row]!) ? (rowsOf.get(customer[row]!) ?? []) : null;
    if (rows === null) continue;
    rowsOf.set(customer[row]!, rows);
    if (members.customer[row] === customer[row]) rows.unshift(row);
    else rows.push(row);
  }
  const twice = new Uint8Array(members.count);
  for (const rows of rowsOf.values()) markTwice(rows, members.status, twice);
  return { ...members, customer, twice };
}

function markTwice(rows: readonly number[], status: Uint8Array, twice: Uint8Array): void {
  const contacted = rows.find((row) => status[row] === CONTACTED);
  const held = rows.find((row) => status[row] === HELD_OUT);
  const counting = [contacted, held].filter((row) => row !== undefined);
  for (const row of rows) twice[row] = AGAIN;
  for (const row of counting.length > 0 ? counting : rows.slice(0, 1)) {
    twice[row] = counting.length === 2 ? BOTH_ARMS : 0;
  }
}
