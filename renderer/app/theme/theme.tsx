import { StyleProvider } from "@ant-design/cssinjs";
import { App, ConfigProvider, theme as antdTheme, type ThemeConfig } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from "react";
import { useMedia, usePreferences } from "../preferences.tsx";
import { useT } from "../words/words.ts";
import { applyTokens, DARK, LIGHT, type Tokens } from "./tokens.ts";

const Context = createContext<Tokens>(LIGHT);

/** The region of its own in which menus, hints, announcements and dialogs stand. */
export const POPUPS = "popups";

/** The colours in force, for what a style sheet cannot reach: charts. */
export function useTokens(): Tokens {
  return useContext(Context);
}

/** The component kit in our colours and language, compact, following theme and reduced motion. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const { dark, language } = usePreferences();
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const tokens = dark ? DARK : LIGHT;
  useLayoutEffect(() => applyTokens(tokens), [tokens]);
  // The kit's calendar names months and weekdays by it.
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
  const theme = useMemo(() => themeOf(tokens, dark, still), [tokens, dark, still]);
  return (
    <Context value={tokens}>
      <StyleProvider layer>
        <ConfigProvider
          locale={language === "zh" ? zhCN : enUS}
          theme={theme}
          componentSize="middle"
          button={{ autoInsertSpace: false }}
          getPopupContainer={popups}
        >
          <App
            notification={{ placement: "bottomRight", getContainer: popups }}
            message={{ getContainer: popups }}
            className="rg-app"
          >
            {children}
          </App>
          <div id={POPUPS} className="rg-popups" role="region" aria-label={t("frame.popups")} />
        </ConfigProvider>
      </StyleProvider>
    </Context>
  );
}

/** Menus, hints and announcements stand in a region of their own, so that a screen reader can go there. */
function popups(): HTMLElement {
  return document.getElementById(POPUPS) ?? document.body;
}

function themeOf(tokens: Tokens, dark: boolean, still: boolean): ThemeConfig {
  const seed = dark ? brightened : (colour: string): string => colour;
  return {
    algorithm: dark
      ? [antdTheme.darkAlgorithm, antdTheme.compactAlgorithm]
      : [antdTheme.defaultAlgorithm, antdTheme.compactAlgorithm],
    token: {
      colorPrimary: seed(tokens.accent),
      colorInfo: seed(tokens.accent),
      colorLink: tokens.accent,
      colorLinkHover: tokens.accent,
      colorSuccess: seed(tokens.good),
      colorWarning: seed(tokens.warning),
      colorError: seed(tokens.bad),
      colorBgLayout: tokens.page,
      colorBgContainer: tokens.surface,
      // What floats is told from what lies below it by a lighter ground where shadows do not show.
      colorBgElevated: dark ? "#232A30" : tokens.surface,
      colorBorder: dark ? "#59636D" : "#8A949E",
      colorBorderSecondary: tokens.hairline,
      colorSplit: tokens.hairline,
      colorText: tokens.text,
      colorTextSecondary: tokens.quiet,
      colorTextTertiary: tokens.quiet,
      colorTextDescription: tokens.quiet,
      colorTextPlaceholder: tokens.quiet,
      colorTextDisabled: tokens.quiet,
      colorTextLightSolid: tokens.onAccent,
      // The kit mixes murky grounds from deep colours; these carry text at 4.5 : 1 and more.
      colorPrimaryBg: tokens.accentSoft,
      colorPrimaryBgHover: tokens.accentSoft,
      controlItemBgActive: tokens.accentSoft,
      controlItemBgActiveHover: tokens.accentSoft,
      colorInfoBg: tokens.accentSoft,
      colorSuccessBg: dark ? "#14301F" : "#E6F4EC",
      colorWarningBg: dark ? "#332A12" : "#FFF4D6",
      colorErrorBg: dark ? "#3A1C1A" : "#FDECEA",
      borderRadius: 6,
      fontFamily: "var(--font)",
      fontSize: 14,
      controlHeight: 32,
      motion: !still,
    },
    components: {
      Tooltip: { colorTextLightSolid: "#FFFFFF", colorBgSpotlight: dark ? "#3A424A" : "#1B1F23" },
      Table: { cellFontSize: 13 },
    },
  };
}

/** The kit's dark algorithm mixes its colours with 15 % of #141414; this takes that away beforehand. */
function brightened(colour: string): string {
  const part = (at: number): string => {
    const value = (Number.parseInt(colour.slice(at, at + 2), 16) - 0.15 * 0x14) / 0.85;
    return Math.min(255, Math.max(0, Math.round(value)))
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
