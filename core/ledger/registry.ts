import { Dexie, type Table } from "dexie";
import { z } from "zod";
import { RegularsError } from "../model/error.ts";
import { PAD_BYTES } from "./blocks.ts";
import { databaseOptions, openDatabase } from "./database.ts";
import type { LedgerPorts } from "./ledger.ts";
import { refuseNewer } from "./shapes.ts";
import { storageError } from "./storage-error.ts";

export interface WorkspaceEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly openedAt: number;
}

/** The workspaces of this profile, in their own small database. */
export interface Registry {
  /** In the order they were made. */
  list(): Promise<readonly WorkspaceEntry[]>;
  /** Errors: `workspace-name-empty`, `workspace-name-taken`. */
  create(name: string): Promise<WorkspaceEntry>;
  /** Errors: `workspace-unknown`, `workspace-name-empty`, `workspace-name-taken`. */
  rename(id: string, name: string): Promise<WorkspaceEntry>;
  /** Forgets a workspace; its ledger is deleted first, by `deleteLedger`. Error: `workspace-unknown`. */
  remove(id: string): Promise<void>;
  /** Notes that a workspace was opened now. Error: `workspace-unknown`. */
  touch(id: string): Promise<WorkspaceEntry>;
  /** Lists workspaces again that the list has lost, under their names or ones like them; those it has stay as they are. */
  adopt(entries: readonly WorkspaceEntry[]): Promise<void>;
  close(): void;
}

/** The name of the registry's database; part of the format. */
export const REGISTRY_NAME = "regulars-workspaces";

/** The format its record has been the same since; so an older version still lists workspaces, and opens those it can read. */
const REGISTRY_FORMAT = 1;

/** The one record: names are texts a person typed, so it is padded like every block that holds such. */
interface StoredRegistry {
  readonly k: "workspaces";
  readonly format: number;
  /** JSON of the entries, in the order they were made. */
  readonly text: string;
  readonly pad: Uint8Array<ArrayBuffer>;
}

const entriesSchema: z.ZodType<WorkspaceEntry[]> = z.array(
  z.strictObject({ id: z.string().min(1), name: z.string().min(1), createdAt: z.number(), openedAt: z.number() }),
);

class RegistryDatabase extends Dexie {
  declare readonly registry: Table<StoredRegistry, string>;

  constructor() {
    super(REGISTRY_NAME, databaseOptions());
    this.version(1).stores({ registry: "k" });
  }
}

/** Opens the list of workspaces. Errors: `ledger-newer`, `ledger-blocked`, `ledger-damaged`, `disk-full`. */
export async function openRegistry(ports: LedgerPorts): Promise<Registry> {
  const db = await openDatabase(new RegistryDatabase(), "registry");
  return {
    list: () => told(async () => readEntries(await db.registry.get("workspaces"))),
    create: (name) => change(db, ports, (entries) => created(entries, name, ports)),
    rename: (id, name) => change(db, ports, (entries) => renamed(entries, id, name)),
    remove: async (id) => void (await change(db, ports, (entries) => removed(entries, id))),
    touch: (id) => change(db, ports, (entries) => touched(entries, id, ports.now())),
    adopt: (lost) => adopt(db, ports, lost),
    close: () => db.close(),
  };
}

async function adopt(db: RegistryDatabase, ports: LedgerPorts, lost: readonly WorkspaceEntry[]): Promise<void> {
  for (const entry of lost) {
    await change(db, ports, (entries) => {
      if (entries.some(({ id }) => id === entry.id)) return { entries, entry };
      const named = { ...entry, name: nameLike(entries, entry.name) };
      return { entries: [...entries, named], entry: named };
    });
  }
}

/** The entries after a change, and the one it was about. */
interface Changed {
  readonly entries: readonly WorkspaceEntry[];
  readonly entry: WorkspaceEntry;
}

/** Reads, changes and writes in one transaction, so that two windows cannot take the same name. */
function change(
  db: RegistryDatabase,
  ports: LedgerPorts,
  make: (entries: WorkspaceEntry[]) => Changed,
): Promise<WorkspaceEntry> {
  const pad = ports.randomBytes(PAD_BYTES);
  return told(() =>
    db.transaction("rw", db.registry, async () => {
      const { entries, entry } = make(readEntries(await db.registry.get("workspaces")));
      await db.registry.put({ k: "workspaces", format: REGISTRY_FORMAT, text: JSON.stringify(entries), pad });
      return entry;
    }),
  );
}

function readEntries(stored: StoredRegistry | undefined): WorkspaceEntry[] {
  if (stored === undefined) return [];
  refuseNewer(stored);
  try {
    return entriesSchema.parse(JSON.parse(stored.text));
  } catch (cause) {
    throw new RegularsError("ledger-damaged", { what: "workspaces" }, { cause });
  }
}

function created(entries: WorkspaceEntry[], name: string, ports: LedgerPorts): Changed {
  const now = ports.now();
  const entry = { id: ports.newId(), name: freeName(entries, name, null), createdAt: now, openedAt: now };
  return { entries: [...entries, entry], entry };
}

function renamed(entries: WorkspaceEntry[], id: string, name: string): Changed {
  const entry = { ...entryOf(entries, id), name: freeName(entries, name, id) };
  return { entries: entries.map((one) => (one.id === id ? entry : one)), entry };
}

function removed(entries: WorkspaceEntry[], id: string): Changed {
  return { entries: entries.filter((one) => one.id !== id), entry: entryOf(entries, id) };
}

function touched(entries: WorkspaceEntry[], id: string, now: number): Changed {
  const entry = { ...entryOf(entries, id), openedAt: now };
  return { entries: entries.map((one) => (one.id === id ? entry : one)), entry };
}

function entryOf(entries: readonly WorkspaceEntry[], id: string): WorkspaceEntry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new RegularsError("workspace-unknown");
  return entry;
}

/** A name, or the name with the first number behind it that no other workspace has. */
function nameLike(entries: readonly WorkspaceEntry[], name: string): string {
  const taken = new Set(entries.map((one) => one.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
  return free;
}

/** A name without blanks around it that no other workspace has, letters' case aside. */
function freeName(entries: readonly WorkspaceEntry[], name: string, own: string | null): string {
  const trimmed = name.normalize("NFC").trim();
  if (trimmed === "") throw new RegularsError("workspace-name-empty");
  const same = (one: WorkspaceEntry): boolean => one.name.toLowerCase() === trimmed.toLowerCase();
  if (entries.some((one) => one.id !== own && same(one))) throw new RegularsError("workspace-name-taken");
  return trimmed;
}

async function told<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}
