import type { Digest } from "./shapes.ts";

/** The name of what tells what a workspace is called, beside its journal. */
export const NAME_FILE = "name";

/** Says that a journal was taken away on purpose, until there is one again. */
export const FORGOTTEN_FILE = "forgotten";

/** In it lie the files of blocks; logs lie in no folder. */
export const BLOCK_FOLDER = "blocks";

const LOG = /^log-(\d{1,9})$/;
const BLOCK = /^blocks\/([0-9a-f]{64})$/;

export function logName(number: number): string {
  return `log-${number}`;
}

export function numberOf(name: string): number | null {
  const digits = LOG.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

export function blockName(digest: Digest): string {
  return `${BLOCK_FOLDER}/${digest}`;
}

/** The digest of the block that a file holds; null for other files. */
export function digestOf(name: string): Digest | null {
  return BLOCK.exec(name)?.[1] ?? null;
}
