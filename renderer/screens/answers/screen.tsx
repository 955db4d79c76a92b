import { Alert, Button, Segmented } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { CampaignAnswer } from "../../../core/engine/campaign-answers.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { CampaignHead } from "../../ui/campaign-tabs.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Replies } from "./replies.tsx";
import { ReplyDesk } from "./reply-desk.tsx";
import { ReturnPanel } from "./return-panel.tsx";
import { CameBack } from "./came-back.tsx";
import "./answers.css";

type Way = "file" | "desk";

/** What came back of a campaign: returned files taken in, replies typed in, and whom each is from. */
export function Screen() {
  const t = useT();
  const { id = "" } = useParams();
  const { answer, error } = useView("campaign", { id });
  if (error?.code === "campaign-unknown") {
    return (
      <Alert
        type="info"
        showIcon
        title={t("campaigns.gone")}
        action={<Link to="/campaigns">{t("campaigns.back")}</Link>}
      />
    );
  }
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <div className="answers" key={id}>
      <CampaignHead
        id={id}
        name={answer.campaign.name}
        standing={answer.standing}
        lead={t("answers.lead")}
        action={
          answer.launch !== null && (
            <>
              <Button href={`#/campaigns/${encodeURIComponent(id)}/awareness`}>{t("answers.toAwareness")}</Button>
              <Button href="#/follow-ups">{t("answers.toFollowUps")}</Button>
            </>
          )
        }
      />
      {answer.launch === null ? <NotYet id={id} /> : <Answers answer={answer} />}
    </div>
  );
}

function Answers({ answer }: { readonly answer: CampaignAnswer }) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [way, setWay] = useState<Way>("file");
  const { id } = answer.campaign;
  return (
    <>
      <CameBack replies={answer.replies} waves={answer.waves} />
      <Segmented<Way>
        className="answers-ways"
        aria-label={t("answers.ways.label")}
        value={way}
        options={[
          { value: "file", label: t("answers.ways.file") },
          { value: "desk", label: t("answers.ways.desk") },
        ]}
        onChange={setWay}
      />
      <section className="answers-panel" aria-label={t(`answers.ways.${way}`)}>
        {way === "file" ? (
          <ReturnPanel campaign={id} canWrite={canWrite} />
        ) : (
          <ReplyDesk campaign={id} canWrite={canWrite} />
        )}
      </section>
      <Replies campaign={id} canWrite={canWrite} />
    </>
  );
}

function NotYet({ id }: { readonly id: string }) {
  const t = useT();
  const toPlan = (
    <Button type="primary" href={`#/campaigns/${encodeURIComponent(id)}`}>
      {t("campaigns.lists.toPlan")}
    </Button>
  );
  return (
    <Empty title={t("answers.notLaunched")} actions={toPlan}>
      {t("answers.notLaunchedHint")}
    </Empty>
  );
}
