import { useState } from "react";
import type { CampaignAnswer } from "../../../core/engine/campaign-answers.ts";
import type { Conclusion } from "../../../core/model/campaign.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { conclusionOf, draftOf, type ConclusionDraft } from "./conclusion-draft.ts";

/** What was typed and not saved yet, by campaign: it stays while one looks at another screen. */
const unsaved = new Map<string, ConclusionDraft>();

interface ConclusionEditing {
  readonly draft: ConclusionDraft;
  readonly isChanged: boolean;
  readonly isClosed: boolean;
  readonly isSaving: boolean;
  change(changes: Partial<ConclusionDraft>): void;
  /** Saves what was typed, and whether the campaign is closed with it. */
  save(closed: boolean): Promise<void>;
  /** Opens a closed campaign again, with the conclusion as it was saved; what was typed stays unsaved. */
  reopen(): Promise<void>;
}

/** The conclusion of a campaign while it is typed. */
export function useConclusion({ campaign, conclusion }: CampaignAnswer): ConclusionEditing {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const [typed, setTyped] = useState(() => unsaved.get(campaign.id) ?? null);
  const [isSaving, setSaving] = useState(false);
  const draft = typed ?? draftOf(conclusion);
  const isClosed = conclusion?.closed ?? false;
  const keep = (next: ConclusionDraft | null): void => {
    if (next === null) unsaved.delete(campaign.id);
    else unsaved.set(campaign.id, next);
    setTyped(next);
  };
  const conclude = async (next: Conclusion, said: "saved" | "closed" | "reopened"): Promise<void> => {
    setSaving(true);
    try {
      const commit = await regulars.concludeCampaign(campaign.id, next);
      tell.done(t(`report.conclude.${said}`), commit);
    } finally {
      setSaving(false);
    }
  };
  const save = async (closed: boolean): Promise<void> => {
    await conclude(conclusionOf(draft, closed), closed === isClosed ? "saved" : "closed");
    keep(null);
  };
  const reopen = (): Promise<void> => conclude(conclusionOf(draftOf(conclusion), false), "reopened");
  return {
    draft,
    isChanged: typed !== null,
    isClosed,
    isSaving,
    change: (changes) => keep({ ...draft, ...changes }),
    save,
    reopen,
  };
}
