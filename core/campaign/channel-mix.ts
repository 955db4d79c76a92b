import { PARTS, type Money } from "../model/money.ts";
import type { ProgramSolution } from "./integer-program.ts";
import { limitsOf, type MixLimit } from "./mix-limits.ts";
import { solveMix, type MixProgram } from "./mix-program.ts";
import type { ReachGroup } from "./reach-sets.ts";

export interface MixClass {
  /** What one more order of theirs leaves as margin. Money. */
  readonly margin: number;
  /** By channel: extra orders a piece of the first wave brings. */
  readonly lift: readonly number[];
  /** How many of them must be in the first wave; 0: no minimum. */
  readonly least: number;
  /** Each person stands in one group. */
  readonly groups: readonly ReachGroup[];
}

export interface MixChannel {
  /** Money; `fixed` is paid once a wave in which the channel is used. */
  readonly piece: Money;
  readonly fixed: Money;
  /** Pieces a wave; null: no limit. */
  readonly capacity: number | null;
}

/** What is to be divided (methods §11). */
export interface MixInput {
  readonly classes: readonly MixClass[];
  readonly channels: readonly MixChannel[];
  /** By wave, at most three: what is left of the first wave's lift. */
  readonly decay: readonly number[];
  readonly budget: Money;
  /** Contacts a person at most; one a wave in any case. */
  readonly cap: number;
}

/** A class, channel and wave, with what a piece is expected to bring. */
export interface MixCell {
  readonly class: number;
  readonly channel: number;
  readonly wave: number;
  /** Extra orders a piece. */
  readonly lift: number;
  /** Margin a piece, its price not taken off. Money. */
  readonly gain: number;
}

export interface Mix {
  /** Cells in which somebody is contacted. */
  readonly cells: readonly (MixCell & { readonly people: number })[];
  readonly pieces: number;
  /** Expected extra orders, and the margin they leave. Money. */
  readonly orders: number;
  readonly margin: number;
  readonly cost: number;
  /** Whether no other division is expected to leave more; else none leaves more than `bound` more than this one. */
  readonly exact: boolean;
  /** Money. */
  readonly bound: number;
  /** What stands in the way of more; empty: nothing that pays is left. */
  readonly limits: readonly MixLimit[];
  /** What 100 units of currency more would leave, they themselves taken off. Money. */
  readonly worthOf100: number;
  /** The cell that barely earns its price: the least margin for its money. Null where nobody is contacted. */
  readonly cutOff: (MixCell & { readonly people: number }) | null;
}

const MORE = 100 * PARTS;

/**
 * How many of each class to contact by which channel in which wave (methods §11): maximises Σ lift · margin − cost, a person at most once a
 * wave and at most `cap` times, within budget and capacities. Null: the minimum of some class cannot be kept.
 */
export function channelMix(input: MixInput): Mix | null {
  const solved = solveMix(input);
  if (solved === null) return null;
  const { program, solution } = solved;
  const richer = solveMix({ ...input, budget: input.budget + MORE });
  const cells = program.cells
    .map((cell, column) => ({ ...cell, people: solution.values[column] ?? 0 }))
    .filter(({ people }) => people > 0);
  const margin = sum(cells, ({ people, gain }) => people * gain);
  return {
    cells,
    pieces: sum(cells, ({ people }) => people),
    orders: sum(cells, ({ people, lift }) => people * lift),
    margin,
    cost: costOf(input, program, solution),
    exact: solution.exact,
    bound: (solution.bound - solution.gain) * PARTS,
    limits: limitsOf(program, solution.values),
    worthOf100: Math.max(0, (richer?.solution.gain ?? 0) - solution.gain) * PARTS,
    cutOff: cutOffOf(input, cells),
  };
}

function costOf({ channels }: MixInput, { cells, opened }: MixProgram, { values }: ProgramSolution): number {
  const pieces = sum(cells, ({ channel }, column) => (values[column] ?? 0) * (channels[channel]?.piece ?? 0));
  return pieces + sum(opened, ({ channel }, i) => (values[cells.length + i] ?? 0) * (channels[channel]?.fixed ?? 0));
}

/** Whoever costs nothing is no cut-off, but where nothing costs anything. */
function cutOffOf({ channels }: MixInput, cells: Mix["cells"]): Mix["cutOff"] {
  const price = (cell: MixCell): number => channels[cell.channel]?.piece ?? 0;
  const worth = (cell: MixCell): number => (price(cell) === 0 ? Infinity : cell.gain / price(cell));
  const [last] = cells.toSorted((a, b) => worth(a) - worth(b) || a.gain - b.gain);
  return last ?? null;
}

function sum<T>(items: readonly T[], value: (item: T, at: number) => number): number {
  return items.reduce((total, item, at) => total + value(item, at), 0);
}
