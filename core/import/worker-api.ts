import type { FilePreview, ReadingChoice } from "../model/importing.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Converted } from "./converted.ts";

/** Everything the converter needs to turn a file into typed rows. */
export interface ConvertRequest {
  readonly mapping: ImportMapping;
  /** ISO 3166 alpha-2: whose habits a phone number without a country code follows. */
  readonly country: string;
  readonly anonymous: "keep" | "leaveOut";
}

/** What runs beside the engine: reads, decodes and converts files, and knows nothing of a workspace. */
export interface ImportWorker {
  inspect(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview>;
  /** Throws `cancelled` once `cancel` was called. `onProgress` gets the share of the file read, 0…1, and the rows. */
  convert(file: Blob, request: ConvertRequest, onProgress: (share: number, rows: number) => void): Promise<Converted>;
  /** The cells of some rows, ascending, as they stand in the file; reads no further than the last of them. */
  readRows(file: Blob, mapping: ImportMapping, rows: readonly number[]): Promise<readonly (readonly string[])[]>;
  cancel(): Promise<void>;
}
