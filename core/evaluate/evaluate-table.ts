import { RegularsError } from "../model/error.ts";
import type { ArmMoney } from "../model/effect.ts";
import type { GroupComparison, GroupResult, PeopleTable, TableEffect, TableQuestion } from "../model/table-effect.ts";
import { moments } from "../stats/moments.ts";
import { armRate, countArms } from "./compare-rates.ts";
import { evaluateParts, evaluatePeople } from "./evaluate-people.ts";
import { amountsOf, answersOf, cellsOf, unknownIn } from "./file-columns.ts";
import { peopleAt, positionsByCode, type People } from "./people.ts";
import { MOST_WORDS, slicesBy, type SlicedColumn } from "./slice-values.ts";
import type { Steps } from "./steps.ts";

/**
 * In steps: what a file of people says, a row a person (methods §12). With a control each other value of the group column is a draw of its own
 * against it, and the slices of all of them are one family. Without one each part is set against everybody else: they differ, which
 * is no cause. Errors: `column-unknown`, `control-unknown`, `column-too-many-values`, `value-invalid`, `mapping-ambiguous-number`.
 */
export function* evaluateTable(table: PeopleTable, question: TableQuestion): Steps<TableEffect> {
  const { drawn } = question;
  const groups = drawn === null ? null : groupsOf(table, drawn.group, drawn.control);
  const columns = columnsOf(table, question);
  const parts = groups === null ? yield* evaluateParts(columns.people, question.seed) : [];
  const comparisons = groups === null ? [] : yield* compareGroups(columns, groups, question.seed);
  const left = groups === null ? [] : [{ column: drawn?.group ?? "", count: groups.left }];
  return {
    rows: table.rows.length,
    groups:
      groups === null
        ? [groupResult(null, columns.people)]
        : groups.names.map((name, i) => groupResult(name, peopleAt(columns.people, groups.positions[i]!))),
    comparisons,
    parts,
    unknown: [...left, ...columns.unknown].filter(({ count }) => count > 0),
    banded: columns.slices.flatMap(({ by, values, banded }) =>
      banded ? [{ column: by, bands: values.filter((value) => value !== null) }] : [],
    ),
  };
}

interface Columns {
  readonly people: People;
  readonly slices: readonly SlicedColumn[];
  readonly unknown: readonly { readonly column: string; readonly count: number }[];
}

function columnsOf(table: PeopleTable, { responded, spend, before, by, decimal, drawn }: TableQuestion): Columns {
  const rates = [...new Set(responded)].map((outcome) => ({ outcome, happened: answersOf(table, outcome) }));
  const earlier = before === null ? null : amountsOf(table, before, decimal);
  const money = spend === null ? null : { outcome: spend, spent: amountsOf(table, spend, decimal), before: earlier };
  const slices = [...new Set(by)].map((column) => slicesBy(table, column));
  const unknown = [
    ...rates.map(({ outcome, happened }) => ({ column: outcome, count: unknownIn(happened) })),
    ...(money === null ? [] : [{ column: money.outcome, count: unknownIn(money.spent) }]),
    ...(before === null || earlier === null ? [] : [{ column: before, count: unknownIn(earlier) }]),
  ];
  const arm = new Uint8Array(table.rows.length);
  return { people: { arm, stratum: null, drawn: drawn !== null, rates, money, slices }, slices, unknown };
}

interface Groups {
  /** The control last. */
  readonly names: readonly string[];
  readonly positions: readonly Int32Array[];
  /** Rows without a group. */
  readonly left: number;
}

function groupsOf(table: PeopleTable, column: string, control: string): Groups {
  const cells = cellsOf(table, column);
  const wanted = control.trim();
  const others = [...new Set(cells)].filter((name) => name !== "" && name !== wanted).sort();
  if (others.length === 0 || !cells.includes(wanted)) throw new RegularsError("control-unknown", { column });
  if (others.length > MOST_WORDS)
    throw new RegularsError("column-too-many-values", { column, has: others.length, needed: MOST_WORDS });
  const names = [...others, wanted];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const codes = Int32Array.from(cells, (cell) => numbers.get(cell) ?? -1);
  return { names, positions: positionsByCode(codes, names.length), left: codes.filter((code) => code < 0).length };
}

function* compareGroups({ people, slices }: Columns, groups: Groups, seed: number): Steps<readonly GroupComparison[]> {
  const held = groups.positions.at(-1) ?? new Int32Array();
  const draws = groups.positions.slice(0, -1).map((contacted) => drawOf(people, slices, contacted, held));
  const effects = yield* evaluatePeople(draws, seed);
  return effects.map(({ rates, money, slices }, i) => ({ group: groups.names[i]!, rates, money, slices }));
}

function drawOf(people: People, slices: readonly SlicedColumn[], contacted: Int32Array, held: Int32Array): People {
  const both = new Int32Array(contacted.length + held.length);
  both.set(contacted);
  both.set(held, contacted.length);
  return {
    ...peopleAt(people, both),
    arm: new Uint8Array(both.length).fill(1, 0, contacted.length),
    slices: slices.map(({ by, values, codes }) => ({ by, values, codes: both.map((at) => codes[at]!) })),
  };
}

function groupResult(group: string | null, people: People): GroupResult {
  const everybody = { ...people, arm: new Uint8Array(people.arm.length) };
  return {
    group,
    people: people.arm.length,
    rates: people.rates.map(({ outcome, happened }) => ({
      outcome,
      rate: armRate(countArms(everybody, happened).held),
    })),
    money: people.money && sumsOf(people.money.spent),
  };
}

function sumsOf(spent: Float64Array): ArmMoney {
  const known = spent.filter((value) => !Number.isNaN(value));
  const { n, mean, variance } = moments(known);
  return {
    people: n,
    buyers: known.filter((value) => value !== 0).length,
    total: known.reduce((sum, value) => sum + value, 0),
    mean: n === 0 ? null : mean,
    deviation: n < 2 ? null : Math.sqrt(variance),
  };
}
