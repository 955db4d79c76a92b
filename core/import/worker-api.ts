import type { RowReason } from "../model/accounting.ts";
import type { FilePreview, ReadingChoice } from "../model/importing.ts";
import type { MendedRow } from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { BundleTable } from "../model/bundle.ts";
import type { KeyFinds } from "./compare-keys.ts";
import type { Converted, ConvertedHalf } from "./converted.ts";
import type { SecondHalf } from "./halves.ts";
import type { TakenKeys } from "./taken-keys.ts";

/** Everything the converter needs to turn a file into typed rows. */
export interface ConvertRequest {
  readonly mapping: ImportMapping;
  /** ISO 3166 alpha-2: whose habits a phone number without a country code follows. */
  readonly country: string;
  readonly anonymous: "keep" | "leaveOut";
  /** Rows with other cells than the file has. */
  readonly mended?: readonly MendedRow[];
  /** For rows that were rejected in an earlier reading of their file: the lines that were not, so that equal ones are counted on. */
  readonly after?: TakenKeys;
}

/** What the tables of a bundle have in common. */
export type BundleRequest = Pick<ConvertRequest, "country" | "anonymous">;

/** A table of a bundle where it stands. */
export interface BundleFile extends BundleTable {
  readonly file: Blob;
  /** Absent: a table as it came. */
  readonly retried?: RetriedRows | undefined;
}

/** How the rejected rows of a bundle's table are tried again, as a table of their own: lines are sales then, each with its order's cells. */
export interface RetriedRows extends Required<Pick<ConvertRequest, "mended" | "after">> {
  /** Of orders: records that are no sales of their own, null: since their lines are among those tried again. Ascending. */
  readonly passed: readonly { readonly row: number; readonly reason: RowReason | null }[];
  /** Of lines: by record, from 1, the record of its order, where that is tried again too; else 0. */
  readonly orderOf: Uint32Array;
}

/** A table some of whose columns, by position, may link it to others. */
export interface KeyFile {
  readonly file: Blob;
  readonly mapping: ImportMapping;
  readonly columns: readonly number[];
}

/** Gets the share of the file that is read, 0…1, and the rows. */
export type OnProgress = (share: number, rows: number) => void;

/** What runs beside the engine: reads, decodes and converts files, and knows nothing of a workspace. */
export interface ImportWorker {
  inspect(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview>;
  /** What there is of a file of which `inspect` said `file-empty` or `file-no-rows`: the names it has, if any, and an issue that says so. */
  inspectEmpty(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview>;
  /** Throws `cancelled` once `cancel` was called. */
  convert(file: Blob, request: ConvertRequest, onProgress: OnProgress): Promise<Converted>;
  /** Reads the tables of a bundle as if they were one file. Throws `cancelled` once `cancel` was called. */
  convertBundle(tables: readonly BundleFile[], request: BundleRequest, onProgress: OnProgress): Promise<Converted>;
  /** Counts the values of columns, and how many of them the columns of the other tables share. */
  compareKeys(tables: readonly KeyFile[], onProgress: OnProgress): Promise<KeyFinds>;
  /** The same for the second half of a file, for the one who converts the first; also throws where only the whole file could tell. */
  convertHalf(half: Blob, request: ConvertRequest, start: SecondHalf, onProgress: OnProgress): Promise<ConvertedHalf>;
  /** The cells of some rows, ascending, or with null of all, as they stand in the file; reads no further than the last of them. */
  readRows(file: Blob, mapping: ImportMapping, rows: readonly number[] | null): Promise<readonly (readonly string[])[]>;
  cancel(): Promise<void>;
}

/** Whoever converts a file's second half meanwhile. */
export type ImportHelper = Pick<ImportWorker, "convertHalf" | "cancel">;
