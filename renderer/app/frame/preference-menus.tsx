import { BulbOutlined, GlobalOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { THEMES, usePreferences } from "../preferences.tsx";
import { LANGUAGES, useT } from "../words/words.ts";

export function LanguageMenu() {
  const t = useT();
  const { language, setLanguage } = usePreferences();
  const items = LANGUAGES.map((key) => ({
    key,
    // Each language names itself, whatever the language of the page.
    label: <span lang={key === "zh" ? "zh-CN" : key}>{t(`frame.languages.${key}`)}</span>,
    onClick: () => setLanguage(key),
  }));
  return (
    <Dropdown autoFocus trigger={["click"]} menu={{ items, selectable: true, selectedKeys: [language] }}>
      <Button type="text" icon={<GlobalOutlined aria-hidden />} aria-label={t("frame.language")}>
        <span className="rg-top-words">{t(`frame.languages.${language}`)}</span>
      </Button>
    </Dropdown>
  );
}

export function ThemeMenu() {
  const t = useT();
  const { theme, setTheme } = usePreferences();
  const items = THEMES.map((key) => ({ key, label: t(`frame.themes.${key}`), onClick: () => setTheme(key) }));
  return (
    <Dropdown autoFocus trigger={["click"]} menu={{ items, selectable: true, selectedKeys: [theme] }}>
      <Button type="text" icon={<BulbOutlined aria-hidden />} aria-label={t("frame.theme")}>
        <span className="rg-top-words">{t(`frame.themes.${theme}`)}</span>
      </Button>
    </Dropdown>
  );
}
