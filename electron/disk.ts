import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { freeBytes } from "./files.ts";
import { Reserve } from "./reserve.ts";

/** The disks that the store and the files beside it lie on: how much room they have, and what is held in reserve on each. */
export class Disk {
  readonly #store: string;
  readonly #files: string;
  readonly #reserveBytes: number;
  #reserves: Promise<readonly Reserve[]> | null = null;

  /** @param store The browser's profile. @param files The folder that the files' folder is in. */
  constructor(store: string, files: string, reserveBytes: number) {
    this.#store = store;
    this.#files = files;
    this.#reserveBytes = reserveBytes;
  }

  /** Bytes free on the fuller of the two disks; a disk that cannot be asked is left out, null where neither can be. */
  async free(): Promise<number | null> {
    void this.hold();
    const free = await Promise.all([this.#store, this.#files].map((path) => freeBytes(path).catch(() => null)));
    const known = free.filter((bytes) => bytes !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  /** Makes the reserves that are missing, where there is room for them. */
  async hold(): Promise<void> {
    this.#reserves ??= this.#places();
    for (const reserve of await this.#reserves) await reserve.hold().catch(() => false);
  }

  /** Gives the reserves back; they are made again when there is room. */
  async release(): Promise<void> {
    this.#reserves ??= this.#places();
    for (const reserve of await this.#reserves) await reserve.release();
  }

  async #places(): Promise<readonly Reserve[]> {
    await mkdir(this.#store, { recursive: true }).catch(() => undefined);
    const [store, files] = await Promise.all([this.#store, this.#files].map((path) => stat(path).catch(() => null)));
    const found: Reserve[] = [];
    if (store) found.push(new Reserve(join(this.#store, "reserve"), this.#reserveBytes));
    if (files && files.dev !== store?.dev)
      found.push(new Reserve(join(this.#files, ".regulars-reserve"), this.#reserveBytes));
    return found;
  }
}
