import { z } from "zod";
import { NAME_FILE } from "../ledger/journal-names.ts";
import { deleteDatabase } from "../ledger/database.ts";
import { isUnreadable, storageError } from "../ledger/storage-error.ts";
import { openRegistry, REGISTRY_NAME, type Registry, type WorkspaceEntry } from "../ledger/registry.ts";
import type { WorkspaceFiles } from "../ledger/workspace-files.ts";
import { RegularsError } from "../model/error.ts";
import type { Ports } from "./ports.ts";

const FORMAT = 1;

const nameSchema = z.object({ format: z.literal(FORMAT), name: z.string().min(1), createdAt: z.number() });

/**
 * The list of workspaces. One that is damaged or cannot be read is begun again where the workspaces' files tell which there are. Errors: those
 * of opening it.
 */
export async function openRegistrySoundly(ports: Ports): Promise<Registry> {
  let registry: Registry | null = null;
  try {
    registry = await openRegistry(ports);
    await registry.list();
    return registry;
  } catch (error) {
    registry?.close();
    const { code } = storageError(error);
    const isHopeless = code === "ledger-damaged" || isUnreadable(error);
    if (!isHopeless || (await ports.fileWorkspaces()).length === 0) throw error;
    await deleteDatabase(REGISTRY_NAME);
    return openRegistry(ports);
  }
}

/** Lists the workspaces again whose files are there though the list has lost them, as after a browser's data were cleared. */
export async function adoptLost(registry: Registry, ports: Ports): Promise<void> {
  try {
    const known = new Set((await registry.list()).map(({ id }) => id));
    const lost = (await ports.fileWorkspaces()).filter((id) => !known.has(id));
    const entries = await Promise.all(lost.map((id) => entryOf(id, ports)));
    await registry.adopt(entries.filter((entry) => entry !== null).toSorted((a, b) => a.createdAt - b.createdAt));
  } catch (error) {
    // Files that cannot be got at now are looked for when the list is next asked for the first time.
    if (!(error instanceof RegularsError) || error.code !== "files-failed") throw error;
  }
}

/**
 * Keeps a workspace's name and age beside its journal. Where that cannot be written the workspace is none the worse for it, but would
 * be listed under its id.
 */
export async function noteName({ id, name, createdAt }: WorkspaceEntry, ports: Ports): Promise<void> {
  try {
    const files = await ports.files(id);
    if (files === null) return;
    const noted = await readName(files);
    if (noted?.name === name && noted.createdAt === createdAt) return;
    await files.write(NAME_FILE, new TextEncoder().encode(JSON.stringify({ format: FORMAT, name, createdAt })));
  } catch (error) {
    if (!(error instanceof RegularsError)) throw error;
  }
}

async function entryOf(id: string, ports: Ports): Promise<WorkspaceEntry | null> {
  const files = await ports.files(id);
  if (files === null || (await files.list()).length === 0) return null;
  const { name, createdAt } = (await readName(files)) ?? { name: id, createdAt: ports.now() };
  return { id, name, createdAt, openedAt: createdAt };
}

async function readName(files: WorkspaceFiles): Promise<{ readonly name: string; readonly createdAt: number } | null> {
  const file = await files.read(NAME_FILE);
  if (file === null) return null;
  try {
    return nameSchema.parse(JSON.parse(await file.text()));
  } catch {
    return null; // damaged: the workspace is all the same
  }
}
