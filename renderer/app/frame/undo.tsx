import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import type { HistoryEntry } from "../../../core/engine/views.ts";
import { usePairNames } from "../../ui/pair-names.ts";
import { TakeBackDialog } from "../../ui/take-back-dialog.tsx";
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

const Context = createContext<Undo | null>(null);

/** Undo and redo of the open workspace. Before a whole file goes, it is said what goes with it. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const wordFor = useWordFor();
  const pairNames = usePairNames();
  const regulars = useRegulars();
  const tell = useTell();
  const workspace = useWorkspace();
  const [asking, setAsking] = useState<HistoryEntry | null>(null);
  /** The step that is being taken back: pressed again before it is, it is not asked for twice. */
  const onItsWay = useRef<number | null>(null);

  const undoEntry = workspace?.canWrite ? workspace.undo : null;
  const redoEntry = workspace?.canWrite ? workspace.redo : null;
  const value = useMemo<Undo>(() => {
    const whatOf = (entry: HistoryEntry): string => {
      const about = entry.fileName ?? (entry.about === null ? "" : wordFor("terms.fields", entry.about));
      const did = t(`frame.did.${entry.did}`, { about });
      const pair = pairNames(entry);
      return pair === null ? did : t("ui.part", { name: did, value: pair });
    };
    const takeBack = async ({ seq }: HistoryEntry, done: string): Promise<void> => {
      if (onItsWay.current === seq) return;
      onItsWay.current = seq;
      try {
        await regulars.retract(seq, "kept", "");
      } catch (error) {
        onItsWay.current = null;
        throw error;
      }
      tell.done(done);
    };
    return {
      undoWhat: undoEntry === null ? null : whatOf(undoEntry),
      redoWhat: redoEntry === null ? null : whatOf(redoEntry),
      undo: async () => {
        if (undoEntry === null) return;
        if (undoEntry.kind === "import" || undoEntry.kind === "sample") {
          setAsking(undoEntry);
          return;
        }
        await takeBack(undoEntry, t("frame.undo.done", { what: whatOf(undoEntry) }));
      },
      redo: async () => {
        if (redoEntry !== null) await takeBack(redoEntry, t("frame.undo.again"));
      },
    };
  }, [undoEntry, redoEntry, regulars, tell, t, wordFor, pairNames]);
  return (
    <Context value={value}>
      {children}
      {asking !== null && (
        <TakeBackDialog
          commit={asking.seq}
          what={asking.fileName ?? t("start.sampleName")}
          onClose={() => setAsking(null)}
        />
      )}
    </Context>
  );
}

export function useUndo(): Undo {
  const undo = useContext(Context);
  if (undo === null) throw new Error("no undo above this component");
  return undo;
}
