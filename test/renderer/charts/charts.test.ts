import { describe, expect, test } from "vitest";
import { LIGHT } from "../../../renderer/app/theme/tokens.ts";
import { classStack } from "../../../renderer/charts/class-stack.ts";
import { monthBars } from "../../../renderer/charts/month-bars.ts";
import { heightAt, paretoChart } from "../../../renderer/charts/pareto-chart.ts";
import { mix } from "../../../renderer/charts/rfm-map.ts";

const percent = (value: number): string => `${Math.round(value * 100)} %`;

describe("the Pareto curve", () => {
  const curve = [
    [0, 0],
    [0.2, 0.6],
    [1, 1],
  ] as const;

  test.each([
    [0, 0],
    [0.1, 0.3],
    [0.2, 0.6],
    [0.6, 0.8],
    [1, 1],
  ])("at %f of the buyers stands %f of the money", (x, y) => {
    expect(heightAt(curve, x)).toBeCloseTo(y, 12);
  });

  test.each([
    [0.2, "left", 6],
    [1, "right", -6],
  ])("the words at a cut of %f stand %s-aligned, inside the picture", (cut, align, aside) => {
    const words = { buyers: "Buyers", money: "Money", cut: "the top 100 %", share: percent };
    const { option } = paretoChart({ curve, cut }, words, LIGHT);
    expect(option).toMatchObject({ series: [{ markLine: { label: { align, offset: [aside, 14] } } }, {}] });
  });

  test("reads as a table", () => {
    const words = { buyers: "Buyers", money: "Money", cut: "cut", share: percent };
    const { table } = paretoChart({ curve, cut: 0.2 }, words, LIGHT);
    expect(table.columns).toEqual(["Buyers", "Money"]);
    expect(table.rows.find(([buyers]) => buyers === "20 %")).toEqual(["20 %", "60 %"]);
  });
});

test("classes stand in the order of their rules, whatever order they come in", () => {
  const words = {
    class: "Class",
    people: "People",
    money: "Money",
    classOf: String,
    peopleOf: String,
    moneyOf: String,
  };
  const { table } = classStack(
    [
      { name: "potential", people: 3, money: 0 },
      { name: "opinionLeader", people: 1, money: 20 },
    ],
    words,
    LIGHT,
  );
  expect(table.rows).toEqual([
    ["opinionLeader", "1", "20"],
    ["potential", "3", "0"],
  ]);
});

test("months read as a table, oldest first", () => {
  const words = { month: "Month", money: "Money", monthOf: (day: number) => `day ${day}`, moneyOf: String };
  const { table } = monthBars(
    [
      [0, 100],
      [31, 250],
    ],
    words,
    LIGHT,
  );
  expect(table.rows).toEqual([
    ["day 0", "100"],
    ["day 31", "250"],
  ]);
});

test("a colour between two", () => {
  expect(mix("#000000", "#FFFFFF", 0.5)).toBe("#808080");
  expect(mix("#0F6E66", "#FFFFFF", 0)).toBe("#0f6e66");
});
