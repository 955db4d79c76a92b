import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { JobId } from "../../../core/engine/api.ts";
import type { CommitInfo } from "../../../core/model/decision.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { FilePreview, PlanSummary, ReadingChoice } from "../../../core/model/importing.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { useT } from "../../app/words/words.ts";
import { choicesFrom, draftAgain, draftFrom, type Draft } from "./draft.ts";

/** How far the import has come, and what it holds. */
export interface ImportState {
  readonly file: File | null;
  /** How the person said the file is written; what they did not say is guessed. */
  readonly choice: ReadingChoice;
  readonly preview: FilePreview | null;
  readonly draft: Draft | null;
  readonly plan: PlanSummary | null;
  readonly commit: CommitInfo | null;
  readonly working: "inspecting" | "planning" | "taking" | null;
  /** The job that can be stopped. */
  readonly job: JobId | null;
  readonly error: RegularsError | null;
  /** Whether the plan was made again because something else had been saved. */
  readonly madeAgain: boolean;
}

export interface ImportActions {
  open(file: File): void;
  /** Reads the same file in another way. */
  reread(choice: ReadingChoice): void;
  change(draft: Draft): void;
  check(): void;
  take(): void;
  stop(): void;
  /** From the plan back to the columns. */
  back(): void;
  /** From anywhere back to the empty first step. */
  reset(): void;
}

const START: ImportState = {
  file: null,
  choice: {},
  preview: null,
  draft: null,
  plan: null,
  commit: null,
  working: null,
  job: null,
  error: null,
  madeAgain: false,
};

/** The import of one file, from opening it to the commit. A plan that is left is thrown away; a commit under way goes on. */
export function useImport(): readonly [ImportState, ImportActions] {
  const regulars = useRegulars();
  const { run, cancel } = useJobs();
  const t = useT();
  const [state, set] = useReducer((old: ImportState, changes: Partial<ImportState>) => ({ ...old, ...changes }), START);
  const now = useRef(state);
  now.current = state;
  /** Counts the steps begun, so that the answer of an abandoned one is dropped. */
  const turn = useRef(0);

  const discard = useCallback(() => {
    const { plan, commit, working } = now.current;
    if (plan !== null && commit === null && working !== "taking") void regulars.discardPlan(plan.planId);
  }, [regulars]);

  const inspect = useCallback(
    async (file: File, choice: ReadingChoice) => {
      const mine = ++turn.current;
      set({ file, choice, working: "inspecting", error: null });
      const found = await settled(regulars.inspect(file, file.name, choice));
      if (mine !== turn.current) return;
      if (found instanceof RegularsError) return set({ working: null, error: found });
      const old = now.current.draft;
      set({ working: null, preview: found, draft: old === null ? draftFrom(found) : draftAgain(old, found) });
    },
    [regulars],
  );

  const check = useCallback(
    async (madeAgain: boolean) => {
      const { file, draft } = now.current;
      if (file === null || draft === null) return;
      discard();
      const mine = ++turn.current;
      set({ working: "planning", plan: null, error: null, madeAgain });
      const plan = await run(t("data.importing.checking", { file: file.name }), (job) => {
        set({ job });
        return settled(regulars.plan(file, file.name, choicesFrom(draft), job));
      });
      const isCurrent = mine === turn.current;
      if (!isCurrent && !(plan instanceof RegularsError)) void regulars.discardPlan(plan.planId);
      if (!isCurrent) return;
      if (plan instanceof RegularsError) set({ working: null, job: null, error: plan });
      else set({ working: null, job: null, plan });
    },
    [regulars, run, t, discard],
  );

  const take = useCallback(async () => {
    const { file, plan } = now.current;
    if (file === null || plan === null) return;
    const mine = ++turn.current;
    set({ working: "taking", error: null });
    const commit = await run(
      t("data.importing.plan.taking", { file: file.name }),
      (job) => {
        set({ job });
        return settled(regulars.commitPlan(plan.planId, job));
      },
      (result) =>
        result instanceof RegularsError
          ? null
          : { text: t("data.importing.done.title", { file: file.name }), undo: result },
    );
    if (mine !== turn.current) return;
    if (!(commit instanceof RegularsError)) return set({ working: null, job: null, commit });
    const { code } = commit;
    if (code === "plan-stale" || code === "plan-unknown") return check(true);
    return set({ working: null, job: null, error: commit });
  }, [regulars, run, t, check]);

  useEffect(
    () => () => {
      turn.current++;
      discard();
      const { working, job } = now.current;
      if (working === "planning" && job !== null) cancel(job);
    },
    // On leaving only: the newest of all of them is read from the references.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );

  const actions = useMemo<ImportActions>(
    () => ({
      open: (file) => {
        discard();
        set({ ...START });
        void inspect(file, {});
      },
      reread: (choice) => {
        const { file } = now.current;
        if (file !== null) void inspect(file, { ...now.current.choice, ...choice });
      },
      change: (draft) => set({ draft, error: null }),
      check: () => void check(false),
      take: () => void take(),
      stop: () => {
        const { job } = now.current;
        if (job !== null) cancel(job);
      },
      back: () => {
        discard();
        set({ plan: null, error: null, madeAgain: false });
      },
      reset: () => {
        discard();
        turn.current++;
        set({ ...START });
      },
    }),
    [inspect, check, take, cancel, discard],
  );
  return [state, actions];
}

/** The result, or the error as a value, so that the screen tells it in its own place. */
async function settled<T>(work: Promise<T>): Promise<T | RegularsError> {
  try {
    return await work;
  } catch (error) {
    return asRegularsError(error);
  }
}
