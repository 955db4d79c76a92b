import { csvForSpreadsheet } from "../format/csv.ts";
import { element, type Content } from "../format/html.ts";
import { pageText } from "../format/page.ts";
import { packFiles } from "../format/zip.ts";
import { formatDay, type Day } from "../model/day.ts";
import type { AccessPart } from "./access-parts.ts";
import type { AccessWords } from "./access-words.ts";
import type { WrittenFile } from "./written-files.ts";

/** What stands above the parts. */
export interface AccessHead {
  readonly title: string;
  readonly day: Day;
  readonly language: "en" | "zh";
}

/**
 * Everything about a person as one archive: a page to read, the same as JSON for a program, and each part as CSV for a spreadsheet. The
 * page needs nothing beside it.
 */
export async function accessFile(
  { title, day, language }: AccessHead,
  parts: readonly AccessPart[],
  words: AccessWords,
  pause: () => Promise<void>,
): Promise<WrittenFile> {
  const filled = parts.filter(({ rows }) => rows.length > 0);
  const text = new TextEncoder();
  const files = [
    {
      name: `${language === "zh" ? "个人数据" : "personal-data"}.html`,
      bytes: text.encode(page(title, day, language, filled, words)),
    },
    { name: "data.json", bytes: text.encode(json(title, day, parts)) },
  ];
  for (const part of filled) {
    const sheet = {
      name: part.id,
      columns: part.columns.map((id) => ({ header: words(id), kind: "text" as const })),
      rows: part.rows,
    };
    files.push({ name: `${part.id}.csv`, bytes: await csvForSpreadsheet(sheet, pause) });
    await pause();
  }
  return {
    fileName: `${language === "zh" ? "个人数据" : "personal-data"}-${formatDay(day)}.zip`,
    bytes: packFiles(files, day),
    included: filled.reduce((sum, { rows }) => sum + rows.length, 0),
    excluded: {},
  };
}

function json(title: string, day: Day, parts: readonly AccessPart[]): string {
  const tables = parts.map(({ id, columns, rows }) => [
    id,
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
  ]);
  return `${JSON.stringify({ of: title, day: formatDay(day), ...Object.fromEntries(tables) }, null, 2)}\n`;
}

const STYLES = `
h1 { font-size: 16pt; margin: 0 0 2mm; } h2 { font-size: 12pt; margin: 8mm 0 2mm; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.2mm solid #ccc; font-size: 9pt; overflow-wrap: anywhere; }
th { font-weight: 600; } p { font-size: 9pt; color: #444; }`;

function page(
  title: string,
  day: Day,
  language: "en" | "zh",
  parts: readonly AccessPart[],
  words: AccessWords,
): string {
  const body: Content = [
    element("h1", {}, title),
    element("p", {}, `${words("access.made")} ${formatDay(day)}. ${words("access.about")}`),
    parts.map((part) => element("section", {}, element("h2", {}, words(`part.${part.id}`)), table(part, words))),
  ];
  return pageText({ language, title, paper: "a4", margin: 15, numbered: true, styles: STYLES, body });
}

function table({ columns, rows }: AccessPart, words: AccessWords): Content {
  return element(
    "table",
    {},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        columns.map((id) => element("th", { scope: "col" }, words(id))),
      ),
    ),
    element(
      "tbody",
      {},
      rows.map((row) =>
        element(
          "tr",
          {},
          row.map((cell) => element("td", {}, cell ?? "–")),
        ),
      ),
    ),
  );
}
