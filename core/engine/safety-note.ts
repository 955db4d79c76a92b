import { z } from "zod";
import type { WorkspaceFiles } from "../ledger/workspace-files.ts";

/** What is remembered of a workspace's copies on this device. */
export interface SafetyNote {
  readonly secondPlace: { readonly id: string; readonly name: string } | null;
  /** When a snapshot was last restored aside and found whole, and when that snapshot was made. */
  readonly rehearsal: { readonly at: number; readonly of: number } | null;
}

const NOTE_FILE = "safety.json";

const noteSchema: z.ZodType<SafetyNote> = z.strictObject({
  secondPlace: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  rehearsal: z.strictObject({ at: z.number(), of: z.number() }).nullable(),
});

const NOTHING_NOTED: SafetyNote = { secondPlace: null, rehearsal: null };

/** The note; an empty one where there is none, or none that can be read: nothing depends on it but what is asked for again. */
export async function readNote(files: WorkspaceFiles): Promise<SafetyNote> {
  const file = await files.read(NOTE_FILE);
  if (file === null) return NOTHING_NOTED;
  try {
    const note = noteSchema.safeParse(JSON.parse(await file.text()));
    return note.success ? note.data : NOTHING_NOTED;
  } catch {
    return NOTHING_NOTED;
  }
}

export async function writeNote(files: WorkspaceFiles, note: SafetyNote): Promise<void> {
  await files.write(NOTE_FILE, new TextEncoder().encode(JSON.stringify(note)));
}
