import { createImportWorker } from "../../../core/import/worker.ts";
import { recordsOf } from "../../../core/import/dialect.ts";
import { asTable } from "../../../electron/cli/read.ts";

/** A file as it was loaded: the cells of its header and its rows. */
export interface Loaded {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether the file loaded at all, then precision, recall and their harmonic mean of header cells, of records and of cells: together at most 10. */
export type Score = readonly number[];

/** Loads a file as `read` on the command line does. */
export async function load(content: Blob, name: string): Promise<Loaded> {
  const file = { name, content };
  const { preview, rows } = await asTable(file, {}, () => createImportWorker().inspect(content, name, {}));
  return { header: preview.mapping.columns.map(({ column }) => column), rows };
}

/** The answer beside a polluted file: every cell quoted, and names in the first record where there are any. */
export function answerOf(text: string, hasHeader: boolean): Loaded {
  const records = recordsOf(text, { delimiter: ",", quote: '"', newline: "\n" });
  const [header = [], ...rows] = hasHeader ? records : [[], ...records];
  return { header, rows };
}

/**
 * Pollock's simple measure of one file (Vitagliano, Hameed, Jiang, Reisener, Wu, Naumann: Pollock, a data loading benchmark, PVLDB 16(8), 2023):
 * ten parts from 0 to 1. Cells are compared without blanks around them, records by their cells one behind the other.
 */
export function scoreOf(answer: Loaded, loaded: Loaded | null): Score {
  if (loaded === null) return Array<number>(10).fill(0);
  const cell = (text: string): string => text.trim();
  const record = (row: readonly string[]): string => row.map((text) => cell(text) || "null").join("");
  return [
    1,
    ...agreement(answer.header.map(cell), loaded.header.map(cell)),
    ...agreement(answer.rows.map(record), loaded.rows.map(record)),
    ...agreement(answer.rows.flat().map(cell), loaded.rows.flat().map(cell)),
  ];
}

function agreement(answer: readonly string[], loaded: readonly string[]): [number, number, number] {
  if (answer.length === 0) return [1, 1, 1];
  const left = new Map<string, number>();
  for (const one of answer) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of loaded) {
    const count = left.get(one) ?? 0;
    if (count > 0) both++;
    left.set(one, count - 1);
  }
  if (both === 0) return [0, 0, 0];
  const [precision, recall] = [both / answer.length, both / loaded.length];
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}
