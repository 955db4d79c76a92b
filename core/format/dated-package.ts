import { strFromU8, strToU8, unzipSync } from "fflate";
import { formatDay, type Day } from "../model/day.ts";
import { packFiles } from "./zip.ts";

/**
 * An Office package (a zip of XML parts) as if made on the day given: the dates inside, and those of the zip, would otherwise be the
 * clock's, and the same document would never give the same file.
 */
export function datedPackage(bytes: Uint8Array, day: Day): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const core = parts["docProps/core.xml"];
  if (core !== undefined) {
    const moment = `${formatDay(day)}T00:00:00Z`;
    parts["docProps/core.xml"] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => `${open}${moment}`),
    );
  }
  return packFiles(
    Object.entries(parts).map(([name, part]) => ({ name, bytes: part })),
    day,
  );
}
