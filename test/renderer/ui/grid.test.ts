import { describe, expect, test } from "vitest";
import { asCells, safeCell } from "../../../renderer/ui/grid/grid-copy.ts";
import { isSelected, moved, type Key, type Place } from "../../../renderer/ui/grid/grid-keys.ts";
import type { GridColumn } from "../../../renderer/ui/grid/grid-types.ts";

const press = (key: string, held: Partial<Key> = {}): Key => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});
const extent = { rows: 100, columns: 4, page: 10 };
const at = (row: number, column: number, anchor: number | null = null): Place => ({ row, column, anchor });

describe("where a key leads in a grid", () => {
  test.each([
    ["ArrowDown", at(0, 1), at(1, 1)],
    ["ArrowUp", at(0, 1), at(-1, 1)],
    ["ArrowUp", at(-1, 1), at(-1, 1)],
    ["ArrowDown", at(99, 1), at(99, 1)],
    ["ArrowRight", at(5, 3), at(5, 3)],
    ["ArrowLeft", at(5, 3), at(5, 2)],
    ["PageDown", at(95, 0), at(99, 0)],
    ["PageUp", at(5, 0), at(0, 0)],
    ["Home", at(5, 3), at(5, 0)],
    ["End", at(5, 0), at(5, 3)],
  ])("%s", (key, from, to) => {
    expect(moved(from, press(key), extent)).toEqual(to);
  });

  test("with the command key it goes to the edge", () => {
    expect(moved(at(5, 1), press("ArrowDown", { ctrlKey: true }), extent)).toEqual(at(99, 1));
    expect(moved(at(5, 1), press("Home", { metaKey: true }), extent)).toEqual(at(0, 0));
  });

  test("with Shift rows are selected from where it began", () => {
    const first = moved(at(5, 1), press("ArrowDown", { shiftKey: true }), extent);
    expect(first).toEqual(at(6, 1, 5));
    const back = moved(at(6, 1, 5), press("ArrowUp", { shiftKey: true, ctrlKey: true }), extent);
    expect(back).toEqual(at(0, 1, 5));
    expect([0, 3, 5, 6].map((row) => isSelected(at(0, 1, 5), row))).toEqual([true, true, true, false]);
  });

  test("any other key is not the grid's", () => {
    expect(moved(at(5, 1), press("x"), extent)).toBeNull();
  });
});

describe("rows copied as cells", () => {
  interface Row {
    readonly name: string;
    readonly money: string;
  }
  const columns: GridColumn<Row>[] = [
    { id: "name", title: "Name", cell: ({ name }) => name, text: ({ name }) => name },
    { id: "money", title: "Net", cell: ({ money }) => money, text: ({ money }) => money },
  ];

  test("under their headings, tabs between, a line each", () => {
    const rows = [
      { name: "Lin\tFang", money: "1,200.00" },
      { name: "王\n伟", money: "–" },
    ];
    expect(asCells(columns, rows)).toBe("Name\tNet\nLin Fang\t1,200.00\n王 伟\t–");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["＝1+1", "'＝1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
    ["+SUM(A1)", "'+SUM(A1)"],
    ["-12.50", "-12.50"],
    ["+86 138 0000 0000", "+86 138 0000 0000"],
    ["-3.5%", "-3.5%"],
    ["Tea = good", "Tea = good"],
  ])("%s becomes %s", (text, cell) => {
    expect(safeCell(text)).toBe(cell);
  });
});
