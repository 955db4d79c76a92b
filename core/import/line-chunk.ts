import { MAX_ROWS, type IntArray } from "../model/block.ts";
import { narrowCodes, narrowCopy } from "../model/narrow.ts";
import { LINE_NUMBERS, LINE_WORDS } from "./converted.ts";
import type { Coded, LineChunk, LineNumber, LineWord } from "./converted.ts";
import type { Cleaner } from "./dictionary.ts";
import { Dictionary } from "./dictionary.ts";
import { WordHashes } from "./line-key.ts";

/** A text column of the chunk being filled. */
export interface WordColumn {
  readonly at: number;
  readonly name: LineWord;
  readonly codes: Uint32Array<ArrayBuffer>;
  readonly dictionary: Dictionary;
  readonly hashes: WordHashes;
}

/** Which columns the lines of a file have: positions in the row, −1 where the file has none. */
export interface LineColumns {
  readonly words: ReadonlyMap<LineWord, { readonly at: number; readonly cleaner: Cleaner }>;
  readonly numbers: ReadonlySet<LineNumber>;
}

/** Room for `MAX_ROWS` line facts, being filled; the fields are the columns. */
export class OpenChunk {
  count = 0;
  readonly row = new Uint32Array(MAX_ROWS);
  readonly person = new Int32Array(MAX_ROWS);
  readonly day = new Int32Array(MAX_ROWS);
  readonly minute = new Int16Array(MAX_ROWS);
  readonly kind = new Uint8Array(MAX_ROWS);
  readonly keyHi = new Uint32Array(MAX_ROWS);
  readonly keyLo = new Uint32Array(MAX_ROWS);
  readonly quantity = new Float64Array(MAX_ROWS);
  readonly unitPrice = new Float64Array(MAX_ROWS);
  readonly amount = new Float64Array(MAX_ROWS);
  readonly listPrice = new Float64Array(MAX_ROWS);
  readonly words: readonly WordColumn[];

  private readonly numbers: ReadonlySet<LineNumber>;

  constructor(columns: LineColumns) {
    this.numbers = columns.numbers;
    this.words = LINE_WORDS.flatMap((name) => {
      const column = columns.words.get(name);
      if (!column) return [];
      return [
        {
          at: column.at,
          name,
          dictionary: new Dictionary(column.cleaner),
          codes: new Uint32Array(MAX_ROWS),
          hashes: new WordHashes(),
        },
      ];
    });
  }

  wordColumn(name: LineWord): WordColumn | null {
    return this.words.find((column) => column.name === name) ?? null;
  }

  /** Empties the chunk for the next lines; its dictionaries begin anew. */
  reopen(): void {
    this.count = 0;
    for (const word of this.words) {
      word.dictionary.clear();
      word.hashes.clear();
    }
  }

  /** The chunk as it goes out, cut to its length. */
  done(): LineChunk {
    const { count } = this;
    const numbers = new Map<LineNumber, IntArray | Float64Array>();
    for (const name of LINE_NUMBERS) {
      if (name === "amount" || this.numbers.has(name)) numbers.set(name, narrowCopy(this[name].subarray(0, count)));
    }
    const words = new Map<LineWord, Coded>();
    for (const { name, codes, dictionary } of this.words) {
      const joined = dictionary.words.joined();
      words.set(name, { codes: narrowCodes(codes.subarray(0, count), joined.ends.length), words: joined });
    }
    return {
      count,
      row: this.row.slice(0, count),
      person: this.person.slice(0, count),
      day: this.day.slice(0, count),
      minute: this.minute.slice(0, count),
      kind: this.kind.slice(0, count),
      keyHi: this.keyHi.slice(0, count),
      keyLo: this.keyLo.slice(0, count),
      numbers,
      words,
    };
  }
}
