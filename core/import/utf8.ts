import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { beyondAscii, openBytes } from "./bytes.ts";
import { decoderOf } from "./decoder.ts";
import { MeantText } from "./misread.ts";

/** The sign that stands where bytes could not be read in the file's encoding. */
export const UNREADABLE = "\ufffd";

/** A piece of a file in UTF-8, valid and never cut within a character. */
export interface Utf8Piece {
  readonly bytes: Uint8Array;
  /** Signs that could not be read stand in it. */
  readonly suspect: boolean;
}

/** A file in UTF-8, whatever its own encoding is, piece by piece. A byte order mark is left out. */
export interface Utf8Source {
  pieces(): AsyncGenerator<Utf8Piece, void, undefined>;
  /** The share of the stored file that was read, 0…1. */
  share(): number;
  /** How many NUL signs were left out so far. */
  nulSigns(): number;
}

/** How a file's letters are stored. */
export type Lettering = Pick<ImportMapping, "encoding" | "misread">;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** The text that stands in bytes of UTF-8. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return from === to ? "" : decoder.decode(bytes.subarray(from, to));
}

/**
 * Opens a file as UTF-8. What is UTF-8 already is only checked; other encodings go through one streaming decoder. Bytes that are no text in
 * the encoding become `UNREADABLE`, so that the record they stand in, and no other, can be refused; so does what cannot be put right of a misread text.
 * NUL signs are left out, so that none gets into a key. Error: `file-encoding-unsure`. `isRest`: it is a file's second
 * half, which neither a byte order mark nor that of a `.gz` begins.
 */
export function openUtf8(file: Blob, { encoding, misread }: Lettering, isRest = false): Utf8Source {
  const source = openBytes(file, isRest);
  let nulSigns = 0;

  async function* pieces(): AsyncGenerator<Utf8Piece, void, undefined> {
    const reading = encoding === "utf-8" ? new CheckedUtf8(isRest) : new Transcoded(encoding, isRest);
    const meant = misread === undefined ? null : new Meant(misread);
    const clean = (piece: Utf8Piece): Utf8Piece => {
      const bytes = withoutNul(piece.bytes);
      nulSigns += piece.bytes.length - bytes.length;
      return meant === null ? { ...piece, bytes } : meant.take({ ...piece, bytes });
    };
    for await (const bytes of source.pieces()) {
      const piece = clean(reading.take(bytes));
      if (piece.bytes.length > 0) yield piece;
    }
    for (const last of [clean(reading.end()), ...(meant === null ? [] : [meant.end()])])
      if (last.bytes.length > 0) yield last;
  }

  return { pieces, share: source.share, nulSigns: () => nulSigns };
}

/** The bytes without those that are zero, which in UTF-8 are part of no letter. */
export function withoutNul(bytes: Uint8Array): Uint8Array {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
}

/** Puts a misread text right. */
class Meant {
  private readonly text: MeantText;

  constructor(misread: NonNullable<Lettering["misread"]>) {
    this.text = new MeantText(misread);
  }

  take({ bytes, suspect }: Utf8Piece): Utf8Piece {
    const piece = inUtf8(this.text.take(textOf(bytes, 0, bytes.length)));
    return { bytes: piece.bytes, suspect: piece.suspect || suspect };
  }

  end(): Utf8Piece {
    return inUtf8(this.text.end());
  }
}

/** Passes on UTF-8 as it is, as far as it is right. */
class CheckedUtf8 {
  private kept = new Uint8Array();
  private isBeginning: boolean;

  constructor(isRest: boolean) {
    this.isBeginning = !isRest;
  }

  take(bytes: Uint8Array): Utf8Piece {
    if (this.kept.length === 0 && beyondAscii(bytes, 0) < 0) {
      this.isBeginning = false;
      return { bytes, suspect: false };
    }
    const joined = this.joined(bytes);
    const end = joined.length - cutCharacter(joined);
    this.kept = joined.slice(end);
    return this.checked(joined.subarray(0, end));
  }

  end(): Utf8Piece {
    return this.checked(this.kept);
  }

  private joined(bytes: Uint8Array): Uint8Array {
    const { kept } = this;
    if (kept.length === 0) return bytes;
    const joined = new Uint8Array(kept.length + bytes.length);
    joined.set(kept);
    joined.set(bytes, kept.length);
    return joined;
  }

  private checked(bytes: Uint8Array): Utf8Piece {
    let right = bytes;
    if (this.isBeginning && bytes.length > 0) {
      this.isBeginning = false;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) right = bytes.subarray(3);
    }
    const text = decoder.decode(right);
    return text.includes(UNREADABLE)
      ? { bytes: encoder.encode(text), suspect: true }
      : { bytes: right, suspect: false };
  }
}

/** How many bytes at the end begin a character whose others are still to come. */
function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Turns another encoding into UTF-8. */
class Transcoded {
  private readonly decoder: Pick<TextDecoder, "decode">;

  constructor(encoding: ImportMapping["encoding"], isRest: boolean) {
    this.decoder = decoderOf(encoding, { ignoreBOM: isRest });
  }

  take(bytes: Uint8Array): Utf8Piece {
    return this.decoded(bytes);
  }

  end(): Utf8Piece {
    return this.decoded();
  }

  /** Node's decoder refuses some cut characters of GB18030, where a browser's gives the sign for what cannot be read. */
  private decoded(bytes?: Uint8Array): Utf8Piece {
    try {
      const text = bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
      return inUtf8(text);
    } catch (cause) {
      throw new RegularsError("file-encoding-unsure", {}, { cause });
    }
  }
}

function inUtf8(text: string): Utf8Piece {
  return { bytes: encoder.encode(text), suspect: text.includes(UNREADABLE) };
}
