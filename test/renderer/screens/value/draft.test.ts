import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../core/model/settings.ts";
import { cutsWith, isEmptyDraft, withChange } from "../../../../renderer/screens/value/draft.ts";

describe("a draft of cuts", () => {
  it("holds only what differs from what is saved", () => {
    const draft = withChange(DEFAULT_SETTINGS, {}, { intentCut: 55 });
    expect(draft).toEqual({ intentCut: 55 });
    expect(withChange(DEFAULT_SETTINGS, draft, { loyalOrders: DEFAULT_SETTINGS.loyalOrders })).toEqual({
      intentCut: 55,
    });
  });

  it("is empty again once everything is back where it was", () => {
    const moved = withChange(DEFAULT_SETTINGS, {}, { valueCut: { by: "revenue", share: 0.2 } });
    expect(isEmptyDraft(moved)).toBe(false);
    expect(withChange(DEFAULT_SETTINGS, moved, { valueCut: { ...DEFAULT_SETTINGS.valueCut } })).toEqual({});
  });

  it("stands over the saved cuts", () => {
    expect(cutsWith(DEFAULT_SETTINGS, { basis: "gross" })).toEqual({
      basis: "gross",
      valueCut: { by: "buyers", share: 0.2 },
      intentCut: 40,
      influenceCut: 50,
      loyalOrders: 3,
    });
  });
});
