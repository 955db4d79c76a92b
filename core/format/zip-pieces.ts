import { Zip, ZipDeflate } from "fflate";
import { civilFromDay, type Day } from "../model/day.ts";

/** A file of an archive that is written bit by bit. */
export interface ZipPieces {
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

/** Writes files of this program's own names as one zip archive, handing out bytes as they come; nothing is held as a whole. */
export async function zipPieces(
  files: readonly ZipPieces[],
  day: Day,
  out: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | void,
): Promise<void> {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  const waiting: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else waiting.push(bytes);
  });
  const flush = async (): Promise<void> => {
    if (failure !== null) throw failure;
    for (const bytes of waiting.splice(0)) await out(new Uint8Array(bytes));
  };
  const encoder = new TextEncoder();
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    // The archive keeps local time without a zone, and the library takes it from a date's local parts.
    entry.mtime = new Date(year, month - 1, dayOfMonth, 12);
    entry.os = 0;
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(encoder.encode(piece));
      await flush();
    }
    entry.push(new Uint8Array(0), true);
    await flush();
  }
  zip.end();
  await flush();
}
