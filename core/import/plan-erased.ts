import type { RowReason } from "../model/accounting.ts";
import { NO_DAY, type Day } from "../model/day.ts";
import type { ErasedIdentities, ErasedIdentity, IdentityKind } from "../model/erased.ts";
import type { State } from "../model/state.ts";
import type { LineChunk } from "./converted.ts";

/** A person of the file who was erased at their request, and one whom a rule of retention removed: nobody's id. */
export const ERASED = -4;
export const REMOVED = -5;

/** Why the rows of such a person are left out. */
export const OUT_REASONS: ReadonlyMap<number, RowReason> = new Map<number, RowReason>([
  [ERASED, "erasedOnRequest"],
  [REMOVED, "removedByRule"],
]);

/** What is asked about the people of a file. */
export interface ErasedInput {
  readonly erased: ErasedIdentities;
  readonly country: string;
  /** By person: the last day of a line of theirs; `NO_DAY` where there is none. */
  readonly lastDay: Int32Array;
}

/** Who of a file's people was erased. */
export interface ErasedOfFile {
  /** By person: `ERASED`, `REMOVED`, or 0. */
  readonly out: Int32Array;
  /** By person: lines up to this day went with them by a rule, and they have bought again since; `NO_DAY` for all others. */
  readonly until: Int32Array;
}

/** What somebody of the file can be recognised by. */
export type IdentitiesOf = (person: number) => readonly (readonly [IdentityKind, string])[];

/** People looked at between two breaths. */
const STRIDE = 10_000;

/** Finds who of a file's people was erased; null where nobody ever was. */
export async function findErased(
  count: number,
  identitiesOf: IdentitiesOf,
  { erased, country, lastDay }: ErasedInput,
  breathe: () => Promise<void>,
): Promise<ErasedOfFile | null> {
  if (erased.size === 0) return null;
  const out = new Int32Array(count);
  const until = new Int32Array(count).fill(NO_DAY);
  for (let person = 0; person < count; person++) {
    if (person % STRIDE === STRIDE - 1) await breathe();
    const maybe = identitiesOf(person).filter(([kind, text]) => erased.mayHave(kind, text, country));
    let found: ErasedIdentity | null = null;
    for (const [kind, text] of maybe) {
      const identity = await erased.find(kind, text, country);
      // Who was not erased comes in whole: what they refuse in this file must not be left out.
      if (identity?.why !== "refused") found = asked(found, identity);
    }
    if (found === null) continue;
    // Whom a rule removed is a customer again once they buy again; who asked not to be stored is not.
    if (found.why === "asked") out[person] = ERASED;
    else if (lastDay[person]! >= found.day) until[person] = found.day - 1;
    else out[person] = REMOVED;
  }
  return { out, until };
}

function asked(a: ErasedIdentity | null, b: ErasedIdentity | null): ErasedIdentity | null {
  if (a === null || b === null) return a ?? b;
  return a.why === "asked" || (b.why !== "asked" && a.day >= b.day) ? a : b;
}

/** By person: the last day of a line of theirs. */
export function lastDays(chunks: readonly LineChunk[], people: number): Int32Array {
  const last = new Int32Array(people).fill(NO_DAY);
  for (const { count, person, day } of chunks) {
    for (let i = 0; i < count; i++) {
      const who = person[i]!;
      if (who >= 0 && day[i]! > last[who]!) last[who] = day[i]!;
    }
  }
  return last;
}

/** The day from which on order lines are kept with who bought: the latest cut that a rule of retention has made. */
export function ordersKeptFrom({ decisions }: Pick<State, "decisions">): Day {
  let from = NO_DAY;
  for (const list of decisions.values()) {
    for (const decision of list) {
      if (decision.type === "erase" && decision.what === "orders") from = Math.max(from, decision.before ?? NO_DAY);
    }
  }
  return from;
}
