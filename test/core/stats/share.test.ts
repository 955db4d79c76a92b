import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorShare } from "../../../core/stats/share.ts";

describe("a share of a number of people", () => {
  it.each([
    [0.2, 4338, 867],
    [0.29, 100, 29], // 28.999999999999996 in binary fractions
    [0.15, 20, 3],
    [0, 10, 0],
    [1, 10, 10],
    [0.999, 10, 9],
  ])("⌊%d · %i⌋ = %i", (share, n, people) => expect(floorShare(share, n)).toBe(people));

  it("is the whole-number division for shares in percent", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(1_000_000), (percent, n) => {
        expect(floorShare(percent / 100, n)).toBe(Math.floor((percent * n) / 100));
      }),
    );
  });
});
