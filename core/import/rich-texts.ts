/** Where a workbook keeps texts: those that cells share, and its sheets with texts of their own. */
const TEXTS = /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
/** A part that is larger unpacked is not looked through. */
const MOST_BYTES = 2 ** 25;
/** A text that parts with letters of their own kind follow. */
const BEFORE_RUNS = /<((?:\w+:)?)t(?:\s[^<>]*)?>[^<]*<\/\1t>(?=\s*<\1r[\s>])/g;

/**
 * The workbook with the plain text that stands before parts with letters of their own (ISO/IEC 29500-1, 18.4.8: `<t>` before `<r>`) made the
 * first of these parts, since the reader leaves it out else. Null where there is no such text.
 */
export async function withTextsBeforeRuns(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { unzipSync, zipSync } = await import("fflate");
  const looked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => TEXTS.test(name) && originalSize <= MOST_BYTES,
  });
  const mended = Object.entries(looked).flatMap(([name, part]) => {
    const text = new TextDecoder().decode(part);
    const whole = text.replace(BEFORE_RUNS, "<$1r>$&</$1r>");
    return whole === text ? [] : [[name, new TextEncoder().encode(whole)] as const];
  });
  if (mended.length === 0) return null;
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(mended) }, { level: 0 });
}
