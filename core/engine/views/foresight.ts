import type { Definition, Figure, FigureInput, Insufficient, Unit } from "../../model/figure.ts";
import type { Foresight, Tested, Unforeseen } from "../../model/foresight.ts";
import { personOf } from "../../model/merged.ts";
import { where } from "../../model/rule.ts";
import { figure, tooFew } from "../figures.ts";
import type { CustomerForesightAnswer, ForesightAnswer } from "../foresight-answers.ts";
import type { Insight } from "../insight.ts";
import { nameOf, requireCustomer } from "./who.ts";

/** So many are named of whom the most is expected. */
const TOP = 5;

/** What may be expected of everybody together in the twelve months to come. */
export async function foresightView(
  insight: Insight,
  _: Record<string, never>,
  pause: () => Promise<void>,
): Promise<ForesightAnswer> {
  const foresight = await insight.foreseeing.soon(pause);
  const said = {
    people: Math.round(sumOf(foresight.coming)),
    occasions: Math.round(sumOf(foresight.occasions)),
    money: sumOf(foresight.money),
  };
  const behind = where("comingChance", "known");
  const of = (name: keyof typeof said, unit: Unit, definition: Definition): Figure => {
    const why = name === "money" ? foresight.spendUnforeseen : foresight.unforeseen;
    if (why !== null) return untold(unit, definition, why, foresight.tested);
    return figure(said[name], unit, definition, behind, testOf(foresight, name));
  };
  return {
    figures: [
      of("people", "people", "expectedPeople"),
      of("occasions", "count", "expectedOccasions"),
      of("money", "money", "expectedMoney"),
    ],
    tested: foresight.tested,
    top: topOf(insight, foresight.money),
  };
}

/** What may be expected of one customer. Errors: `customer-unknown`. */
export async function customerForesightView(
  insight: Insight,
  { id: asked }: { readonly id: number },
  pause: () => Promise<void>,
): Promise<CustomerForesightAnswer> {
  const id = personOf(insight.state, asked);
  requireCustomer(insight.state, id);
  const foresight = await insight.foreseeing.soon(pause);
  const { coming, alive, occasions, spend, money, unforeseen, spendUnforeseen, tested } = foresight;
  const of = (values: Float64Array, unit: Unit, definition: Definition, inputs: readonly FigureInput[]): Figure => {
    const why = values === money ? spendUnforeseen : unforeseen;
    if (why !== null) return untold(unit, definition, why, tested);
    if (Number.isNaN(values[id]!)) return tooFew(unit, definition, { what: "orders", needs: 1, has: 0 });
    return figure(values[id]!, unit, definition, null, inputs);
  };
  const still: FigureInput[] = Number.isNaN(alive[id]!)
    ? []
    : [{ name: "stillCustomer", value: alive[id]!, unit: "share" }];
  return {
    figures: [
      of(coming, "share", "comingChance", [...still, ...testOf(foresight, "people")]),
      of(occasions, "score", "expectedOccasions", testOf(foresight, "occasions")),
      of(money, "money", "expectedMoney", [
        { name: "expectedSpend", value: spend[id]!, unit: "money" },
        ...testOf(foresight, "money"),
      ]),
    ],
    tested,
  };
}

type What = "people" | "occasions" | "money";

/** On which days it was tried, and what came of that. */
function testOf({ from, tested }: Foresight, what: What): FigureInput[] {
  const until: FigureInput = { name: "knownTo", value: from, unit: "day" };
  if (tested === null) return [until];
  const [expected, actual, unit] = sumsOf(tested, what);
  return [
    until,
    { name: "testedDays", value: tested.days, unit: "days" },
    { name: "testedExpected", value: expected, unit },
    { name: "testedActual", value: actual, unit },
  ];
}

function sumsOf(tested: Tested, what: What): readonly [expected: number | null, actual: number, unit: Unit] {
  switch (what) {
    case "people":
      return [Math.round(tested.expectedPeople), tested.actualPeople, "people"];
    case "occasions":
      return [Math.round(tested.expected), tested.actual, "count"];
    case "money":
      return [tested.expectedMoney, tested.actualMoney, "money"];
  }
}

/** What cannot be said, and why. */
function untold(unit: Unit, definition: Definition, why: Unforeseen, tested: Tested | null): Figure {
  return tooFew(unit, definition, insufficientOf(why, tested));
}

const MISSING = {
  buyers: "foreseenBuyers",
  repeaters: "foreseenRepeaters",
  weeks: "foreseenWeeks",
  total: "foreseenTotal",
  people: "foreseenPeople",
  money: "foreseenMoney",
  spend: "foreseenSpend",
} as const satisfies Record<Unforeseen["what"], Insufficient["what"]>;

function insufficientOf(why: Unforeseen, tested: Tested | null): Insufficient {
  const what = MISSING[why.what];
  if ("needs" in why) return { what, needs: why.needs, has: why.has };
  return { what, needs: tested?.actual ?? 0, has: Math.round(tested?.expected ?? 0) };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum;
}

function topOf({ state }: Insight, money: Float64Array): ForesightAnswer["top"] {
  const best: number[] = [];
  for (let id = 0; id < money.length; id++) {
    if (!(money[id]! > 0) || (best.length === TOP && money[id]! <= money[best.at(-1)!]!)) continue;
    const place = best.findIndex((other) => money[other]! < money[id]!);
    best.splice(place < 0 ? best.length : place, 0, id);
    best.length = Math.min(best.length, TOP);
  }
  return best.map((id) => ({ id, name: nameOf(state, id), money: money[id]! }));
}
