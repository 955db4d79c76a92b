import { chainHash, chainKey } from "./digest.ts";
import { RegularsError } from "../model/error.ts";
import { NO_HASH, type Head, type Link } from "./shapes.ts";
import type { Shelf } from "./shelf.ts";

/** Whether links follow one another under a key, from the first. */
export async function isChain(links: readonly Link[], key: CryptoKey, breathe?: () => Promise<void>): Promise<boolean> {
  let parent = NO_HASH;
  for (const [i, link] of links.entries()) {
    if (link.parent !== parent || !(await isSigned(link, key))) return false;
    parent = link.hash;
    if (i % 512 === 511) await breathe?.();
  }
  return true;
}

/** Whether a key is the one that the last link was signed with; true where there is none. */
export async function isKeyOf(links: readonly Link[], key: CryptoKey): Promise<boolean> {
  const last = links.at(-1);
  return last === undefined || isSigned(last, key);
}

/** The key of a head's chain. Error: `workspace-locked`. */
export async function keyOfChain({ key }: Pick<Head, "key">, { vault }: Pick<Shelf, "vault">): Promise<CryptoKey> {
  if (key instanceof Uint8Array) return chainKey(key);
  if (vault === null) throw new RegularsError("workspace-locked");
  return vault.chainKey;
}

async function isSigned({ hash, ...unsigned }: Link, key: CryptoKey): Promise<boolean> {
  return (await chainHash(key, unsigned)) === hash;
}
