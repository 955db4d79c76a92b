import { describe, expect, it } from "vitest";
import { decideCampaign } from "../../../core/engine/campaign-audience.ts";
import { computeInsight } from "../../../core/engine/insight.ts";
import { previewView } from "../../../core/engine/views/preview.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

describe("a message as one person would get it", () => {
  it("counts the characters that are paid for: what takes two places in a message counts as two", () => {
    const state = stateOf({
      customers: "customer name permission.sms phone\nada Ada_{{code}} granted 13800001001",
      settings: { country: "CN" },
    });
    const insight = computeInsight(state, day("2024-03-01"), state.settings);
    const text = (body: string) => {
      const campaign = campaignOf({ waves: [waveOf({ channel: "sms", text: body })] });
      return previewView(insight, { campaign, wave: "w1", language: "en", words: {} }).people[0];
    };
    expect(text("谢".repeat(70))).toMatchObject({ characters: 70, parts: 1 });
    expect(text(`${"谢".repeat(69)}😀`)).toMatchObject({ characters: 71, parts: 2 });
    // What stands in data is no template.
    expect(text("{{name}}")?.text.replace("_", " ")).toBe("Ada {{code}}");
  });
});

describe("the message parts of a plan", () => {
  const state = stateOf({
    customers: "customer name permission.sms phone\nada Ada granted 13800001001",
    settings: { country: "GB" },
  });
  const parts = (text: string, head = state.head): number | undefined => {
    const insight = computeInsight({ ...state, head }, day("2024-03-01"), state.settings);
    const campaign = campaignOf({ replyBy: day("2024-04-01"), waves: [waveOf({ channel: "sms", text })] });
    return decideCampaign(insight, campaign).parts[0]?.mean;
  };

  it("are those of its own language: a day in an English message is no Chinese character", () => {
    expect(parts(`${"x".repeat(100)} {{replyBy}}`)).toBe(1);
    expect(parts(`${"谢".repeat(63)}{{replyBy}}`)).toBe(2);
  });

  it("count codes as long as they will be", () => {
    expect(parts(`${"x".repeat(150)}{{code}}`)).toBe(1);
    expect(parts(`${"x".repeat(150)}{{code}}`, 400)).toBe(2);
  });
});
