import { describe, expect, it } from "vitest";
import type { SampleAnswer } from "../../../../core/engine/response-answers.ts";
import type { AwarenessAnswer } from "../../../../core/model/response.ts";
import { callOrder, tallyOf } from "../../../../renderer/screens/awareness/tally.ts";

type Person = SampleAnswer["people"][number];

function said(aware: AwarenessAnswer["aware"], understands: boolean): AwarenessAnswer {
  return { campaign: "c", customer: 0, phase: "before", day: 20_000, aware, understands };
}

function person(customer: number, before: AwarenessAnswer | null, mayCall = true): Person {
  return { customer, name: null, phone: null, mayCall, held: false, before, after: null };
}

const PEOPLE = [
  person(1, said("unaided", true)),
  person(2, null, false),
  person(3, said("aided", false)),
  person(4, said("none", false)),
  person(5, null),
];

describe("a sample", () => {
  it("is counted over those who answered", () => {
    expect(tallyOf(PEOPLE, "before")).toEqual({ answers: 3, knows: 2, unaided: 1, understands: 1 });
    expect(tallyOf(PEOPLE, "after")).toEqual({ answers: 0, knows: 0, unaided: 0, understands: 0 });
  });

  it("shows who may be called first", () => {
    expect(callOrder(PEOPLE, "before", false).map(({ customer }) => customer)).toEqual([1, 3, 4, 5, 2]);
    expect(callOrder(PEOPLE, "before", true).map(({ customer }) => customer)).toEqual([5, 2]);
  });
});
