import type { FilePreview, ReadingChoice } from "../model/importing.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Converted, ConvertedHalf } from "./converted.ts";
import type { SecondHalf } from "./halves.ts";

/** Everything the converter needs to turn a file into typed rows. */
export interface ConvertRequest {
  readonly mapping: ImportMapping;
  /** ISO 3166 alpha-2: whose habits a phone number without a country code follows. */
  readonly country: string;
  readonly anonymous: "keep" | "leaveOut";
}

/** Gets the share of the file that is read, 0…1, and the rows. */
export type OnProgress = (share: number, rows: number) => void;

/** What runs beside the engine: reads, decodes and converts files, and knows nothing of a workspace. */
export interface ImportWorker {
  inspect(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview>;
  /** Throws `cancelled` once `cancel` was called. */
  convert(file: Blob, request: ConvertRequest, onProgress: OnProgress): Promise<Converted>;
  /** The same for the second half of a file, for the one who converts the first; also throws where only the whole file could tell. */
  convertHalf(half: Blob, request: ConvertRequest, start: SecondHalf, onProgress: OnProgress): Promise<ConvertedHalf>;
  /** The cells of some rows, ascending, or with null of all, as they stand in the file; reads no further than the last of them. */
  readRows(file: Blob, mapping: ImportMapping, rows: readonly number[] | null): Promise<readonly (readonly string[])[]>;
  cancel(): Promise<void>;
}

/** Whoever converts a file's second half meanwhile. */
export type ImportHelper = Pick<ImportWorker, "convertHalf" | "cancel">;
