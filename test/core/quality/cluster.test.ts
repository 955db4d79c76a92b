import { describe, expect, it } from "vitest";
import { clustersOf, type Link } from "../../../core/quality/cluster.ts";

/** Pairs by their probability; all others are strangers. */
function groups(links: Readonly<Record<string, number>>, threshold = 0.5): number[][] {
  const list = Object.entries(links).map(([pair, probability]): Link => {
    const [a = 0, b = 0] = pair.split(" ").map(Number);
    return { a, b, probability };
  });
  return clustersOf(list, threshold, (a, b) => links[`${a} ${b}`] ?? 0);
}

describe("records that belong together", () => {
  it("are those that are all alike", () => {
    expect(groups({ "0 1": 0.9, "0 2": 0.8, "1 2": 0.9, "4 5": 0.6 })).toEqual([
      [0, 1, 2],
      [4, 5],
    ]);
  });

  it("are not a chain: the ends of it are strangers", () => {
    expect(groups({ "0 1": 0.95, "1 2": 0.9 })).toEqual([[0, 1]]);
  });

  it("may hold a pair that is not alike, where all others are", () => {
    expect(groups({ "0 1": 0.9, "1 2": 0.9, "2 3": 0.9, "0 2": 0.9, "1 3": 0.9, "0 3": 0.1 })).toEqual([[0, 1, 2, 3]]);
  });

  it("of an endless chain are only the likeliest pairs", () => {
    const chain = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i} ${i + 1}`, i % 2 === 0 ? 0.9 : 0.8]));
    expect(groups(chain).slice(0, 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("are none below the threshold", () => {
    expect(groups({ "0 1": 0.49 })).toEqual([]);
  });
});
