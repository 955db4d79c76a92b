import i18next, { type i18n } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { chinese, english } from "./resources.ts";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

export const words: i18n = i18next.createInstance();

/** Loads both languages (they ship with the app) and speaks `language` from the first paint. */
export function startWords(language: Language): void {
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ["words"],
    defaultNS: "words",
    resources: { en: { words: english }, zh: { words: chinese } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** `t("home.title")`: the words of the face, keys typed from the English files. */
export function useT() {
  return useTranslation("words", { i18n: words }).t;
}

/**
 * A word for a key that is only known while running (an input's name, a field of the workspace's own): the word under
 * `area.key`, or `otherwise` where there is none.
 */
export function useWordFor(): (area: string, key: string, otherwise?: string) => string {
  const { i18n } = useTranslation("words", { i18n: words });
  return (area, key, otherwise = key) => {
    const at = `${area}.${key}`;
    if (!i18n.exists(at)) return otherwise;
    const found: unknown = i18n.getResource(i18n.language, "words", at);
    return typeof found === "string" ? found : otherwise;
  };
}
