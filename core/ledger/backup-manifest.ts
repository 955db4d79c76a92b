import { RegularsError } from "../model/error.ts";
import { parseJson } from "./backup-format.ts";
import { bytesOfHex, hexOf } from "./hex.ts";
import { readHead, type BlockRef, type Head } from "./shapes.ts";

/** What the last part of a backup says: which records there are, and what is true of them. */
export interface BackupManifest {
  /** What the workspace was called. */
  readonly name: string;
  readonly head: Head;
}

/** Bytes within JSON, as the head holds some. */
const BYTES = "$bytes";

/** A manifest as JSON. */
export function manifestBytes(manifest: BackupManifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    JSON.stringify(manifest, (_, value: unknown) => (value instanceof Uint8Array ? { [BYTES]: hexOf(value) } : value)),
  );
}

/** A manifest as it was read. Errors: `backup-damaged`, `ledger-newer`, `ledger-damaged` where its head is none. */
export function readManifest(bytes: Uint8Array): BackupManifest {
  const json = revived(parseJson(bytes));
  if (typeof json !== "object" || json === null || !("name" in json) || typeof json.name !== "string") {
    throw new RegularsError("backup-damaged", { what: "manifest" });
  }
  return { name: json.name, head: readHead("head" in json ? json.head : undefined) };
}

/**
 * The records of a head in the order a backup holds them: first those that the next commit replaces, so that hardly any is gone when it
 * is its turn.
 */
export function recordsOf({ decisions, pages, facts }: Head): BlockRef[] {
  return [...decisions, ...pages, ...facts];
}

/** The same head with other refs, given in the order of `recordsOf`. */
export function headWith(head: Head, refs: readonly BlockRef[]): Head {
  const decisions = refs.slice(0, head.decisions.length);
  const pages = refs.slice(decisions.length, decisions.length + head.pages.length);
  return { ...head, decisions, pages, facts: refs.slice(decisions.length + pages.length) };
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (
    entries.length === 1 &&
    first?.[0] === BYTES &&
    typeof first[1] === "string" &&
    /^([0-9a-f]{2})*$/.test(first[1])
  ) {
    return bytesOfHex(first[1]);
  }
  return Object.fromEntries(entries.map(([key, part]) => [key, revived(part)]));
}
