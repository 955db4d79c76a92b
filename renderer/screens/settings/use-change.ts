import type { Settings } from "../../../core/model/settings.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";

/** Saves a change of the settings at once; what was said of it carries an undo. */
export function useChange(): (changes: Partial<Settings>) => void {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  return (changes) => {
    void regulars.saveSettings(changes).then((commit) => tell.done(t("settings.saved"), commit));
  };
}
