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

/** A picked file as the page is told of it. */
export interface Ticketed {
  readonly name: string;
  readonly ticket: string;
}

/**
 * Files a person has just picked in a dialog. The page never sees a path: it gets tickets, each good for one fetch, and only
 * those of the last pick are good.
 */
export class PickedFiles {
  readonly #newTicket: () => string;
  readonly #paths = new Map<string, string>();

  constructor(newTicket: () => string) {
    this.#newTicket = newTicket;
  }

  /** Tickets for what was picked now; those before are no longer good, unless nothing was picked. */
  offer(paths: readonly string[]): readonly Ticketed[] {
    if (paths.length > 0) this.#paths.clear();
    return paths.map((path) => {
      const ticket = this.#newTicket();
      this.#paths.set(ticket, path);
      return { name: basename(path), ticket };
    });
  }

  /** The file of a URL's path as a stream, or null where the ticket is not good (any more). */
  async take(urlPath: string): Promise<HandedOut | null> {
    const ticket = urlPath.startsWith(PICKED_PATH) ? urlPath.slice(PICKED_PATH.length) : "";
    const path = this.#paths.get(ticket);
    if (path === undefined) return null;
    this.#paths.delete(ticket);
    const { size } = await stat(path);
    return { body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, bytes: size };
  }
}
