import { Alert, Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import { Link, useParams } from "react-router";
import type { LeftOutAnswer } from "../../../core/engine/views.ts";
import { useRegulars, useView, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { DataHead } from "../../ui/data-head.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MendTable } from "../../ui/mend-table.tsx";
import { RetryFoot } from "./retry-foot.tsx";
import { SaveRows } from "./save-rows.tsx";
import { marked, useRetry } from "./use-retry.ts";
import "./left-out.css";

/** How many rows a page shows. */
const PAGE = 100;

/** The rows of a file that were left out, to be mended where they stand and tried again. */
export function Screen() {
  const t = useT();
  const commit = Number(useParams()["commit"]);
  const [offset, setOffset] = useState(0);
  const { answer, error } = useView("leftOut", { commit, offset, limit: PAGE });
  const back = <Link to="/data">{t("data.leftOut.back")}</Link>;
  return (
    <div className="rg-left-out">
      <DataHead
        title={t("data.leftOut.title", { file: answer?.fileName ?? "" })}
        lead={t("data.leftOut.lead")}
        action={answer !== null && answer.total > 0 && <SaveRows commit={commit} />}
      />
      {error !== null && <ErrorNote error={error}>{back}</ErrorNote>}
      {answer === null && error === null && <Loading />}
      {answer?.total === 0 && error === null && (
        <Empty title={t("data.leftOut.nothing")} actions={back}>
          {t("data.leftOut.nothingText")}
        </Empty>
      )}
      {answer !== null && error === null && answer.total > 0 && (
        <Rows key={commit} answer={answer} offset={offset} onMove={setOffset} />
      )}
    </div>
  );
}

interface RowsProps {
  readonly answer: LeftOutAnswer;
  readonly offset: number;
  readonly onMove: (offset: number) => void;
}

function Rows({ answer, offset, onMove }: RowsProps) {
  const t = useT();
  const { number } = useFormat();
  const regulars = useRegulars();
  const tell = useTell();
  const canWrite = useWorkspace()?.canWrite ?? true;
  const { commit, fileName, columns, total, more } = answer;
  const retry = useRetry(commit, fileName, columns);
  const { mend } = retry;
  const drop = useCallback(
    async (row: number): Promise<void> => {
      const done = await regulars.dropLeftOut(commit, [row]);
      mend(row, null);
      tell.done(t("data.leftOut.dropped", { row: number(row) }), done);
    },
    [regulars, commit, mend, tell, t, number],
  );
  const onDrop = useCallback((row: number) => void drop(row), [drop]);
  const shown = useMemo(
    () =>
      columns.map(({ column, field }, i) => ({
        heading: column === "" ? t("data.importing.file.unnamed", { n: i + 1 }) : column,
        isTaken: field !== null,
      })),
    [columns, t],
  );
  const to = Math.min(total, offset + PAGE);
  // What was there has gone: the last page that is.
  if (offset >= total) onMove(Math.max(0, Math.ceil(total / PAGE) - 1) * PAGE);
  return (
    <>
      {more > 0 && <Alert type="info" showIcon title={t("data.leftOut.more", { n: number(more), count: more })} />}
      <p className="rg-quiet">{t("data.leftOut.hint")}</p>
      <MendTable
        label={t("data.leftOut.title", { file: fileName })}
        columns={shown}
        rows={answer.rows.map((row) => marked(row, retry))}
        mends={retry.mends}
        onMend={mend}
        onDrop={onDrop}
        isReadOnly={!canWrite}
      />
      {total > PAGE && (
        <nav className="rg-left-out-pages" aria-label={t("data.leftOut.title", { file: fileName })}>
          <Button size="small" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - PAGE))}>
            {t("data.leftOut.before")}
          </Button>
          <span>{t("data.leftOut.shown", { from: number(offset + 1), to: number(to), total: number(total) })}</span>
          <Button size="small" disabled={to === total} onClick={() => onMove(offset + PAGE)}>
            {t("data.leftOut.after")}
          </Button>
        </nav>
      )}
      <RetryFoot retry={retry} canWrite={canWrite} />
    </>
  );
}
