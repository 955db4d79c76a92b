import { describe, expect, it } from "vitest";
import { computeInsight, previewInsight, type Insight } from "../../../core/engine/insight.ts";
import { countView, portraitView } from "../../../core/engine/views/count.ts";
import { customerView } from "../../../core/engine/views/customer.ts";
import { customersView } from "../../../core/engine/views/customers.ts";
import { homeView } from "../../../core/engine/views/home.ts";
import { listView } from "../../../core/engine/views/list.ts";
import { segmentsView } from "../../../core/engine/views/segments.ts";
import { timelineView } from "../../../core/engine/views/timeline.ts";
import { valueView } from "../../../core/engine/views/value.ts";
import { parseIsoDay } from "../../../core/model/day.ts";
import type { Figure } from "../../../core/model/figure.ts";
import { EVERYBODY, where, type RuleGroup } from "../../../core/model/rule.ts";
import { stateOf } from "../../state.ts";

/** Twelve customers: ten buyers in a falling row of spend, one who only asked, one of whom nothing but a name is known. */
function shop(): Insight {
  const buyers = Array.from({ length: 10 }, (_, i) => i + 1);
  const state = stateOf({
    customers: [
      ...buyers.map((n) => ({
        customer: `c${n}`,
        name: `Buyer ${n}`,
        phone: `1380000100${n - 1}`,
        city: n % 2 === 0 ? "Riga" : "Lyon",
        "permission.sms": n === 3 ? "refused" : n < 8 ? "granted" : "",
        household: n <= 2 ? "one roof" : "",
      })),
      { customer: "asked", name: "Only Asked", "permission.sms": "granted" },
      { customer: "quiet", name: "Nothing Known" },
    ],
    lines: [
      ...buyers.flatMap((n) => [
        { customer: `c${n}`, order: `a${n}`, day: "2026-01-10", product: "Tea", quantity: 1, amount: 1100 - n * 100 },
        { customer: `c${n}`, order: `b${n}`, day: "2026-03-10", product: "Cup", quantity: 1, amount: 10 },
      ]),
      { customer: "c1", order: "r1", day: "2026-03-20", product: "Cup", quantity: 1, amount: 10, kind: "refund" },
    ],
    touches: [
      { customer: "asked", day: "2026-03-28", kind: "quote", direction: "in", text: "How much is the oolong?" },
    ],
  });
  return computeInsight(state, parseIsoDay("2026-04-01")!, state.settings);
}

/** Every figure anywhere in an answer. */
function figuresIn(answer: unknown): Figure[] {
  if (typeof answer !== "object" || answer === null) return [];
  const own = "definition" in answer && "behind" in answer ? [answer as Figure] : [];
  return [...own, ...Object.values(answer).flatMap(figuresIn)];
}

describe("every number is a door", () => {
  const insight = shop();
  const answers = {
    home: homeView(insight),
    value: valueView(insight, null),
    count: countView(insight, where("city", "=", "Riga")),
    portrait: portraitView(insight, where("city", "=", "Lyon")),
    list: listView(insight, { rule: EVERYBODY, channel: "sms", oneAHousehold: false }),
  };
  it.each(Object.entries(answers))("%s: as many people stand behind a figure as it says", (_, answer) => {
    const doors = figuresIn(answer).filter((figure) => figure.unit === "people" && figure.behind !== null);
    expect(doors.length).toBeGreaterThan(0);
    for (const { definition, value, behind } of doors) {
      expect([definition, insight.members(behind!).count()]).toEqual([definition, value]);
    }
  });

  it("the top 20 % are as many people as the figure names", () => {
    const { top } = answers.value.pareto;
    const people = top.inputs.find((input) => input.name === "people")?.value;
    expect(insight.members(top.behind!).count()).toBe(people);
  });

  it("classes, stages and statuses add up to everybody and to all the money", () => {
    const { classes, stages, attention, userStatuses, money } = answers.value;
    for (const groups of [classes, stages, attention, userStatuses]) {
      expect(groups.reduce((sum, group) => sum + group.people.value!, 0)).toBe(12);
      expect(groups.reduce((sum, group) => sum + group.money.value!, 0)).toBe(money.value);
    }
  });
});

describe("customers", () => {
  const insight = shop();
  const ask = (search: string, offset = 0): unknown => {
    const sort = { field: "net", descending: true };
    const answer = customersView(insight, {
      rule: EVERYBODY,
      search,
      sort,
      columns: ["name", "net"],
      offset,
      limit: 2,
    });
    return [answer.total, answer.rows.map(({ cells }) => cells), answer.totals];
  };
  it("come in pages, in order, with totals over all that were found", () => {
    expect(ask("")).toEqual([
      12,
      [
        ["Buyer 1", 10_000_000],
        ["Buyer 2", 9_100_000],
      ],
      [null, 55_900_000],
    ]);
    expect(ask("", 10)).toEqual([
      12,
      [
        ["Only Asked", 0],
        ["Nothing Known", 0],
      ],
      [null, 55_900_000],
    ]);
    expect(ask("buyer riga")).toMatchObject([
      5,
      [
        ["Buyer 2", 9_100_000],
        ["Buyer 4", 7_100_000],
      ],
      [null, 25_500_000],
    ]);
  });

  it("have a timeline of purchases and contacts, newest first, that says which refund was guessed", () => {
    const first = insight.members(where("name", "=", "Buyer 1")).members()[0]!;
    const { total, entries } = timelineView(insight, { id: first, kinds: null, offset: 0, limit: 10 });
    expect([
      total,
      entries.map((entry) => (entry.type === "purchase" ? [entry.amount, entry.lines[0]!.guessed] : null)),
    ]).toEqual([
      3,
      [
        [-100_000, true],
        [100_000, false],
        [10_000_000, false],
      ],
    ]);
  });

  it("say why they are in a class, and refuse an id that nobody bears", () => {
    const asked = insight.members(where("name", "=", "Only Asked")).members()[0]!;
    expect(customerView(insight, asked)).toMatchObject({
      class: "intentTarget",
      classWhy: { rule: "intention" },
      stage: "potential",
    });
    expect(() => customerView(insight, 99)).toThrow("customer-unknown");
  });
});

describe("saved segments", () => {
  it("are all shown, also where a later file brought words into a field a rule compares as a number", () => {
    const segment = (id: string, rule: RuleGroup) =>
      ({ type: "segment", id, name: id, note: "", rule, removed: false }) as const;
    const state = stateOf({
      customers: [
        { customer: "a", "custom:points": "120" },
        { customer: "b", "custom:points": "many" },
      ],
    });
    const segments = [segment("points", where("custom:points", ">", 100)), segment("all", EVERYBODY)];
    const insight = computeInsight({ ...state, segments }, parseIsoDay("2026-04-01")!, state.settings);
    expect(segmentsView(insight).map(({ id, people }) => [id, people.value])).toEqual([
      ["points", null],
      ["all", 2],
    ]);
  });
});

describe("home", () => {
  it("does not call nobody quiet or due where there is too little to say", () => {
    const state = stateOf({
      customers: [{ customer: "a" }],
      lines: [{ customer: "a", order: "1", day: "2026-01-10", quantity: 1, amount: 100 }],
    });
    const { due, goingQuiet } = homeView(computeInsight(state, parseIsoDay("2026-04-01")!, state.settings));
    expect([due.value, due.insufficient]).toEqual([null, { what: "gaps", needs: 1, has: 0 }]);
    expect([goingQuiet.people.value, goingQuiet.people.insufficient]).toEqual([
      null,
      { what: "gaps", needs: 20, has: 0 },
    ]);
  });
});

describe("birthdays", () => {
  it("are those of the week that begins today, on whatever day the figures stand", () => {
    const state = stateOf({
      customers: [
        { customer: "today", birthDay: "1990-04-01" },
        { customer: "in six days", birthDay: "--04-07" },
        { customer: "in seven days", birthDay: "1990-04-08" },
        { customer: "yesterday", birthDay: "1990-03-31" },
        { customer: "unknown" },
      ],
    });
    const on = (asOf: string) => {
      const insight = computeInsight(state, parseIsoDay(asOf)!, state.settings, parseIsoDay("2026-04-01")!);
      const { value, behind } = homeView(insight).birthdays;
      return [value, insight.members(behind!).count()];
    };
    expect(on("2026-04-01")).toEqual([2, 2]);
    expect(on("2026-01-31")).toEqual([2, 2]);
  });
});

describe("a list", () => {
  it("leaves out who said no, was not asked, cannot be reached, lives with somebody on it; the counts add up", () => {
    const answer = listView(shop(), { rule: EVERYBODY, channel: "sms", oneAHousehold: true });
    const excluded = Object.fromEntries(answer.excluded.map(({ reason, people }) => [reason, people.value]));
    expect(excluded).toEqual({ refused: 1, noPermission: 4, noAddress: 1, householdDouble: 1, heldOut: 0 });
    expect([answer.segment.value, answer.included.value]).toEqual([12, 5]);
  });
});

describe("a preview", () => {
  it("moves the cut, names who would move, and changes nothing", () => {
    const insight = shop();
    const before = valueView(insight, null);
    const { migrations, classes } = valueView(insight, { valueCut: { by: "buyers", share: 0.5 } });
    const premium = (groups: typeof classes): number =>
      groups.find(({ name }) => name === "premiumLarge")!.people.value!;
    expect([premium(before.classes), premium(classes)]).toEqual([2, 5]);
    expect(migrations).toEqual([{ from: "smallMedium", to: "premiumLarge", people: 3, money: 21_300_000 }]);
    expect(valueView(insight, null)).toEqual(before);
  });

  it("of the other basis starts from the lines again", () => {
    expect(previewInsight(shop(), { basis: "gross" }).profiles.shop.customersMoney).toBe(56_000_000);
  });
});
