import { hashText, mix } from "../model/keys.ts";
import type { Cells } from "./cells.ts";
import type { WordList } from "./word-list.ts";

/** Seeds of the two halves of a line's key. Changing them makes every line of every known file new. */
const SEED_HI = 0x2c1b3c6d;
const SEED_LO = 0x297a2d39;

const UNKNOWN = 0x6b43a9b5;

/** Words that take part in a key, hashed once for each code of a dictionary. */
export class WordHashes {
  hi = new Uint32Array(1024);
  lo = new Uint32Array(1024);
  /** The last code that is hashed. */
  known = 0;

  /** Forgets all words; the room for as many stays. */
  clear(): void {
    this.known = 0;
  }

  /** Hashes the words that have come since; word c − 1 is that of code c. Code 0 stays 0. */
  follow(words: WordList): void {
    if (words.length >= this.hi.length) {
      this.hi = grown(this.hi, words.length);
      this.lo = grown(this.lo, words.length);
    }
    for (let code = this.known + 1; code <= words.length; code++) {
      this.hi[code] = words.hash(code - 1, SEED_HI);
      this.lo[code] = words.hash(code - 1, SEED_LO);
    }
    this.known = words.length;
  }
}

function grown(array: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(Math.max(needed + 1, array.length * 2));
  out.set(array);
  return out;
}

/**
 * The 64-bit key a line is recognised by (architecture "Identity"), built up part by part in two independent 32-bit halves:
 * source + order number + line number; else source + order + values; else source + customer + day + values; then how many
 * equal rows came before.
 */
export class LineKey {
  hi = 0;
  lo = 0;

  private readonly sourceHi: number;
  private readonly sourceLo: number;
  /** How the last key began: most begin like the one before. */
  private form = 0;
  private kind = 0;
  private begunHi = 0;
  private begunLo = 0;

  constructor(source: string) {
    this.sourceHi = hashText(source, SEED_HI);
    this.sourceLo = hashText(source, SEED_LO);
  }

  /** Begins a new key; `form` tells the three ways of recognising apart, `kind` is the line's. */
  begin(form: number, kind: number): void {
    if (form !== this.form || kind !== this.kind) {
      this.form = form;
      this.kind = kind;
      this.hi = mix(this.sourceHi, form);
      this.lo = mix(this.sourceLo, form ^ UNKNOWN);
      this.int(kind);
      this.begunHi = this.hi;
      this.begunLo = this.lo;
    }
    this.hi = this.begunHi;
    this.lo = this.begunLo;
  }

  /** Adds the characters of a cell. */
  characters(cells: Cells, index: number): void {
    const to = cells.to[index]!;
    for (let i = cells.from[index]!; i < to; i++) {
      if (cells.bytes[i]! >= 0x80) return this.text(cells.at(index), i - cells.from[index]!);
      this.int(cells.bytes[i]!);
    }
  }

  /** Adds a hashed word. */
  word(hashes: WordHashes, code: number): void {
    this.hi = mix(this.hi, hashes.hi[code]!);
    this.lo = mix(this.lo, hashes.lo[code]!);
  }

  private text(text: string, from: number): void {
    for (let i = from; i < text.length; i++) this.int(text.charCodeAt(i));
  }

  /** Adds 64 bits. */
  pair(hi: number, lo: number): void {
    this.hi = mix(this.hi, hi);
    this.lo = mix(this.lo, lo);
  }

  /** Adds a whole number within 32 bits. */
  int(value: number): void {
    this.hi = mix(this.hi, value);
    this.lo = mix(this.lo, value ^ UNKNOWN);
  }

  /** Adds a whole number within the safe integers, or NaN. */
  number(value: number): void {
    if (value !== value) return this.int(UNKNOWN);
    this.int(value | 0);
    if (value > 0x7fffffff || value < -0x80000000) this.int(Math.floor(value / 0x1_0000_0000));
  }
}
