import { MAX_ROWS, textAt } from "../model/block.ts";
import { KeySieve } from "../model/key-sieve.ts";
import { KeyMap } from "../model/keys.ts";
import { LINE_WORDS, type Converted, type LineChunk } from "./converted.ts";
import { ADDED, UNCHANGED, UPDATED } from "./plan-lines.ts";

/**
 * Lines that stand in several tables of a bundle, as in the exports of two months that overlap: they are one line, as if the tables came one
 * after the other. Within a table equal lines are true repeats, and have keys of their own.
 */
export class SharedLines {
  private readonly chunks: readonly LineChunk[];
  private readonly keys: KeyMap | null;

  /** Builds a map of the lines that a later table may name again; nothing is built for a single table. */
  static async of({ lines, parts }: Converted, breathe: () => Promise<void>): Promise<SharedLines> {
    const tableOf = (chunk: LineChunk): number =>
      parts?.findIndex(({ before, rows }) => chunk.row[0]! > before && chunk.row[0]! <= before + rows) ?? 0;
    const tables = lines.map(tableOf);
    const [first] = tables;
    const later = lines.filter((_, at) => tables[at] !== first);
    if (later.length === 0) return new SharedLines(lines, null);
    const sieve = new KeySieve(later.reduce((sum, { count }) => sum + count, 0));
    for (const { count, keyLo } of later) for (let i = 0; i < count; i++) sieve.add(keyLo[i]!);
    const keys = new KeyMap();
    for (const [at, { count, keyHi, keyLo }] of lines.entries()) {
      for (let i = 0; i < count; i++) {
        if (!sieve.has(keyLo[i]!) || keys.get(keyHi[i]!, keyLo[i]!) >= 0) continue;
        keys.set(keyHi[i]!, keyLo[i]!, at * MAX_ROWS + i);
      }
      await breathe();
    }
    return new SharedLines(lines, keys);
  }

  private constructor(chunks: readonly LineChunk[], keys: KeyMap | null) {
    this.chunks = chunks;
    this.keys = keys;
  }

  /** Changes how the facts of chunk `at` stand where an earlier table has the line already. */
  settle(at: number, standing: Uint8Array): void {
    const { keys, chunks } = this;
    if (keys === null) return;
    const chunk = chunks[at]!;
    for (let i = 0; i < chunk.count; i++) {
      if (standing[i] !== ADDED) continue;
      const place = keys.get(chunk.keyHi[i]!, chunk.keyLo[i]!);
      if (place < 0 || place >= at * MAX_ROWS + i) continue;
      const earlier = chunks[Math.floor(place / MAX_ROWS)]!;
      standing[i] = saysTheSame(earlier, place % MAX_ROWS, chunk, i) ? UNCHANGED : UPDATED;
    }
  }
}

/** Columns that only one of two tables has say nothing against it. */
function saysTheSame(a: LineChunk, i: number, b: LineChunk, j: number): boolean {
  if (a.person[i] !== b.person[j] || a.day[i] !== b.day[j] || a.minute[i] !== b.minute[j]) return false;
  for (const [name, values] of a.numbers) {
    const other = b.numbers.get(name);
    if (other !== undefined && !Object.is(values[i], other[j])) return false;
  }
  return LINE_WORDS.every((name) => {
    const one = a.words.get(name);
    const other = b.words.get(name);
    if (one === undefined || other === undefined) return true;
    const word = ({ codes, words }: typeof one, at: number): string =>
      codes[at]! > 0 ? textAt(words, codes[at]! - 1) : "";
    return word(one, i) === word(other, j);
  });
}
