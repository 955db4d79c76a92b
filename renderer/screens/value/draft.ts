import type { Settings } from "../../../core/model/settings.ts";

/** The settings this screen lets a person move. */
export type Cuts = Pick<Settings, "basis" | "valueCut" | "intentCut" | "influenceCut" | "loyalOrders">;

/** What is being tried and not saved: only what differs from what is saved. */
export type CutDraft = Partial<Cuts>;

/** The cuts as they stand with the draft's changes in. */
export function cutsWith(saved: Settings, draft: CutDraft): Cuts {
  return {
    basis: draft.basis ?? saved.basis,
    valueCut: draft.valueCut ?? saved.valueCut,
    intentCut: draft.intentCut ?? saved.intentCut,
    influenceCut: draft.influenceCut ?? saved.influenceCut,
    loyalOrders: draft.loyalOrders ?? saved.loyalOrders,
  };
}

/** The draft with one more change; what is back at its saved value leaves the draft. */
export function withChange(saved: Settings, draft: CutDraft, change: CutDraft): CutDraft {
  const next = cutsWith(saved, { ...draft, ...change });
  const { by, share } = next.valueCut;
  return {
    ...(next.basis === saved.basis ? {} : { basis: next.basis }),
    ...(by === saved.valueCut.by && share === saved.valueCut.share ? {} : { valueCut: next.valueCut }),
    ...(next.intentCut === saved.intentCut ? {} : { intentCut: next.intentCut }),
    ...(next.influenceCut === saved.influenceCut ? {} : { influenceCut: next.influenceCut }),
    ...(next.loyalOrders === saved.loyalOrders ? {} : { loyalOrders: next.loyalOrders }),
  };
}

/** Whether the draft changes nothing. */
export function isEmptyDraft(draft: CutDraft): boolean {
  return Object.keys(draft).length === 0;
}
