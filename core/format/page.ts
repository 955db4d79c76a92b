import { documentText, element, styleSheet, type Content } from "./html.ts";

export type Paper = "a4" | "letter";

export const PAPER_MM: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

export interface Page {
  readonly language: "en" | "zh";
  readonly title: string;
  readonly paper: Paper;
  /** Margins in millimetres: one for all sides, or top and sides. */
  readonly margin: number | readonly [vertical: number, horizontal: number];
  readonly landscape?: boolean;
  /** Whether "3 / 12" stands at the foot of each page, where the browser prints such. */
  readonly numbered: boolean;
  /** Rules of the kind of document; no texts. */
  readonly styles: string;
  readonly body: Content;
}

/** The page admits no script, no request and no style but its own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const FONTS: Readonly<Record<Page["language"], string>> = {
  en: `"Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`,
  zh: `"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif`,
};

/** A document for the browser and the printer in one file: no script, nothing from outside, printed on paper of the size given. */
export function pageText(page: Page): string {
  return documentText(
    element(
      "html",
      { lang: page.language === "zh" ? "zh-CN" : "en" },
      element(
        "head",
        {},
        element("meta", { charset: "utf-8" }),
        element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
        element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        element("meta", { name: "referrer", content: "no-referrer" }),
        element("title", {}, page.title.replace(/\s+/g, " ")),
        styleSheet(frameStyles(page) + page.styles),
      ),
      element("body", {}, page.body),
    ),
  );
}

function frameStyles({ paper, margin, landscape, numbered, language }: Page): string {
  const { width, height } = PAPER_MM[paper];
  const size = landscape === true ? `${height}mm ${width}mm` : `${width}mm ${height}mm`;
  const [vertical, horizontal] = typeof margin === "number" ? [margin, margin] : margin;
  const number = numbered
    ? `@bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #666; }`
    : "";
  const sheetWidth = landscape === true ? height : width;
  return `
@page { size: ${size}; margin: ${vertical}mm ${horizontal}mm; ${number} }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #1c1c1c; background: #fff; font: 10.5pt/1.5 ${FONTS[language]}; overflow-wrap: anywhere; }
p, h1, h2, h3, td, th, li, dt, dd, div { unicode-bidi: isolate; }
@media screen { body { width: ${sheetWidth}mm; max-width: 100%; margin: 0 auto; padding: ${vertical}mm ${horizontal}mm; } }
`;
}
