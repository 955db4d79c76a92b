import { oneLine } from "./clean-text.ts";

/** The longest name in bytes; with a folder and a zip's own limits well within every file system. */
const LONGEST_BYTES = 100;

/**
 * Names that Windows keeps for devices, also before an ending; with the superscript digits it takes for digits. And the one
 * name under which JavaScript keeps nothing in an object, as zip libraries do.
 */
const DEVICE = /^(?:__proto__$|CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?=\s*(?:\.|$))/i;

/** Marks no name needs: invisible ones, among them those that turn the direction of reading. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * A text as the name of a file that every system takes: no folder, no drive, no device, no character some system refuses,
 * no control and nothing that turns the direction of reading (`list\u202Ecod.exe`), no dot or blank at the ends, 100 bytes of UTF-8 at
 * most with the ending kept, never empty (`file`).
 */
export function safeFileName(text: string): string {
  const last = oneLine(text.normalize("NFC").replace(INVISIBLE, ""))
    .split(/[/\\]/)
    .findLast((part) => /[^.\s]/.test(part));
  const clean = trimmed((last ?? "").replace(/[<>:"|?*\u2044\u2215\u29f8\uff0f\uff3c]/g, "_").replace(/\s+/g, " "));
  const named = clean.replace(DEVICE, "_$&");
  return trimmed(shortened(named)) || "file";
}

/**
 * Names made safe and different from each other also where a system does not tell capitals: the second `a.csv` becomes
 * `a (2).csv`. In the order given.
 */
export function safeFileNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const safe = safeFileName(text);
    let name = safe;
    for (let copy = 2; taken.has(folded(name)); copy++) name = numbered(safe, copy);
    taken.add(folded(name));
    return name;
  });
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function numbered(name: string, copy: number): string {
  const { stem, ending } = parts(name);
  return `${cutTo(stem, LONGEST_BYTES - bytesOf(ending) - 8).trimEnd()} (${copy})${ending}`;
}

function shortened(name: string): string {
  if (bytesOf(name) <= LONGEST_BYTES) return name;
  const { stem, ending } = parts(name);
  return cutTo(stem, LONGEST_BYTES - bytesOf(ending)).trimEnd() + ending;
}

function parts(name: string): { stem: string; ending: string } {
  const ending = /.(\.[A-Za-z\d]{1,8})$/.exec(name)?.[1] ?? "";
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** As many whole characters as fit in so many bytes. */
function cutTo(text: string, bytes: number): string {
  let cut = "";
  let left = bytes;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    left -= bytesOf(segment);
    if (left < 0) break;
    cut += segment;
  }
  return cut;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.]+$/gu, "");
}
