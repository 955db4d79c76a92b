import { maskName } from "../format/mask.ts";
import type { HistoryEntry, WorkspaceAnswer } from "./views.ts";

/** A step of the history as others may see it: whom it merged, or told apart, masked. */
export function maskStep(step: HistoryEntry): HistoryEntry {
  if (step.pair === null) return step;
  const [a, b] = step.pair.names;
  return { ...step, pair: { ...step.pair, names: [masked(a), masked(b)] } };
}

/** The open workspace as others may see it, with what undo and redo would do. */
export function maskWorkspace(answer: WorkspaceAnswer): WorkspaceAnswer {
  return { ...answer, undo: answer.undo && maskStep(answer.undo), redo: answer.redo && maskStep(answer.redo) };
}

function masked(name: string | null): string | null {
  return name === null ? null : maskName(name);
}
