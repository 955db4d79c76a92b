import type { CustomerClass } from "../../../core/model/fields.ts";

/** The colours of the face. Contrast on `page` and `surface` is at least 4.5 : 1 for everything that is read. */
export interface Tokens {
  readonly page: string;
  readonly surface: string;
  readonly hairline: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly accentSoft: string;
  readonly good: string;
  readonly warning: string;
  readonly bad: string;
  readonly classes: Readonly<Record<CustomerClass, string>>;
  /** Colours for parts that are not classes, told apart also by people who see few colours. */
  readonly series: readonly string[];
}

export const LIGHT: Tokens = {
  page: "#F6F7F8",
  surface: "#FFFFFF",
  hairline: "#E4E7EA",
  text: "#1B1F23",
  quiet: "#565F68",
  accent: "#0F6E66",
  onAccent: "#FFFFFF",
  accentSoft: "#E3F1EF",
  good: "#1A7F4B",
  warning: "#9A6700",
  bad: "#B42318",
  classes: {
    opinionLeader: "#A3418C",
    premiumLarge: "#C2410C",
    smallMedium: "#1D5FB4",
    intentTarget: "#966312",
    potential: "#69727B",
  },
  series: ["#0F6E66", "#1D5FB4", "#966312", "#A3418C", "#69727B", "#C2410C"],
};

export const DARK: Tokens = {
  page: "#111417",
  surface: "#191D21",
  hairline: "#2B3137",
  text: "#E7EBEE",
  quiet: "#9BA5AE",
  accent: "#3DBFB2",
  onAccent: "#06211E",
  accentSoft: "#17332F",
  good: "#4CC38A",
  warning: "#E2B340",
  bad: "#F97066",
  classes: {
    opinionLeader: "#DE8BCB",
    premiumLarge: "#FF8A57",
    smallMedium: "#6FA8F0",
    intentTarget: "#D9A650",
    potential: "#A7B0B8",
  },
  series: ["#3DBFB2", "#6FA8F0", "#D9A650", "#DE8BCB", "#A7B0B8", "#FF8A57"],
};

/** The face's fonts for what is drawn on a canvas; style sheets use `--font` of base.css. */
export const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Puts the tokens on the page as custom properties, for the style sheets: `--accent`, `--class-premiumLarge` … */
export function applyTokens(tokens: Tokens): void {
  const style = document.documentElement.style;
  const { classes, series, ...plain } = tokens;
  for (const [name, colour] of Object.entries(plain)) style.setProperty(`--${name}`, colour);
  for (const [name, colour] of Object.entries(classes)) style.setProperty(`--class-${name}`, colour);
  series.forEach((colour, i) => style.setProperty(`--series-${i}`, colour));
}
