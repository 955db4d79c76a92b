/** Record types of old workbooks ([MS-XLS] 2.3.1). */
const FORMULA = 0x0006;
const STRING = 0x0207;
/** A formula shared by several cells, an array's, a table's: stands between its first cell and that cell's text. */
const SHARED: ReadonlySet<number> = new Set([0x04bc, 0x0221, 0x0236]);

/** Places in a compound file ([MS-CFB] 2.2). */
const FAT_IN_HEADER = 109;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;

/**
 * An old workbook (`.xls`) as its reader understands it: it looks for the text that a formula gives right behind the formula, but behind the first
 * cell of a shared formula the formula itself stands before the text, and the cell would come out empty. The two change places, in a
 * copy; a workbook without any comes back as it is, and so does what is no workbook, for the reader to tell.
 */
export function withTextsBehindFormulas(bytes: Uint8Array): Uint8Array {
  try {
    const sectors = workbookSectors(bytes);
    const stream = new Uint8Array(sectors.length * sectors.size);
    sectors.places.forEach((place, i) => stream.set(bytes.subarray(place, place + sectors.size), i * sectors.size));
    if (!swapTexts(stream)) return bytes;
    const copy = bytes.slice();
    sectors.places.forEach((place, i) => {
      const from = i * sectors.size;
      copy.set(stream.subarray(from, Math.min(from + sectors.size, from + bytes.length - place)), place);
    });
    return copy;
  } catch (error) {
    // Places outside of the file: it is damaged, which the reader says in its own way.
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}

/** Whether any shared formula stood before a text. */
function swapTexts(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer);
  let isFormula = false;
  let swapped = false;
  for (let at = 0; at + 4 <= stream.length; at = recordEnd(view, at)) {
    const type = view.getUint16(at, true);
    const text = recordEnd(view, at);
    if (isFormula && SHARED.has(type) && text + 4 <= stream.length && view.getUint16(text, true) === STRING) {
      const end = Math.min(recordEnd(view, text), stream.length);
      const formula = stream.slice(at, text);
      stream.copyWithin(at, text, end);
      stream.set(formula, end - formula.length);
      swapped = true;
    }
    isFormula = type === FORMULA;
  }
  return swapped;
}

function recordEnd(view: DataView, at: number): number {
  return at + 4 + view.getUint16(at + 2, true);
}

/** Where the pieces of the workbook's stream stand in the file, in order. */
function workbookSectors(bytes: Uint8Array): { size: number; length: number; places: readonly number[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** (view.getUint16(30, true) & 15);
  const placeOf = (sector: number): number => HEADER_BYTES + sector * size;
  const most = Math.ceil(bytes.length / size);
  const tables = tableSectors(view, size, most);
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / (size / 4))];
    if (table === undefined) throw new RangeError("no such sector");
    return view.getUint32(placeOf(table) + (sector % (size / 4)) * 4, true);
  };
  const chain = (first: number): number[] => {
    const places: number[] = [];
    for (let sector = first; sector < most && places.length <= most; sector = next(sector))
      places.push(placeOf(sector));
    return places;
  };
  for (const place of chain(view.getUint32(48, true))) {
    for (let at = place; at < place + size; at += ENTRY_BYTES) {
      const name = new TextDecoder("utf-16le").decode(
        bytes.subarray(at, at + Math.max(0, view.getUint16(at + 64, true) - 2)),
      );
      const isSmall = view.getUint32(at + 120, true) < view.getUint32(56, true);
      if ((name !== "Workbook" && name !== "Book") || isSmall) continue;
      const places = chain(view.getUint32(at + 116, true));
      return { size, length: places.length, places };
    }
  }
  throw new RangeError("no workbook");
}

/** The sectors that say which sector follows which: the first in the header, further ones in a chain of lists. */
function tableSectors(view: DataView, size: number, most: number): number[] {
  const inHeader = Array.from({ length: FAT_IN_HEADER }, (_, i) => view.getUint32(76 + 4 * i, true));
  const tables = inHeader.filter((sector) => sector < most);
  let list = view.getUint32(68, true);
  for (let seen = 0; list < most && seen < most; seen++) {
    const at = HEADER_BYTES + list * size;
    for (let i = 0; i < size / 4 - 1; i++) tables.push(view.getUint32(at + 4 * i, true));
    list = view.getUint32(at + size - 4, true);
  }
  return tables;
}
