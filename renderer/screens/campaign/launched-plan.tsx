import { Button } from "antd";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { CampaignAnswer } from "../../../core/engine/campaign-answers.ts";
import { MEMBER_REASONS } from "../../../core/model/campaign.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { where } from "../../../core/model/rule.ts";
import { peoplePath } from "../../ui/people-link.ts";
import { useT } from "../../app/words/words.ts";
import { CampaignHead } from "../../ui/campaign-tabs.tsx";
import { StackBar } from "../../ui/stack-bar.tsx";
import { PlanContext, type PartId, type Plan } from "./plan-context.ts";
import { PlanParts } from "./plan-parts.tsx";
import { REASON_COLOURS } from "./reason-colours.ts";

const NOTHING = (): void => {};

/** A launched campaign: what was frozen, to be read and no longer changed. */
export function LaunchedPlan({ answer }: { readonly answer: CampaignAnswer }) {
  const t = useT();
  const navigate = useNavigate();
  const { campaign, standing, launch } = answer;
  const [shown, setShown] = useState<ReadonlySet<PartId>>(new Set());
  const [openWave, setOpenWave] = useState<string | null>(null);
  const plan = useMemo<Plan>(
    () => ({
      campaign,
      change: NOTHING,
      answer: null,
      isAnswerOld: false,
      readOnly: true,
      launched: true,
      frozen: launch?.figures ?? [],
      epoch: 0,
      openWave,
      setOpenWave,
    }),
    [campaign, launch, openWave],
  );
  const toggle = (part: PartId): void => {
    const next = new Set(shown);
    if (!next.delete(part)) next.add(part);
    setShown(next);
  };
  return (
    <PlanContext value={plan}>
      <CampaignHead
        id={campaign.id}
        name={campaign.name}
        standing={standing}
        lead={t(`campaignPlan.lead.${standing}`)}
        action={
          <Button
            type={standing === "closed" ? "default" : "primary"}
            onClick={() => void navigate(`/campaigns/${encodeURIComponent(campaign.id)}/lists`)}
          >
            {standing === "closed" ? t("campaigns.tabs.lists") : t("campaignPlan.frozen.toLists")}
          </Button>
        }
      />
      <div className="plan plan-frozen">
        <PlanParts shown={shown} toggle={toggle} missing={[]} />
        {launch !== null && <Frozen launch={launch} name={campaign.name} />}
      </div>
    </PlanContext>
  );
}

interface FrozenProps {
  readonly launch: NonNullable<CampaignAnswer["launch"]>;
  readonly name: string;
}

/** Who was contacted, left alone and left out, as it was drawn. */
function Frozen({ launch, name }: FrozenProps) {
  const t = useT();
  const format = useFormat();
  const held = launch.excluded.holdout;
  const door = (standing: string): string => peoplePath(where(`campaign:${name}`, "=", standing));
  const out = MEMBER_REASONS.filter((reason) => launch.excluded[reason] > 0);
  const parts = [
    {
      id: "contacted",
      name: t("campaignPlan.launch.contacted"),
      size: launch.contacted,
      value: format.number(launch.contacted),
      colour: "var(--accent)",
      to: door("contacted"),
    },
    ...out.toReversed().map((reason) => ({
      id: reason,
      name: t(`campaigns.reasons.${reason}`),
      size: launch.excluded[reason],
      value: format.number(launch.excluded[reason]),
      colour: REASON_COLOURS[reason],
      to: door(reason),
    })),
  ];
  const counts = {
    segment: format.number(launch.segment),
    contacted: format.number(launch.contacted),
    held: format.number(held),
    out: format.number(launch.segment - launch.contacted - held),
  };
  return (
    <aside className="plan-standing" aria-label={t("campaignPlan.standing.title")}>
      <section>
        <h2>{t("campaignPlan.frozen.title", { day: format.day(launch.day) })}</h2>
        <p>{t("campaignPlan.frozen.counts", counts)}</p>
        <StackBar label={t("campaignPlan.launch.contacted")} parts={parts} />
        {launch.baseRate !== null && (
          <p className="rg-quiet">{t("campaignPlan.frozen.baseRate", { share: format.share(launch.baseRate) })}</p>
        )}
        <p className="rg-quiet">
          {launch.filesLeft ? t("campaignPlan.frozen.filesLeft") : t("campaignPlan.frozen.noFiles")}
        </p>
        {!launch.filesLeft && <TakeBack commit={launch.commit} name={name} />}
      </section>
    </aside>
  );
}

/** While no file has left, a launch can be undone: nobody has been contacted yet. */
function TakeBack({ commit, name }: { readonly commit: number; readonly name: string }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const takeBack = async (): Promise<void> => {
    const undone = await regulars.retract(commit, "kept", "");
    tell.done(t("campaignPlan.frozen.takenBack", { name }), undone);
  };
  return (
    <Button disabled={!canWrite} onClick={() => void takeBack()}>
      {t("campaignPlan.frozen.takeBack")}
    </Button>
  );
}
