import { describe, expect, it } from "vitest";
import { computeInsight, type Insight } from "../../../core/engine/insight.ts";
import { countView } from "../../../core/engine/views/count.ts";
import { movementView } from "../../../core/engine/views/movement.ts";
import { standingsView } from "../../../core/engine/views/standings.ts";
import { formatDay } from "../../../core/model/day.ts";
import type { Figure } from "../../../core/model/figure.ts";
import type { State } from "../../../core/model/state.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { MovementAnswer } from "../../../core/engine/movement-answer.ts";
import { customerOf, stateOf } from "../../state.ts";
import { day } from "../../table.ts";
import { testPorts } from "./ports.ts";

const TODAY = day("2026-11-21");
const noPause = (): Promise<void> => Promise.resolve();

/** Ten who bought long ago; ann and bob the best of them, cat passes bob in November, dan is new, of fay nothing but the name is known. */
const shop = stateOf({
  customers: "customer name\nfay Fay",
  lines: [
    ...Array.from({ length: 10 }, (_, i) => ({ customer: `old${i}`, day: "2025-09-01", order: `o${i}`, amount: 10 })),
    { customer: "ann", day: "2025-10-01", order: "1", amount: 500 },
    { customer: "bob", day: "2025-10-01", order: "2", amount: 400 },
    { customer: "cat", day: "2026-01-05", order: "3", amount: 100 },
    { customer: "cat", day: "2026-11-02", order: "4", amount: 900 },
    { customer: "dan", day: "2026-11-03", order: "5", amount: 50 },
  ],
});
const insight = computeInsight(shop, TODAY, shop.settings);

const peopleOf = ({ behind }: Figure): number => countView(insight, behind!).people.value!;

describe("who moved", () => {
  it("leads from every number to exactly the people it counts", () => {
    const answer = movementView(insight, { months: 1 });
    expect(formatDay(answer.from)).toBe("2026-10-21");
    const { up, down, lost, newcomers, classes, stages } = answer;
    expect([up, down, lost, newcomers].map(({ value }) => value)).toEqual([1, 1, 0, 1]);
    expect(down.inputs).toEqual([{ name: "byLimits", value: 1, unit: "people" }]);
    const figures = [up, down, lost, newcomers];
    for (const { rows, now } of [classes, stages]) {
      for (const { people, to } of rows) figures.push(people, ...to.map((cell) => cell.people));
      figures.push(...now.map(({ people }) => people));
      const everybody = rows.reduce((sum, { people }) => sum + people.value!, 0);
      expect(everybody).toBe(shop.customers.liveCount);
    }
    expect(figures.map(peopleOf)).toEqual(figures.map(({ value }) => value));
  });

  it("says what is missing where the records are too short", () => {
    const answer = movementView(insight, { months: 12 });
    expect(answer.insufficient).toEqual({ what: "days", needs: 730, has: 446 });
    expect(answer.up).toMatchObject({ value: null, behind: null, insufficient: answer.insufficient });
    expect(answer.classes.rows).toEqual([]);
    expect(() => movementView(insight, { months: 2 as never })).toThrow("settings-invalid");
  });
});

describe("where one customer stood", () => {
  const of = async (code: string) => {
    const { points, insufficient } = await standingsView(insight, { id: customerOf(shop, code) }, noPause);
    return { insufficient, points: points.map((point) => `${formatDay(point.day)} ${point.class} ${point.stage}`) };
  };

  it("is told month by month, from when they were known", async () => {
    const { points, insufficient } = await of("cat");
    expect(insufficient).toBeNull();
    expect(points[0]).toBe("2026-01-21 smallMedium ordinary");
    expect(points.slice(-2)).toEqual(["2026-10-21 smallMedium ordinary", "2026-11-21 premiumLarge ordinary"]);
    expect(points).toHaveLength(11);
    expect((await of("dan")).points).toEqual(["2026-11-21 smallMedium ordinary"]);
  });

  it("ends where the shop's records are too short", async () => {
    const { points, insufficient } = await of("ann");
    expect(points).toHaveLength(13);
    expect(insufficient).toBeNull();
    const early = computeInsight(shop, day("2025-12-15"), shop.settings);
    const told = await standingsView(early, { id: customerOf(shop, "old0") }, noPause);
    expect(told.points.map((point) => formatDay(point.day))).toEqual(["2025-10-15", "2025-11-15", "2025-12-15"]);
    expect(told.insufficient).toMatchObject({ what: "days" });
  });

  it("asks for somebody who is there", async () => {
    await expect(standingsView(insight, { id: 999 }, noPause)).rejects.toMatchObject({ code: "customer-unknown" });
  });
});

describe("what was worked out of an earlier day", () => {
  const again = (state: State, before: Insight): Insight => computeInsight(state, TODAY, state.settings, TODAY, before);
  const then = day("2026-10-21");

  it("is kept while nothing it rests on changes, and worked out anew when it does", () => {
    const known = insight.standings.on(then);
    const named = { ...shop, head: 2, customers: { ...shop.customers, fields: new Map() } };
    expect(again(named, insight).standings.on(then)).toBe(known);
    const others: State[] = [
      { ...shop, settings: { ...shop.settings, valueCut: { by: "buyers", share: 0.5 } } },
      { ...shop, locks: new Map([[1, { class: "potential", reason: "", expires: null, commit: 2 }]]) },
      { ...shop, lines: stateOf({ lines: "customer day order amount\nann 2026-01-01 1 1" }).lines },
    ];
    for (const state of others) expect(again(state, insight).standings.on(then)).not.toBe(known);
  });
});

describe("when it is worked out", () => {
  it("is when nothing else is asked, of what is known by then", async () => {
    const resting: (() => void)[] = [];
    const rest = (): Promise<void> => new Promise((resolve) => void resting.push(resolve));
    const ports = { ...testPorts(), rest };
    const regulars = createRegulars(ports, async () => 3);
    const { id } = await regulars.createWorkspace("Shop");
    await regulars.openWorkspace(id, "open");
    await regulars.loadSample(200, 1, "en", "sample");
    const loyal = async (): Promise<number> => {
      const { stages } = await regulars.query("value", { preview: null });
      return stages.find(({ name }) => name === "loyal")!.people.value!;
    };
    const before = await loyal();

    const told: MovementAnswer[] = [];
    const answer = regulars.query("movement", { months: 1 }).then((given) => void told.push(given));
    await regulars.saveSettings({ loyalOrders: 5 });
    const after = await loyal();
    expect(after).not.toBe(before);
    expect(told).toEqual([]);
    for (let i = 0; i < 1000 && told.length === 0; i++) {
      for (const go of resting.splice(0)) go();
      await ports.breathe();
    }
    await answer;
    expect(told[0]!.stages.now.find(({ name }) => name === "loyal")!.people.value).toBe(after);

    const late = regulars.query("movement", { months: 3 });
    await regulars.saveSettings({ loyalOrders: 4 });
    const closing = regulars.closeWorkspace();
    const gone = expect(late).rejects.toMatchObject({ code: "workspace-unknown" });
    for (let i = 0; i < 200; i++) {
      for (const go of resting.splice(0)) go();
      await ports.breathe();
    }
    await closing;
    await gone;
  });
});
