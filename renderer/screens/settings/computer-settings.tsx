import { Form, Segmented } from "antd";
import { THEMES, usePreferences } from "../../app/preferences.tsx";
import { LANGUAGES, useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/page-head.tsx";

/** Language and appearance: the person's at this computer, not the workspace's. */
export function ComputerSettings() {
  const t = useT();
  const { language, setLanguage, theme, setTheme } = usePreferences();
  return (
    <Section title={t("settings.computer")}>
      <Form layout="vertical" component="div" className="rg-settings-form">
        <Field label={t("settings.language")}>
          <Segmented
            aria-label={t("settings.language")}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`frame.languages.${value}`) }))}
            onChange={setLanguage}
          />
        </Field>
        <Field label={t("settings.theme")}>
          <Segmented
            aria-label={t("settings.theme")}
            value={theme}
            options={THEMES.map((value) => ({ value, label: t(`frame.themes.${value}`) }))}
            onChange={setTheme}
          />
        </Field>
      </Form>
    </Section>
  );
}
