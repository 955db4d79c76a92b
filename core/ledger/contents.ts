import type { CommitInfo } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { Books } from "./books.ts";
import { digestOfText, sealOf } from "./digest.ts";
import { IdentityHashes } from "./identity-hash.ts";
import type { BlockRef, CommitRecord, Digest, Head } from "./shapes.ts";

/** Everything a copy of a workspace is made of. */
export interface Contents {
  readonly head: Head;
  readonly identity: Digest;
  /** Every commit, oldest first. */
  readonly records: readonly CommitRecord[];
  /**
   * A record's bytes as they are stored, what its digest is over. Errors: `plan-stale` where it was replaced since, and the copy is to be
   * begun again; `ledger-damaged` where the bytes are not those that were written.
   */
  read(ref: BlockRef): Promise<Uint8Array<ArrayBuffer>>;
  /** Makes of somebody's identity what is kept of it when nothing else is. */
  identityHashes(): Promise<IdentityHashes>;
}

/** What a ledger holds now. */
export async function contentsOf(books: Books): Promise<Contents> {
  const { head, shelf, records } = books;
  return {
    head,
    records,
    identity: await identityOf(records),
    read: async (ref) => {
      const bytes = await shelf.bytes(ref);
      if (bytes === null) throw new RegularsError("plan-stale");
      if ((await sealOf(bytes)).digest !== ref.digest) throw new RegularsError("ledger-damaged", { what: ref.table });
      return bytes;
    },
    identityHashes: async () => IdentityHashes.under(await books.chainKey()),
  };
}

/**
 * What says that two copies are of one workspace, whatever became of each: it comes of the random id of the first commit, and tells
 * nothing of it. Workspaces without any commit are all alike.
 */
export function identityOf(commits: readonly Pick<CommitInfo, "id">[]): Promise<Digest> {
  return digestOfText(`regulars workspace 1 ${commits[0]?.id ?? ""}`);
}
