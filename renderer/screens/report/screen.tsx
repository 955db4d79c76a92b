import { Button } from "antd";
import { useParams } from "react-router";
import type { CampaignAnswer } from "../../../core/engine/campaign-answers.ts";
import { useView } from "../../app/engine.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import { useT } from "../../app/words/words.ts";
import { CampaignHead } from "../../ui/campaign-tabs.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NotLaunched } from "../../ui/not-launched.tsx";
import { ConclusionForm } from "./conclusion-form.tsx";
import { PlanNext } from "./plan-next.tsx";
import { Paper } from "./paper.tsx";
import { SaveReport } from "./save-report.tsx";
import "./report.css";

/** Goal, result, cause, lesson, decision: to read, to print, to decide on. */
export function Screen() {
  const t = useT();
  const { id = "" } = useParams();
  const { answer, error } = useView("campaign", { id });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <div className="report-screen">
      <Head answer={answer} />
      {answer.standing === "draft" ? (
        <NotLaunched campaign={id} title={t("report.notLaunched")} hint={t("report.notLaunchedHint")} />
      ) : (
        <Report key={id} answer={answer} />
      )}
    </div>
  );
}

function Head({ answer: { campaign, standing } }: { readonly answer: CampaignAnswer }) {
  const t = useT();
  return (
    <CampaignHead
      id={campaign.id}
      name={campaign.name}
      standing={standing}
      lead={t("report.lead")}
      {...(standing === "draft" ? {} : { action: <Actions id={campaign.id} /> })}
    />
  );
}

function Actions({ id }: { readonly id: string }) {
  const t = useT();
  const toForm = (): void => {
    const form = document.getElementById("conclude");
    form?.scrollIntoView();
    form?.focus({ preventScroll: true });
  };
  return (
    <>
      <Button className="report-to-form" onClick={toForm}>
        {t("report.conclude.title")}
      </Button>
      <SaveReport campaign={id} />
    </>
  );
}

function Report({ answer }: { readonly answer: CampaignAnswer }) {
  const { language } = usePreferences();
  const report = useView("report", { campaign: answer.campaign.id, language });
  return (
    <div className="report-columns">
      <div className="report-main">
        {report.error !== null && <ErrorNote error={report.error} />}
        {report.answer === null && report.error === null && <Loading />}
        {report.answer !== null && <Paper document={report.answer} />}
      </div>
      <div className="report-side">
        <ConclusionForm answer={answer} />
        <PlanNext campaign={answer.campaign} />
      </div>
    </div>
  );
}
