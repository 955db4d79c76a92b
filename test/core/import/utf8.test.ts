import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportMapping } from "../../../core/model/mapping.ts";
import { openUtf8, textOf, UNREADABLE } from "../../../core/import/utf8.ts";

/** A file that is read in pieces cut at these places. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, cuts: readonly number[]): Blob {
  const file = new Blob([bytes]);
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].toSorted(
    (a, b) => a - b,
  );
  const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
    new ReadableStream({
      start(controller) {
        for (const [i, end] of places.slice(1).entries()) controller.enqueue(bytes.slice(places[i], end));
        controller.close();
      },
    });
  return Object.assign(file, { stream });
}

async function read(file: Blob, encoding: ImportMapping["encoding"], isRest = false) {
  let text = "";
  let suspect = false;
  for await (const piece of openUtf8(file, { encoding }, isRest).pieces()) {
    text += textOf(piece.bytes, 0, piece.bytes.length);
    suspect ||= piece.suspect;
  }
  return { text, suspect };
}

/** Whether this machine's own decoder breaks off at such pieces, as Node's does at some cut characters of GB18030. */
function refusesPieces(bytes: Uint8Array, cuts: readonly number[], encoding: string): boolean {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  const decoder = new TextDecoder(encoding);
  try {
    for (const [i, end] of places.slice(1).entries()) {
      if (end > places[i]!) decoder.decode(bytes.subarray(places[i], end), { stream: true });
    }
    decoder.decode();
    return false;
  } catch {
    return true;
  }
}

const someBytes = fc
  .array(fc.oneof(fc.constantFrom("a", "\n", "é", "王", "😀", "\ufeff").map(bytesOf), fc.uint8Array({ maxLength: 3 })))
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("a file as UTF-8, piece by piece", () => {
  it("says what one decoder says of it as a whole, wherever it is cut and whatever is wrong in it", async () => {
    const encoding = fc.constantFrom("utf-8" as const, "gb18030" as const, "utf-16le" as const);
    await fc.assert(
      fc.asyncProperty(someBytes, fc.array(fc.nat(), { maxLength: 5 }), encoding, fc.boolean(), async (...given) => {
        const [bytes, cuts, name, isRest] = given;
        const text = new TextDecoder(name, { ignoreBOM: isRest }).decode(bytes);
        if (refusesPieces(bytes, cuts, name)) {
          await expect(read(inPieces(bytes, cuts), name, isRest)).rejects.toThrow("file-encoding-unsure");
          return;
        }
        const expected = { text: text.replaceAll("\0", ""), suspect: text.includes(UNREADABLE) };
        expect(await read(inPieces(bytes, cuts), name, isRest)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("has the euro and the quotation marks of Windows-1252 on every host", async () => {
    const bytes = Uint8Array.of(0x80, 0x93, 0x41, 0x94, 0x85, 0xe9, 0x9c);
    expect((await read(new Blob([bytes]), "windows-1252")).text).toBe("€“A”…éœ");
  });

  it("has no NUL signs, which are counted", async () => {
    const source = openUtf8(new Blob(["a\0,\0\0b\n"]), { encoding: "utf-8" });
    const texts: string[] = [];
    for await (const { bytes } of source.pieces()) texts.push(textOf(bytes, 0, bytes.length));
    expect([texts.join(""), source.nulSigns()]).toEqual(["a,b\n", 3]);
  });
});
