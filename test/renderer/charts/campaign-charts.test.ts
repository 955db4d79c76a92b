import { expect, test } from "vitest";
import { LIGHT } from "../../../renderer/app/theme/tokens.ts";
import { forestPlot } from "../../../renderer/charts/forest-plot.ts";
import { funnel } from "../../../renderer/charts/funnel.ts";

const WORDS = {
  stage: "Step",
  people: "People",
  ofPlanned: "Of those planned",
  unknown: "not known",
  peopleOf: String,
  shareOf: (share: number) => `${Math.round(share * 100)} %`,
  barOf: (people: string, share: string) => `${people} · ${share}`,
};

test("a funnel reads as a table, shares of the first step; what is not known is not 0", () => {
  const stage = (label: string, people: number | null) => ({ label, people, lost: false, door: null });
  const { table } = funnel([stage("Planned", 200), stage("Reached", null), stage("Ordered", 30)], WORDS, LIGHT);
  expect(table.rows).toEqual([
    ["Planned", "200", "100 %"],
    ["Reached", "not known", "not known"],
    ["Ordered", "30", "15 %"],
  ]);
});

test("a funnel of nobody has no shares", () => {
  const { table } = funnel([{ label: "Planned", people: 0, lost: false, door: null }], WORDS, LIGHT);
  expect(table.rows).toEqual([["Planned", "0", "not known"]]);
});

test("a forest plot draws only the intervals there are, each in its row", () => {
  const rows = [
    { label: "Class: Potential", range: null, proven: false, text: "too few to say" },
    { label: "City: Leeds", range: { value: 2, low: -1, high: 5 }, proven: false, text: "+2 points" },
  ];
  const table = { columns: [], rows: [] };
  const { option } = forestPlot(rows, table, { axis: "points", valueOf: String }, LIGHT);
  expect(option["series"]).toMatchObject([{ type: "custom", data: [[-1, 5, 2, 1]] }, { type: "bar" }]);
});
