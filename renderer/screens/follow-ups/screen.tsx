import { Button, Select } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { FollowUpRow } from "../../../core/engine/response-answers.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { CallDesk } from "./call-desk.tsx";
import { NewFollowUp } from "./new-follow-up.tsx";
import { Queue } from "./queue.tsx";
import { QueueCounts, queueStateOf } from "./queue-counts.tsx";
import { WaitingReplies } from "./waiting-replies.tsx";
import "./follow-ups.css";

/** How many of the queue are at hand at once; the engine gives no more in one answer. */
const PAGE = 200;

/** Whom to call next, why, and what came of it. Nothing stays open without a next step. */
export function Screen() {
  const t = useT();
  const workspace = useWorkspace();
  if (workspace?.customers === 0) {
    return (
      <>
        <PageHead title={t("followUps.title")} lead={t("followUps.lead")} />
        <NoCustomers title={t("customers.empty")}>{t("followUps.noCustomers")}</NoCustomers>
      </>
    );
  }
  return <FollowUps canWrite={workspace?.canWrite ?? false} />;
}

function FollowUps({ canWrite }: { readonly canWrite: boolean }) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const [page, setPage] = useState(1);
  /** The person the calls begin with; null: no calls are being made. */
  const [calling, setCalling] = useState<FollowUpRow | null>(null);
  const [adding, setAdding] = useState(false);
  const state = queueStateOf(search.get("state"));
  const campaign = search.get("campaign");
  const { answer, error } = useView("followUps", { campaign, state, offset: (page - 1) * PAGE, limit: PAGE });
  if (calling !== null && answer !== null) {
    // Of the closed ones only the one that was opened is gone on with.
    const rows = state === "closed" ? [] : answer.rows;
    return <CallDesk first={calling} rows={rows} canWrite={canWrite} onEnd={() => setCalling(null)} />;
  }
  const first = state === "closed" ? undefined : answer?.rows[0];
  const action = (
    <>
      <Button disabled={!canWrite} onClick={() => setAdding(true)}>
        {t("followUps.add")}
      </Button>
      {first !== undefined && (
        <Button type="primary" onClick={() => setCalling(first)}>
          {t("followUps.start")}
        </Button>
      )}
    </>
  );
  return (
    <div className="follow-ups">
      <PageHead title={t("followUps.title")} lead={t("followUps.lead")} action={action} />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && (
        <>
          {campaign === null && <WaitingReplies waiting={answer.waiting} canWrite={canWrite} />}
          <QueueCounts counts={answer.counts} state={state} campaign={campaign} />
          <CampaignFilter
            chosen={campaign}
            onChoose={(to) => {
              setPage(1);
              setSearch(to === null ? { state } : { state, campaign: to });
            }}
          />
          <Queue answer={answer} state={state} page={page} pageSize={PAGE} onPage={setPage} onCall={setCalling} />
        </>
      )}
      {adding && <NewFollowUp campaign={campaign} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface FilterProps {
  readonly chosen: string | null;
  readonly onChoose: (campaign: string | null) => void;
}

const EVERY = "";

function CampaignFilter({ chosen, onChoose }: FilterProps) {
  const t = useT();
  const { answer } = useView("campaigns", {});
  const launched = (answer ?? []).filter(({ standing }) => standing !== "draft");
  if (launched.length === 0 && chosen === null) return null;
  return (
    <Select<string>
      className="follow-ups-filter"
      aria-label={t("followUps.filter")}
      value={chosen ?? EVERY}
      options={[
        { value: EVERY, label: t("followUps.everyCampaign") },
        ...launched.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(to) => onChoose(to === EVERY ? null : to)}
    />
  );
}
