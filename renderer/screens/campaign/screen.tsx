import { Alert } from "antd";
import { Link, useParams } from "react-router";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { DraftPlan } from "./draft-plan.tsx";
import { LaunchedPlan } from "./launched-plan.tsx";
import "./campaign.css";

/** The plan of one campaign: being written, or as it was frozen. */
export function Screen() {
  const { id = "" } = useParams();
  const { answer, error, loading } = useView("campaign", { id });
  const workspace = useWorkspace();
  if (error !== null) return error.code === "campaign-unknown" ? <Gone /> : <ErrorNote error={error} />;
  if (answer === null || workspace === null) return <Loading />;
  if (answer.standing !== "draft") return <LaunchedPlan key={id} answer={answer} />;
  return <DraftPlan key={id} stored={answer.campaign} isOld={loading} canWrite={workspace.canWrite} />;
}

/** A campaign that is not there: removed, or an old address. */
export function Gone() {
  const t = useT();
  return (
    <Alert
      type="info"
      showIcon
      title={t("campaigns.gone")}
      action={<Link to="/campaigns">{t("campaigns.back")}</Link>}
    />
  );
}
