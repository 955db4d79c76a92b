import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { LANGUAGES, words, type Language } from "./words/words.ts";
import { recall, remember } from "./remember.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** What `theme` comes to on this computer right now. */
  readonly dark: boolean;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
}

const Context = createContext<Preferences | null>(null);

/** The language the person chose, or else the system's, where it is one of ours. */
export function startLanguage(): Language {
  const chosen = recall("language");
  return LANGUAGES.find((one) => one === chosen) ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
}

/** What belongs to the person at this computer and not to a workspace: language and theme. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(startLanguage);
  const [theme, setTheme] = useState<ThemeChoice>(() => THEMES.find((one) => one === recall("theme")) ?? "system");
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const dark = theme === "dark" || (theme === "system" && systemDark);

  useEffect(() => {
    void words.changeLanguage(language);
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);

  const value = useMemo<Preferences>(
    () => ({
      language,
      theme,
      dark,
      setLanguage: (chosen) => {
        remember("language", chosen);
        setLanguage(chosen);
      },
      setTheme: (chosen) => {
        remember("theme", chosen);
        setTheme(chosen);
      },
    }),
    [language, theme, dark],
  );
  return <Context value={value}>{children}</Context>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(Context);
  if (preferences === null) throw new Error("no preferences above this component");
  return preferences;
}

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}
