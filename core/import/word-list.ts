import type { JoinedText } from "../model/block.ts";
import { hashText, mix } from "../model/keys.ts";
import { GrowingInts } from "./growing.ts";
import { textOf } from "./utf8.ts";

/** A list of texts that grows, kept one behind the other in UTF-8: most of them never become texts of their own. */
export class WordList {
  private bytes = new Uint8Array(4096);
  private readonly ends = new GrowingInts();
  /** Whether all of them are ASCII: then each byte is a character. */
  private isAscii = true;

  get length(): number {
    return this.ends.length;
  }

  /** Adds the text from one place of bytes to before another; gives how many there are now. */
  push(bytes: Uint8Array, from: number, to: number): number {
    const start = this.end;
    const end = start + to - from;
    if (end > this.bytes.length) this.grow(end);
    const own = this.bytes;
    let all = 0;
    for (let i = from, j = start; i < to; i++, j++) all |= own[j] = bytes[i]!;
    if (all >= 0x80) this.isAscii = false;
    this.ends.push(end);
    return this.ends.length;
  }

  at(index: number): string {
    return textOf(this.bytes, this.startOf(index), this.ends.at(index));
  }

  /** 32 bits of a text under a seed: what `hashText` gives for it. */
  hash(index: number, seed: number): number {
    if (!this.isAscii) return hashText(this.at(index), seed);
    const { bytes } = this;
    const from = this.startOf(index);
    const to = this.ends.at(index);
    let h = seed ^ (to - from);
    for (let i = from; i < to; i++) h = Math.imul(h ^ bytes[i]!, 0x5bd1e995) ^ (h >>> 15);
    return mix(h, seed);
  }

  /** All of them as one text. */
  joined(): JoinedText {
    const text = textOf(this.bytes, 0, this.end);
    const ends = this.ends.done();
    if (this.isAscii) return { text, ends };
    let characters = 0;
    let at = 0;
    for (let i = 0; i < ends.length; i++) {
      for (const end = ends[i]!; at < end; at++) {
        const byte = this.bytes[at]!;
        // Each character once, at its first byte; those of four bytes are two in a text.
        if ((byte & 0xc0) !== 0x80) characters += byte >= 0xf0 ? 2 : 1;
      }
      ends[i] = characters;
    }
    return { text, ends };
  }

  /** Forgets all; the room for as many stays. */
  clear(): void {
    this.ends.clear();
    this.isAscii = true;
  }

  private get end(): number {
    return this.startOf(this.ends.length);
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : this.ends.at(index - 1);
  }

  private grow(needed: number): void {
    const longer = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    longer.set(this.bytes);
    this.bytes = longer;
  }
}
