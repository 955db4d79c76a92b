import { describe, expect, it } from "vitest";
import type { FollowUpEntry } from "../../../../core/model/response.ts";
import {
  BLANK_CALL,
  entryOf,
  faultsOf,
  nextOf,
  outcomesFor,
  withOutcome,
} from "../../../../renderer/screens/follow-ups/call-draft.ts";
import { queuePath, queueStateOf } from "../../../../renderer/screens/follow-ups/queue-counts.tsx";

const TODAY = 20_000;
const wordsOf = (step: string): string => `<${step}>`;

const BEGINNING: FollowUpEntry = {
  id: "f1",
  customer: 7,
  campaign: "autumn",
  reply: "r1",
  reason: "asked for the price list",
  day: 19_990,
  outcome: null,
  note: "",
  state: "open",
  nextStep: "call",
  due: 19_995,
};

describe("an outcome", () => {
  it("proposes what usually comes next, and when", () => {
    expect(withOutcome(BLANK_CALL, "reached", TODAY, wordsOf)).toMatchObject({
      nextStep: "<keepPromise>",
      due: TODAY + 3,
    });
    expect(withOutcome(BLANK_CALL, "noAnswer", TODAY, wordsOf)).toMatchObject({
      nextStep: "<callAgain>",
      due: TODAY + 1,
    });
  });

  it("leaves what the person has said", () => {
    const own = { ...BLANK_CALL, nextStep: "send the list", ownStep: true, due: TODAY + 20, ownDay: true };
    expect(withOutcome(own, "reached", TODAY, wordsOf)).toMatchObject({ nextStep: "send the list", due: TODAY + 20 });
  });

  it("is a message or a visit where nobody may call", () => {
    expect(outcomesFor(false)).toEqual(["messageLeft", "visited"]);
    expect(outcomesFor(true)).toContain("noAnswer");
  });
});

describe("what is missing", () => {
  it("is a step and a day while it stays open", () => {
    const draft = { ...BLANK_CALL, outcome: "reached", nextStep: "  " } as const;
    expect(faultsOf(draft, true)).toEqual({ outcome: false, nextStep: true, due: true });
  });

  it("is neither once it is won, lost or refused", () => {
    for (const state of ["won", "lost", "refused"] as const) {
      expect(faultsOf({ ...BLANK_CALL, outcome: "reached", state }, true)).toEqual({
        outcome: false,
        nextStep: false,
        due: false,
      });
    }
  });

  it("is an outcome only where there was a call", () => {
    expect(faultsOf({ ...BLANK_CALL, state: "lost" }, true).outcome).toBe(true);
    expect(faultsOf({ ...BLANK_CALL, state: "lost" }, false).outcome).toBe(false);
  });
});

describe("the entry that is kept", () => {
  it("goes on under what the follow-up was begun for", () => {
    const draft = {
      ...BLANK_CALL,
      outcome: "callBack",
      note: " after six ",
      nextStep: " call ",
      due: TODAY + 1,
    } as const;
    expect(entryOf(draft, BEGINNING, TODAY)).toEqual({
      customer: 7,
      campaign: "autumn",
      reply: "r1",
      reason: "asked for the price list",
      day: TODAY,
      outcome: "callBack",
      note: "after six",
      state: "open",
      nextStep: "call",
      due: TODAY + 1,
    });
  });

  it("has no next step once it is closed", () => {
    const draft = { ...BLANK_CALL, state: "won", nextStep: "call", due: TODAY } as const;
    expect(entryOf(draft, BEGINNING, TODAY)).toMatchObject({ state: "won", nextStep: "", due: null });
  });
});

it("brings the first of the queue nobody has spoken to", () => {
  const rows = ["a", "b", "c"].map((id) => ({ followUp: { id } }));
  expect(nextOf(rows, new Set(["a"]))?.followUp.id).toBe("b");
  expect(nextOf(rows, new Set(["a", "b", "c"]))).toBeNull();
});

it("names a part of the queue by its address", () => {
  expect(queuePath("open", "a&b")).toBe("/follow-ups?state=open&campaign=a%26b");
  expect(queueStateOf("closed")).toBe("closed");
  expect(queueStateOf("nonsense")).toBe("due");
});
