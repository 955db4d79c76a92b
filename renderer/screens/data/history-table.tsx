import { Button } from "antd";
import { STAYS } from "../../../core/engine/undo.ts";
import type { HistoryEntry } from "../../../core/engine/views.ts";
import type { CommitSeq } from "../../../core/model/decision.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { DoublesNote } from "../../ui/doubles-note.tsx";
import { useListOrigin } from "../../ui/list-origin.ts";
import { VerdictBar } from "../../ui/verdict-bar.tsx";
import { LaterPermission } from "./later-permission.tsx";
import { LeftOut } from "./left-out.tsx";
import { useEntryName } from "./use-entry-name.ts";

interface Props {
  readonly entries: readonly HistoryEntry[];
  readonly canWrite: boolean;
  readonly onTakeBack: (entry: HistoryEntry) => void;
  /** With the retraction that took the step back. */
  readonly onBringBack: (entry: HistoryEntry, retraction: CommitSeq) => void;
}

/** The steps of a page, newest first: what, when, from where, what became of the rows, and whether it counts. */
export function HistoryTable(props: Props) {
  const t = useT();
  const { entries } = props;
  const columns = ["what", "when", "source", "rows", "brought", "state", "act"] as const;
  return (
    <div className="rg-data-scroll" role="region" tabIndex={0} aria-label={t("data.title")}>
      <table className="rg-data-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`data.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.seq} entry={entry} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, entries, canWrite, onTakeBack, onBringBack }: Props & { readonly entry: HistoryEntry }) {
  const t = useT();
  const { moment, number } = useFormat();
  const name = useEntryName(entries);
  const listOrigin = useListOrigin();
  const what = name(entry);
  const isFile = entry.accounting !== null;
  return (
    <tr data-live={entry.retractedBy === null}>
      <th scope="row">
        <span className="rg-data-name">{what}</span>
        <span className="rg-quiet rg-data-step">
          {entry.fileName !== null && `${t(`data.kinds.${entry.kind}`)} · `}
          {t("data.step", { n: number(entry.seq) })}
          {entry.retries !== null && ` · ${t("data.leftOut.retriedFrom", { n: number(entry.retries.commit) })}`}
        </span>
      </th>
      <td>{moment(entry.at)}</td>
      <td>
        {entry.source ?? UNKNOWN}
        {entry.origin !== null && <div className="rg-quiet">{listOrigin(entry.origin)}</div>}
      </td>
      <td className="rg-data-rows">
        {isFile && entry.accounting !== null ? (
          <>
            <div>{t("data.rowsRead", { n: number(entry.accounting.read), count: entry.accounting.read })}</div>
            <VerdictBar accounting={entry.accounting} label={t("data.importing.plan.bar")} />
            <LeftOut commit={entry.seq} accounting={entry.accounting} kept={entry.leftOut} />
            {entry.mended !== null && <MendedNote mended={entry.mended} />}
            {entry.retractedBy === null && <DoublesNote commit={entry.seq} />}
            <LaterPermission entry={entry} canWrite={canWrite} />
          </>
        ) : (
          UNKNOWN
        )}
      </td>
      <td>
        <Brought entry={entry} />
      </td>
      <td>
        <State entry={entry} />
      </td>
      <td>
        <Act entry={entry} what={what} canWrite={canWrite} onTakeBack={onTakeBack} onBringBack={onBringBack} />
      </td>
    </tr>
  );
}

/** What was mended by hand on the way in. */
function MendedNote({ mended }: { readonly mended: NonNullable<HistoryEntry["mended"]> }) {
  const t = useT();
  const { number } = useFormat();
  const columns = mended.columns.map(({ column, cells }) => t("ui.part", { name: column, value: number(cells) }));
  const said = { n: number(mended.rows), count: mended.rows, columns: columns.join(", ") };
  return <div className="rg-quiet">{t("data.leftOut.mendedBatch", said)}</div>;
}

/** Whether a step counts; a retraction that stands says nothing of its own. */
function State({ entry }: { readonly entry: HistoryEntry }) {
  const t = useT();
  const { number } = useFormat();
  if (entry.retractedBy !== null) return <>{t("data.states.backBy", { step: number(entry.retractedBy) })}</>;
  return <>{entry.kind === "retract" ? UNKNOWN : t("data.states.live")}</>;
}

/** What a step brought, as counts; a decision brings none. */
function Brought({ entry }: { readonly entry: HistoryEntry }) {
  const t = useT();
  const { number } = useFormat();
  const counts = [
    ["broughtCustomers", entry.customers],
    ["broughtLines", entry.lines],
    ["broughtTouches", entry.touches],
  ] as const;
  const said = counts.filter(([, count]) => count > 0 && (entry.kind === "import" || entry.kind === "sample"));
  if (said.length === 0) return <>{UNKNOWN}</>;
  return (
    <>
      {said.map(([key, count]) => (
        <div key={key}>{t(`data.${key}`, { n: number(count), count })}</div>
      ))}
    </>
  );
}

interface ActProps extends Pick<Props, "canWrite" | "onTakeBack" | "onBringBack"> {
  readonly entry: HistoryEntry;
  readonly what: string;
}

/** Takes a live step back, or brings a taken-back one back. A written list has left, and a retraction is undone at its step. */
function Act({ entry, what, canWrite, onTakeBack, onBringBack }: ActProps) {
  const t = useT();
  const { retractedBy, kind } = entry;
  if (STAYS.has(kind)) return null;
  return retractedBy === null ? (
    <Button size="small" disabled={!canWrite} aria-label={t("data.undoOf", { what })} onClick={() => onTakeBack(entry)}>
      {t("data.undo")}
    </Button>
  ) : (
    <Button
      size="small"
      disabled={!canWrite}
      aria-label={t("data.redoOf", { what })}
      onClick={() => onBringBack(entry, retractedBy)}
    >
      {t("data.redo")}
    </Button>
  );
}
