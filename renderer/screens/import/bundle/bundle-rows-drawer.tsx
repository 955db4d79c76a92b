import { Drawer } from "antd";
import { useEffect, useState } from "react";
import type { RegularsError } from "../../../../core/model/error.ts";
import type { FilePreview, PlanRows } from "../../../../core/model/importing.ts";
import { useRegulars } from "../../../app/engine.tsx";
import { useT } from "../../../app/words/words.ts";
import { asRegularsError } from "../../../app/workers/errors-across.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { PlanRowsTable } from "../plan-rows-table.tsx";
import type { OpenRows } from "../plan-step.tsx";

/** A part of one table's plan whose rows are looked at. */
export interface OpenTableRows extends OpenRows {
  readonly table: number;
}

interface Props {
  readonly planId: string;
  /** Of the table that is looked at. */
  readonly preview: FilePreview;
  readonly open: OpenTableRows | null;
  readonly onClose: () => void;
}

/** The rows of one table behind a part of the plan, as they stand there. */
export function BundleRowsDrawer({ planId, preview, open, onClose }: Props) {
  const t = useT();
  const regulars = useRegulars();
  const [rows, setRows] = useState<PlanRows | null>(null);
  const [error, setError] = useState<RegularsError | null>(null);
  useEffect(() => {
    setRows(null);
    setError(null);
    if (open === null) return;
    let current = true;
    regulars.planRows(planId, open.verdict, open.reason, open.table).then(
      (found) => current && setRows(found),
      (failed: unknown) => current && setError(asRegularsError(failed)),
    );
    return () => {
      current = false;
    };
  }, [regulars, planId, open]);
  const what =
    open === null
      ? ""
      : open.reason === null
        ? t(`data.importing.verdicts.${open.verdict}`)
        : t(`rowReasons.${open.reason}`);
  const title = t("data.importing.rows.title", { what });
  return (
    <Drawer open={open !== null} onClose={onClose} placement="bottom" size="70vh" title={title} destroyOnHidden>
      {error !== null && <ErrorNote error={error} />}
      {rows !== null && <PlanRowsTable rows={rows} preview={preview} label={title} />}
      {rows === null && error === null && <Loading />}
    </Drawer>
  );
}
