import { tableWith, type BatchTable } from "../model/bundle.ts";
import { derivedFields } from "../import/places-of-address.ts";
import type { BatchOrigin } from "../model/batch-origin.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";

/** Where a value stands: the commit that brought it, its file and row. */
export interface ValueOrigin {
  readonly commit: CommitSeq;
  /** The file, or null for a hand edit. */
  readonly fileName: string | null;
  readonly row: number;
  readonly at: number;
  /** How the file's list came to the firm; absent where that was not said. */
  readonly list?: BatchOrigin;
  /** The file does not say it in so many words: it was read out of the address. */
  readonly fromAddress?: true;
}

/** Where a value came from: file and row, or a hand. `field`: whose value it is, to tell what was read out of an address. */
export function originOf(state: State, commit: CommitSeq, row: number, field?: FactField): ValueOrigin {
  const info = state.commits[commit - 1];
  const table = tableWith(tablesOf(state, commit) ?? [], row);
  const list = listOrigin(state, commit);
  return {
    commit,
    fileName: table?.name ?? fileOf(state, commit),
    row: table?.row ?? row,
    at: info?.at ?? 0,
    ...(list === null ? {} : { list }),
    ...(row > 0 && field !== undefined && isFromAddress(state, commit, field) ? { fromAddress: true as const } : {}),
  };
}

/** How a batch came to the firm: as it was said last; null where nobody said. */
export function listOrigin(state: State, commit: CommitSeq): BatchOrigin | null {
  return state.origins.get(commit) ?? state.batches.get(commit)?.origin ?? null;
}

function isFromAddress(state: State, commit: CommitSeq, field: FactField): boolean {
  const batch = state.batches.get(commit);
  if (batch === undefined) return false;
  const mappings = tablesOf(state, commit)?.map(({ mapping }) => mapping) ?? [batch.mapping];
  return (
    mappings.some((mapping) => derivedFields(mapping).some((derived) => derived === field)) &&
    !mappings.some(({ columns }) => columns.some((column) => column.field === field))
  );
}

/** The tables of a bundle; rows of it that were tried again keep their numbers in them. */
function tablesOf({ batches }: State, commit: CommitSeq): readonly BatchTable[] | undefined {
  const batch = batches.get(commit);
  return batch?.retries === undefined ? batch?.tables : batches.get(batch.retries)?.tables;
}

/** The file a commit was: one that was taken in, or one that came back. */
function fileOf(state: State, commit: CommitSeq): string | null {
  const batch = state.batches.get(commit);
  if (batch !== undefined) return batch.fileName;
  if (state.commits[commit - 1]?.kind !== "return") return null;
  return state.decisions.get(commit)?.find((decision) => decision.type === "return")?.fileName ?? null;
}
