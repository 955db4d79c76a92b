import { Drawer } from "antd";
import { useEffect, useState } from "react";
import type { RegularsError } from "../../../core/model/error.ts";
import type { FilePreview, PlanRows, PlanSummary } from "../../../core/model/importing.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { PlanRowsTable } from "./plan-rows-table.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import type { ImportState } from "./import-session.ts";
import type { OpenRows } from "./plan-step.tsx";
import type { ImportActions } from "./use-import.ts";

interface Props {
  readonly plan: PlanSummary;
  readonly preview: FilePreview;
  readonly state: Pick<ImportState, "draft" | "mends" | "isChecked">;
  readonly actions: Pick<ImportActions, "mend" | "check">;
  readonly open: OpenRows | null;
  readonly onClose: () => void;
}

/** The rows behind a part of the plan, as they stand in the file, with what each would change. */
export function PlanRowsDrawer({ plan, preview, state, actions, open, onClose }: Props) {
  const t = useT();
  const { rows, error } = usePlanRows(plan.planId, open);
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
      {rows !== null && open?.verdict === "rejected" && rows.total > 0 && (
        <RejectedRows rows={rows} preview={preview} state={state} actions={actions} label={title} />
      )}
      {rows !== null && (open?.verdict !== "rejected" || rows.total === 0) && (
        <PlanRowsTable rows={rows} preview={preview} label={title} />
      )}
      {rows === null && error === null && <Loading />}
    </Drawer>
  );
}

interface Fetched {
  readonly rows: PlanRows | null;
  readonly error: RegularsError | null;
}

const NOTHING: Fetched = { rows: null, error: null };

function usePlanRows(planId: string, open: OpenRows | null): Fetched {
  const regulars = useRegulars();
  const [fetched, setFetched] = useState<Fetched>(NOTHING);
  useEffect(() => {
    setFetched(NOTHING);
    if (open === null) return;
    let current = true;
    regulars.planRows(planId, open.verdict, open.reason).then(
      (rows) => current && setFetched({ rows, error: null }),
      (error: unknown) => current && setFetched({ rows: null, error: asRegularsError(error) }),
    );
    return () => {
      current = false;
    };
  }, [regulars, planId, open]);
  return fetched;
}
