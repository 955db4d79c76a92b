import type { Regulars } from "../../core/engine/api.ts";
import { createImportWorker } from "../../core/import/worker.ts";
import { RegularsError } from "../../core/model/error.ts";
import type { FilePreview, ReadingChoice, RememberedLayout } from "../../core/model/importing.ts";
import { ALIGNED, ANY_BLANKS, delimiterSchema, ENCODINGS, type ColumnReading } from "../../core/model/mapping.ts";
import { counted } from "./counted.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { readInput, type InputFile } from "./input.ts";
import { csvText, jsonText, type Output } from "./output.ts";

export const READ_USAGE = `read FILE --out DIR [--encoding NAME] [--delimiter TEXT|TAB|BAR|BLANK|BLANKS|ALIGNED|0x1F] [--sheet NAME] [--layout ID|none]
    a file as it is understood: rows.csv, read.json`;

export const READ_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  encoding: { several: false, required: false },
  delimiter: { several: false, required: false },
  sheet: { several: false, required: false },
  layout: { several: false, required: false },
};

const EXAMPLES = 3;

/** Reads a file and says how it was understood. Gives what to write and the one line to say. */
export async function read(engine: Regulars, { free, options }: Arguments): Promise<{ output: Output; line: string }> {
  const [path, ...more] = free;
  if (path === undefined || more.length > 0) throw new UsageError("read takes one file");
  const choice = readingChoice(options);
  const file = await readInput(path);
  const { preview, rows } = await asTable(file, choice, () => inspectFile(engine, file, choice));
  const header = preview.mapping.columns.map(({ column }) => column);
  const output = new Map([
    ["rows.csv", csvText([header, ...rows])],
    ["read.json", jsonText(understanding(preview, rows))],
  ]);
  return {
    output,
    line: [counted(rows.length, "row"), counted(header.length, "column"), preview.mapping.encoding].join(", "),
  };
}

/** A file as a table, and how it was understood. A file without a row is no fault here: it is told as `noRows` or `noText` among the issues. */
export async function asTable(
  file: InputFile,
  choice: ReadingChoice,
  inspect: () => Promise<FilePreview>,
): Promise<{ preview: FilePreview; rows: readonly (readonly string[])[] }> {
  try {
    const preview = await inspect();
    return { preview, rows: await allRows(file, preview) };
  } catch (error) {
    const hasNoRows = error instanceof RegularsError && (error.code === "file-empty" || error.code === "file-no-rows");
    if (!hasNoRows) throw error;
    return { preview: await createImportWorker().inspectEmpty(file.content, file.name, choice), rows: [] };
  }
}

/** What `--encoding`, `--delimiter`, `--sheet` and `--layout` overrule. Error: `UsageError`. */
export function readingChoice(options: Arguments["options"]): ReadingChoice {
  const encoding = options.get("encoding")?.[0];
  const delimiter = delimiterOf(options.get("delimiter")?.[0]);
  const sheet = options.get("sheet")?.[0];
  const layout = options.get("layout")?.[0];
  const knownEncoding = ENCODINGS.find((name) => name === encoding);
  if (encoding !== undefined && knownEncoding === undefined)
    throw new UsageError(`--encoding is one of ${ENCODINGS.join(", ")}`);
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(layout === undefined ? {} : { layout: layout === "none" ? null : layout }),
    ...(knownEncoding === undefined ? {} : { encoding: knownEncoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  TAB: "\t",
  BAR: "|",
  BLANK: " ",
  BLANKS: ANY_BLANKS,
  ALIGNED,
};

/** A delimiter as it is typed: itself, a word for what a shell does not pass on, or a number of its character. */
function delimiterOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const code = /^0x([0-9a-f]{1,4})$/i.exec(word)?.[1];
  const text = code === undefined ? (DELIMITER_WORDS[word] ?? word) : String.fromCharCode(Number.parseInt(code, 16));
  if (!delimiterSchema.safeParse(text).success)
    throw new UsageError(
      "--delimiter is a text of at most 8 letters without quotes, TAB, BAR, BLANK, BLANKS (any number of them), ALIGNED (columns padded with blanks) or a number like 0x1F",
    );
  return text;
}

/** How a file is understood. Errors: those of the file, with its name. */
export async function inspectFile(engine: Regulars, file: InputFile, choice: ReadingChoice): Promise<FilePreview> {
  return engine.inspect(file.content, file.name, choice).catch((error: unknown) => {
    if (!(error instanceof RegularsError)) throw error;
    throw new RegularsError(error.code, { file: file.name, ...error.facts }, { cause: error });
  });
}

/** Every record below the header, as it stands. */
export function allRows(file: InputFile, { mapping }: FilePreview): Promise<readonly (readonly string[])[]> {
  return createImportWorker().readRows(file.content, mapping, null);
}

function understanding({ mapping, issues, remembered }: FilePreview, rows: readonly (readonly string[])[]): unknown {
  const { sheet, encoding, delimiter, quote, headerRow, columns, missing } = mapping;
  const nothing = new Set(["", ...missing.map((word) => word.toLowerCase())]);
  return {
    encoding,
    delimiter,
    quote,
    escape: quote,
    headerRow,
    sheet: sheet ?? null,
    rows: rows.length,
    layout: remembered === null ? null : layoutOf(remembered),
    columns: columns.map((column, at) => {
      const filled = rows.map((row) => row[at] ?? "").filter((cell) => !nothing.has(cell.trim().toLowerCase()));
      const distinct = new Set(filled);
      return {
        name: column.column,
        kind: kindOf(column),
        field: column.field,
        filled: filled.length,
        distinct: distinct.size,
        examples: [...distinct].slice(0, EXAMPLES),
      };
    }),
    issues,
  };
}

/** The layout a file is read by, and how much of it the layout knows. */
function layoutOf({ id, known, of, newColumns }: RememberedLayout): unknown {
  return { id, known, of, newColumns };
}

function kindOf({ dayOrder, decimal }: ColumnReading): "day" | "number" | "text" {
  if (dayOrder !== undefined) return "day";
  return decimal === undefined ? "text" : "number";
}
