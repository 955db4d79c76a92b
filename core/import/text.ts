import type { ImportMapping } from "../model/mapping.ts";
import { openBytes } from "./bytes.ts";

/** How many characters go to the tokeniser at a time: large enough to cost little, small enough to stay young in memory. */
const PIECE = 1 << 18;

/** The sign that stands where bytes could not be read in the file's encoding. */
export const UNREADABLE = "\ufffd";

/** A file as text, piece by piece. */
export interface TextSource {
  /** Pieces of about a million characters; a character is never cut. A byte order mark is left out. */
  pieces(): AsyncGenerator<string, void, undefined>;
  share(): number;
}

/**
 * Decodes a file by one streaming decoder. Bytes that are no text in this encoding become `UNREADABLE`, so that the
 * record they stand in, and no other, can be refused. `isRest`: it is a file's second half, which neither a byte order mark nor that of
 * a `.gz` begins.
 */
export function openText(file: Blob, encoding: ImportMapping["encoding"], isRest = false): TextSource {
  const source = openBytes(file, isRest);

  async function* pieces(): AsyncGenerator<string, void, undefined> {
    const decoder = new TextDecoder(encoding, { ignoreBOM: isRest });
    let parts: string[] = [];
    let length = 0;
    for await (const bytes of source.pieces()) {
      const text = decoder.decode(bytes, { stream: true });
      parts.push(text);
      length += text.length;
      if (length < PIECE) continue;
      yield parts.join("");
      parts = [];
      length = 0;
    }
    parts.push(decoder.decode());
    const rest = parts.join("");
    if (rest !== "") yield rest;
  }

  return { pieces, share: source.share };
}
