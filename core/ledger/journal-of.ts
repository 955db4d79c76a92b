import { RegularsError } from "../model/error.ts";
import { Journal } from "./journal.ts";
import type { LedgerPorts } from "./ledger.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** The journal of a workspace, not read yet; null where the host keeps no files. Where they cannot be got at now, it is tried again. */
export async function journalOf(workspace: string, ports: LedgerPorts): Promise<Journal | null> {
  let files: WorkspaceFiles | null = null;
  try {
    files = await ports.files(workspace);
    if (files === null) return null;
  } catch (error) {
    if (!(error instanceof RegularsError) || error.code !== "files-failed") throw error;
  }
  return new Journal(workspace, async () => {
    files ??= await ports.files(workspace);
    if (files === null) throw new RegularsError("files-failed");
    return files;
  });
}
