import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { PICKED_PATH } from "./origin.ts";

/** A file on its way to the page. */
export interface HandedOut {
  readonly body: ReadableStream<Uint8Array>;
  readonly bytes: number;
}

/**
 * Files a person has just picked in a dialog. The page never sees a path: it gets a ticket, good for one fetch, and only
 * the newest ticket is good.
 */
export class PickedFiles {
  readonly #newTicket: () => string;
  #current: { readonly ticket: string; readonly path: string } | null = null;

  constructor(newTicket: () => string) {
    this.#newTicket = newTicket;
  }

  add(path: string): { readonly name: string; readonly ticket: string } {
    const ticket = this.#newTicket();
    this.#current = { ticket, path };
    return { name: basename(path), ticket };
  }

  /** The file of a URL's path as a stream, or null where the ticket is not good (any more). */
  async take(urlPath: string): Promise<HandedOut | null> {
    const picked = this.#current;
    if (picked === null || urlPath !== `${PICKED_PATH}${picked.ticket}`) return null;
    this.#current = null;
    const { size } = await stat(picked.path);
    return { body: Readable.toWeb(createReadStream(picked.path)) as ReadableStream<Uint8Array>, bytes: size };
  }
}
