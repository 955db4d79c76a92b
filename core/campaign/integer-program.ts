import { solve } from "yalps";

/** min ≤ Σ coefficient · column ≤ max; a bound that is null is none. */
export interface Row {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly min: number | null;
  readonly max: number | null;
}

/** Maximise Σ gain · column, columns whole numbers from 0, subject to rows. */
export interface Program {
  readonly gains: readonly number[];
  /** Columns that are 0 or 1. */
  readonly switches: ReadonlySet<number>;
  readonly rows: readonly Row[];
}

export interface ProgramSolution {
  /** By column. */
  readonly values: readonly number[];
  readonly gain: number;
  /** Whether no better one exists; else it was found by rounding and lies between its gain and `bound`. */
  readonly exact: boolean;
  /** No solution gains more. */
  readonly bound: number;
}

/**
 * Numbers looked at, after which the search for the very best is given up: about a tenth of a second. A plan of some thousand people differs by a
 * piece or two then.
 */
const NUMBERS = 2_000_000;
const SLACK = 1e-6;

/**
 * Solves an integer program by branch and cut (YALPS). Where the search would take long, the solution in which only the switches are whole
 * is rounded down and filled up again. Null: no solution keeps to all rows. Errors: a program without a bound, which is a fault of the caller.
 */
export function solveProgram(program: Program): ProgramSolution | null {
  const whole = run(program, true);
  if (whole.status === "infeasible") return null;
  if (whole.status === "optimal") {
    const values = whole.values.map(Math.round);
    const gain = gainOf(program, values);
    return { values, gain, exact: true, bound: gain };
  }
  const loose = run(program, false);
  if (loose.status !== "optimal") throw new Error(`program not solved: ${loose.status}`);
  const bound = gainOf(program, loose.values);
  const rounded = fillUp(program, roundDown(program, loose.values));
  const found = whole.values.map(Math.round);
  const [values] = [...(whole.found ? [found] : []), ...(keepsMinima(program, rounded) ? [rounded] : [])].toSorted(
    (a, b) => gainOf(program, b) - gainOf(program, a),
  );
  // A minimum that is missed by the pieces that rounding leaves out takes all there is.
  return values === undefined ? null : { values, gain: gainOf(program, values), exact: false, bound };
}

interface Run {
  readonly status: "optimal" | "infeasible" | "unbounded" | "timedout" | "cycled";
  readonly found: boolean;
  readonly values: readonly number[];
}

/** @param isWhole whether every column is a whole number, else only the switches */
function run({ gains, switches, rows }: Program, isWhole: boolean): Run {
  const coefficients: [number, number][][] = gains.map((gain) => [[GAIN, gain]]);
  rows.forEach(({ terms }, row) => {
    for (const [column, coefficient] of terms) coefficients[column]?.push([row, coefficient]);
  });
  const { status, result, variables } = solve(
    {
      direction: "maximize" as const,
      objective: GAIN,
      constraints: rows.map(({ min, max }, row) => {
        return [row, { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }] as const;
      }),
      variables: coefficients.map((terms, column) => [column, terms] as const),
      integers: isWhole,
      binaries: switches,
    },
    { maxIterations: Math.max(100, Math.round(NUMBERS / (gains.length * rows.length + 1))) },
  );
  const values = gains.map(() => 0);
  for (const [column, value] of variables) values[column] = value;
  return { status, found: !Number.isNaN(result), values };
}

const GAIN = -1;

function gainOf({ gains }: Program, values: readonly number[]): number {
  return gains.reduce((sum, gain, column) => sum + gain * (values[column] ?? 0), 0);
}

function keepsMinima({ rows }: Program, values: readonly number[]): boolean {
  return rows.every(({ terms, min }) => {
    return min === null || terms.reduce((sum, [column, c]) => sum + c * (values[column] ?? 0), 0) >= min - SLACK;
  });
}

function roundDown({ switches }: Program, values: readonly number[]): number[] {
  return values.map((value, column) => (switches.has(column) ? Math.round(value) : Math.floor(value + SLACK)));
}

/** Adds ones where all rows still hold: first to what is short of a row's minimum, then to what gains most. */
function fillUp({ gains, switches, rows }: Program, values: number[]): readonly number[] {
  const rowsOf = gains.map((): { readonly row: number; readonly coefficient: number }[] => []);
  rows.forEach(({ terms }, row) => {
    for (const [column, coefficient] of terms) rowsOf[column]?.push({ row, coefficient });
  });
  const sums = rows.map(({ terms }) => terms.reduce((sum, [column, c]) => sum + c * (values[column] ?? 0), 0));
  const isShort = (row: number): boolean => (sums[row] ?? 0) < (rows[row]?.min ?? -Infinity) - SLACK;
  const fits = (column: number): boolean =>
    (rowsOf[column] ?? []).every(({ row, coefficient }) => {
      return (sums[row] ?? 0) + coefficient <= (rows[row]?.max ?? Infinity) + SLACK;
    });
  const addTo = (column: number): void => {
    values[column] = (values[column] ?? 0) + 1;
    for (const { row, coefficient } of rowsOf[column] ?? []) sums[row] = (sums[row] ?? 0) + coefficient;
  };
  const byGain = [...gains.keys()]
    .filter((column) => !switches.has(column))
    .toSorted((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0));
  for (const column of byGain) {
    while ((rowsOf[column] ?? []).some(({ row }) => isShort(row)) && fits(column)) addTo(column);
  }
  for (const column of byGain) while ((gains[column] ?? 0) > SLACK && fits(column)) addTo(column);
  return values;
}
