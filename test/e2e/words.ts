import i18next, { type TFunction } from "i18next";
import { chinese, english } from "../../renderer/app/words/resources.ts";
import type { Language } from "./app.ts";

/** The words of the face in a language, so that tests find things by what a person reads. */
export function wordsIn(language: Language): TFunction<"words"> {
  const words = i18next.createInstance();
  void words.init({
    lng: language,
    ns: ["words"],
    defaultNS: "words",
    resources: { en: { words: english }, zh: { words: chinese } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words.t;
}
