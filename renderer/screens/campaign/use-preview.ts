import type { Views } from "../../../core/engine/views.ts";
import { useView } from "../../app/engine.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import type { Asked } from "../../app/views.ts";
import { usePlan } from "./plan-context.ts";
import { useSettled } from "./use-settled.ts";
import { useWaveWords } from "./wave-words.ts";

/** A wave's text on real people, and what is wrong with it, once somebody has stopped typing. */
export function usePreview(wave: string): Asked<Views["preview"]["answer"]> {
  const { campaign } = usePlan();
  const { language } = usePreferences();
  const { words } = useWaveWords();
  return useView("preview", { campaign: useSettled(campaign, 350), wave, language, words });
}
