import { Drawer } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { RowReason, Verdict } from "../../../core/model/accounting.ts";
import type { RegularsError } from "../../../core/model/error.ts";
import type { PlanRows } from "../../../core/model/importing.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";

/** A part of the plan whose rows are looked at: of a verdict, maybe for one reason; of several tables those of one. */
export interface OpenRows {
  readonly verdict: Verdict;
  readonly reason: RowReason | null;
  readonly table?: number;
}

interface Props {
  readonly planId: string;
  readonly open: OpenRows | null;
  readonly onClose: () => void;
  /** Shows the rows; `label`: what they have in common. */
  readonly children: (rows: PlanRows, label: string) => ReactNode;
}

/** The rows behind a part of the plan, as they stand in the file, with what each would change. */
export function PlanRowsDrawer({ planId, open, onClose, children }: Props) {
  const t = useT();
  const { rows, error } = usePlanRows(planId, open);
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
      {rows !== null && children(rows, title)}
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
    regulars.planRows(planId, open.verdict, open.reason, open.table).then(
      (rows) => current && setFetched({ rows, error: null }),
      (error: unknown) => current && setFetched({ rows: null, error: asRegularsError(error) }),
    );
    return () => {
      current = false;
    };
  }, [regulars, planId, open]);
  return fetched;
}
