import { element } from "./html.ts";
import { pageText, type Paper } from "./page.ts";

/** Merged letters: the texts are filled in already, one page or more a person. */
export interface Letters {
  readonly language: "en" | "zh";
  readonly title: string;
  readonly paper: Paper;
  /** The sender, in the order it is written. */
  readonly from: readonly string[];
  /** Place and day, as written. */
  readonly dateLine: string;
  readonly letters: readonly {
    readonly to: readonly string[];
    /** Salutation, text and closing, a paragraph each. */
    readonly paragraphs: readonly string[];
    readonly code?: string;
  }[];
}

/** The letters as pages for the printer; the address stands where a window envelope (DL, or C5 folded once) shows it. */
export function lettersDocument({ language, title, paper, from, dateLine, letters }: Letters): string {
  const body = letters.map(({ to, paragraphs, code }) =>
    element(
      "article",
      { class: "letter" },
      element(
        "div",
        { class: "from" },
        from.filter(Boolean).map((line) => element("p", {}, line)),
      ),
      element(
        "div",
        { class: "to" },
        to.filter(Boolean).map((line) => element("p", {}, line)),
      ),
      element("p", { class: "date" }, dateLine),
      paragraphs.map((paragraph) => element("p", { class: "text" }, paragraph)),
      code === undefined ? null : element("p", { class: "code" }, code),
    ),
  );
  return pageText({ language, title, paper, margin: 20, numbered: false, styles: STYLES, body });
}

const STYLES = `
.letter:not(:last-child) { break-after: page; }
.from { height: 25mm; text-align: right; font-size: 9pt; color: #444; overflow: hidden; }
.to { min-height: 35mm; width: 85mm; }
.from p, .to p { margin: 0; }
.date { text-align: right; margin: 0 0 6mm; }
.text { margin: 0 0 3.5mm; orphans: 2; widows: 2; }
.code { margin-top: 10mm; font: 9pt Consolas, "Courier New", monospace; color: #555; }
@media screen { .letter { border-bottom: 1px dashed #bbb; padding-bottom: 10mm; margin-bottom: 10mm; } }
`;
