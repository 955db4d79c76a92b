import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeInsight, type Insight } from "../../../core/engine/insight.ts";
import { countView, portraitView } from "../../../core/engine/views/count.ts";
import { homeView } from "../../../core/engine/views/home.ts";
import { listView } from "../../../core/engine/views/list.ts";
import { valueView } from "../../../core/engine/views/value.ts";
import { formatDay } from "../../../core/model/day.ts";
import { CHANNELS } from "../../../core/model/fields.ts";
import type { Figure } from "../../../core/model/figure.ts";
import { EVERYBODY, where, type RuleGroup } from "../../../core/model/rule.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../core/model/settings.ts";
import type { State } from "../../../core/model/state.ts";
import { stateOf } from "../../state.ts";
import { cell, day } from "../../table.ts";
import type { Row } from "../../table.ts";

const START = day("2024-01-01");
const DAYS = 500;
const CODES = Array.from({ length: 24 }, (_, i) => `c${i}`);

const dayText = fc.nat(DAYS).map((offset) => formatDay(START + offset));
const permission = fc.constantFrom("", "granted", "granted", "refused", "withdrawn");

const customer = (code: string): fc.Arbitrary<Row> =>
  fc.record({
    customer: fc.constant(code),
    name: fc.constantFrom("", "Ann", "安"),
    city: fc.constantFrom("", "Riga", "Lyon"),
    // Few numbers, so that they are shared, and a landline.
    phone: fc.constantFrom("", "13800001001", "13800001002", "13800001003", "02112345678"),
    phone2: fc.constantFrom("", "13800001001", "13800001004"),
    email: fc.constantFrom("", "a@example.com", "nobody"),
    household: fc.constantFrom("", "", "H1", "H2"),
    referrer: fc.constantFrom("", "", ...CODES),
    "permission.sms": permission,
    "permission.phone": permission,
    "permission.email": permission,
  });

const line: fc.Arbitrary<Row> = fc.record({
  customer: fc.constantFrom(...CODES, "-"),
  order: fc.constantFrom("-", ...Array.from({ length: 60 }, (_, i) => String(i))),
  day: dayText,
  source: fc.constantFrom("till", "web"),
  product: fc.constantFrom("tea", "cup", "-"),
  quantity: fc.constantFrom("-", "0", "1", "2"),
  unitPrice: fc.constantFrom("-", "5", "10"),
  listPrice: fc.constantFrom("-", "-", "10"),
  promotion: fc.constantFrom("-", "-", "-", "spring"),
  amount: fc.constantFrom("0", "5", "10", "10", "12.34", "200"),
  kind: fc.constantFrom("sale", "sale", "sale", "sale", "discount", "refund"),
});

const touch: fc.Arbitrary<Row> = fc.record({
  customer: fc.constantFrom(...CODES),
  day: dayText,
  kind: fc.constantFrom("enquiry", "quote", "reply", "need", "wordOfMouth", "recommendation", "message"),
  direction: fc.constantFrom("in", "out"),
  value: fc.constantFrom("-", "3", "9", "10"),
});

interface Shop {
  readonly customers: readonly Row[];
  readonly lines: readonly Row[];
  readonly touches: readonly Row[];
}

const size = fc.constantFrom(0, 1, 2, 9, 10, 24);
const shop: fc.Arbitrary<Shop> = size.chain((n) =>
  fc.record({
    customers: fc
      .tuple(...CODES.slice(0, n).map(customer))
      .map((rows) =>
        rows.map((row) => (CODES.indexOf(row["referrer"] as string) < n ? row : { ...row, referrer: "" })),
      ),
    lines: fc.array(line, { maxLength: 150, size: "max" }).map((rows) => rows.filter((row) => isOf(row, n))),
    touches: fc.array(touch, { maxLength: 30 }).map((rows) => rows.filter((row) => isOf(row, n))),
  }),
);

function isOf(row: Row, n: number): boolean {
  return row["customer"] === "-" || CODES.indexOf(row["customer"] as string) < n;
}

const share = fc.constantFrom(0, 0.01, 0.07, 0.2, 0.5, 0.95, 1);
const settings: fc.Arbitrary<Settings> = fc.record({
  currency: fc.constantFrom("CNY", "JPY"),
  country: fc.constantFrom("CN", "US"),
  basis: fc.constantFrom("net", "gross"),
  asOf: fc.constant(null),
  valueCut: fc.record({ by: fc.constantFrom("buyers", "revenue"), share }),
  intentCut: fc.constantFrom(0, 40, 100),
  influenceCut: fc.constantFrom(0, 50, 100),
  loyalOrders: fc.integer({ min: 1, max: 4 }),
  overdueQuantile: fc.constantFrom(0, 0.5, 0.9, 1),
  lapsedQuantile: fc.constantFrom(0, 0.5, 0.8, 0.98),
  rfm: fc.record(
    {
      groups: fc.constantFrom(null, 2, 3, 5),
      weights: fc.constantFrom<[number, number, number]>([1, 1, 1], [0, 0, 0], [0, 2, 0]),
      thresholds: fc.record(
        {
          recency: fc.constantFrom([30, 10], [365]),
          frequency: fc.constantFrom([4, 1], [2, 2]),
          monetary: fc.constantFrom([100_000], []),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ["groups", "weights"] },
  ),
  retention: fc.constant({ inactive: null, orders: null, touches: null, exports: null }),
});

const asOf = fc.integer({ min: -10, max: DAYS + 50 }).map((offset) => START + offset);

function stateFrom(shop: Shop, settings: Settings): State {
  return stateOf({ ...shop, settings });
}

/** Every figure anywhere in an answer. */
function figuresIn(answer: unknown): Figure[] {
  if (typeof answer !== "object" || answer === null) return [];
  const own = "definition" in answer && "behind" in answer ? [answer as Figure] : [];
  return [...own, ...Object.values(answer).flatMap(figuresIn)];
}

function numbersIn(answer: unknown): number[] {
  if (typeof answer === "number") return [answer];
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(numbersIn) : [];
}

function answersOf(insight: Insight, rule: RuleGroup, oneAHousehold: boolean): Record<string, unknown> {
  return {
    home: homeView(insight),
    value: valueView(insight, null),
    count: countView(insight, rule),
    portrait: portraitView(insight, rule),
    ...Object.fromEntries(CHANNELS.map((channel) => [channel, listView(insight, { rule, channel, oneAHousehold })])),
  };
}

describe("in any shop, on any day, under any settings", () => {
  const rules = fc.constantFrom(EVERYBODY, where("city", "=", "Riga"), where("net", ">", 10), where("value", "<", 80));

  it("as many people stand behind a figure as it says, and no number is none", () => {
    fc.assert(
      fc.property(shop, settings, asOf, rules, fc.boolean(), (shop, settings, asOf, rule, oneAHousehold) => {
        const insight = computeInsight(stateFrom(shop, settings), asOf, settings);
        for (const [view, answer] of Object.entries(answersOf(insight, rule, oneAHousehold))) {
          for (const { definition, unit, value, behind, insufficient } of figuresIn(answer)) {
            if (value === null)
              expect([view, definition, insufficient === undefined]).toEqual([view, definition, false]);
            if (behind === null) continue;
            const people = insight.members(behind).count();
            if (unit === "people") expect([view, definition, people]).toEqual([view, definition, value]);
          }
          expect([view, numbersIn(answer).filter((n) => !Number.isFinite(n))]).toEqual([view, []]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a sum of money is that of the people behind it", () => {
    fc.assert(
      fc.property(shop, settings, asOf, (shop, settings, asOf) => {
        const insight = computeInsight(stateFrom(shop, settings), asOf, settings);
        const { money, classes, rfm, pareto } = valueView(insight, null);
        for (const figure of [money, ...classes.map((group) => group.money), ...rfm.cells.map((cell) => cell.money)]) {
          expect(countView(insight, figure.behind!).money.value).toBe(figure.value);
        }
        for (const { value, behind, inputs } of [pareto.top, pareto.buyersFor80]) {
          if (value === null) continue;
          const people = inputs.find(({ name }) => name === "people")!.value as number;
          expect(insight.members(behind!).count()).toBeGreaterThanOrEqual(people);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("nothing later counts: every column and every class is that of what was there on the day", () => {
    const isBy = (row: Row, asOf: number): boolean => day(cell(row, "day")!) <= asOf;
    fc.assert(
      fc.property(shop, settings, asOf, (shop, settings, asOf) => {
        const whole = computeInsight(stateFrom(shop, settings), asOf, settings);
        const early: Shop = {
          ...shop,
          lines: shop.lines.filter((row) => isBy(row, asOf)),
          touches: shop.touches.filter((row) => isBy(row, asOf)),
        };
        const then = computeInsight(stateFrom(early, settings), asOf, settings);
        for (const { id } of whole.fields.infos) {
          expect([id, whole.fields.column(id)]).toEqual([id, then.fields.column(id)]);
        }
        for (const rule of [where("bought", "known"), where("touched", "known"), where("lastDay", "lastDays", 30)]) {
          expect(whole.members(rule)).toEqual(then.members(rule));
        }
        const answer = (insight: Insight): unknown => ({ home: homeView(insight), value: valueView(insight, null) });
        expect(answer(whole)).toEqual(answer(then));
      }),
      { numRuns: 100 },
    );
  });
});

describe("an empty workspace", () => {
  it("says of everything that there is too little to say, or nobody", () => {
    const insight = computeInsight(stateOf({}), START, DEFAULT_SETTINGS);
    for (const figure of figuresIn(answersOf(insight, EVERYBODY, true))) {
      expect([figure.definition, figure.value === 0 || figure.insufficient !== undefined]).toEqual([
        figure.definition,
        true,
      ]);
    }
  });
});
