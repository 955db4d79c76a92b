import { expect, test } from "vitest";
import { readArguments } from "../../electron/cli/arguments.ts";
import { csvText } from "../../electron/cli/output.ts";

const SHAPES = { out: { several: false, required: true }, orders: { several: true, required: false } };

test("an option takes one value or, where it may, all up to the next option", () => {
  const { free, options } = readArguments(["a.csv", "--orders", "x", "y", "--out", "dir", "b.csv"], SHAPES);
  expect(free).toEqual(["a.csv", "b.csv"]);
  expect(Object.fromEntries(options)).toEqual({ orders: ["x", "y"], out: ["dir"] });
});

test.each([
  [["--out"], "--out needs a value"],
  [["--orders", "x"], "--out is missing"],
  [["--out", "a", "--toString", "b"], "unknown option --toString"],
])("what cannot be meant is refused: %j", (words, message) => {
  expect(() => readArguments(words, SHAPES)).toThrow(message);
});

test("cells are quoted only where they must be", () => {
  expect(
    csvText([
      ["a", "b"],
      ['x "y"', "1,5"],
      [null, 3],
      ["two\nlines", ""],
    ]),
  ).toBe('a,b\n"x ""y""","1,5"\n,3\n"two\nlines",\n');
});
