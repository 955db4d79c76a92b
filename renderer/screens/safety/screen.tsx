import { Alert, Button, Space } from "antd";
import type { SafetyAnswer } from "../../../core/engine/safety-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { PageHead, Section } from "../../ui/page-head.tsx";
import { useRestore } from "../../ui/restore/use-restore.tsx";
import { RegularsError } from "../../../core/model/error.ts";
import { BackUp } from "./back-up.tsx";
import { Healed } from "./healed.tsx";
import { HowKept } from "./how-kept.tsx";
import { OpenExport } from "./open-export.tsx";
import { PassphrasePanel } from "./passphrase-panel.tsx";
import { RestoreFile } from "./restore-file.tsx";
import { SecondPlacePart } from "./second-place.tsx";
import { Snapshots } from "./snapshots.tsx";
import "./safety.css";

/** How safe is the data, and how does it come back? */
export function Screen() {
  const t = useT();
  const { answer, error } = useView("safety", {});
  return (
    <div className="rg-cards rg-safety">
      <PageHead
        title={t("safety.title")}
        lead={t("safety.lead")}
        {...(answer && { action: <BackUp sealed={answer.sealed} /> })}
      />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && <Parts answer={answer} />}
    </div>
  );
}

function Parts({ answer }: { readonly answer: SafetyAnswer }) {
  const t = useT();
  const { begin, dialog } = useRestore();
  return (
    <>
      {answer.failure !== null && <Failed failure={answer.failure} />}
      <BeforeRestore answer={answer} onRestore={(file) => begin({ file })} />
      <Healed />
      <Section title={t("safety.how")}>
        <HowKept answer={answer} />
      </Section>
      <PassphrasePanel />
      {answer.keepsFiles && <SecondPlacePart place={answer.secondPlace} sealed={answer.sealed} />}
      {answer.keepsFiles && <Snapshots answer={answer} onRestore={(file) => begin({ file })} />}
      <RestoreFile onChosen={(content, name) => begin({ content, name })} />
      <OpenExport />
      {dialog}
    </>
  );
}

/** The last copy that was to be made by itself was not. */
function Failed({ failure }: { readonly failure: NonNullable<SafetyAnswer["failure"]> }) {
  const t = useT();
  const { moment } = useFormat();
  return (
    <Alert
      type="error"
      showIcon
      title={t("safety.failed", { at: moment(failure.at) })}
      description={<ErrorNote error={new RegularsError(failure.code, failure.facts)} bare />}
    />
  );
}

/** After a backup was put in place: what was before can be brought back, and until when that is sure. */
function BeforeRestore({
  answer,
  onRestore,
}: {
  readonly answer: SafetyAnswer;
  readonly onRestore: (file: string) => void;
}) {
  const t = useT();
  const { moment } = useFormat();
  const newest = answer.snapshots.find(({ reason, keptUntil }) => reason === "restore" && keptUntil > Date.now());
  if (newest === undefined) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("safety.before.title", { at: moment(newest.at) })}
      description={
        <Space orientation="vertical">
          <span>{t("safety.before.text", { until: moment(newest.keptUntil) })}</span>
          <Button onClick={() => onRestore(newest.file)}>{t("safety.before.action")}</Button>
        </Space>
      }
    />
  );
}
