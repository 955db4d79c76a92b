import { Button } from "antd";
import { useNavigate, useParams } from "react-router";
import type { CampaignAnswer } from "../../../core/engine/campaign-answers.ts";
import type { CampaignEffect } from "../../../core/model/effect.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { CampaignHead } from "../../ui/campaign-tabs.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NotLaunched } from "../../ui/not-launched.tsx";
import { Awareness } from "./awareness.tsx";
import { CostsPanel } from "./costs.tsx";
import { FunnelPanel } from "./funnel-panel.tsx";
import { GoalsTable } from "./goals-table.tsx";
import { NotDrawn } from "./not-drawn.tsx";
import { Pooled } from "./pooled.tsx";
import { SlicesPanel } from "./slices-panel.tsx";
import { ThreeResults } from "./three-results.tsx";
import { VerdictPanel } from "./verdict.tsx";
import "./effect.css";

/** Did the campaign work, and how sure is that? */
export function Screen() {
  const t = useT();
  const { id = "" } = useParams();
  const { answer, error } = useView("campaign", { id });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <div className="effect">
      <Head answer={answer} />
      {answer.standing === "draft" ? (
        <NotLaunched campaign={id} title={t("effect.notLaunched")} hint={t("effect.notLaunchedHint")} />
      ) : (
        <Effect key={id} id={id} />
      )}
    </div>
  );
}

function Head({ answer: { campaign, standing } }: { readonly answer: CampaignAnswer }) {
  const t = useT();
  const navigate = useNavigate();
  const toReport = (
    <Button type="primary" onClick={() => void navigate(`/campaigns/${encodeURIComponent(campaign.id)}/report`)}>
      {t("effect.toReport")}
    </Button>
  );
  return (
    <CampaignHead
      id={campaign.id}
      name={campaign.name}
      standing={standing}
      lead={t("effect.lead")}
      {...(standing === "draft" ? {} : { action: toReport })}
    />
  );
}

function Effect({ id }: { readonly id: string }) {
  const { answer, error } = useView("effect", { campaign: id });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return <Parts id={id} effect={answer} />;
}

/** The verdict first, then what it rests on. */
function Parts({ id, effect }: { readonly id: string; readonly effect: CampaignEffect }) {
  return (
    <>
      <VerdictPanel effect={effect} />
      <ThreeResults effect={effect} />
      <div className="effect-columns">
        <FunnelPanel id={id} funnel={effect.funnel} />
        <GoalsTable effect={effect} />
      </div>
      {effect.slices.length > 0 && <SlicesPanel slices={effect.slices} />}
      <CostsPanel effect={effect} />
      {effect.pooled !== null && <Pooled pooled={effect.pooled} />}
      {effect.awareness !== null && <Awareness awareness={effect.awareness} />}
      {effect.notDrawn.length > 0 && <NotDrawn comparisons={effect.notDrawn} />}
    </>
  );
}
