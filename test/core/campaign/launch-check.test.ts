import { describe, expect, it } from "vitest";
import { checkLaunch, type LaunchCheckInput } from "../../../core/campaign/launch-check.ts";
import { plannedCost } from "../../../core/campaign/cost.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { day, money } from "../../table.ts";

const TEXT = "Dear {{name}}, write to {{replyTo}} by {{replyBy}}.";
const READY = campaignOf({
  replyTo: "call 555",
  replyBy: day("2024-03-20"),
  goals: { ...campaignOf().goals, orders: 5 },
  holdout: { share: 0.1, seed: 1, hopedLift: 0.05, baseRate: null },
  waves: [waveOf({ text: TEXT })],
});

function check(changes: Partial<Campaign>, input: Partial<LaunchCheckInput> = {}) {
  const campaign = { ...READY, ...changes };
  const audience = { contacted: 100, waves: campaign.waves.map(() => 100) };
  return checkLaunch({
    campaign,
    today: day("2024-02-20"),
    known: (id) => (id === "name" ? { type: "text", group: "who", choices: [] } : null),
    audience,
    cost: plannedCost({ campaign, people: audience.waves, parts: [], contacted: 100, orders: null }),
    best: { reached: null, responses: null, orders: null },
    smallestLift: 0.04,
    clashes: [],
    ...input,
  });
}

const codes = (remarks: readonly { code: string }[]): readonly string[] => remarks.map(({ code }) => code);

describe("what keeps a campaign from being launched", () => {
  it("nothing, where all is there", () => {
    expect(check({})).toEqual({ missing: [], warnings: [] });
  });

  it.each<[string, Partial<Campaign>, Partial<LaunchCheckInput>]>([
    ["noName", { name: " " }, {}],
    ["noWave", { waves: [] }, {}],
    ["nobodyToContact", {}, { audience: { contacted: 0, waves: [0] } }],
    ["startInPast", { start: day("2024-02-19") }, {}],
    ["noReplyDeadline", { replyBy: null }, {}],
    ["deadlineBeforeStart", { replyBy: day("2024-02-29") }, {}],
    ["bindingWithoutBudget", { budget: { ...READY.budget, binding: true } }, {}],
    ["waveWithoutText", { waves: [waveOf({ text: " " })] }, {}],
    ["textFaulty", { waves: [waveOf({ text: `${TEXT} {{nmae}}` })] }, {}],
    ["subjectMissing", { waves: [waveOf({ channel: "email", text: TEXT, refusalText: "no" })] }, {}],
    ["waveWithoutReplyPath", { waves: [waveOf({ text: "Dear {{name}}, by {{replyBy}}" })] }, {}],
    ["waveWithoutReplyPath", { replyTo: " " }, {}],
    ["ownChannelUnnamed", { waves: [waveOf({ channel: "own" })] }, {}],
  ])("%s", (code, changes, input) => {
    expect(codes(check(changes, input).missing)).toEqual([code]);
  });

  it("says which wave, and what is wrong with its text", () => {
    const { missing } = check({
      waves: [waveOf({ text: TEXT }), waveOf({ id: "b", text: "{{replyTo}} {{replyBy}} {{nmae}}" })],
    });
    expect(missing).toEqual([
      { code: "textFaulty", part: "what", wave: "b", facts: { code: "unknownField", at: 24, what: "nmae" } },
    ]);
  });

  it("leaves a subject in peace that is not sent, as of a message that was an e-mail before", () => {
    expect(check({ waves: [waveOf({ channel: "sms", text: TEXT, subject: "{{nmae}}" })] }).missing).toEqual([]);
  });

  it("takes the very words of how to reply for the field; a call needs neither, nor has an own channel a text", () => {
    expect(check({ waves: [waveOf({ text: "Please call 555 by {{replyBy}}" })] }).missing).toEqual([]);
    expect(check({ replyBy: null, waves: [waveOf({ channel: "phone", text: "Hello" })] }).missing).toEqual([]);
    expect(check({ replyBy: null, waves: [waveOf({ channel: "own", ownChannel: "poster" })] }).missing).toEqual([]);
  });
});

describe("what one should know before", () => {
  const gift = { kind: "prize", name: "", cost: 0, stock: null, validUntil: null, code: "" } as const;

  it.each<[string, Partial<Campaign>, Partial<LaunchCheckInput>]>([
    ["noGoal", { goals: campaignOf().goals }, {}],
    ["goalBeyondBest", {}, { best: { reached: null, responses: null, orders: 0.031 } }],
    ["goalBeyondBest", { goals: { ...campaignOf().goals, contacts: 101 } }, {}],
    ["checksOpen", { checks: [{ text: "a", done: false }] }, {}],
    ["waveToNobody", {}, { audience: { contacted: 5, waves: [0] } }],
    ["fewerThanTwoReplyChannels", { replyChannels: ["phone", "phone"] }, {}],
    ["deadlineNotInText", { waves: [waveOf({ text: "{{replyTo}}" })] }, {}],
    ["noRefusalText", { waves: [waveOf({ channel: "sms", text: TEXT })] }, {}],
    ["tooManySteps", { objective: "acquire", incentive: { ...gift, steps: 3, daysToPrize: 7 } }, {}],
    ["prizeTooSlow", { objective: "acquire", incentive: { ...gift, steps: 2, daysToPrize: 8 } }, {}],
    ["incentiveEndsEarly", { incentive: { ...gift, validUntil: day("2024-03-30"), steps: 9, daysToPrize: 9 } }, {}],
    ["noHoldout", { holdout: { ...READY.holdout, share: 0 } }, {}],
    ["holdoutCannotProve", {}, { smallestLift: 0.06 }],
    ["holdoutCannotProve", { holdout: { ...READY.holdout, hopedLift: null } }, { smallestLift: null }],
    [
      "budgetExceeded",
      {
        waves: [waveOf({ text: TEXT, cost: { fixed: 0, piece: money(2) } })],
        budget: { lines: [{ id: "1", kind: "piece", name: "", planned: money(199) }], reserve: 0, binding: false },
      },
      {},
    ],
  ])("%s", (code, changes, input) => {
    const { missing, warnings } = check(changes, input);
    expect([missing, codes(warnings)]).toEqual([[], [code]]);
  });

  it("names the other campaign of a clash, and the numbers behind a goal out of reach", () => {
    const own = { campaign: "spring", wave: "w1", day: day("2024-03-01") };
    const other = { campaign: "tea", wave: "t1", day: day("2024-03-03") };
    const { warnings } = check({}, { clashes: [{ a: own, b: other, people: 7 }] });
    expect(warnings).toEqual([
      {
        code: "clash",
        part: "when",
        wave: "w1",
        facts: { people: 7, campaign: "tea", wave: "t1", day: day("2024-03-03") },
      },
    ]);
    const beyond = check({}, { best: { reached: null, responses: null, orders: 0.031 } }).warnings;
    expect(beyond[0]?.facts).toEqual({ goal: "orders", needs: 0.05, best: 0.031 });
  });
});
