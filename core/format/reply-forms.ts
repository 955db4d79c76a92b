import { element, type Content, type Html } from "./html.ts";
import { pageText, type Paper } from "./page.ts";

/** A question on a form: one or several boxes of a list, or room to write. */
export type FormQuestion =
  | { readonly kind: "choice" | "several"; readonly text: string; readonly choices: readonly string[] }
  | { readonly kind: "write"; readonly text: string; readonly lines: number };

/** Reply forms on paper, one page a person. */
export interface ReplyForms {
  readonly language: "en" | "zh";
  readonly title: string;
  readonly paper: Paper;
  /** A sentence or two above the questions. */
  readonly intro: string;
  readonly questions: readonly FormQuestion[];
  /** How to send it back: "By fax: 010-…", "By post: …"; until when. */
  readonly returnPaths: readonly string[];
  readonly words: {
    readonly returnPaths: string;
    /** Before the code: "Please leave this number on the form". */
    readonly code: string;
    /** Hints: "tick one", "tick all that apply". */
    readonly one: string;
    readonly several: string;
  };
  readonly people: readonly { readonly code: string; readonly lines: readonly string[] }[];
}

/** The forms as pages for the printer, the code in large print on each: read by eye, by telephone and when keyed in. */
export function replyFormsDocument(forms: ReplyForms): string {
  const { language, title, paper } = forms;
  const body = forms.people.map(({ code, lines }) =>
    element(
      "article",
      { class: "form" },
      element(
        "header",
        {},
        element(
          "div",
          { class: "person" },
          lines.filter(Boolean).map((line) => element("p", {}, line)),
        ),
        element("div", { class: "code" }, element("small", {}, forms.words.code), element("b", {}, code)),
      ),
      element("h1", {}, title),
      forms.intro === "" ? null : element("p", {}, forms.intro),
      element(
        "ol",
        {},
        forms.questions.map((question) => element("li", {}, questionOf(question, forms))),
      ),
      returnPathsOf(forms),
    ),
  );
  return pageText({ language, title, paper, margin: 16, numbered: false, styles: STYLES, body });
}

function questionOf(question: FormQuestion, { words }: ReplyForms): Content {
  if (question.kind === "write") {
    const lines = Array.from({ length: Math.min(20, Math.max(1, question.lines)) });
    return [element("p", { class: "asked" }, question.text), lines.map(() => element("div", { class: "line" }))];
  }
  return [
    element("p", { class: "asked" }, question.text, " ", element("small", {}, words[HINT[question.kind]])),
    element(
      "p",
      { class: "choices" },
      question.choices.map((choice) => element("span", {}, element("span", { class: "box" }), choice)),
    ),
  ];
}

const HINT = { choice: "one", several: "several" } as const;

function returnPathsOf({ words, returnPaths }: ReplyForms): Html {
  return element(
    "footer",
    {},
    element("h2", {}, words.returnPaths),
    element(
      "ul",
      {},
      returnPaths.map((path) => element("li", {}, path)),
    ),
  );
}

const STYLES = `
.form:not(:last-child) { break-after: page; }
header { display: flex; justify-content: space-between; gap: 8mm; margin-bottom: 8mm; }
.person p { margin: 0; }
.code { text-align: right; white-space: nowrap; }
.code small { display: block; color: #555; }
.code b { font: 700 20pt/1.3 Consolas, "Courier New", monospace; letter-spacing: 0.08em; border: 0.4mm solid #333; padding: 0 2mm; }
h1 { font-size: 15pt; margin: 0 0 3mm; }
h2 { font-size: 10.5pt; margin: 0 0 1mm; }
ol { padding-left: 6mm; }
li { break-inside: avoid; margin-bottom: 5mm; }
.asked { margin: 0 0 1.5mm; font-weight: 600; }
.asked small { font-weight: 400; color: #555; }
.choices { margin: 0; line-height: 2; }
.choices > span { display: inline-block; margin-right: 8mm; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 0.35mm solid #333; margin-right: 1.5mm; vertical-align: -0.6mm; }
.line { border-bottom: 0.25mm solid #777; height: 8mm; }
footer { border-top: 0.3mm solid #999; padding-top: 3mm; margin-top: 6mm; break-inside: avoid; }
footer ul { margin: 0; padding-left: 6mm; }
footer li { margin-bottom: 1mm; }
@media screen { .form { border-bottom: 1px dashed #bbb; padding-bottom: 10mm; margin-bottom: 10mm; } }
`;
