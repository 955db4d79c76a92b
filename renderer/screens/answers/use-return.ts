import { useCallback, useEffect, useRef, useState } from "react";
import { RegularsError } from "../../../core/model/error.ts";
import type { ReturnChoices, ReturnSummary } from "../../../core/model/returning.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { settled } from "../../app/workers/errors-across.ts";

/** How far the taking in of a returned file has come. */
export interface ReturnState {
  readonly file: File | null;
  readonly choices: ReturnChoices;
  readonly summary: ReturnSummary | null;
  readonly working: "reading" | "taking" | null;
  readonly error: RegularsError | null;
}

const START: ReturnState = { file: null, choices: {}, summary: null, working: null, error: null };

export interface ReturnActions {
  open(file: File): void;
  /** Reads the same file otherwise. */
  change(choices: ReturnChoices): void;
  take(): void;
  clear(): void;
}

/** One returned file from being opened to being taken in; a reading that is left is thrown away. */
export function useReturn(): readonly [ReturnState, ReturnActions] {
  const regulars = useRegulars();
  const jobs = useJobs();
  const t = useT();
  const [state, setState] = useState(START);
  const now = useRef(state);
  now.current = state;
  /** Counts the steps begun, so that the answer of an abandoned one is dropped. */
  const turn = useRef(0);

  const leave = useCallback(() => {
    turn.current++;
    const { summary, working } = now.current;
    if (summary !== null && working !== "taking") void regulars.discardReturn(summary.planId);
  }, [regulars]);
  useEffect(() => leave, [leave]);

  const read = async (file: File, choices: ReturnChoices): Promise<void> => {
    const mine = ++turn.current;
    setState((before) => ({ ...before, file, choices, working: "reading", error: null }));
    const found = await jobs.run(t("answers.file.reading", { file: file.name }), (job) =>
      settled(regulars.readReturn(file, file.name, choices, job)),
    );
    if (mine !== turn.current) return;
    const ended = found instanceof RegularsError ? { error: found, summary: null } : { error: null, summary: found };
    setState((before) => ({ ...before, ...ended, working: null }));
  };

  const take = async (file: File, summary: ReturnSummary): Promise<void> => {
    const mine = ++turn.current;
    setState((before) => ({ ...before, working: "taking", error: null }));
    const commit = await jobs.run(
      t("answers.file.taking", { file: file.name }),
      (job) => settled(regulars.commitReturn(summary.planId, job)),
      (result) =>
        result instanceof RegularsError ? null : { text: t("answers.file.taken", { file: file.name }), undo: result },
    );
    if (mine !== turn.current) return;
    if (!(commit instanceof RegularsError)) setState(START);
    else if (commit.code === "plan-stale" || commit.code === "plan-unknown") await read(file, now.current.choices);
    else setState((before) => ({ ...before, working: null, error: commit }));
  };

  return [
    state,
    {
      open: (file) => {
        leave();
        setState(START);
        void read(file, {});
      },
      change: (choices) => {
        if (state.file !== null && state.working === null) void read(state.file, choices);
      },
      take: () => {
        if (state.file !== null && state.summary !== null) void take(state.file, state.summary);
      },
      clear: () => {
        leave();
        setState(START);
      },
    },
  ];
}
