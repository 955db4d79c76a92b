import { RegularsError } from "../../model/error.ts";
import { CLASSES, STAGES } from "../../model/fields.ts";
import type { Definition, Figure, FigureInput } from "../../model/figure.ts";
import { earlierField, movementField, MOVEMENTS, PERIODS, type Movement, type Period } from "../../model/movement.ts";
import { both, where, type RuleGroup } from "../../model/rule.ts";
import { crossing, movementsSince, type Movements } from "../../value/movement.ts";
import { figure, tooFew } from "../figures.ts";
import type { Insight } from "../insight.ts";
import type { Before, Matrix, MovementAnswer, MovementRow, MovementViews } from "../movement-answer.ts";

/** Who moved between classes and stages since the same date some months ago. Errors: `settings-invalid`. */
export function movementView(insight: Insight, { months }: MovementViews["movement"]["params"]): MovementAnswer {
  if (!PERIODS.includes(months)) throw new RegularsError("settings-invalid");
  const { standings } = insight;
  const movements = movementsSince(standings, months);
  const { from, to, insufficient } = movements;
  const of = (definition: Definition, names: readonly Movement[]): Figure =>
    countOf(movements, months, definition, names);
  return {
    months,
    from,
    to,
    insufficient,
    up: of("movedUp", ["up"]),
    down: of("movedDown", ["down", "lost"]),
    lost: of("lostSince", ["lost"]),
    newcomers: of("newSince", ["new"]),
    classes: insufficient === null ? matrixOf(insight, movements, months, "class", CLASSES) : NOTHING,
    stages: insufficient === null ? matrixOf(insight, movements, months, "stage", STAGES) : NOTHING,
  };
}

/** How many a movement, or one of several, holds for; of those who moved how many only by the limits. */
function countOf(
  { movement, byLimits, insufficient }: Movements,
  months: Period,
  definition: Definition,
  names: readonly Movement[],
): Figure {
  if (insufficient !== null) return tooFew("people", definition, insufficient);
  const codes = new Set(names.map((name) => 1 + MOVEMENTS.indexOf(name)));
  let people = 0;
  let limits = 0;
  for (let id = 0; id < movement.length; id++) {
    if (!codes.has(movement[id]!)) continue;
    people++;
    limits += byLimits[id]!;
  }
  const inputs: FigureInput[] = names.includes("new") ? [] : [{ name: "byLimits", value: limits, unit: "people" }];
  const field = movementField(months);
  const behind = names.length === 1 ? where(field, "=", names[0]) : where(field, "in", names);
  return figure(people, "people", definition, behind, inputs);
}

const NOTHING = { rows: [], now: [] };

function matrixOf<Name extends string>(
  { standings }: Insight,
  movements: Movements,
  months: Period,
  scheme: "class" | "stage",
  names: readonly Name[],
): Matrix<Name> {
  const { cells, newcomers, undated } = crossing(standings, movements, scheme);
  const definition = scheme === "class" ? "classThenAndNow" : "stageThenAndNow";
  const moved = movementField(months);
  const row = (from: Before<Name>, rule: RuleGroup, counts: readonly number[]): MovementRow<Name> => ({
    from,
    people: figure(sum(counts), "people", definition, rule),
    to: names.map((name, i) => ({
      name,
      people: figure(counts[i]!, "people", definition, both(rule, where(scheme, "=", name))),
    })),
  });
  const rows = names.map((name, i) => row(name, where(earlierField(scheme, months), "=", name), cells[i]!));
  rows.push(row("new", where(moved, "=", "new"), newcomers), row("unknown", where(moved, "unknown"), undated));
  const now = names.map((name, i) => {
    const people = sum(rows.map(({ to }) => to[i]!.people.value ?? 0));
    return { name, people: figure(people, "people", definition, where(scheme, "=", name)) };
  });
  return { rows, now };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
