import { FILES_PATH, type FilePlace, type HostFiles, type Told } from "../core/engine/host-files.ts";
import type { FileWriter, WorkspaceFiles } from "../core/ledger/workspace-files.ts";
import { RegularsError } from "../core/model/error.ts";
import type { HandedOut } from "./picked-files.ts";
import type { Places } from "./places.ts";

/** Tickets that were never fetched are forgotten, oldest first. */
const MOST_TICKETS = 64;

/** Answers the page's calls for workspaces' files. Files in pieces and tickets belong to the page and go with it. */
export class FileCalls implements HostFiles {
  readonly #places: Places;
  readonly #newTicket: () => string;
  readonly #writers = new Map<string, FileWriter>();
  readonly #tickets = new Map<string, Blob>();

  constructor(places: Places, newTicket: () => string) {
    this.#places = places;
    this.#newTicket = newTicket;
  }

  workspaces(place: FilePlace): Promise<Told<readonly string[]>> {
    return told(async () => await (await this.#places.at(place)).workspaces());
  }

  removeWorkspace(place: FilePlace, workspace: string): Promise<Told<null>> {
    return told(async () => {
      await (await this.#places.at(place)).remove(workspace);
      return null;
    });
  }

  list: HostFiles["list"] = (place, workspace) => told(async () => await (await this.#files(place, workspace)).list());

  open: HostFiles["open"] = (place, workspace, name) =>
    told(async () => {
      const content = await (await this.#files(place, workspace)).read(name);
      if (content === null) return null;
      const ticket = this.#newTicket();
      this.#tickets.set(ticket, content);
      for (const oldest of this.#tickets.keys()) if (this.#tickets.size > MOST_TICKETS) this.#tickets.delete(oldest);
      return { ticket, bytes: content.size };
    });

  append: HostFiles["append"] = (place, workspace, name, at, bytes) =>
    told(async () => {
      await (await this.#files(place, workspace)).append(name, at, bytes);
      return null;
    });

  remove: HostFiles["remove"] = (place, workspace, names) =>
    told(async () => {
      await (await this.#files(place, workspace)).remove(names);
      return null;
    });

  begin: HostFiles["begin"] = (place, workspace, name) =>
    told(async () => {
      const writer = await (await this.#files(place, workspace)).create(name);
      const id = this.#newTicket();
      this.#writers.set(id, writer);
      return id;
    });

  add: HostFiles["add"] = (writer, bytes) =>
    told(async () => {
      await this.#writer(writer).write(bytes);
      return null;
    });

  end: HostFiles["end"] = (id, keep) =>
    told(async () => {
      const writer = this.#writer(id);
      this.#writers.delete(id);
      await (keep ? writer.close() : writer.abort());
      return null;
    });

  /** The file of a URL's path, once. */
  async take(urlPath: string): Promise<HandedOut | null> {
    const ticket = urlPath.slice(FILES_PATH.length);
    const content = urlPath.startsWith(FILES_PATH) ? this.#tickets.get(ticket) : undefined;
    if (content === undefined) return null;
    this.#tickets.delete(ticket);
    return { body: content.stream(), bytes: content.size };
  }

  /** The page is gone, and with it whoever would have finished its files. */
  async pageGone(): Promise<void> {
    const left = [...this.#writers.values()];
    this.#writers.clear();
    this.#tickets.clear();
    for (const writer of left) await writer.abort();
  }

  async #files(place: FilePlace, workspace: string): Promise<WorkspaceFiles> {
    return (await this.#places.at(place)).files(workspace);
  }

  #writer(id: string): FileWriter {
    const writer = this.#writers.get(id);
    if (writer === undefined) throw new RegularsError("files-failed", { what: "closed" });
    return writer;
  }
}

/** An answer as it crosses to the page: what it was asked for, or the error without its message, which may name a path. */
export async function told<T>(work: () => Promise<T>): Promise<Told<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof RegularsError) return { code: error.code, facts: error.facts };
    return { code: "internal", facts: { what: error instanceof Error ? error.name : "files" } };
  }
}
