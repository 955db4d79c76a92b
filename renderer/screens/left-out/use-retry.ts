import { useCallback, useEffect, useRef, useState } from "react";
import type { LeftOutAnswer } from "../../../core/engine/views.ts";
import type { RowReason } from "../../../core/model/accounting.ts";
import type { CommitSeq } from "../../../core/model/decision.ts";
import type { PlanRows, PlanSummary } from "../../../core/model/importing.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import type { Mends, MendRow } from "../../ui/mend-table.tsx";

/** What came of checking mended rows: the plan, and what is still wrong with some of them. */
export interface CheckedMends {
  readonly plan: PlanSummary;
  readonly wrong: ReadonlyMap<number, { readonly reason: RowReason; readonly column: number }>;
}

export interface Retry {
  readonly mends: Mends;
  readonly checked: CheckedMends | null;
  readonly isWorking: boolean;
  readonly mend: (row: number, cells: readonly string[] | null) => void;
  readonly check: () => Promise<void>;
  readonly take: () => Promise<void>;
}

/**
 * Mending the rows of a file and trying them again. A plan that is left, or of other cells than now, is thrown away; while it works
 * (`isWorking`) nothing may be mended, for that would be neither checked nor taken in.
 */
export function useRetry(commit: CommitSeq, file: string, tables: LeftOutAnswer["tables"]): Retry {
  const regulars = useRegulars();
  const jobs = useJobs();
  const t = useT();
  const [mends, setMends] = useState<Mends>(new Map());
  const [checked, setChecked] = useState<CheckedMends | null>(null);
  const [isWorking, setWorking] = useState(false);
  const { hold, release, forget } = useHeldPlan();

  const mend = useCallback(
    (row: number, cells: readonly string[] | null): void => {
      forget();
      setChecked(null);
      setMends((now) => withRow(now, row, cells));
    },
    [forget],
  );

  const check = async (): Promise<void> => {
    setWorking(true);
    try {
      const given = Array.from(mends, ([row, cells]) => ({ row, cells }));
      const plan = await jobs.run(t("data.leftOut.checking", { file }), (job) =>
        regulars.planLeftOut(commit, given, job),
      );
      if (!hold(plan.planId)) return;
      const { rows } = await regulars.planRows(plan.planId, "rejected", null);
      setChecked({ plan, wrong: wrongIn(rows, tables) });
    } finally {
      setWorking(false);
    }
  };

  const take = async (): Promise<void> => {
    if (checked === null) return;
    setWorking(true);
    release(); // it goes in, whoever leaves meanwhile
    try {
      await jobs.run(
        t("data.leftOut.taking", { file }),
        (job) => regulars.commitPlan(checked.plan.planId, job),
        (undo) => ({ text: t("data.leftOut.taken", { file }), undo }),
      );
      setMends(new Map([...mends].filter(([row]) => checked.wrong.has(row))));
    } finally {
      setChecked(null);
      setWorking(false);
    }
  };

  return { mends, checked, isWorking, mend, check, take };
}

/** The plan this screen answers for: thrown away by `forget`, and with the screen; also one that comes after the screen is left. */
function useHeldPlan() {
  const regulars = useRegulars();
  const held = useRef<string | null>(null);
  const isGone = useRef(false);
  const forget = useCallback(() => {
    if (held.current !== null) void regulars.discardPlan(held.current);
    held.current = null;
  }, [regulars]);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      forget();
    };
  }, [forget]);
  const hold = useCallback(
    (plan: string): boolean => {
      held.current = plan;
      if (isGone.current) forget();
      return !isGone.current;
    },
    [forget],
  );
  const release = useCallback(() => void (held.current = null), []);
  return { hold, release, forget };
}

function wrongIn(rows: PlanRows["rows"], tables: LeftOutAnswer["tables"]): CheckedMends["wrong"] {
  return new Map(
    rows.flatMap(({ row, reason, column }) => {
      const columns = tables.findLast(({ before }) => row > before)?.columns ?? [];
      const at = columns.findIndex((one) => one.column === column);
      return reason === null ? [] : [[row, { reason, column: at }] as const];
    }),
  );
}

/** A row as it is marked: by what is wrong with it as it was mended, else by why it was left out. */
export function marked(row: LeftOutAnswer["rows"][number], { mends, checked }: Retry): MendRow {
  if (checked === null || !mends.has(row.row)) return row;
  return { ...row, reason: null, column: -1, ...checked.wrong.get(row.row) };
}

function withRow(mends: Mends, row: number, cells: readonly string[] | null): Mends {
  const now = new Map(mends);
  if (cells === null) now.delete(row);
  else now.set(row, cells);
  return now;
}
