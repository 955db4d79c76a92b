import { expect, test } from "vitest";
import { findCircles } from "./circles.mjs";

const graph = (edges: Record<string, string[]>): Map<string, string[]> => new Map(Object.entries(edges));

test("files that import each other make a circle", () => {
  expect(findCircles(graph({ a: ["b"], b: ["a"] }))).toEqual([["a", "b"]]);
  expect(findCircles(graph({ a: ["b", "d"], b: ["c"], c: ["a"], d: [] }))).toEqual([["a", "b", "c"]]);
  expect(findCircles(graph({ a: ["a"] }))).toEqual([["a"]]);
});

test("two ways to the same file make none", () => {
  expect(findCircles(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))).toEqual([]);
});
