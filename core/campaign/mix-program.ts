import { PARTS } from "../model/money.ts";
import type { MixCell, MixInput } from "./channel-mix.ts";
import { solveProgram, type Program, type ProgramSolution, type Row } from "./integer-program.ts";
import { bindingSets, capTwoRank, overCapTwo, peopleInReach } from "./reach-sets.ts";

/** A row with what it stands for. */
export interface MixRow extends Row {
  readonly limit:
    | { readonly kind: "budget" | "people" | "cap" | "least" | "opened" }
    | { readonly kind: "capacity"; readonly channel: number };
}

/** A mix as an integer program: columns are cells, then one switch for each channel and wave that has a fixed price. */
export interface MixProgram extends Program {
  readonly rows: readonly MixRow[];
  readonly cells: readonly MixCell[];
  readonly opened: readonly { readonly channel: number; readonly wave: number }[];
}

/** Cells that can be paid for and can pay, or that a class's minimum may need. */
function cellsOf({ classes, channels, decay, budget }: MixInput): readonly MixCell[] {
  return classes.flatMap(({ margin, lift, least, groups }, of) =>
    channels.flatMap(({ piece, fixed }, channel) =>
      decay.flatMap((left, wave) => {
        const expected = (lift[channel] ?? 0) * left;
        const isReached = groups.some((group) => ((group.channels >>> channel) & 1) === 1 && group.people > 0);
        const isNeeded = least > 0 && wave === 0;
        if (!isReached || piece + fixed > budget || !(expected * margin > piece || isNeeded)) return [];
        return [{ class: of, channel, wave, lift: expected, gain: expected * margin }];
      }),
    ),
  );
}

/** Sets the program up. Money stands in whole units of currency in it, so that numbers are of like size. */
export function mixProgram(input: MixInput): MixProgram {
  const { channels, classes, decay } = input;
  const cells = cellsOf(input);
  const opened = channels.flatMap(({ fixed }, channel) => {
    return fixed === 0 || !cells.some((cell) => cell.channel === channel)
      ? []
      : decay.map((_, wave) => ({ channel, wave }));
  });
  const columns = (wanted: (cell: MixCell) => boolean): [number, number][] =>
    cells.flatMap((cell, column): [number, number][] => (wanted(cell) ? [[column, 1]] : []));
  const reach = classes.map(({ groups }) => peopleInReach(groups, channels.length));
  const price = (channel: number): number => (channels[channel]?.piece ?? 0) / PARTS;
  const fixed = (channel: number): number => (channels[channel]?.fixed ?? 0) / PARTS;
  const spent: Row["terms"] = [
    ...cells.map(({ channel }, column) => [column, price(channel)] as const),
    ...opened.map(({ channel }, i) => [cells.length + i, fixed(channel)] as const),
  ];
  const openedRows = opened.map(({ channel, wave }, i): MixRow => {
    const terms = columns((cell) => cell.channel === channel && cell.wave === wave);
    const most = classes.reduce((sum, _, of) => sum + (reach[of]?.[1 << channel] ?? 0), 0);
    const paid = price(channel) === 0 ? Infinity : (input.budget / PARTS - fixed(channel)) / price(channel);
    const can = Math.min(most, channels[channel]?.capacity ?? Infinity, Math.floor(paid));
    return { limit: { kind: "opened" }, terms: [...terms, [cells.length + i, -can]], min: null, max: 0 };
  });
  const capacityRows = channels.flatMap(({ capacity }, channel) => {
    if (capacity === null) return [];
    return decay.map((_, wave): MixRow => {
      const terms = columns((cell) => cell.channel === channel && cell.wave === wave);
      return { limit: { kind: "capacity", channel }, terms, min: null, max: capacity };
    });
  });
  const leastRows = classes.flatMap(({ least }, of): MixRow[] => {
    if (least <= 0) return [];
    const terms = columns((cell) => cell.class === of && cell.wave === 0);
    return [{ limit: { kind: "least" }, terms, min: least, max: null }];
  });
  const peopleRows = classes.flatMap((_, of) => rowsOfPeople(input, cells, of, reach[of] ?? new Float64Array(1)));
  return {
    cells,
    opened,
    gains: [
      ...cells.map(({ gain, channel }) => gain / PARTS - price(channel)),
      ...opened.map(({ channel }) => -fixed(channel)),
    ],
    switches: new Set(opened.map((_, i) => cells.length + i)),
    rows: [
      { limit: { kind: "budget" } as const, terms: spent, min: null, max: input.budget / PARTS },
      ...capacityRows,
      ...openedRows,
      ...leastRows,
      ...peopleRows,
    ].filter(({ terms, min }) => terms.length > 0 || min !== null),
  };
}

/** Nobody more than once a wave, nobody more often than the cap. */
function rowsOfPeople(
  { channels, decay, cap }: MixInput,
  cells: readonly MixCell[],
  of: number,
  reach: Float64Array,
): MixRow[] {
  const within = (set: number, wave: number | null): [number, number][] =>
    cells.flatMap((cell, column): [number, number][] => {
      const isIn = cell.class === of && ((set >>> cell.channel) & 1) === 1 && (wave === null || cell.wave === wave);
      return isIn ? [[column, 1]] : [];
    });
  return bindingSets(reach, channels.length).flatMap((set) => {
    const people = reach[set] ?? 0;
    const rows = decay.map((_, wave): MixRow => {
      return { limit: { kind: "people" }, terms: within(set, wave), min: null, max: people };
    });
    if (cap < decay.length) {
      rows.push({ limit: { kind: "cap" }, terms: within(set, null), min: null, max: cap * people });
    }
    return rows;
  });
}

export interface SolvedMix {
  readonly program: MixProgram;
  readonly solution: ProgramSolution;
}

/** Solves it; for a cap of two in three waves bounds are added until nobody gets three. Null: the minimum of some class cannot be kept. */
export function solveMix(input: MixInput, program: MixProgram = mixProgram(input)): SolvedMix | null {
  const solution = solveProgram(program);
  if (solution === null) return null;
  const more = input.cap === 2 && input.decay.length === 3 ? capRows(input, program, solution.values) : [];
  return more.length === 0 ? { program, solution } : solveMix(input, { ...program, rows: [...program.rows, ...more] });
}

function capRows({ classes, channels, decay }: MixInput, { cells }: MixProgram, values: readonly number[]): MixRow[] {
  return classes.flatMap(({ groups }, of) => {
    const reach = peopleInReach(groups, channels.length);
    const contacts = decay.map(() => channels.map(() => 0));
    cells.forEach((cell, column) => {
      const wave = contacts[cell.wave];
      if (cell.class === of && wave !== undefined) wave[cell.channel] = values[column] ?? 0;
    });
    const sets = overCapTwo(reach, contacts);
    if (sets === null) return [];
    const terms = cells.flatMap((cell, column): [number, number][] => {
      return cell.class === of && (((sets[cell.wave] ?? 0) >>> cell.channel) & 1) === 1 ? [[column, 1]] : [];
    });
    return [{ limit: { kind: "cap" } as const, terms, min: null, max: capTwoRank(reach, ...sets) }];
  });
}
