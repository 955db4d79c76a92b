import { App } from "antd";
import type { RetractPreview } from "../../../core/engine/api.ts";
import type { HistoryEntry } from "../../../core/engine/views.ts";
import { useRegulars, useWorkspace } from "../engine.tsx";
import { useTell } from "../tell.tsx";
import { useT, useWordFor } from "../words/words.ts";

export interface Undo {
  /** What undo would take back, in words; null where there is nothing. */
  readonly undoWhat: string | null;
  readonly redoWhat: string | null;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Undo and redo of the open workspace. Before people or purchases go, it is said how many. */
export function useUndo(): Undo {
  const t = useT();
  const wordFor = useWordFor();
  const regulars = useRegulars();
  const tell = useTell();
  const workspace = useWorkspace();
  const { modal } = App.useApp();

  const whatOf = (entry: HistoryEntry): string => {
    const about = entry.fileName ?? (entry.about === null ? "" : wordFor("terms.fields", entry.about));
    return t(`frame.did.${entry.kind}`, { about });
  };
  const undoEntry = workspace?.canWrite ? workspace.undo : null;
  const redoEntry = workspace?.canWrite ? workspace.redo : null;
  const redone = redoEntry === null ? null : (redoEntry.fileName ?? redoEntry.about);

  const undo = async (): Promise<void> => {
    if (undoEntry === null) return;
    const what = whatOf(undoEntry);
    const effects = effectsOf(await regulars.retractPreview(undoEntry.seq), t);
    if (effects.length > 0) {
      const agreed = await modal.confirm({
        title: t("frame.undo.title", { what }),
        content: (
          <ul>
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        ),
        okText: t("frame.undo.action"),
        cancelText: t("ui.cancel"),
      });
      if (!agreed) return;
    }
    await regulars.retract(undoEntry.seq, "kept", "");
    tell.done(t("frame.undo.done", { what }));
  };
  const redo = async (): Promise<void> => {
    if (redoEntry === null) return;
    await regulars.retract(redoEntry.seq, "kept", "");
    tell.done(t("frame.undo.again", { what: redone ?? "" }));
  };
  return {
    undoWhat: undoEntry === null ? null : whatOf(undoEntry),
    redoWhat: redoEntry === null ? null : (redone ?? t("frame.did.retract")),
    undo,
    redo,
  };
}

function effectsOf(preview: RetractPreview, t: ReturnType<typeof useT>): string[] {
  const effects: string[] = [];
  if (preview.customersGone > 0) effects.push(t("frame.undo.customers", { count: preview.customersGone }));
  if (preview.linesGone > 0) effects.push(t("frame.undo.lines", { count: preview.linesGone }));
  if (preview.laterChanges > 0) effects.push(t("frame.undo.later", { count: preview.laterChanges }));
  if (preview.refusals > 0) effects.push(t("frame.undo.refusals", { count: preview.refusals }));
  return effects;
}
