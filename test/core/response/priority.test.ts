import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASSES } from "../../../core/model/fields.ts";
import { REPLY_KINDS } from "../../../core/model/response.ts";
import { priorityOf } from "../../../core/response/priority.ts";

describe("the place in the queue", () => {
  it.each([
    // 100 × class × reply × (½ + percentile ÷ 200)
    { of: "opinionLeader", kind: "order", interest: 5, percentile: 100, is: 100 },
    { of: "premiumLarge", kind: "interest", interest: 5, percentile: 90, is: 77 },
    { of: "smallMedium", kind: "question", interest: null, percentile: 50, is: 32 },
    { of: "potential", kind: "interest", interest: 0, percentile: 0, is: 11 },
    { of: "potential", kind: "complaint", interest: 0, percentile: 0, is: 25 },
    { of: "opinionLeader", kind: "refusal", interest: 5, percentile: 100, is: 0 },
  ] as const)("of $of, $kind, interest $interest, percentile $percentile is $is", (row) => {
    expect(priorityOf(row.of, row, row.percentile)).toBe(row.is);
  });

  it("lies between 0 and 100, and a higher interest or value never lowers it", () => {
    const inputs = fc.tuple(
      fc.constantFrom(...CLASSES),
      fc.constantFrom(...REPLY_KINDS),
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(inputs, ([of, kind, interest, percentile]) => {
        const priority = priorityOf(of, { kind, interest }, percentile);
        expect(priority).toBeGreaterThanOrEqual(0);
        expect(priorityOf(of, { kind, interest: interest + 1 }, percentile)).toBeGreaterThanOrEqual(priority);
        expect(priorityOf(of, { kind, interest }, 100)).toBeGreaterThanOrEqual(priority);
        expect(priorityOf(of, { kind, interest: 5 }, 100)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("does not fail where the value is not known or nobody replied", () => {
    expect(priorityOf("potential", null, Number.NaN)).toBe(10);
  });
});
