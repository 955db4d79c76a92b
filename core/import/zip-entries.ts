import { RegularsError } from "../model/error.ts";

/** What a zip's directory says of a file inside; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** Its sizes stand behind it too, and are taken from there by some readers where the directory has none. */
  readonly isSizedBehind: boolean;
}

/** No workbook has more parts, and nobody means one file of so many. */
const MOST_ENTRIES = 10_000;

const DIRECTORY_END = 0x06054b50;
const LONG_DIRECTORY_END = 0x06064b50;
const LONG_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Stands for a size that is written further behind, in eight bytes. */
const LONG = 0xffffffff;

/** The files that a zip's directory names, folders too (PKWARE's APPNOTE 4.3). Errors: `file-damaged-zip`, `file-zip-many`. */
export function zipEntries(zip: Uint8Array): ZipEntry[] {
  try {
    return entriesOf(zip);
  } catch (cause) {
    if (cause instanceof RegularsError) throw cause;
    throw new RegularsError("file-damaged-zip", {}, { cause });
  }
}

function entriesOf(zip: Uint8Array): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const { count, from } = directoryOf(view);
  if (count > MOST_ENTRIES) throw new RegularsError("file-zip-many", { count });
  const entries: ZipEntry[] = [];
  for (let i = 0, at = from; i < count; i++) {
    expect(view, at, DIRECTORY_ENTRY);
    const [nameLength, moreLength, noteLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const moreAt = at + 46 + nameLength!;
    const sizes = sizesOf(view, at, moreAt, moreAt + moreLength!);
    const name = new TextDecoder().decode(zip.subarray(at + 46, moreAt));
    entries.push({ name, ...sizes, isSizedBehind: (view.getUint16(at + 8, true) & 8) !== 0 });
    at = moreAt + moreLength! + noteLength!;
  }
  return entries;
}

/** How many entries the directory has, and where it begins. */
function directoryOf(view: DataView): { readonly count: number; readonly from: number } {
  let end = view.byteLength - 22;
  // A note of up to 64 KB may stand behind.
  const first = Math.max(0, end - 0xffff);
  while (end > first && view.getUint32(end, true) !== DIRECTORY_END) end--;
  expect(view, end, DIRECTORY_END);
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && from !== LONG) return { count, from };
  expect(view, end - 20, LONG_LOCATOR);
  const long = longAt(view, end - 20 + 8);
  expect(view, long, LONG_DIRECTORY_END);
  return { count: longAt(view, long + 32), from: longAt(view, long + 48) };
}

function sizesOf(view: DataView, at: number, moreFrom: number, moreTo: number): { packed: number; unpacked: number } {
  let [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  for (let more = moreFrom; more + 4 <= moreTo; more += 4 + view.getUint16(more + 2, true)) {
    if (view.getUint16(more, true) !== 1) continue;
    let long = more + 4;
    if (unpacked === LONG) {
      unpacked = longAt(view, long);
      long += 8;
    }
    if (packed === LONG) packed = longAt(view, long);
    break;
  }
  return { packed, unpacked };
}

function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError("not where it should be");
}
