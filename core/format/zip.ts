import { zipSync, type Zippable } from "fflate";
import { civilFromDay, type Day } from "../model/day.ts";
import { safeFileName, safeFileNames } from "./file-name.ts";

export interface ZipFile {
  /** As a person calls it; made safe and different from the others. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Zip cannot hold a day before 1980 or after 2099. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2099;

/** Kinds of files that are compressed already. */
const COMPRESSED = /\.(?:xlsx|docx|zip|png|jpg|gz)$/i;

/**
 * Several files as one zip archive, in one folder where `folder` is given; the same files of the same day give the same
 * bytes. Names are made safe (`safeFileName`).
 */
export function zipFiles(files: readonly ZipFile[], day: Day, folder?: string): Uint8Array<ArrayBuffer> {
  const place = folder === undefined ? "" : `${safeFileName(folder)}/`;
  const names = safeFileNames(files.map(({ name }) => name));
  return packFiles(
    files.map(({ bytes }, i) => ({ name: `${place}${names[i] ?? ""}`, bytes })),
    day,
  );
}

/** Parts with names of this program's own as a zip archive of that day. */
export function packFiles(files: readonly ZipFile[], day: Day): Uint8Array<ArrayBuffer> {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  const safeYear = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year));
  // The archive keeps local time without a zone, and the library takes it from a date's local parts.
  const mtime = new Date(safeYear, month - 1, dayOfMonth, 12);
  const entries: Zippable = {};
  for (const { name, bytes } of files) {
    entries[name] = [bytes, { level: COMPRESSED.test(name) ? 0 : 6, mtime, os: 0 }];
  }
  return new Uint8Array(zipSync(entries));
}
