import { describe, expect, test } from "vitest";
import { evaluateTable } from "../../../core/evaluate/evaluate-table.ts";
import { slicesBy } from "../../../core/evaluate/slice-values.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import type { PeopleTable, TableEffect, TableQuestion } from "../../../core/model/table-effect.ts";

function table(columns: readonly string[], rows: readonly (readonly string[])[]): PeopleTable {
  return { columns, rows, numbers: rows.map((_, i) => i + 1), missing: ["n/a", "-"] };
}

const QUESTION: TableQuestion = {
  drawn: { group: "arm", control: "none" },
  responded: ["bought"],
  spend: null,
  before: null,
  by: [],
  decimal: null,
  seed: 1,
};

const asked = (of: PeopleTable, question: Partial<TableQuestion> = {}): TableEffect =>
  runToEnd(evaluateTable(of, { ...QUESTION, ...question }));

describe("a file of people", () => {
  test("each offer against the same control; rows without a group or an answer are told", () => {
    const rows = [
      ["mail", "yes"],
      ["mail", "no"],
      ["call", "是"],
      ["none", "否"],
      ["none", "TRUE"],
      ["none", "n/a"],
      ["", "1"],
      ["call", "0.0"],
    ];
    const found = asked(table(["arm", "bought"], rows));
    expect(found.comparisons.map(({ group, rates }) => [group, rates[0]!.contacted, rates[0]!.held])).toMatchObject([
      ["call", { people: 2, happened: 1 }, { people: 2, happened: 1 }],
      ["mail", { people: 2, happened: 1 }, { people: 2, happened: 1 }],
    ]);
    expect(found.groups.map(({ group, people }) => [group, people])).toEqual([
      ["call", 2],
      ["mail", 2],
      ["none", 3],
    ]);
    expect(found.unknown).toEqual([
      { column: "arm", count: 1 },
      { column: "bought", count: 1 },
    ]);
  });

  test("money is read as it is written", () => {
    const rows = [
      ["mail", "¥ 1.234,50", "1"],
      ["mail", "-", "1"],
      ["none", "0,5", "0"],
    ];
    const found = asked(table(["arm", "spend", "bought"], rows), { spend: "spend" });
    expect(found.groups.map(({ money }) => [money?.people, money?.total])).toEqual([
      [1, 12_345_000],
      [1, 5000],
    ]);
    expect(found.comparisons[0]!.money?.difference).toBe(12_340_000);
  });

  test.each([
    [
      "a column that is not there",
      { responded: ["visited"] },
      { code: "column-unknown", facts: { column: "visited" } },
    ],
    ["a control nobody has", { drawn: { group: "arm", control: "left" } }, { code: "control-unknown" }],
    ["a control everybody has", { drawn: { group: "year", control: "2026" } }, { code: "control-unknown" }],
    [
      "an answer that is none",
      {},
      { code: "value-invalid", facts: { row: 2, column: "bought", what: "neither yes nor no" } },
    ],
    [
      "an amount that is none",
      { spend: "bought", responded: [] },
      { code: "value-invalid", facts: { row: 1, column: "bought", what: "no amount" } },
    ],
    [
      "an amount that can be read in two ways",
      { spend: "amount", responded: [] },
      { code: "mapping-ambiguous-number" },
    ],
  ])("refuses %s", (_, question, error) => {
    const rows = [
      ["mail", "yes", "1.234", "2026"],
      ["none", "perhaps", "2.500", "2026"],
    ];
    expect(() => asked(table(["arm", "bought", "amount", "year"], rows), question)).toThrow(
      expect.objectContaining(error),
    );
  });

  test("without a control each part is set against the rest, and nothing is proven", () => {
    const rows = Array.from({ length: 200 }, (_, i) => [
      i < 100 ? "north" : "south",
      i % 100 < (i < 100 ? 60 : 20) ? "1" : "0",
    ]);
    const found = asked(table(["region", "bought"], rows), { drawn: null, by: ["region"] });
    expect(found.comparisons).toEqual([]);
    expect(found.parts.map(({ value, rates }) => [value, rates[0]!.contacted.rate, rates[0]!.verdict])).toEqual([
      ["north", 0.6, "differs-not-caused"],
      ["south", 0.2, "differs-not-caused"],
    ]);
    expect(found.groups.map(({ group, people }) => [group, people])).toEqual([[null, 200]]);
  });
});

describe("the parts of a column", () => {
  test("few values are parts as they stand, in order, the unknown first", () => {
    const found = slicesBy(table(["months"], [["10"], ["9"], [""], ["10"]]), "months");
    expect(found).toMatchObject({ values: [null, "9", "10"], codes: Int32Array.of(2, 1, 0, 2), banded: false });
  });

  test("many numbers come in fifths", () => {
    const found = slicesBy(
      table(
        ["age"],
        Array.from({ length: 100 }, (_, i) => [i === 50 ? "n/a" : String(i)]),
      ),
      "age",
    );
    expect(found.banded).toBe(true);
    expect(found.values).toEqual(["0 to 19", "20 to 39", "40 to 59", "60 to 79", "80 to 99", null]);
    expect([found.codes[0], found.codes[50], found.codes[99]]).toEqual([0, 5, 4]);
  });

  test("many words are refused", () => {
    const names = table(
      ["name"],
      Array.from({ length: 60 }, (_, i) => [`customer ${i}`]),
    );
    expect(() => slicesBy(names, "name")).toThrow(
      expect.objectContaining({ code: "column-too-many-values", facts: { column: "name", has: 60, needed: 50 } }),
    );
  });
});
