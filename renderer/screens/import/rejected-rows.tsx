import { Button } from "antd";
import { useMemo } from "react";
import type { FilePreview, PlanRows } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { MendTable, type MendColumn, type MendRow } from "../../ui/mend-table.tsx";
import type { ImportState } from "./import-session.ts";
import { useColumnWords } from "./use-column-words.ts";
import type { ImportActions } from "./use-import.ts";

interface Props {
  readonly rows: PlanRows;
  readonly preview: FilePreview;
  readonly state: Pick<ImportState, "draft" | "mends" | "isChecked">;
  readonly actions: Pick<ImportActions, "mend" | "check">;
  readonly label: string;
}

/** Rejected rows of the plan, to be mended where they stand and checked again; the file itself stays as it is. */
export function RejectedRows({ rows, preview, state, actions, label }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { heading } = useColumnWords();
  const { columns } = (state.draft ?? preview).mapping;
  const shown = useMemo(() => {
    const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
    return Array.from({ length: width }, (_, i): MendColumn => {
      const column = columns.find(({ index }) => index === i);
      return { heading: heading(column?.column ?? "", i), isTaken: column !== undefined && column.field !== null };
    });
  }, [columns, heading]);
  const mendRows = useMemo(() => {
    const at = new Map(columns.map(({ column, index }) => [column, index]));
    return rows.rows.map(({ row, reason, column, cells }): MendRow => ({
      row,
      reason,
      cells,
      column: column === null ? -1 : (at.get(column) ?? -1),
    }));
  }, [rows, columns]);
  return (
    <>
      <p className="rg-quiet">
        {rows.rows.length < rows.total
          ? t("data.importing.rows.shown", { n: number(rows.rows.length), total: number(rows.total) })
          : t("data.importing.rows.all", { n: number(rows.total), count: rows.total })}{" "}
        {t("data.leftOut.hint")}
      </p>
      <MendTable label={label} columns={shown} rows={mendRows} mends={state.mends} onMend={actions.mend} />
      <div className="rg-mend-foot">
        <Button type="primary" disabled={state.isChecked} onClick={actions.check}>
          {t("data.leftOut.check")}
        </Button>
        <span className="rg-quiet" role="status">
          {!state.isChecked && t("data.leftOut.mended", { n: number(state.mends.size), count: state.mends.size })}
        </span>
      </div>
    </>
  );
}
