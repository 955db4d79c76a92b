import { RegularsError } from "../model/error.ts";
import { isBomb, tooLarge } from "./bombs.ts";
import type { WorkbookKind } from "./workbook.ts";
import { zipEntries, type ZipEntry } from "./zip-entries.ts";

/** What a packed file is found to be by its contents: a workbook, or one file inside. */
export type Unpacked = { readonly kind: WorkbookKind } | { readonly kind: "file"; readonly file: Blob };

/** What a file inside may unpack to. */
const MOST_BYTES = 2 ** 29;
/** What a workbook's parts may be in all: reading takes about eight times that, of an OpenDocument thirty times. */
const MOST_BOOK_BYTES = { xlsx: 2 ** 28, ods: 2 ** 26 } as const;

/**
 * Looks into a zip. Errors: `file-zip-many` (not exactly one file inside), `file-too-large` (it would unpack to a size no table has),
 * `file-old-workbook` (`.xlsb`), `file-damaged-zip`.
 */
export async function lookIntoZip(packed: Uint8Array): Promise<Unpacked> {
  const entries = zipEntries(packed);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.bin")) throw new RegularsError("file-old-workbook");
  if (entries.some(({ name }) => name === "[Content_Types].xml" || name.startsWith("xl/")))
    return { kind: checkedBook("xlsx", packed, entries) };
  if (names.has("mimetype") && names.has("content.xml")) return { kind: checkedBook("ods", packed, entries) };
  const files = entries.filter(({ name }) => !name.endsWith("/") && !isNobodys(name));
  const [only] = files;
  if (only === undefined || files.length > 1) throw new RegularsError("file-zip-many", { count: files.length });
  if (only.unpacked > MOST_BYTES || isBomb(only.packed, only.unpacked)) throw tooLarge(MOST_BYTES);
  return { kind: "file", file: await unpack(packed, only.name) };
}

/**
 * A workbook whose parts together are no larger than one may be. Its reader takes no more out of a part than the directory says, but where it says
 * nothing; several parts may stand in the same place.
 */
function checkedBook(kind: "xlsx" | "ods", packed: Uint8Array, entries: readonly ZipEntry[]): "xlsx" | "ods" {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const most = MOST_BOOK_BYTES[kind];
  if (unpacked > most || isBomb(packed.length, unpacked)) throw tooLarge(most);
  if (entries.some(isHidingItsSize)) throw new RegularsError("file-damaged-zip");
  return kind;
}

/** Something was packed (nothing packs to two bytes), and the directory does not say how much. */
function isHidingItsSize({ name, packed, unpacked, isSizedBehind }: ZipEntry): boolean {
  return !name.endsWith("/") && unpacked === 0 && (packed > 2 || (packed === 0 && isSizedBehind));
}

/** What a Mac adds unasked. */
function isNobodys(name: string): boolean {
  return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
}

/** Unpacks piece by piece, so that what a file says of its size need not be believed. */
async function unpack(packed: Uint8Array, wanted: string): Promise<Blob> {
  const { Unzip, UnzipInflate } = await import("fflate");
  const got = {
    pieces: [] as Uint8Array<ArrayBuffer>[],
    size: 0,
    taken: 0,
    isTooMuch: false,
    failure: null as unknown,
  };
  const unzip = new Unzip((file) => {
    if (file.name !== wanted) return;
    file.ondata = (error, piece) => {
      got.failure ??= error;
      got.size += piece?.length ?? 0;
      got.isTooMuch ||= got.size > MOST_BYTES || isBomb(got.taken, got.size);
      if (got.isTooMuch) file.terminate();
      else if (piece !== undefined) got.pieces.push(new Uint8Array(piece));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < packed.length && !got.isTooMuch; at += PIECE_BYTES) {
      got.taken = Math.min(packed.length, at + PIECE_BYTES);
      unzip.push(packed.subarray(at, got.taken), got.taken === packed.length);
    }
  } catch (cause) {
    got.failure ??= cause;
  }
  if (got.isTooMuch) throw tooLarge(MOST_BYTES);
  if (got.failure !== null) throw new RegularsError("file-damaged-zip", {}, { cause: got.failure });
  return new Blob(got.pieces);
}

const PIECE_BYTES = 1 << 16;
