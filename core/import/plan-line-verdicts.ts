import type { RowReason } from "../model/accounting.ts";
import type { LineChunk } from "./converted.ts";
import { ADDED, BY_RULE, GONE, TOO_OLD, UNTOLD, UPDATED } from "./plan-lines.ts";
import type { RowVerdicts } from "./row-verdicts.ts";

/** Facts that stay out by intent. */
const LEFT_OUT: ReadonlyMap<number, RowReason> = new Map<number, RowReason>([
  [GONE, "erasedOnRequest"],
  [BY_RULE, "removedByRule"],
  [TOO_OLD, "olderThanKept"],
]);

/** A record of several facts is added where all are new, unchanged where none is, else updated. */
export function giveVerdicts(chunk: LineChunk, standing: Uint8Array, verdicts: RowVerdicts): void {
  const { count, row } = chunk;
  for (let i = 0; i < count;) {
    const record = row[i]!;
    const first = standing[i]!;
    let mixed = false;
    for (i++; i < count && row[i] === record; i++) mixed ||= standing[i] !== first;
    if (first === UNTOLD) verdicts.reject(record, "identitiesDisagree");
    else if (LEFT_OUT.has(first)) verdicts.skip(record, LEFT_OUT.get(first)!);
    else if (mixed || first === UPDATED) verdicts.set(record, "updated");
    else verdicts.set(record, first === ADDED ? "added" : "unchanged");
  }
}

/** The first record of each person. */
export function noteFirstRows(chunk: LineChunk, firstRow: Uint32Array): void {
  for (let i = 0; i < chunk.count; i++) {
    const person = chunk.person[i]!;
    if (person >= 0 && firstRow[person] === 0) firstRow[person] = chunk.row[i]!;
  }
}

/** Marks everybody of whom a line is new or changed. */
export function noteTouched(chunk: LineChunk, standing: Uint8Array, touched: Uint8Array): void {
  for (let i = 0; i < chunk.count; i++) {
    const person = chunk.person[i]!;
    if (person >= 0 && (standing[i] === ADDED || standing[i] === UPDATED)) touched[person] = 1;
  }
}
