import { RegularsError } from "../model/error.ts";
import { ENCODINGS, type ImportMapping } from "../model/mapping.ts";
import { binaryFormat } from "./binary.ts";
import { plausibility } from "./plausibility.ts";
import { withoutNul } from "./utf8.ts";

export type Encoding = ImportMapping["encoding"];

/** A guess of how a file's characters are stored; `sure` is 0…1, below 0.9 a person is asked. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly sure: number;
}

/**
 * Guesses the encoding of a file's beginning, in this order: byte order mark; strict UTF-8 (a last character cut off by
 * the sample's end does not count against it); UTF-16 without a mark, by where its zero bytes stand; the East Asian
 * encodings that can be read without an error, by how usual the characters are that come out, with jschardet as one more
 * voice; else Windows-1252. Throws `file-not-text` for pictures, workbooks and the like.
 */
export async function guessEncoding(bytes: Uint8Array, whole: boolean): Promise<EncodingGuess> {
  const format = binaryFormat(bytes);
  if (format !== null) throw new RegularsError("file-not-text", { what: format });
  const marked = byteOrderMark(bytes);
  if (marked) return { encoding: marked, sure: 1 };
  const wide = bytes.includes(0) ? utf16WithoutMark(bytes) : null;
  if (wide !== null) return wide;
  refuseControls(bytes);
  const text = withoutNul(bytes);
  const tail = whole ? 0 : 3;
  if (decodes(text, "utf-8", tail)) return utf8OrShortChinese(text);
  return byCharacters(text, tail);
}

/** Every encoding in which all the bytes are text, the guess first, then by how usual the letters are that come out. */
export function encodingsOf(bytes: Uint8Array, whole: boolean, guess: EncodingGuess): readonly Encoding[] {
  const isWide = bytes.includes(0);
  const fitting = ENCODINGS.filter((one) => one.startsWith("utf-16") === isWide && decodes(bytes, one, whole ? 0 : 3));
  const usual = new Map(fitting.map((one) => [one, one === "utf-8" ? 1 : plausibility(bytes, one).share]));
  const ranked = fitting.filter((one) => one !== guess.encoding);
  return [guess.encoding, ...ranked.sort((a, b) => (usual.get(b) ?? 0) - (usual.get(a) ?? 0))];
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Whether the bytes are text of this encoding without an error; up to `tail` last bytes may be a cut-off character. */
function decodes(bytes: Uint8Array, encoding: Encoding, tail: number): boolean {
  for (let cut = 0; cut <= tail; cut++) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return true;
    } catch (error) {
      // A broken sequence is the answer looked for here, not a fault.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return false;
}

/** Null where the zero bytes stand elsewhere than in text of two-byte characters. */
function utf16WithoutMark(bytes: Uint8Array): EncodingGuess | null {
  let even = 0;
  let odd = 0;
  let marks = 0;
  let wideMarks = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === 0) {
      if ((i & 1) === 0) even++;
      else odd++;
    } else if (byte === 10 || byte === 13 || byte === 44 || byte === 59 || byte === 9 || byte === 124) {
      marks++;
      if (bytes[i ^ 1] === 0) wideMarks++;
    }
  }
  // A stray zero byte stands beside no line end or comma, or beside few of them.
  if (wideMarks * 2 < marks) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  const oneSided = Math.max(odd, even) / (odd + even);
  const share = (2 * (odd + even)) / bytes.length;
  const trimmed = bytes.subarray(0, bytes.length & ~1);
  if (oneSided < 0.95 || share < 0.05 || !decodes(trimmed, encoding, 2)) return null;
  return { encoding, sure: share > 0.2 ? 0.97 : 0.9 };
}

/** Text has line ends, tabs and perhaps separators (28 to 31 and 1), and next to none of the other control characters. */
function refuseControls(bytes: Uint8Array): void {
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const isUsual = byte >= 32 ? byte !== 127 : (byte >= 9 && byte <= 13) || byte >= 28 || byte === 1;
    if (!isUsual) controls++;
  }
  if (controls > 2 + bytes.length / 500) throw new RegularsError("file-not-text");
}

/**
 * Bytes that are right as UTF-8 are UTF-8, but for a handful of Chinese characters in GBK that happen to be right too
 * (682 of the 3,755 usual ones are): then the characters that come out as UTF-8 are of no language.
 */
function utf8OrShortChinese(bytes: Uint8Array): EncodingGuess {
  let long = 0;
  let latin = 0;
  let strange = 0;
  const text = new TextDecoder("utf-8").decode(bytes);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code >= 0x800) long++;
    else if (code < 0x180) latin++;
    else strange++;
  }
  if (long > 0 || strange <= latin || strange < 2 || strange > 60)
    return { encoding: "utf-8", sure: strange + latin + long === 0 ? 1 : 0.99 };
  const chinese = plausibility(bytes, "gb18030");
  return chinese.share > 0.9 ? { encoding: "gb18030", sure: 0.6 } : { encoding: "utf-8", sure: 0.8 };
}

const CANDIDATES = ["gb18030", "big5", "shift_jis", "euc-kr", "windows-1252"] as const;

async function byCharacters(bytes: Uint8Array, tail: number): Promise<EncodingGuess> {
  const votes = new Map<Encoding, number>();
  let evidence = 0;
  for (const encoding of CANDIDATES) {
    if (!decodes(bytes, encoding, tail)) continue;
    const { share, characters } = plausibility(bytes, encoding);
    votes.set(encoding, share);
    evidence = Math.max(evidence, characters);
  }
  const broken = brokenUtf8(bytes);
  if (broken < 0.1) votes.set("utf-8", 0.9 - broken);
  const ranked = (): (readonly [Encoding, number])[] => [...votes].sort((a, b) => b[1] - a[1]);
  let [best, second] = ranked();
  if (best && (best[1] < 0.85 || best[1] - (second?.[1] ?? 0) < 0.15)) {
    const voice = await furtherVoice(bytes);
    if (voice !== null && votes.has(voice)) votes.set(voice, (votes.get(voice) ?? 0) + 0.1);
    [best, second] = ranked();
  }
  if (!best) return { encoding: "windows-1252", sure: 0.3 };
  const margin = best[1] - Math.max(0, second?.[1] ?? 0);
  const enough = Math.min(1, 0.7 + evidence / 60);
  return { encoding: best[0], sure: Math.min(0.99, best[1], 0.75 + margin) * enough };
}

/** The share of non-ASCII sequences that are broken as UTF-8: a UTF-8 file with a few damaged bytes has next to none. */
function brokenUtf8(bytes: Uint8Array): number {
  let good = 0;
  let bad = 0;
  for (const char of new TextDecoder("utf-8").decode(bytes)) {
    if (char === "\ufffd") bad++;
    else if (char > "\u007f") good++;
  }
  return good + bad === 0 ? 1 : bad / (good + bad);
}

const NAMES: Readonly<Record<string, Encoding>> = {
  gb18030: "gb18030",
  gb2312: "gb18030",
  gbk: "gb18030",
  big5: "big5",
  shift_jis: "shift_jis",
  cp932: "shift_jis",
  "euc-kr": "euc-kr",
  cp949: "euc-kr",
  "windows-1252": "windows-1252",
  "iso-8859-1": "windows-1252",
};

/** What jschardet, loaded only now, takes the bytes for. */
async function furtherVoice(bytes: Uint8Array): Promise<Encoding | null> {
  const { detect } = await import("jschardet");
  const sample = bytes.subarray(0, 1 << 16);
  let binary = "";
  for (let at = 0; at < sample.length; at += 8192) binary += String.fromCharCode(...sample.subarray(at, at + 8192));
  const found: string | null = detect(binary).encoding;
  return found === null ? null : (NAMES[found.toLowerCase()] ?? null);
}
