import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { Campaign } from "../../../core/model/campaign.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { CampaignHead } from "../../ui/campaign-tabs.tsx";
import { Launch } from "./launch.tsx";
import { PlanContext, type PartId, type Plan } from "./plan-context.ts";
import { PlanParts } from "./plan-parts.tsx";
import { placeOf } from "./remark-place.ts";
import { Standing } from "./standing.tsx";
import { usePlanDraft } from "./use-plan-draft.ts";
import { useSettled } from "./use-settled.ts";

interface Props {
  readonly stored: Campaign;
  /** A newer answer is on its way. */
  readonly isOld: boolean;
  readonly canWrite: boolean;
}

/** Milliseconds of rest before the engine is asked what the plan comes to. */
const REST = 350;

const NOTHING_OPEN: ReadonlySet<PartId> = new Set();

/** A campaign being planned: the parts on the left, what they come to on the right. */
export function DraftPlan({ stored, isOld, canWrite }: Props) {
  const t = useT();
  const { campaign, change, saving, flush, epoch } = usePlanDraft(stored, isOld, canWrite);
  const asked = useSettled(campaign, REST);
  const { answer, error, loading } = useView("plan", { campaign: asked });
  const isAnswerOld = loading || asked !== campaign;
  const [open, setOpen] = useState<ReadonlySet<PartId> | null>(null);
  const [openWave, setOpenWave] = useState<string | null>(null);
  const plan = useMemo<Plan>(
    () => ({
      campaign,
      change,
      answer,
      isAnswerOld,
      readOnly: !canWrite,
      launched: false,
      frozen: [],
      epoch,
      openWave,
      setOpenWave,
    }),
    [campaign, change, answer, isAnswerOld, canWrite, epoch, openWave],
  );
  const shown = open ?? NOTHING_OPEN;
  // What is missing first is open at first; after that nothing opens or folds by itself.
  useEffect(() => {
    if (open !== null || answer === null) return;
    const [first] = answer.missing;
    setOpen(new Set<PartId>([first === undefined ? "why" : placeOf(first)]));
  }, [open, answer]);
  const toggle = (part: PartId): void => {
    const next = new Set(shown);
    if (!next.delete(part)) next.add(part);
    setOpen(next);
  };
  const go = (part: PartId, wave: string | null): void => {
    setOpen(new Set([...shown, part]));
    if (wave !== null) setOpenWave(wave);
    setTimeout(() => showPart(part, wave), 60);
  };
  return (
    <PlanContext value={plan}>
      <CampaignHead
        id={campaign.id}
        name={campaign.name}
        standing="draft"
        lead={t("campaignPlan.lead.draft")}
        action={
          <>
            <span className="plan-saving" role="status">
              {canWrite && t(`campaignPlan.saving.${saving}`)}
            </span>
            <Remove campaign={campaign} canWrite={canWrite} flush={flush} />
            <Launch flush={flush} />
          </>
        }
      />
      <div className="plan">
        <PlanParts shown={shown} toggle={toggle} missing={answer?.missing ?? []} />
        <Standing answer={answer} error={error} go={go} />
      </div>
    </PlanContext>
  );
}

/** Brings a part, or one of its waves, into sight and puts the focus there. */
function showPart(part: PartId, wave: string | null): void {
  const place = document.getElementById(wave === null ? `plan-${part}` : `plan-wave-${wave}`);
  place?.scrollIntoView({ block: "start" });
  place?.focus({ preventScroll: true });
}

interface RemoveProps {
  readonly campaign: Campaign;
  readonly canWrite: boolean;
  readonly flush: () => Promise<boolean>;
}

function Remove({ campaign, canWrite, flush }: RemoveProps) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const navigate = useNavigate();
  const remove = async (): Promise<void> => {
    await flush();
    const commit = await regulars.removeCampaign(campaign.id);
    await navigate("/campaigns");
    tell.done(t("campaigns.removed", { name: campaign.name }), commit);
  };
  return (
    <Button disabled={!canWrite} onClick={() => void remove()}>
      {t("campaigns.remove")}
    </Button>
  );
}
