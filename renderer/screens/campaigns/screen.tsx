import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { CampaignTable } from "./campaign-table.tsx";
import { NewCampaign } from "./new-campaign.tsx";
import "./campaigns.css";

/** Every campaign, how it stands and what comes next. */
export function Screen() {
  const t = useT();
  const navigate = useNavigate();
  const { answer, error } = useView("campaigns", {});
  const workspace = useWorkspace();
  const [asking, setAsking] = useState(false);
  const none = answer?.length === 0;
  const empty = none && workspace?.customers === 0;
  const create = (
    <Button type="primary" disabled={workspace?.canWrite !== true} onClick={() => setAsking(true)}>
      {t("campaigns.create")}
    </Button>
  );
  const action = (
    <>
      <Button onClick={() => void navigate("/campaigns/calendar")}>{t("campaigns.calendar")}</Button>
      {create}
    </>
  );
  return (
    <>
      <PageHead
        title={t("campaigns.title")}
        lead={t("campaigns.lead")}
        {...(answer === null || none ? {} : { action })}
      />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && !none && <CampaignTable rows={answer} />}
      {empty && <NoCustomers title={t("campaigns.none")}>{t("campaigns.noCustomers")}</NoCustomers>}
      {none && !empty && (
        <Empty title={t("campaigns.none")} actions={create}>
          {t("campaigns.noneHint")}
        </Empty>
      )}
      {asking && <NewCampaign taken={(answer ?? []).map(({ name }) => name)} onClose={() => setAsking(false)} />}
    </>
  );
}
