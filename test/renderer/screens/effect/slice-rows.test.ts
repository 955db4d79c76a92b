import { expect, test } from "vitest";
import { compareRates } from "../../../../core/evaluate/compare-rates.ts";
import type { Slice } from "../../../../core/model/effect.ts";
import { isProven, sliceRows } from "../../../../renderer/screens/effect/slice-rows.ts";

function slice(value: string, contacted: number, adjustedP: number): Slice {
  const bought = compareRates(
    { people: 500, happened: contacted },
    { people: 400, happened: 40 },
    { outcome: "bought", drawn: true, alpha: 0.025, adjustedP },
  );
  return { by: "city", value, rates: [bought], money: null };
}

const SLICES = [slice("Bristol", 110, 0.004), slice("Leeds", 60, 0.6)];

test("every part is a row, and only the p of the whole family proves it", () => {
  const rows = sliceRows(SLICES, "bought");
  expect(rows.map((row) => [row.slice.value, row.contacted, row.held, row.adjustedP, isProven(row)])).toEqual([
    ["Bristol", 500, 400, 0.004, true],
    ["Leeds", 500, 400, 0.6, false],
  ]);
  expect(rows[0]?.difference).toBeCloseTo(0.12, 12);
});

test("a part whose spend is not known is no row of the money", () => {
  expect(sliceRows(SLICES, "spend")).toEqual([]);
});
