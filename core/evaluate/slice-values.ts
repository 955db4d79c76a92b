import { missingTest } from "../import/missing.ts";
import { guessDecimal, readNumber } from "../import/numbers.ts";
import { RegularsError } from "../model/error.ts";
import { formatPlain } from "../model/money.ts";
import type { PeopleTable } from "../model/table-effect.ts";
import { quantileCuts } from "../stats/quantile.ts";
import { cellsOf } from "./file-columns.ts";
import type { SliceField } from "./people.ts";

/** A column of numbers with more values than this is put into bands. */
const MOST_NUMBERS = 20;
/** A column of words may have so many different ones. */
export const MOST_WORDS = 50;
const BANDS = 5;

export interface SlicedColumn extends SliceField {
  /** Whether the values are bands of numbers. */
  readonly banded: boolean;
}

/**
 * Parts people by a column: each value as it stands is a part, empty cells are the part of those not known. Numbers with more than 20 different values
 * come in fifths, by the type-7 quantiles, named by their smallest and largest ("18 to 32"). Errors: `column-unknown`; `column-too-many-values` for
 * more than 50 different words.
 */
export function slicesBy(table: PeopleTable, column: string): SlicedColumn {
  const cells = cellsOf(table, column);
  const distinct = new Set(cells);
  if (distinct.size > MOST_NUMBERS) {
    const numbers = numbersIn(cells, table.missing);
    if (numbers !== null) return banded(column, numbers);
  }
  if (distinct.size > MOST_WORDS)
    throw new RegularsError("column-too-many-values", { column, has: distinct.size, needed: MOST_WORDS });
  return byValue(column, cells, distinct);
}

function byValue(by: string, cells: readonly string[], distinct: ReadonlySet<string>): SlicedColumn {
  const values = [...distinct].sort(byNumberOrText);
  const codes = new Map(values.map((value, i) => [value, i]));
  return {
    by,
    values: values.map((value) => (value === "" ? null : value)),
    codes: Int32Array.from(cells, (cell) => codes.get(cell) ?? -1),
    banded: false,
  };
}

function byNumberOrText(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) || difference === 0 ? (a < b ? -1 : 1) : difference;
}

/** In 1/10 000, NaN where nothing stands; null where a cell is no number. */
function numbersIn(cells: readonly string[], missing: readonly string[]): Float64Array | null {
  const isMissing = missingTest(missing);
  const { mark } = guessDecimal(cells.filter((cell) => !isMissing(cell)));
  const numbers = new Float64Array(cells.length);
  for (const [i, cell] of cells.entries()) {
    const value = isMissing(cell) ? Number.NaN : readNumber(cell, mark);
    if (!isMissing(cell) && !Number.isFinite(value)) return null;
    numbers[i] = value;
  }
  return numbers.every(Number.isNaN) ? null : numbers;
}

function banded(by: string, numbers: Float64Array): SlicedColumn {
  const known = numbers.filter((value) => !Number.isNaN(value)).sort();
  const cuts = quantileCuts(known, BANDS);
  const bandOf = (value: number): number =>
    Number.isNaN(value) ? BANDS : cuts.reduce((band, { whole }) => band + (value > whole ? 1 : 0), 0);
  const raw = Int32Array.from(numbers, bandOf);
  const used = Array.from({ length: BANDS + 1 }, (_, band) => band).filter((band) => raw.includes(band));
  return {
    by,
    values: used.map((band) => (band === BANDS ? null : bandName(known.filter((value) => bandOf(value) === band)))),
    codes: raw.map((band) => used.indexOf(band)),
    banded: true,
  };
}

function bandName(ascending: Float64Array): string {
  const [first, last] = [formatPlain(ascending[0] ?? 0), formatPlain(ascending.at(-1) ?? 0)];
  return first === last ? first : `${first} to ${last}`;
}
