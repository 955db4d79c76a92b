import { once } from "node:events";
import { crc32, createDeflateRaw, createGzip } from "node:zlib";

/** A file of a zip made by hand, so that it can be made wrongly. */
export interface HandEntry {
  readonly name: string;
  /** Deflated; entries that share one stand in the same place. */
  readonly packed: Uint8Array;
  readonly crc: number;
  /** What its headers say it unpacks to; null: nothing, the sizes stand behind it. */
  readonly says: number | null;
}

/** So many times the same text, packed piece by piece: a gigabyte need not be held. */
export async function repeated(piece: Uint8Array, times: number, kind: "gzip" | "deflate") {
  const packer = kind === "gzip" ? createGzip() : createDeflateRaw();
  const parts: Buffer[] = [];
  packer.on("data", (part: Buffer) => parts.push(part));
  let crc = 0;
  for (let i = 0; i < times; i++) {
    crc = crc32(piece, crc);
    if (!packer.write(piece)) await once(packer, "drain");
  }
  packer.end();
  await once(packer, "end");
  return { packed: new Uint8Array(Buffer.concat(parts)), crc, says: piece.length * times };
}

/** A zip of these entries (PKWARE's APPNOTE 4.3). */
export function zipByHand(entries: readonly HandEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const places = new Map<Uint8Array, number>();
  let length = 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const entry of entries) {
    if (places.has(entry.packed)) continue;
    places.set(entry.packed, length);
    add(header(entry, null));
    add(entry.packed);
    // The sizes behind: signature, checksum, packed, unpacked.
    if (entry.says === null) add(words([0x08074b50, entry.crc, entry.packed.length, 1]));
  }
  const directory = length;
  for (const entry of entries) add(header(entry, places.get(entry.packed) ?? 0));
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, length - directory, true);
  end.setUint32(16, directory, true);
  add(new Uint8Array(end.buffer));
  return new Uint8Array(Buffer.concat(parts));
}

/** The header before a file, or with a place, the one in the directory. */
function header({ name, packed, crc, says }: HandEntry, place: number | null): Uint8Array {
  const title = new TextEncoder().encode(name);
  const fixed = place === null ? 30 : 46;
  const bytes = new Uint8Array(fixed + title.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, place === null ? 0x04034b50 : 0x02014b50, true);
  const at = place === null ? 4 : 6;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, says === null ? 8 : 0, true);
  view.setUint16(at + 4, 8, true);
  view.setUint32(at + 10, says === null ? 0 : crc, true);
  view.setUint32(at + 14, says === null ? 0 : packed.length, true);
  view.setUint32(at + 18, says ?? 0, true);
  view.setUint16(at + 22, title.length, true);
  if (place !== null) view.setUint32(42, place, true);
  bytes.set(title, fixed);
  return bytes;
}

function words(values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}
