import { Button } from "antd";
import type { HomeAnswer } from "../../../core/engine/home-answer.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useIncomingFile } from "../../app/files.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureCard } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead, Section } from "../../ui/page-head.tsx";
import { HomeMovement } from "./home-movement.tsx";
import { HomePareto } from "./home-pareto.tsx";
import { RunningCampaigns } from "./running-campaigns.tsx";
import { TodayList } from "./today-list.tsx";
import "./home.css";

/** What should I do today, and how do my customers stand? */
export function Screen() {
  const t = useT();
  const workspace = useWorkspace();
  const { choose } = useIncomingFile();
  const empty = workspace !== null && workspace.customers === 0 && workspace.lines === 0;
  return (
    <>
      <PageHead
        title={t("home.title")}
        lead={t("home.lead")}
        action={empty ? undefined : <Button onClick={() => void choose()}>{t("home.open")}</Button>}
      />
      {empty ? <NoCustomers title={t("home.empty.title")}>{t("home.empty.text")}</NoCustomers> : <Today />}
    </>
  );
}

function Today() {
  const { answer, error } = useView("home", {});
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <>
      <TodayList answer={answer} />
      <RunningCampaigns />
      <Stands answer={answer} />
    </>
  );
}

function Stands({ answer }: { readonly answer: HomeAnswer }) {
  const t = useT();
  return (
    <Section title={t("home.stands")} action={<HomeMovement />}>
      <div className="rg-home-figures">
        <FigureCard figure={answer.customers} label={t("home.figures.customers")} />
        <FigureCard figure={answer.revenue12Months} label={t("home.figures.revenue")} />
        <FigureCard figure={answer.cameBack} label={t("home.figures.cameBack")} />
        <FigureCard figure={answer.due} label={t("home.figures.due")} />
        <FigureCard figure={answer.reachable} label={t("home.figures.reachable")} />
      </div>
      <HomePareto answer={answer} />
    </Section>
  );
}
