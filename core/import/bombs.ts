import { RegularsError } from "../model/error.ts";

/** What is packed may be this many times as large; tables are three to thirty times. */
const MOST_TIMES = 100;
/** So many bytes are no burden, however small they were packed. */
const ALWAYS_BYTES = 2 ** 25;

/** Whether so many bytes came out of so many that it hardly was a table that was packed (reliability R24). */
export function isBomb(packedBytes: number, unpackedBytes: number): boolean {
  return unpackedBytes > Math.max(ALWAYS_BYTES, packedBytes * MOST_TIMES);
}

/** The error for what is, or would unpack to, a size that no table has: more than so many bytes. */
export function tooLarge(mostBytes: number, cause?: unknown): RegularsError {
  return new RegularsError("file-too-large", { needed: Math.round(mostBytes / 2 ** 20) }, { cause });
}
