import { randomBytes } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { freeBytes, systemCode } from "./files.ts";

/** Enough for the browser's store to close cleanly on a disk run full. */
export const RESERVE_BYTES = 64 * 1024 * 1024;

/** A reserve is only made where so much is left beside it. */
const ROOM_BESIDE_BYTES = 512 * 1024 * 1024;

const PIECE_BYTES = 1024 * 1024;

/**
 * A file of nothing that keeps room on a disk, to be given back when a write failed for want of it: Chromium has lost whole stores on
 * a disk with nothing left. Its bytes are random, so that no disk packs them away.
 */
export class Reserve {
  readonly #path: string;
  readonly #bytes: number;
  readonly #beside: number;
  #busy: Promise<void> = Promise.resolve();

  constructor(path: string, bytes: number, beside = ROOM_BESIDE_BYTES) {
    this.#path = path;
    this.#beside = beside;
    this.#bytes = bytes;
  }

  /** Makes the reserve where it is missing and there is room; whether it stands. A disk that will not have it is left alone. */
  async hold(): Promise<boolean> {
    await this.#inTurn(() => this.#make());
    return await this.#stands();
  }

  /** Gives the room back. */
  release(): Promise<void> {
    return this.#inTurn(() => rm(this.#path, { force: true }));
  }

  async #make(): Promise<void> {
    if ((await this.#stands()) || (await freeBytes(this.#folder())) < this.#bytes + this.#beside) return;
    try {
      const file = await open(this.#path, "w", 0o600);
      try {
        for (let left = this.#bytes; left > 0; left -= PIECE_BYTES) {
          await file.write(randomBytes(Math.min(left, PIECE_BYTES)));
        }
        await file.datasync();
      } finally {
        await file.close();
      }
    } catch (error) {
      await rm(this.#path, { force: true });
      if (systemCode(error) === "") throw error;
    }
  }

  async #stands(): Promise<boolean> {
    const file = await stat(this.#path).catch(() => null);
    return file?.size === this.#bytes;
  }

  #folder(): string {
    return dirname(this.#path);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#busy.then(work);
    this.#busy = next.catch(() => undefined);
    return next;
  }
}
