import { Alert, Button } from "antd";
import { useCallback, useMemo, useState, type ComponentProps } from "react";
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
        title={answer === null ? t("data.leftOut.rows") : t("data.leftOut.title", { file: answer.fileName })}
        lead={t("data.leftOut.lead")}
        action={answer !== null && answer.total > 0 && <SaveRows commit={commit} tables={answer.tables} />}
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
  const { commit, fileName, tables, total, more } = answer;
  const retry = useRetry(commit, fileName, tables);
  const { mend } = retry;
  const isBundle = tables.length > 1;
  const drop = useCallback(
    async (row: number): Promise<void> => {
      const done = await regulars.dropLeftOut(commit, [row]);
      mend(row, null);
      const before = tables.findLast((table) => row > table.before)?.before ?? 0;
      tell.done(t("data.leftOut.dropped", { row: number(row - before) }), done);
    },
    [regulars, commit, tables, mend, tell, t, number],
  );
  const onDrop = useCallback((row: number) => void drop(row), [drop]);
  const to = Math.min(total, offset + PAGE);
  // What was there has gone: the last page that is.
  if (offset >= total) onMove(Math.max(0, Math.ceil(total / PAGE) - 1) * PAGE);
  return (
    <>
      {more > 0 && <Alert type="info" showIcon title={t("data.leftOut.more", { n: number(more), count: more })} />}
      <p className="rg-quiet">
        {t("data.leftOut.hint")} {tables.some(({ ofOrder }) => ofOrder > 0) && t("data.leftOut.hintOrder")}
      </p>
      {tables.map(({ name, before, columns, ofOrder, total: left }, at) => {
        const rows = answer.rows.filter(({ table }) => table === at);
        if (rows.length === 0) return null;
        return (
          <section key={before} className="rg-left-out-table">
            {isBundle && <h2>{t("data.leftOut.ofTable", { table: name, n: number(left), count: left })}</h2>}
            <TableRows
              label={t("data.leftOut.title", { file: name })}
              columns={columns}
              ofOrder={ofOrder}
              isBundle={isBundle}
              rows={rows.map((row) => marked(row, retry))}
              before={before}
              mends={retry.mends}
              onMend={mend}
              onDrop={onDrop}
              isReadOnly={!canWrite || retry.isWorking}
            />
          </section>
        );
      })}
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

interface TableProps extends Omit<ComponentProps<typeof MendTable>, "columns"> {
  readonly columns: LeftOutAnswer["tables"][number]["columns"];
  readonly ofOrder: number;
  readonly isBundle: boolean;
}

/** The rows of one table, of lines with their order's cells before their own. */
function TableRows({ columns, ofOrder, isBundle, ...table }: TableProps) {
  const t = useT();
  const shown = useMemo(
    () =>
      columns.map(({ column, field }, i) => {
        const name = column === "" ? t("data.importing.file.unnamed", { n: i + 1 }) : column;
        return {
          heading: i < ofOrder ? t("data.leftOut.ofOrder", { column: name }) : name,
          isTaken: field !== null,
          isHidden: isBundle && column === "" && field === null,
        };
      }),
    [columns, ofOrder, isBundle, t],
  );
  return <MendTable {...table} columns={shown} />;
}
