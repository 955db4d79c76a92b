import { expect, test } from "vitest";
import { Unknowns } from "../../../core/ledger/unknowns.ts";

const ints = (length: number) => new Int32Array(length);
const floats = (length: number) => new Float64Array(length);

test("columns of nothing but unknowns share one array, and what was handed out stays as it is", () => {
  const unknowns = new Unknowns();
  const [two, three] = [unknowns.of(ints, -1, 2), unknowns.of(ints, -1, 3)];
  expect([...two]).toEqual([-1, -1]);
  expect([...three]).toEqual([-1, -1, -1]);
  expect(unknowns.of(ints, -1, 2).buffer).toBe(three.buffer);
  expect([...unknowns.of(ints, -1, 100)]).toEqual(Array(100).fill(-1));
  expect([...three]).toEqual([-1, -1, -1]);
});

test("each kind of column has its own sign for unknown", () => {
  const unknowns = new Unknowns();
  expect([...unknowns.of(floats, NaN, 2)]).toEqual([NaN, NaN]);
  expect([...unknowns.of(ints, -1, 2)]).toEqual([-1, -1]);
  expect([...unknowns.of(ints, 0, 2)]).toEqual([0, 0]);
});
