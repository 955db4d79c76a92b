import { describe, expect, it } from "vitest";
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
