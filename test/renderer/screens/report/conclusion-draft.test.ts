import { expect, test } from "vitest";
import type { Conclusion } from "../../../../core/model/campaign.ts";
import { conclusionOf, draftOf, withSpent } from "../../../../renderer/screens/report/conclusion-draft.ts";

const SAVED: Conclusion = {
  decision: "change",
  reason: "12 of 300 came back, 40 were needed",
  causes: ["The letter came late"],
  lessons: ["Two weeks earlier", "Call who has replied"],
  spent: { print: 12_000_000 },
  marketTotal: null,
  closed: false,
};

test("what was saved is typed on, and nothing is lost on the way", () => {
  expect(draftOf(SAVED).lessons).toBe("Two weeks earlier\nCall who has replied");
  expect(conclusionOf(draftOf(SAVED), false)).toEqual(SAVED);
});

test("without a conclusion nothing is decided yet", () => {
  expect(conclusionOf(draftOf(null), true)).toEqual({
    decision: null,
    reason: "",
    causes: [],
    lessons: [],
    spent: {},
    marketTotal: null,
    closed: true,
  });
});

test("a line is an entry; empty ones are none, whatever ends a line", () => {
  const draft = { ...draftOf(null), lessons: "  Earlier \r\n\n Shorter texts\n" };
  expect(conclusionOf(draft, false).lessons).toEqual(["Earlier", "Shorter texts"]);
});

test("a budget line that is emptied is not known again, which is not 0", () => {
  const draft = withSpent(draftOf(SAVED), "post", 0);
  expect(draft.spent).toEqual({ print: 12_000_000, post: 0 });
  expect(withSpent(draft, "print", null).spent).toEqual({ post: 0 });
});
