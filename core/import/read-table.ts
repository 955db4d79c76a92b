import { RegularsError } from "../model/error.ts";
import { firstBeyondAscii, firstBytes } from "./bytes.ts";
import { decoderOf } from "./decoder.ts";
import { guessDialect } from "./dialect.ts";
import { guessEncoding } from "./encoding.ts";
import { openSheets } from "./open-table.ts";
import { RecordReader } from "./records.ts";
import { openUtf8 } from "./utf8.ts";

/** A table as it stands in a file: records of cells, names and titles among them. */
export type Table = readonly (readonly string[])[];

/** How much of a text file is looked at for its encoding and delimiter, and how far for its first letter beyond ASCII. */
const SAMPLE_BYTES = 1 << 20;
const FURTHEST_BYTES = 1 << 24;

/**
 * All tables of a small file: a delimited text (also packed as `.gz`) is one, in whichever encoding and delimiter it is guessed to be
 * written; a workbook has one for each sheet that holds anything. `pause` comes now and then with the share read; false
 * ends the reading. Errors: those of `openSheets`; `file-empty`, `file-not-text`, `file-cut-short`, `file-damaged-gzip`, `file-unreadable`; `cancelled`.
 */
export async function readTables(file: Blob, pause: (share: number) => Promise<boolean>): Promise<readonly Table[]> {
  const { bytes, whole } = await firstBytes(file, SAMPLE_BYTES);
  if (bytes.length === 0) throw new RegularsError("file-empty");
  const sheets = await openSheets(file);
  if (sheets !== null) return sheets.map(({ rows }) => rows);
  const beyond = whole || bytes.some((byte) => byte >= 0x80 || byte === 0) ? null : await furtherOn(file, bytes.length);
  const { encoding } = await guessEncoding(beyond ?? bytes, beyond === null && whole);
  const reader = new RecordReader(guessDialect(decoderOf(encoding).decode(bytes, { stream: !whole })));
  const source = openUtf8(file, { encoding });
  const records: string[][] = [];
  for await (const { bytes: piece } of source.pieces()) {
    for (const record of reader.push(piece)) records.push(record);
    if (!(await pause(source.share()))) throw new RegularsError("cancelled");
  }
  for (const record of reader.finish()) records.push(record);
  if (reader.unterminated) throw new RegularsError("file-cut-short", { row: records.length });
  return [records];
}

function furtherOn(file: Blob, from: number): Promise<Uint8Array | null> {
  return firstBeyondAscii(file, from, FURTHEST_BYTES);
}
