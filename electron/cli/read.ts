import type { Regulars } from "../../core/engine/api.ts";
import { createImportWorker } from "../../core/import/worker.ts";
import { RegularsError } from "../../core/model/error.ts";
import type { FilePreview, ReadingChoice } from "../../core/model/importing.ts";
import { DELIMITERS, ENCODINGS, type ColumnReading } from "../../core/model/mapping.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { readInput, type InputFile } from "./input.ts";
import { csvText, jsonText, type Output } from "./output.ts";

export const READ_USAGE = `read FILE --out DIR [--encoding NAME] [--delimiter ,|;|TAB|BAR] [--sheet NAME]
    a file as it is understood: rows.csv, read.json`;

export const READ_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  encoding: { several: false, required: false },
  delimiter: { several: false, required: false },
  sheet: { several: false, required: false },
};

const EXAMPLES = 3;

/** Reads a file and says how it was understood. Gives what to write and the one line to say. */
export async function read(engine: Regulars, { free, options }: Arguments): Promise<{ output: Output; line: string }> {
  const [path, ...more] = free;
  if (path === undefined || more.length > 0) throw new UsageError("read takes one file");
  const choice = readingChoice(options);
  const file = await readInput(path);
  const preview = await inspectFile(engine, file, choice);
  const rows = await allRows(file, preview);
  const header = preview.mapping.columns.map(({ column }) => column);
  const output = new Map([
    ["rows.csv", csvText([header, ...rows])],
    ["read.json", jsonText(understanding(preview, rows))],
  ]);
  return { output, line: `${rows.length} rows, ${header.length} columns, ${preview.mapping.encoding}` };
}

/** What `--encoding`, `--delimiter` and `--sheet` overrule. Error: `UsageError`. */
export function readingChoice(options: Arguments["options"]): ReadingChoice {
  const encoding = options.get("encoding")?.[0];
  const word = options.get("delimiter")?.[0];
  const delimiter = word === "TAB" ? "\t" : word === "BAR" ? "|" : word;
  const sheet = options.get("sheet")?.[0];
  const knownEncoding = ENCODINGS.find((name) => name === encoding);
  const knownDelimiter = DELIMITERS.find((mark) => mark === delimiter);
  if (encoding !== undefined && knownEncoding === undefined)
    throw new UsageError(`--encoding is one of ${ENCODINGS.join(", ")}`);
  if (delimiter !== undefined && knownDelimiter === undefined)
    throw new UsageError("--delimiter is one of , ; TAB BAR");
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(knownEncoding === undefined ? {} : { encoding: knownEncoding }),
    ...(knownDelimiter === undefined ? {} : { delimiter: knownDelimiter }),
  };
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

function understanding({ mapping, issues }: FilePreview, rows: readonly (readonly string[])[]): unknown {
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
    columns: columns.map((column, at) => {
      const filled = rows.map((row) => row[at] ?? "").filter((cell) => !nothing.has(cell.trim().toLowerCase()));
      const distinct = new Set(filled);
      return {
        name: column.column,
        kind: kindOf(column),
        filled: filled.length,
        distinct: distinct.size,
        examples: [...distinct].slice(0, EXAMPLES),
      };
    }),
    issues,
  };
}

function kindOf({ dayOrder, decimal }: ColumnReading): "day" | "number" | "text" {
  if (dayOrder !== undefined) return "day";
  return decimal === undefined ? "text" : "number";
}
