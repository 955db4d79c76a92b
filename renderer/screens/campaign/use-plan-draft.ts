import { useCallback, useEffect, useRef, useState } from "react";
import type { Campaign } from "../../../core/model/campaign.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { Autosave, type SaveState } from "./autosave.ts";

/** Milliseconds of rest before a draft is stored. */
const REST = 1200;

export interface PlanDraft {
  /** As it stands on the screen. */
  readonly campaign: Campaign;
  readonly change: (changes: Partial<Campaign>) => void;
  readonly saving: SaveState;
  /** Stores at once; resolves with whether all is stored. */
  readonly flush: () => Promise<boolean>;
  /** Counts how often the draft was replaced by what another place stored: forms with a state of their own begin anew. */
  readonly epoch: number;
}

/**
 * A draft that stores itself. What is typed is never overwritten by an answer that is on its way.
 * @param stored as the engine has it; `isOld`: a newer answer is on its way
 */
export function usePlanDraft(stored: Campaign, isOld: boolean, canWrite: boolean): PlanDraft {
  const regulars = useRegulars();
  const tell = useTell();
  const [campaign, setCampaign] = useState(stored);
  const [epoch, setEpoch] = useState(0);
  const [saving, setSaving] = useState<SaveState>("saved");
  const now = useRef({ regulars, tell, campaign });
  now.current.regulars = regulars;
  now.current.tell = tell;
  const [autosave] = useState(
    () =>
      new Autosave<Campaign>(stored, {
        save: (draft) => now.current.regulars.saveCampaign(draft),
        tell: setSaving,
        onError: (error) => now.current.tell.error(asRegularsError(error)),
        rest: REST,
      }),
  );
  const change = useCallback(
    (changes: Partial<Campaign>) => {
      if (!canWrite) return;
      const next = { ...now.current.campaign, ...changes };
      now.current.campaign = next;
      setCampaign(next);
      autosave.change(next);
    },
    [autosave, canWrite],
  );
  useEffect(() => {
    if (isOld) return;
    const other = autosave.hear(stored);
    if (other === null) return;
    now.current.campaign = other;
    setCampaign(other);
    setEpoch((count) => count + 1);
  }, [autosave, stored, isOld]);
  useEffect(() => {
    const flush = (): void => void autosave.flush();
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [autosave]);
  const flush = useCallback(() => autosave.flush(), [autosave]);
  return { campaign, change, saving, flush, epoch };
}
