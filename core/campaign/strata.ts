import { CLASSES } from "../model/fields.ts";
import { QUARTERS } from "./quartiles.ts";

/** Quartiles and one for those whose value is unknown. */
const CELLS_A_CLASS = QUARTERS + 1;
/** Classes and one for those without. */
const CLASS_ROWS = CLASSES.length + 1;

/** The cell of a class and a value quartile (−1 unknown). */
export function cellOf(customerClass: number, quartile: number): number {
  return Math.min(customerClass, CLASSES.length) * CELLS_A_CLASS + quartile + 1;
}

/**
 * Which stratum each cell (class × value quartile) is in, so that none has fewer than `least` people where that can be (methods §10).
 * Within a class, from the lowest quartile up, cells are put together until they are enough; what is left over joins the stratum below
 * it. Classes too small for a stratum of their own are put together; where even that is too small it joins the smallest stratum.
 * Strata are numbered in the order of classes and quartiles, the rest last.
 * @param people by cell, see `cellOf`
 * @returns stratum by cell; −1 for cells without people
 */
export function mergeStrata(people: Int32Array, least: number): Int32Array {
  const strata: number[][] = [];
  const rest: number[] = [];
  for (let row = 0; row < CLASS_ROWS; row++) {
    const cells = cellsWithPeople(people, row);
    const own = runsOf(cells, people, least);
    if (own.length > 0) strata.push(...own);
    else rest.push(...cells);
  }
  if (rest.length > 0) placeRest(rest, strata, people, least);
  const out = new Int32Array(people.length).fill(-1);
  strata.forEach((cells, stratum) => {
    for (const cell of cells) out[cell] = stratum;
  });
  return out;
}

/** How many cells there are. */
export const CELLS: number = CLASS_ROWS * CELLS_A_CLASS;

function cellsWithPeople(people: Int32Array, row: number): readonly number[] {
  return Array.from({ length: CELLS_A_CLASS }, (_, i) => row * CELLS_A_CLASS + i).filter((cell) => people[cell]! > 0);
}

/** Neighbouring cells put together until they are enough; none where all of them are too few. */
function runsOf(cells: readonly number[], people: Int32Array, least: number): number[][] {
  const runs: number[][] = [];
  let open: number[] = [];
  for (const cell of cells) {
    open.push(cell);
    if (sizeOf(open, people) < least) continue;
    runs.push(open);
    open = [];
  }
  runs.at(-1)?.push(...open);
  return runs;
}

function placeRest(rest: number[], strata: number[][], people: Int32Array, least: number): void {
  if (strata.length === 0 || sizeOf(rest, people) >= least) {
    strata.push(rest);
    return;
  }
  let smallest = strata[0]!;
  for (const stratum of strata) if (sizeOf(stratum, people) < sizeOf(smallest, people)) smallest = stratum;
  smallest.push(...rest);
}

function sizeOf(cells: readonly number[], people: Int32Array): number {
  return cells.reduce((sum, cell) => sum + people[cell]!, 0);
}
