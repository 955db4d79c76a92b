import { standingDay, daySpan, type AsOf } from "../as-of.ts";
import type { State } from "../../model/state.ts";
import type { WorkspaceInfo } from "../api.ts";
import { launchesWithFiles, nextRedo, nextUndo } from "../undo.ts";
import type { WorkspaceAnswer } from "../views.ts";
import { historyEntry } from "./history.ts";

/** What holds of the open workspace beside what is known in it. */
type Standing = Pick<WorkspaceAnswer, "canWrite" | "hasPassphrase" | "presenting" | "healed">;

/** What the open workspace is and holds. */
export function workspaceView(info: WorkspaceInfo, state: State, today: number, standing: Standing): WorkspaceAnswer {
  const span = daySpan(state.lines);
  const asOf: AsOf = standingDay(state.settings, span?.last ?? null, today);
  const undo = nextUndo(state.commits, launchesWithFiles(state));
  const redo = nextRedo(state.commits);
  return {
    id: info.id,
    name: info.name,
    settings: state.settings,
    asOf: asOf.day,
    asOfBecause: asOf.because,
    head: state.head,
    customers: state.customers.liveCount,
    lines: state.lines.count,
    touches: state.touches.count,
    firstDay: span?.first ?? null,
    lastDay: span?.last ?? null,
    undo: undo && historyEntry(state, undo),
    redo: redo && historyEntry(state, redo),
    ...standing,
  };
}
