import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callSheetDocument, type CallSheet } from "../../../core/format/call-sheet.ts";
import { element, documentText, styleSheet } from "../../../core/format/html.ts";
import { LABEL_SHEETS, type LabelSheet } from "../../../core/format/label-sheets.ts";
import { labelsDocument, type Label } from "../../../core/format/labels.ts";
import { lettersDocument } from "../../../core/format/letters.ts";
import { PAPER_MM } from "../../../core/format/page.ts";
import { replyFormsDocument, type ReplyForms } from "../../../core/format/reply-forms.ts";
import { nastyText } from "./nasty.ts";
import { skeleton } from "./skeleton.ts";

describe("markup", () => {
  it("holds any text as text", () => {
    fc.assert(
      fc.property(nastyText, nastyText, (text, value) => {
        const html = documentText(element("p", { class: value, "aria-label": value }, text, element("b", {}, text)));
        expect(skeleton(html)).toEqual(["p class aria-label", "b"]);
        expect(html).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows the text that was given", () => {
    const html = documentText(element("p", {}, `<b>"A&B"</b>\n'x' \`y\``));
    expect(html).toContain("<p>&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;<br>&#39;x&#39; &#96;y&#96;</p>");
  });

  it.each(["</style><script>", "@import 'x'", "a{background:url(x)}", "\\75rl(x)"])(
    "refuses the style sheet %j",
    (rules) => {
      expect(() => styleSheet(rules)).toThrow(RangeError);
    },
  );
});

const POLICY =
  /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:;/;

/** What every printed page keeps to. */
function checkPage(html: string, language: string): void {
  expect(html.startsWith(`<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">`)).toBe(true);
  expect(html).toMatch(POLICY);
  expect(html).not.toMatch(
    /<(?:script|link|iframe|img|object|form|base|a)[ >]|\ssrc=|\shref=|\son[a-z]+=|\sstyle=|url\(|@import/i,
  );
}

describe("address labels", () => {
  const label: Label = { lines: ["450000", "河南省郑州市金水区花园路1号", "王芳 女士 收"], code: "CCD-0041-H" };

  it.each(Object.entries(LABEL_SHEETS))("%s fits on its paper", (_, sheet: LabelSheet) => {
    const { width, height } = PAPER_MM[sheet.paper];
    const right = sheet.left + sheet.columns * sheet.width + (sheet.columns - 1) * sheet.gapX;
    const bottom = sheet.top + sheet.rows * sheet.height + (sheet.rows - 1) * sheet.gapY;
    // The same margin at both sides, to the millimetre the makers round to.
    expect(Math.abs(width - right - sheet.left)).toBeLessThan(1);
    expect(bottom).toBeLessThanOrEqual(height);
  });

  it("fill sheet after sheet, from the first free place", () => {
    const labels = Array.from({ length: 30 }, () => label);
    const { html, tooLong } = labelsDocument({
      language: "zh",
      title: "标签",
      sheet: LABEL_SHEETS["3x8"],
      used: 5,
      labels,
    });
    checkPage(html, "zh-CN");
    expect(html).toContain("@page { size: 210mm 297mm; margin: 0mm 0mm;");
    expect(html).toContain("grid-template: repeat(8, 33.9mm) / repeat(3, 63.5mm)");
    expect(html.match(/class="sheet"/g)).toHaveLength(2);
    expect(html.match(/class="label/g)).toHaveLength(35);
    expect(html.match(/class="label"/g)).toHaveLength(5);
    expect(html.match(/CCD-0041-H/g)).toHaveLength(30);
    expect(tooLong).toEqual([]);
  });

  it("grow smaller for long addresses, and say which do not fit", () => {
    const long: Label = { lines: ["河南省郑州市金水区花园路".repeat(7), "王芳"] };
    const hopeless: Label = { lines: ["河南省郑州市金水区花园路".repeat(40)] };
    const { html, tooLong } = labelsDocument({
      language: "zh",
      title: "",
      sheet: LABEL_SHEETS["3x8"],
      labels: [label, long, hopeless],
    });
    const sizes = [...html.matchAll(/class="label size(\d+)"/g)].map(([, size]) => Number(size));
    expect(sizes[0]).toBe(11);
    expect(sizes[1]).toBeLessThan(11);
    expect(sizes[1]).toBeGreaterThanOrEqual(7);
    expect(sizes[2]).toBe(6);
    expect(tooLong).toEqual([2]);
  });
});

const callSheet: CallSheet = {
  language: "zh",
  title: "冬季唤回 · 第一波",
  paper: "a4",
  script: ["您好，我是……", "最近有新品。"],
  results: [
    { mark: "A", meaning: "有兴趣" },
    { mark: "N", meaning: "不要再打" },
  ],
  columns: ["姓名", "电话"],
  rows: [
    { code: "CCD-0000-W", cells: ["王芳", "15400001234"] },
    { code: "CCD-0001-Q", cells: ["李娜"] },
  ],
  words: { script: "话术", code: "编号", result: "结果", callAgain: "再打", remark: "备注" },
};

const forms: ReplyForms = {
  language: "en",
  title: "Your answer",
  paper: "letter",
  intro: "It takes a minute.",
  questions: [
    { kind: "choice", text: "Did you get our letter?", choices: ["yes", "no"] },
    { kind: "several", text: "What do you need?", choices: ["prices", "a visit", "samples"] },
    { kind: "write", text: "Anything else?", lines: 3 },
  ],
  returnPaths: ["Fax: 0371-5550100", "By 12 December"],
  words: { returnPaths: "Send it back", code: "Number", one: "(one)", several: "(any)" },
  people: [
    { code: "CCD-0000-W", lines: ["Ada Example", ""] },
    { code: "CCD-0001-Q", lines: ["Bo Example"] },
  ],
};

describe("a call sheet", () => {
  it("has the script on top, a row a person with a box for each result, headers on every page", () => {
    const html = callSheetDocument(callSheet);
    checkPage(html, "zh-CN");
    expect(html).toContain("size: 297mm 210mm");
    expect(html).toContain("thead { display: table-header-group; }");
    expect(html).toContain("tr { break-inside: avoid; }");
    expect(html.indexOf("您好")).toBeLessThan(html.indexOf("<table"));
    expect(skeleton(html).filter((tag) => tag === "tr")).toHaveLength(3);
    expect(html.match(/class="box"/g)).toHaveLength(4);
    expect(html).toContain("15400001234");
  });
});

describe("reply forms", () => {
  it("are one page a person, with the code, boxes, lines and the way back", () => {
    const html = replyFormsDocument(forms);
    checkPage(html, "en");
    expect(html.match(/<article class="form">/g)).toHaveLength(2);
    expect(html).toContain(".form:not(:last-child) { break-after: page; }");
    expect(html).toContain("<small>Number</small><b>CCD-0001-Q</b>");
    expect(html.match(/class="box"/g)).toHaveLength(10);
    expect(html.match(/class="line"/g)).toHaveLength(6);
    expect(html.match(/Fax: 0371-5550100/g)).toHaveLength(2);
  });
});

describe("printed lists of any texts", () => {
  it("have the same elements as with harmless ones", () => {
    fc.assert(
      fc.property(nastyText, nastyText, nastyText, (a, b, c) => {
        const make = (x: string, y: string, z: string): string[][] => [
          skeleton(
            callSheetDocument({
              ...callSheet,
              title: x,
              script: [y],
              results: [{ mark: z, meaning: x }],
              columns: [y, z],
              rows: [{ code: x, cells: [y, z] }],
              words: { script: x, code: y, result: z, callAgain: x, remark: y },
            }),
          ),
          skeleton(
            replyFormsDocument({
              ...forms,
              title: x,
              intro: `i${y}`,
              questions: [{ kind: "choice", text: z, choices: [x, y] }],
              returnPaths: [z],
              words: { returnPaths: x, code: y, one: z, several: x },
              people: [{ code: x, lines: [`l${y}`] }],
            }),
          ),
          skeleton(
            lettersDocument({
              language: "zh",
              title: x,
              paper: "a4",
              from: [`f${y}`],
              dateLine: z,
              letters: [{ to: [`t${x}`], paragraphs: [y, z], code: x }],
            }),
          ),
          skeleton(
            labelsDocument({
              language: "zh",
              title: x,
              sheet: LABEL_SHEETS["2x7"],
              labels: [{ lines: [`l${y}`, "", `l${z}`], code: x }],
            }).html,
          ),
        ];
        expect(make(a, b, c)).toEqual(make("a", "b", "c"));
      }),
      { numRuns: 300 },
    );
  });
});
