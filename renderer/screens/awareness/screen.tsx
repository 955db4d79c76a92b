import { Alert, Button } from "antd";
import { Link, useParams } from "react-router";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { CampaignHead } from "../../ui/campaign-tabs.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { DrawSample } from "./draw-sample.tsx";
import { Sample } from "./sample.tsx";
import "./awareness.css";

/** The phone sample of a campaign: whom to ask, what they said before and after. */
export function Screen() {
  const t = useT();
  const { id = "" } = useParams();
  const { answer, error } = useView("campaign", { id });
  if (error?.code === "campaign-unknown") {
    const back = <Link to="/campaigns">{t("campaigns.back")}</Link>;
    return <Alert type="info" showIcon title={t("campaigns.gone")} action={back} />;
  }
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  const path = `#/campaigns/${encodeURIComponent(id)}`;
  return (
    <div className="awareness" key={id}>
      <CampaignHead
        id={id}
        name={answer.campaign.name}
        standing={answer.standing}
        lead={t("awareness.lead")}
        action={<Button href={`${path}/answers`}>{t("awareness.back")}</Button>}
      />
      {answer.launch === null ? (
        <Empty
          title={t("awareness.notLaunched")}
          actions={
            <Button type="primary" href={path}>
              {t("campaigns.lists.toPlan")}
            </Button>
          }
        >
          {t("awareness.notLaunchedHint")}
        </Empty>
      ) : (
        <Launched campaign={id} />
      )}
    </div>
  );
}

function Launched({ campaign }: { readonly campaign: string }) {
  const canWrite = useWorkspace()?.canWrite ?? false;
  const { answer, error } = useView("sample", { campaign });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  if (answer.size === 0) return <DrawSample campaign={campaign} canWrite={canWrite} />;
  return <Sample campaign={campaign} answer={answer} canWrite={canWrite} />;
}
