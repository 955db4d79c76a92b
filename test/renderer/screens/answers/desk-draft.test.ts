import { describe, expect, it } from "vitest";
import type { CodeAnswer } from "../../../../core/engine/response-answers.ts";
import {
  BLANK,
  channelFrom,
  personOf,
  replyOf,
  type DeskHabits,
} from "../../../../renderer/screens/answers/desk-draft.ts";

const HABITS: DeskHabits = { recorder: " Mei ", channel: "fax", day: 20_000 };
const ANNA: CodeAnswer = {
  found: true,
  code: "CCD-0041-H",
  customer: 41,
  name: "Anna",
  campaign: "autumn",
  campaignName: "Autumn",
  wave: "w1",
  waveName: "First",
};

describe("a reply at the desk", () => {
  it("is of the person, campaign and wave its code names, whatever screen is open", () => {
    const reply = replyOf(
      { ...BLANK, code: " CCD-0041-H ", kind: "question", question: " when? " },
      HABITS,
      ANNA,
      "spring",
    );
    expect(reply).toMatchObject({
      customer: 41,
      campaign: "autumn",
      wave: "w1",
      code: "CCD-0041-H",
      question: "when?",
      recorder: "Mei",
      channel: "fax",
      day: 20_000,
    });
  });

  it("is of the person picked and the campaign on the screen where no code can be read", () => {
    const draft = { ...BLANK, code: "CCD-0041-J", person: { id: 7, name: "Bo" }, kind: "interest" } as const;
    const reply = replyOf(draft, HABITS, { found: false, because: "wrongCheck" }, "spring");
    expect(reply).toMatchObject({ customer: 7, campaign: "spring", wave: null, code: "CCD-0041-J" });
  });

  it("waits without a name where nobody is known", () => {
    expect(replyOf({ ...BLANK, kind: "other" }, HABITS, null, null)).toMatchObject({ customer: null, campaign: null });
  });

  it("is not kept before its kind is said", () => {
    expect(replyOf({ ...BLANK, question: "when?" }, HABITS, ANNA, null)).toBeNull();
  });

  it("is from whom the code says, before whom was picked", () => {
    expect(personOf({ ...BLANK, person: { id: 7, name: "Bo" } }, ANNA)).toEqual({ id: 41, name: "Anna" });
  });
});

it("remembers a channel only where it is one", () => {
  expect(channelFrom("wechat")).toBe("wechat");
  expect(channelFrom("pigeon")).toBe("post");
  expect(channelFrom(null)).toBe("post");
});
