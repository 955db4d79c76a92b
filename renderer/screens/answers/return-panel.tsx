import { Button, Spin } from "antd";
import { useRef } from "react";
import type { ReturnSummary } from "../../../core/model/returning.ts";
import { useFileDropped, useIncomingFile } from "../../app/files.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ReturnSum } from "./return-sum.tsx";
import { ReturnTable } from "./return-table.tsx";
import { ReturnWords } from "./return-words.tsx";
import { answersIn, unknownWords } from "./return-parts.ts";
import { useReturn, type ReturnActions, type ReturnState } from "./use-return.ts";

/** A file that came back: what was understood of it, what it would bring, and the one button that takes it in. */
export function ReturnPanel({ campaign, canWrite }: { readonly campaign: string; readonly canWrite: boolean }) {
  const t = useT();
  const [state, actions] = useReturn();
  useFileDropped(canWrite ? actions.open : null, t("answers.file.drop"));
  const { summary, error, working, file } = state;
  return (
    <div className="answers-return" aria-busy={working !== null}>
      {error !== null && <Failed state={state} />}
      {file === null || error !== null ? <Choose canWrite={canWrite} onOpen={actions.open} /> : null}
      {file !== null && error === null && (
        <div className="answers-file">
          <strong>{file.name}</strong>
          {working !== null && <Spin size="small" aria-label={t("ui.loading")} />}
        </div>
      )}
      {summary !== null && error === null && (
        <>
          <Origin summary={summary} campaign={campaign} />
          <ReturnTable summary={summary} busy={working !== null} state={state} onChange={actions.change} />
          <ReturnWords summary={summary} busy={working !== null} choices={state.choices} onChange={actions.change} />
          <ReturnSum summary={summary} />
          <Foot summary={summary} state={state} actions={actions} canWrite={canWrite} />
        </>
      )}
    </div>
  );
}

function Choose({ canWrite, onOpen }: { readonly canWrite: boolean; readonly onOpen: (file: File) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="answers-drop">
      <p>{t("answers.file.lead")}</p>
      <Button type="primary" disabled={!canWrite} onClick={() => input.current?.click()}>
        {t("answers.file.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("answers.file.choose")}
        accept=".csv,.tsv,.txt,.gz,.xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) onOpen(file);
        }}
      />
      <p className="rg-quiet">{t("answers.file.formats")}</p>
    </div>
  );
}

/** A file without codes is none of ours: it may be one of customers or sales. */
function Failed({ state: { error, file } }: { readonly state: ReturnState }) {
  const t = useT();
  const { take } = useIncomingFile();
  if (error === null) return null;
  return (
    <ErrorNote error={error}>
      {error.code === "return-no-code" && file !== null && (
        <Button size="small" onClick={() => void take(file)}>
          {t("answers.file.importInstead")}
        </Button>
      )}
    </ErrorNote>
  );
}

/** To which campaigns the codes belong, where it is not this one alone. */
function Origin({ summary, campaign }: { readonly summary: ReturnSummary; readonly campaign: string }) {
  const t = useT();
  const { number } = useFormat();
  const others = summary.campaigns.filter(({ id }) => id !== campaign);
  if (others.length === 0) return null;
  const list = summary.campaigns.map(({ name, rows }) =>
    t("answers.file.ofCampaign", { name, rows: number(rows), count: rows }),
  );
  return (
    <p>
      {t("answers.file.others")} {list.join(" · ")}
    </p>
  );
}

interface FootProps {
  readonly summary: ReturnSummary;
  readonly state: ReturnState;
  readonly actions: ReturnActions;
  readonly canWrite: boolean;
}

function Foot({ summary, state, actions, canWrite }: FootProps) {
  const t = useT();
  const count = answersIn(summary);
  const unknown = unknownWords(summary).length;
  return (
    <footer className="answers-foot">
      <Button
        type="primary"
        size="large"
        disabled={!summary.ready || !canWrite || state.working === "reading"}
        loading={state.working === "taking"}
        onClick={actions.take}
      >
        {t("answers.file.take", { count })}
      </Button>
      <Button size="large" disabled={state.working !== null} onClick={actions.clear}>
        {t("answers.file.leave")}
      </Button>
      <span className="rg-quiet" role="status">
        {unknown > 0
          ? t("answers.file.sayFirst", { count: unknown })
          : t(summary.ready ? "answers.file.undoable" : "answers.file.nothingNew")}
      </span>
    </footer>
  );
}
