import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createImportWorker } from "../../../core/import/worker.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { ReadingChoice } from "../../../core/model/importing.ts";
import { asTable } from "../../../electron/cli/read.ts";
import { dataFile, hasData } from "../../data.ts";

type Rows = readonly (readonly string[])[];
/** What `read` makes of a file: its records from the names on, and what it says of it; or why it cannot be read. */
type Reading =
  | { readonly rows: Rows; readonly headerRow: number; readonly says: readonly string[] }
  | { readonly refused: string };

async function read(content: Blob, choice: ReadingChoice): Promise<Reading> {
  const file = { name: "file.csv", content };
  try {
    const { preview, rows } = await asTable(file, choice, () =>
      createImportWorker().inspect(content, file.name, choice),
    );
    const { headerRow, columns } = preview.mapping;
    const names = columns.map(({ column }) => column);
    return {
      rows: headerRow < 0 ? rows : [names, ...rows],
      headerRow,
      says: preview.issues.map(({ code }) => code),
    };
  } catch (error) {
    if (error instanceof RegularsError && error.code !== "internal") return { refused: error.code };
    throw error;
  }
}

/** Cells without blanks around them, records without empty cells behind the last filled one, and only those in which something stands. */
function filled(rows: Rows): string[][] {
  return rows
    .map((row) => row.map((cell) => cell.replaceAll("\r\n", "\n").trim()))
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1))
    .filter((row) => row.length > 0);
}

interface Answer {
  /** Absent for large files, of which only this is known. */
  readonly rows?: Rows;
  readonly comma_rows_nonblank: number;
  readonly comma_widths: readonly number[];
}

/** Files that the answers, which know commas alone, do not take apart. */
const OTHERWISE: Readonly<Record<string, Rows>> = {
  "csvkit/sniff_limit.csv": [
    ["a", "b", "c"],
    ["1", "2", "3"],
  ],
};

function verdictOf(reading: Reading, { rows, comma_rows_nonblank, comma_widths }: Answer): string {
  if (rows !== undefined || "refused" in reading) return verdict(reading, rows ?? []);
  const full = filled(reading.rows);
  const isAlike = full.length === comma_rows_nonblank && full.every((row) => row.length <= Math.max(...comma_widths));
  if (isAlike) return "equal";
  return reading.says.length > 0 ? `says: ${reading.says.join(" ")}` : "different";
}

/** How a reading compares with what is expected. */
function verdict(reading: Reading, expected: Rows): string {
  if ("refused" in reading) return `refused: ${reading.refused}`;
  const rows = filled(reading.rows);
  const all = filled(expected);
  // Lines above the names are none of the table.
  const above = Math.max(0, all.length - rows.length);
  const wanted = all.slice(above);
  if (above <= Math.max(0, reading.headerRow) && JSON.stringify(rows) === JSON.stringify(wanted)) return "equal";
  return reading.says.length > 0 ? `says: ${reading.says.join(" ")}` : "different";
}

function told(verdicts: ReadonlyMap<string, string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of verdicts.values()) {
    const kind = one.split(":")[0] ?? one;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

describe.skipIf(!hasData)("files made to be hard to read (needs the data folder)", () => {
  it("give the table that another program gives, or say what is wrong with them", async () => {
    const answers = JSON.parse(readFileSync(dataFile("expected/files_csv.json"), "utf8")) as Record<string, Answer>;
    const verdicts = new Map<string, string>();
    for (const [path, answer] of Object.entries(answers)) {
      const reading = await read(new Blob([readFileSync(dataFile(`csv_torture/${path}`))]), {});
      verdicts.set(
        path,
        OTHERWISE[path] === undefined ? verdictOf(reading, answer) : verdict(reading, OTHERWISE[path]),
      );
    }
    console.log(told(verdicts), Object.fromEntries([...verdicts].filter(([, one]) => one !== "equal")));
    expect([...verdicts].filter(([, one]) => one === "different")).toEqual([]);
    expect(verdicts.size).toBeGreaterThan(100);
  });

  it.each([["dummy.csv.gz"], ["dummy.xls"], ["dummy.xlsx"]])("packed or as a workbook: %s", async (name) => {
    const [packed, plain] = await Promise.all(
      [name, "dummy.csv"].map((each) => read(new Blob([readFileSync(dataFile(`csv_torture/csvkit/${each}`))]), {})),
    );
    expect(packed).toEqual(plain);
  });

  it.each([
    ["realdata/event-notification-rpt-lastmonth.txt", 72, 73],
    ["realdata/ne_1033_data.xlsx", 14, 1037],
  ])("by their size: %s", async (name, columns, records) => {
    const reading = await read(new Blob([readFileSync(dataFile(`csv_torture/csvkit/${name}`))]), {});
    const rows = "rows" in reading ? reading.rows : [];
    expect([rows[0]?.length, rows.length]).toEqual([columns, records]);
  });

  it("packed in a way that is not read, and told so", async () => {
    const file = new Blob([readFileSync(dataFile("csv_torture/csvkit/dummy.csv.bz2"))]);
    expect(await read(file, {})).toEqual({ refused: "file-not-text" });
  });

  it("are read as Papa Parse's own examples say, or say what is wrong with them", async () => {
    const vectors = JSON.parse(readFileSync(dataFile("csv_torture/papaparse/vectors.json"), "utf8")) as Vector[];
    const verdicts = new Map<string, string>();
    for (const { suite, n, input, config, expected } of vectors) {
      const choice = choiceOf(config ?? {});
      if (suite === "unparse" || choice === null || typeof input !== "string") continue;
      const rows = expected.data.map((row) => row.map(String));
      verdicts.set(`${suite} ${n}`, verdict(await read(new Blob([input]), { ...choice, headerRow: 0 }), rows));
    }
    console.log(told(verdicts), Object.fromEntries([...verdicts].filter(([, one]) => one !== "equal")));
    expect([...verdicts].filter(([, one]) => one === "different")).toEqual([]);
    expect(verdicts.size).toBeGreaterThan(60);
  });
});

describe.skipIf(!hasData)("one table in two encodings (needs the data folder)", () => {
  it("is equal but for the first name and the seconds of two columns", async () => {
    const [gbk, utf8] = await Promise.all(
      ["meal_order_info_gbk.csv", "meal_order_info_2.csv"].map(async (name) => {
        const reading = await read(new Blob([readFileSync(dataFile(`cn_restaurant/${name}`))]), {});
        return "rows" in reading ? reading.rows : [];
      }),
    );
    expect(gbk?.length).toBe(946);
    const times = new Set(["use_start_time", "lock_time"].map((name) => utf8?.[0]?.indexOf(name)));
    const cut = utf8?.map((row, r) =>
      row.map((cell, c) => {
        if (r === 0) return c === 0 ? "order_id" : cell;
        return times.has(c) ? cell.replace(/:\d\d$/, "") : cell;
      }),
    );
    expect(gbk).toEqual(cut);
  });
});

interface Vector {
  readonly suite: string;
  readonly n: number;
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly input: unknown;
  readonly expected: { readonly data: readonly (readonly unknown[])[] };
}

/** What an example asks for, as far as it is how a file is written; null where it asks for what an import has no use for. */
function choiceOf({ delimiter, quoteChar, ...other }: Readonly<Record<string, unknown>>): ReadingChoice | null {
  if (Object.keys(other).some((option) => option !== "newline")) return null;
  if (delimiter !== undefined && typeof delimiter !== "string") return null;
  if (quoteChar !== undefined && quoteChar !== '"' && quoteChar !== "'") return null;
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quoteChar === undefined ? {} : { quote: quoteChar }),
  };
}
