import type { CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { Books } from "./books.ts";
import { sealOf } from "./digest.ts";
import { fileSealer } from "./file-seal.ts";
import { PLAIN, type Sealer } from "./journal.ts";
import type { DataKey } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import type { Digest } from "./shapes.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

const FILE = "glance";
const DIGEST_LETTERS = 64;

/**
 * What was kept of the first screens at this very head; null where nothing was, or its files cannot be got at now: nothing hangs on it. One of
 * another head goes where `writes`, for it may hold what was erased since.
 */
export async function glanceAt(
  books: Books,
  workspace: string,
  dataKey: DataKey | null,
  writes: boolean,
): Promise<string | null> {
  const { head, ports } = books;
  try {
    const files = await ports.files(workspace);
    const kept = files && (await read(files, await sealerOf(dataKey, ports)));
    if (files === null || kept?.hash === head.hash) return kept?.text ?? null;
    if (writes) await files.remove([FILE]);
  } catch (error) {
    if (!(error instanceof RegularsError) || error.code !== "files-failed") throw error;
  }
  return null;
}

/** Keeps what the first screens say at a head in place of what was kept before, unless the head has moved on. Errors: `disk-full`, `files-failed`. */
export async function writeGlance(
  { head, ports }: Books,
  workspace: string,
  dataKey: DataKey | null,
  { text, seq }: { readonly text: string; readonly seq: CommitSeq },
): Promise<void> {
  const files = await ports.files(workspace);
  if (files === null || head.seq !== seq) return;
  const body = new TextEncoder().encode(`${head.hash}\n${text}`);
  const { digest } = await sealOf(body);
  const bytes = await new Blob([digest, body]).arrayBuffer();
  const sealer = await sealerOf(dataKey, ports);
  await files.write(FILE, await sealer.seal(new Uint8Array(bytes)));
}

/** Takes it away, as an erasure and another passphrase ask for. Error: `files-failed`. */
export async function dropGlance(workspace: string, ports: LedgerPorts): Promise<void> {
  const files = await ports.files(workspace);
  await files?.remove([FILE]);
}

/** Null where there is none, or one that is damaged or was sealed otherwise: nothing hangs on it, and the next one takes its place. */
async function read(
  files: WorkspaceFiles,
  sealer: Sealer,
): Promise<{ readonly hash: Digest; readonly text: string } | null> {
  const file = await files.read(FILE);
  const bytes = file && (await opened(file, sealer).catch(() => null));
  if (bytes === null) return null;
  const body = bytes.slice(DIGEST_LETTERS);
  const { digest } = await sealOf(body);
  if (new TextDecoder().decode(bytes.subarray(0, DIGEST_LETTERS)) !== digest) return null;
  const text = new TextDecoder().decode(body);
  const end = text.indexOf("\n");
  return { hash: text.slice(0, end), text: text.slice(end + 1) };
}

async function opened(file: Blob, sealer: Sealer): Promise<Uint8Array<ArrayBuffer>> {
  return sealer.open(new Uint8Array(await file.arrayBuffer()));
}

async function sealerOf(dataKey: DataKey | null, ports: LedgerPorts): Promise<Sealer> {
  return dataKey === null ? PLAIN : fileSealer("glance", dataKey, (length) => ports.randomBytes(length));
}
