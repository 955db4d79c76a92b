import { readFile, rename, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { z } from "zod";
import type { ChosenFolder } from "../core/engine/bridge.ts";
import type { FilePlace } from "../core/engine/host-files.ts";
import { RegularsError } from "../core/model/error.ts";
import { systemCode, writeFileAtomically } from "./files.ts";
import { workspaceFolders, type WorkspaceFolders } from "./workspace-files.ts";

const Kept = z.array(z.strictObject({ id: z.string(), path: z.string() }));
type Kept = z.infer<typeof Kept>;

/** What lies in a person's own folders is in one of this name. */
export const OUR_FOLDER = "Regulars";

export interface PlacesSetup {
  /** The folder of the person's documents. */
  readonly documents: string;
  /** The browser's profile; nothing is kept twice in there. */
  readonly profile: string;
  readonly newId: () => string;
  readonly onFull: () => Promise<void>;
}

/** Where files lie: in the person's documents, and in folders they chose. Only here are their paths known. */
export class Places {
  readonly #setup: PlacesSetup;
  readonly #own: WorkspaceFolders;
  readonly #others = new Map<string, WorkspaceFolders>();
  #kept: Promise<Kept> | null = null;

  constructor(setup: PlacesSetup) {
    this.#setup = setup;
    this.#own = workspaceFolders(join(setup.documents, OUR_FOLDER), setup.onFull);
  }

  /** Error: `files-failed` for a folder that was never chosen, or forgotten. */
  async at(place: FilePlace): Promise<WorkspaceFolders> {
    if (place === null) return this.#own;
    const chosen = (await this.#known()).find(({ id }) => id === place);
    if (chosen === undefined) throw new RegularsError("files-failed", { what: "unknown" });
    const folders = this.#others.get(place) ?? workspaceFolders(join(chosen.path, OUR_FOLDER), this.#setup.onFull);
    this.#others.set(place, folders);
    return folders;
  }

  async chosen(): Promise<readonly ChosenFolder[]> {
    return (await this.#known()).map(nameOf);
  }

  /** Remembers a folder; the same one again keeps its id. Errors: `files-failed` inside the profile, or where it is no folder. */
  async choose(path: string): Promise<ChosenFolder> {
    const known = await this.#known();
    const before = known.find((one) => one.path === path);
    if (before !== undefined) return nameOf(before);
    const within = relative(this.#setup.profile, path);
    if (within === "" || (!within.startsWith(`..${sep}`) && within !== ".." && !within.includes(":"))) {
      throw new RegularsError("files-failed", { what: "inside" });
    }
    if (!(await stat(path).catch(() => null))?.isDirectory())
      throw new RegularsError("files-failed", { what: "ENOTDIR" });
    const chosen = { id: this.#setup.newId(), path };
    await this.#keep([...known, chosen]);
    return nameOf(chosen);
  }

  async forget(id: string): Promise<void> {
    await this.#keep((await this.#known()).filter((one) => one.id !== id));
  }

  #file(): string {
    return join(this.#setup.profile, "folders.json");
  }

  #known(): Promise<Kept> {
    this.#kept ??= this.#read();
    this.#kept.catch(() => void (this.#kept = null));
    return this.#kept;
  }

  /** A file that somebody else wrote or damaged is put aside: a second copy can be chosen again, a start must not fail for it. */
  async #read(): Promise<Kept> {
    const text = await readFile(this.#file(), "utf8").catch((error: unknown) => {
      if (systemCode(error) === "ENOENT") return "[]";
      throw error;
    });
    const kept = Kept.safeParse(parsed(text));
    if (kept.success) return kept.data;
    await rename(this.#file(), `${this.#file()}.damaged`);
    return [];
  }

  async #keep(kept: Kept): Promise<void> {
    await writeFileAtomically(this.#file(), new TextEncoder().encode(JSON.stringify(kept)));
    this.#kept = Promise.resolve(kept);
  }
}

/** The last name of a folder; of a whole drive, what the system calls it. */
function nameOf({ id, path }: Kept[number]): ChosenFolder {
  return { id, name: basename(path) || path };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
