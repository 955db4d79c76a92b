import { Button, Segmented } from "antd";
import { useState } from "react";
import type { HistoryEntry } from "../../../core/engine/views.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useIncomingFile } from "../../app/files.tsx";
import { useT } from "../../app/words/words.ts";
import { DataHead } from "../../ui/data-head.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { TakeBackDialog } from "../../ui/take-back-dialog.tsx";
import { HistoryPages } from "./history-pages.tsx";
import { HistoryTable } from "./history-table.tsx";
import { NothingYet } from "./nothing-yet.tsx";
import { useEntryName } from "./use-entry-name.ts";
import "./data.css";

/** How many steps a page shows. */
const PAGE = 50;

type Shown = "all" | "files";

/** What came in when, and what was decided: each step with its accounting, and a way to take it back. */
export function Screen() {
  const t = useT();
  const { choose } = useIncomingFile();
  const workspace = useWorkspace();
  const [shown, setShown] = useState<Shown>("all");
  const [offset, setOffset] = useState(0);
  const { answer, error } = useView("history", {
    offset,
    limit: PAGE,
    ...(shown === "files" ? { kinds: ["import", "sample"] as const } : {}),
  });
  const canWrite = workspace?.canWrite ?? true;
  const hasBegun = answer !== null && (answer.total > 1 || (answer.total === 1 && answer.entries[0]?.kind !== "begin"));
  const isEmpty = answer !== null && !hasBegun && shown === "all";
  return (
    <div className="rg-data">
      <DataHead
        title={t("data.title")}
        lead={t("data.lead")}
        action={
          !isEmpty && (
            <Button type="primary" disabled={!canWrite} onClick={() => void choose()}>
              {t("data.open")}
            </Button>
          )
        }
      />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {isEmpty && <NothingYet />}
      {answer !== null && !isEmpty && (
        <>
          <Segmented<Shown>
            aria-label={t("data.filter.label")}
            value={shown}
            options={[
              { value: "all", label: t("data.filter.all") },
              { value: "files", label: t("data.filter.files") },
            ]}
            onChange={(to) => {
              setShown(to);
              setOffset(0);
            }}
          />
          {answer.total === 0 && <p className="rg-quiet">{t("data.empty.title")}</p>}
          <History entries={answer.entries} canWrite={canWrite} />
          <HistoryPages offset={offset} page={PAGE} total={answer.total} onMove={setOffset} />
        </>
      )}
    </div>
  );
}

/** A step that is about to be taken back or brought back. */
interface Asked {
  readonly commit: number;
  readonly what: string;
  readonly redo: boolean;
}

function History({ entries, canWrite }: { readonly entries: readonly HistoryEntry[]; readonly canWrite: boolean }) {
  const name = useEntryName(entries);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <HistoryTable
        entries={entries}
        canWrite={canWrite}
        onTakeBack={(entry) => setAsked({ commit: entry.seq, what: name(entry), redo: false })}
        onBringBack={(entry, retraction) => setAsked({ commit: retraction, what: name(entry), redo: true })}
      />
      {asked !== null && <TakeBackDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
