import { MISREADINGS, type Misreading } from "../model/mapping.ts";
import { decoderOf } from "./decoder.ts";
import { plausibility } from "./plausibility.ts";

/** The bytes a letter was read from: up to two, the first times 256; 0: no bytes give it. */
type Letters = Uint16Array;

const SIGN = "\ufffd";
/** A byte that stands in no text of UTF-8 or GB 18030, for a letter that was read from none. */
const BROKEN = 0xff;

/** Puts a misread text right, piece by piece: what it was misread from, read as it should have been. What cannot be becomes U+FFFD. */
export class MeantText {
  private readonly letters: Letters;
  private readonly decoder: TextDecoder;

  constructor(misread: Misreading) {
    this.letters = misread === "utf-8 as gb18030" ? chinese() : western();
    this.decoder = new TextDecoder(misread === "gb18030 as windows-1252" ? "gb18030" : "utf-8");
  }

  take(text: string): string {
    return this.decoder.decode(bytesOf(text, this.letters), { stream: true });
  }

  end(): string {
    return this.decoder.decode();
  }
}

/** What a sample shows of a text that was misread: how, where each cell can be put right; else how many cells cannot, of which some were. */
export type Garbled =
  | { readonly misread: Misreading; readonly examples: readonly (readonly [stands: string, meant: string])[] }
  | { readonly misread: null; readonly cells: number };

/** So many different cells are looked at. */
const CELLS = 3000;
const EXAMPLES = 3;
/** UTF-8's sign for what could not be read, misread once more. */
const LOST = /锟斤拷|锟斤|烫烫烫|ï¿½/;

/**
 * Looks whether a text was decoded wrongly before it was saved ("娴嬭瘯" for "测试", "MÃ¼ller" for "Müller", "ÐÕÃû" for "姓名"). It is taken for misread
 * only where no cell speaks against it: each one beyond ASCII goes back, letter by letter, to bytes that are text as they were meant. Null where
 * there is no sign of it.
 */
export function findMisreading(records: readonly (readonly string[])[]): Garbled | null {
  const cells = new Set<string>();
  for (const cell of records.flat()) {
    if (/[^\0-\x7f]/.test(cell)) cells.add(cell.trim());
    if (cells.size >= CELLS) break;
  }
  const stands = [...cells];
  let most = 0;
  for (const misread of MISREADINGS) {
    const back = stands.flatMap((cell) => {
      const meant = meantBy(cell, misread);
      return meant === null ? [] : [[cell, meant] as const];
    });
    if (back.length === stands.length && isEnough(back, misread)) return { misread, examples: back.slice(0, EXAMPLES) };
    if (isEnough(back, misread) && back.length >= stands.length / 2) most = Math.max(most, stands.length);
  }
  const lost = stands.filter((cell) => LOST.test(cell)).length;
  return most + lost > 0 ? { misread: null, cells: Math.max(most, lost) } : null;
}

/** What a cell meant if it was misread so; null where it cannot have been. */
function meantBy(cell: string, misread: Misreading): string | null {
  const text = new MeantText(misread);
  const meant = text.take(cell) + text.end();
  return meant.includes(SIGN) || meant === cell ? null : meant;
}

/** Letters of Chinese, Japanese, Korean and of European languages, with their marks. */
const USUAL =
  /^[\0-\u024f\u0370-\u03ff\u0400-\u04ff\u2000-\u206f\u20a0-\u20cf\u2100-\u214f\u2190-\u22ff\u2460-\u27bf\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef\u{1f000}-\u{1faff}\u{20000}-\u{2ffff}]*$/u;
const BEYOND = /[^\0-\x7f]/gu;

/** Whether so much goes back to usual text that chance cannot have done it. */
function isEnough(back: readonly (readonly [string, string])[], misread: Misreading): boolean {
  const meant = back.map(([, text]) => text).join("");
  const letters = meant.match(BEYOND) ?? [];
  if (letters.length < 3 || !USUAL.test(meant)) return false;
  if (misread === "gb18030 as windows-1252") {
    const bytes = bytesOf(back.map(([text]) => text).join(" "), western());
    return plausibility(bytes, "gb18030").share > 0.9 && plausibility(bytes, "windows-1252").share < 0.5;
  }
  if (misread === "utf-8 as windows-1252") return true;
  // A Chinese letter alone among Latin ones (M眉ller) is a misread accent; else some letters must have come from three bytes each.
  const isLatin = back.every(([text]) => !/[^\0-\x7f]{2}/.test(text) && /[a-z][^\0-\x7f]|[^\0-\x7f][a-z]/i.test(text));
  return isLatin || letters.filter((letter) => letter >= "\u0800").length > letters.length / 2;
}

function bytesOf(text: string, letters: Letters): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const stored = code < 0x80 ? code : letters[code]!;
    if (stored > 0xff) bytes[length++] = stored >> 8;
    bytes[length++] = stored === 0 && code !== 0 ? BROKEN : stored & 0xff;
  }
  return bytes.slice(0, length);
}

let chineseLetters: Letters | null = null;

/** The letters of GB 18030 that take two bytes, and the euro sign that older systems store in one. */
function chinese(): Letters {
  if (chineseLetters !== null) return chineseLetters;
  const letters = new Uint16Array(0x10000);
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== SIGN) letters[text.charCodeAt(0)] = lead * 256 + trail;
    }
  }
  chineseLetters = letters;
  return letters;
}

let westernLetters: Letters | null = null;

/** The letters of Windows-1252, and the control signs that ISO 8859-1 has in places of theirs. */
function western(): Letters {
  if (westernLetters !== null) return westernLetters;
  const letters = new Uint16Array(0x10000);
  for (let byte = 0x80; byte <= 0xff; byte++) letters[byte] = byte;
  const text = decoderOf("windows-1252").decode(Uint8Array.from({ length: 0x80 }, (_, i) => i + 0x80));
  for (let i = 0; i < text.length; i++) letters[text.charCodeAt(i)] = i + 0x80;
  westernLetters = letters;
  return letters;
}
