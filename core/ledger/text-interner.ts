import { mix } from "../model/keys.ts";

/**
 * Numbers texts in the order they first come, apart by owner. It reads a text where it lies inside a longer one, so that a million
 * rows make only as many strings as there are different ones (open addressing over typed arrays).
 */
export class TextInterner {
  readonly words: string[] = [];
  private owners = new Int32Array(512);
  private hashes = new Uint32Array(512);
  private table = new Int32Array(1024).fill(-1);

  get size(): number {
    return this.words.length;
  }

  /** The number of `text` from `start` to `end` under an owner. */
  idOf(text: string, start: number, end: number, owner: number): number {
    let hash = owner ^ 0x2545f491;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 15);
    hash = mix(hash, end - start);
    const mask = this.table.length - 1;
    let at = hash & mask;
    for (let id = this.table[at]!; id !== -1; id = this.table[at]!) {
      if (this.hashes[id] === hash && this.owners[id] === owner && this.equals(id, text, start, end)) return id;
      at = (at + 1) & mask;
    }
    return this.add(text.slice(start, end), owner, hash, at);
  }

  /** Takes words out, of which none is used any more; the numbers of the others stay. */
  forget(ids: Iterable<number>): void {
    // No text of nothing is ever asked for, so the place stays empty.
    for (const id of ids) this.words[id] = "";
  }

  private equals(id: number, text: string, start: number, end: number): boolean {
    const word = this.words[id]!;
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  private add(word: string, owner: number, hash: number, at: number): number {
    const id = this.words.length;
    this.words.push(word);
    this.owners[id] = owner;
    this.hashes[id] = hash;
    this.table[at] = id;
    if (this.words.length * 2 >= this.table.length) this.grow();
    return id;
  }

  private grow(): void {
    const mask = this.table.length * 2 - 1;
    this.owners = longer(this.owners, (length) => new Int32Array(length));
    this.hashes = longer(this.hashes, (length) => new Uint32Array(length));
    this.table = new Int32Array(mask + 1).fill(-1);
    for (let id = 0; id < this.words.length; id++) {
      let at = this.hashes[id]! & mask;
      while (this.table[at] !== -1) at = (at + 1) & mask;
      this.table[at] = id;
    }
  }
}

/** The same values with room for as many again. */
function longer<A extends Int32Array | Uint32Array>(values: A, make: (length: number) => A): A {
  const out = make(values.length * 2);
  out.set(values);
  return out;
}

/** Numbers a few whole words in the order they first come; −1 for the empty one. */
export class WordList {
  readonly words: string[] = [];
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.words.length;
  }

  idOf(word: string): number {
    if (word === "") return -1;
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** A list of its own without some of the words, the others in their order. */
  without(gone: ReadonlySet<number>): WordList {
    const list = new WordList();
    for (const [id, word] of this.words.entries()) if (!gone.has(id)) list.idOf(word);
    return list;
  }
}
