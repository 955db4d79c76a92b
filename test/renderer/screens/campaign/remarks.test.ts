import { describe, expect, test } from "vitest";
import { LAUNCH_PROBLEMS, LAUNCH_WARNINGS } from "../../../../core/campaign/launch-check.ts";
import { needsOf } from "../../../../renderer/screens/campaign/feasibility.ts";
import { placeOf } from "../../../../renderer/screens/campaign/remark-place.ts";
import { keyOf } from "../../../../renderer/screens/campaign/remark-words.ts";

const OWN = { id: "own", replyTo: "0571 8888 0000" };

describe("remarks on a plan", () => {
  test("every one the engine makes has words of its own", () => {
    const codes = [...LAUNCH_PROBLEMS, ...LAUNCH_WARNINGS];
    const facts = { best: 0.1, hoped: 0.1, smallest: 0.2, campaign: "other" };
    expect(codes.filter((code) => keyOf(code, facts, OWN) !== code)).toEqual([]);
  });

  test.each([
    ["goalBeyondBest", {}, "goalBeyondAll"],
    ["holdoutCannotProve", { hoped: 0.02 }, "holdoutProvesNothing"],
    ["clash", { campaign: "own" }, "clashOwn"],
    ["textFaulty", { code: "unknownField", what: "nmae" }, "textFieldUnknown"],
    ["textFaulty", { code: "notADay", what: "soon" }, "textFaulty"],
    ["somethingNew", {}, "other"],
  ])("%s with %o reads as %s", (code, facts, key) => {
    expect(keyOf(code, facts, OWN)).toBe(key);
  });

  test("a text cannot say how to reply where nobody has written down how", () => {
    expect(keyOf("waveWithoutReplyPath", {}, { ...OWN, replyTo: " " })).toBe("noReplyPath");
  });

  test("a remark leads to the part in which it is mended", () => {
    expect(placeOf({ code: "noHoldout", part: "proof" })).toBe("whom");
    expect(placeOf({ code: "startInPast", part: "when" })).toBe("when");
  });
});

describe("what a goal needs of those contacted", () => {
  const best = { response: 0.04, order: null };
  test.each([
    ["responses", 90, 1000, { share: 0.09, best: 0.04, isBeyond: true }],
    ["responses", 30, 1000, { share: 0.03, best: 0.04, isBeyond: false }],
    ["orders", 900, 1000, { share: 0.9, best: null, isBeyond: false }],
    ["reached", 1200, 1000, { share: 1.2, best: undefined, isBeyond: true }],
  ] as const)("%s %i of %i", (goal, value, contacted, needs) => {
    expect(needsOf(goal, value, contacted, best)).toEqual(needs);
  });

  test("nothing where it is not set, is money, or nobody is contacted", () => {
    expect(needsOf("orders", null, 1000, best)).toBeNull();
    expect(needsOf("amount", 5, 1000, best)).toBeNull();
    expect(needsOf("orders", 5, 0, best)).toBeNull();
  });
});
