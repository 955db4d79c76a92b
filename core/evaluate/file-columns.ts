import { missingTest } from "../import/missing.ts";
import { guessDecimal, readNumber } from "../import/numbers.ts";
import { readYesNo } from "../import/yes-no.ts";
import { RegularsError } from "../model/error.ts";
import type { PeopleTable } from "../model/table-effect.ts";
import { UNKNOWN_ANSWER } from "./people.ts";

/** The cells of a column, trimmed. Error: `column-unknown`. */
export function cellsOf({ columns, rows }: PeopleTable, column: string): readonly string[] {
  const wanted = column.trim().normalize("NFKC");
  const at = columns.findIndex((name) => name.trim().normalize("NFKC") === wanted);
  if (at < 0) throw new RegularsError("column-unknown", { column });
  return rows.map((row) => (row[at] ?? "").trim());
}

/**
 * A column of yes and no: 1/0, yes/no, true/false, 是/否, as in any imported file. What says nothing is `UNKNOWN_ANSWER`. Error:
 * `value-invalid` with the first row that says something else.
 */
export function answersOf(table: PeopleTable, column: string): Uint8Array {
  const isMissing = missingTest(table.missing);
  const known = new Map<string, number | null>();
  return Uint8Array.from(cellsOf(table, column), (cell, row) => {
    let answer = known.get(cell);
    if (answer === undefined) known.set(cell, (answer = answerOf(cell, isMissing)));
    if (answer === null)
      throw new RegularsError("value-invalid", {
        row: table.numbers[row] ?? row + 1,
        column,
        what: "neither yes nor no",
      });
    return answer;
  });
}

/** A column of amounts in 1/10 000; NaN where it says nothing. Errors: `value-invalid`, `mapping-ambiguous-number`. */
export function amountsOf(table: PeopleTable, column: string, decimal: "." | "," | null): Float64Array {
  const isMissing = missingTest(table.missing);
  const cells = cellsOf(table, column);
  const mark = decimal ?? markOf(cells, column, isMissing);
  return Float64Array.from(cells, (cell, row) => {
    if (isMissing(cell)) return Number.NaN;
    const value = readNumber(cell, mark);
    if (!Number.isFinite(value))
      throw new RegularsError("value-invalid", { row: table.numbers[row] ?? row + 1, column, what: "no amount" });
    return value;
  });
}

/** How many are not known. */
export function unknownIn(values: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!) || values[i] === UNKNOWN_ANSWER) count++;
  return count;
}

function answerOf(cell: string, isMissing: (cell: string) => boolean): number | null {
  // A number first: 1.0 is how some programs write 1.
  const amount = /^\d/.test(cell) ? readNumber(cell, ".") : Number.NaN;
  if (amount === 0 || amount === 10_000) return amount === 0 ? 0 : 1;
  const said = readYesNo(cell);
  if (said !== null) return said ? 1 : 0;
  return isMissing(cell) ? UNKNOWN_ANSWER : null;
}

function markOf(cells: readonly string[], column: string, isMissing: (cell: string) => boolean): "." | "," {
  const guess = guessDecimal(cells.filter((cell) => !isMissing(cell)));
  if (guess.ambiguous) throw new RegularsError("mapping-ambiguous-number", { column });
  return guess.mark;
}
