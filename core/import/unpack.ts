import { RegularsError } from "../model/error.ts";
import type { WorkbookKind } from "./workbook.ts";

/** What a packed file is found to be by its contents: a workbook, or one file inside. */
export type Unpacked =
  | { readonly kind: WorkbookKind }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** A file inside may be this many times as large as it is packed, and this large. */
const MOST_TIMES = 200;
const MOST_BYTES = 2 ** 30;

/**
 * Looks into a zip. Errors: `file-zip-many` (not exactly one file inside), `file-too-large` (it would unpack to a size no table has),
 * `file-old-workbook` (`.xlsb`), `file-damaged-zip`.
 */
export async function lookIntoZip(packed: Uint8Array): Promise<Unpacked> {
  const { unzipSync } = await import("fflate");
  const names: string[] = [];
  try {
    unzipSync(packed, { filter: ({ name }) => (names.push(name), false) });
  } catch (cause) {
    throw new RegularsError("file-damaged-zip", {}, { cause });
  }
  if (names.includes("xl/workbook.bin")) throw new RegularsError("file-old-workbook");
  if (names.some((name) => name === "[Content_Types].xml" || name.startsWith("xl/"))) return { kind: "xlsx" };
  if (names.includes("mimetype") && names.includes("content.xml")) return { kind: "ods" };
  const files = names.filter((name) => !name.endsWith("/") && !isNobodys(name));
  const [only] = files;
  if (only === undefined || files.length > 1) throw new RegularsError("file-zip-many", { count: files.length });
  return { kind: "file", name: only, bytes: await unpack(packed, only) };
}

/** What a Mac adds unasked. */
function isNobodys(name: string): boolean {
  return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
}

/** Unpacks piece by piece, so that what a file says of its size need not be believed. */
async function unpack(packed: Uint8Array, wanted: string): Promise<Uint8Array<ArrayBuffer>> {
  const { Unzip, UnzipInflate } = await import("fflate");
  const most = Math.min(MOST_BYTES, packed.length * MOST_TIMES);
  const got = { pieces: [] as Uint8Array<ArrayBuffer>[], size: 0, failure: null as unknown };
  const unzip = new Unzip((file) => {
    if (file.name !== wanted) return;
    file.ondata = (error, piece) => {
      got.failure ??= error;
      got.size += piece?.length ?? 0;
      if (got.size > most) file.terminate();
      else if (piece !== undefined) got.pieces.push(new Uint8Array(piece));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < packed.length && got.size <= most; at += PIECE_BYTES) {
      unzip.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
    }
  } catch (cause) {
    got.failure ??= cause;
  }
  if (got.size > most) throw new RegularsError("file-too-large", { needed: Math.round(most / 2 ** 20) });
  if (got.failure !== null) throw new RegularsError("file-damaged-zip", {}, { cause: got.failure });
  return new Uint8Array(await new Blob(got.pieces).arrayBuffer());
}

const PIECE_BYTES = 1 << 16;
