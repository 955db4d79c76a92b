import { RegularsError } from "../model/error.ts";
import type { WorkspaceDatabase } from "./database.ts";
import { sealOf, type Seal } from "./digest.ts";
import { bytesOf, recordFrom } from "./record-bytes.ts";
import type { RecordsAhead } from "./records-ahead.ts";
import type { BlockRef, PlainRecord, StoredRecord } from "./shapes.ts";
import { storageError } from "./storage-error.ts";
import { isSealed, type Vault } from "./vault.ts";

/** A record made ready to be stored: as it goes into the store, and as it is outside it. */
export interface Prepared {
  readonly id: string;
  readonly stored: StoredRecord;
  /** What its digest is over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly seal: Seal;
}

/** Where the records of a workspace lie: the one way in and out. */
export class Shelf {
  readonly vault: Vault | null;
  private readonly db: WorkspaceDatabase;
  private readonly ahead: RecordsAhead | null;

  constructor(db: WorkspaceDatabase, vault: Vault | null = null, ahead: RecordsAhead | null = null) {
    this.db = db;
    this.vault = vault;
    this.ahead = ahead;
  }

  /** Makes a record ready to be stored: sealed, where the workspace has a passphrase. */
  async prepare(record: PlainRecord): Promise<Prepared> {
    const stored = this.vault === null ? record : await this.vault.seal(record);
    const bytes = bytesOf(stored);
    return { id: record.id, stored, bytes, seal: await sealOf(bytes) };
  }

  /** Stores records that no head lists yet, in one transaction. */
  async put(records: readonly Prepared[]): Promise<void> {
    await this.db.blocks.bulkAdd(records.map(({ stored }) => stored));
  }

  /**
   * What is stored, as it was before it was made ready; undefined where nothing is. Errors: `workspace-locked` where it is sealed and
   * there is no key; `ledger-damaged` where there is one and this was not sealed with it, or is another record.
   */
  async get(ref: BlockRef): Promise<unknown> {
    const { vault } = this;
    const opened = vault === null ? undefined : await this.ahead?.take(ref, vault.open);
    if (opened !== undefined) return opened;
    const stored = await this.stored(ref);
    if (stored === undefined) return undefined;
    if (vault !== null) return vault.open(stored, ref);
    if (isSealed(stored)) throw new RegularsError("workspace-locked");
    return stored;
  }

  /** The same, which must have the digest that the head gives it. Error: `ledger-damaged`. */
  async getSound(ref: BlockRef): Promise<unknown> {
    if (this.vault !== null) return this.get(ref);
    const stored = await this.stored(ref);
    if (stored === undefined || (await sealOf(bytesAsFound(stored))).digest !== ref.digest) {
      throw new RegularsError("ledger-damaged", { what: ref.table });
    }
    if (isSealed(stored)) throw new RegularsError("workspace-locked");
    return stored;
  }

  /** The bytes of what is stored now, as its digest is over them, readable or not; null where nothing is. What a copy is made of. */
  async bytes(ref: BlockRef): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await this.stored(ref);
    return stored === undefined ? null : bytesAsFound(stored);
  }

  /** What `bytes` gave, here or from another shelf, ready to be stored under a new id: the same digest, whatever was done to it. */
  async copy(bytes: Uint8Array<ArrayBuffer>, id: string): Promise<Prepared> {
    return { id, stored: recordFrom(bytes, id), bytes, seal: await sealOf(bytes) };
  }

  /** The digest of what is stored now, readable or not; null where nothing is. */
  async digestOf(ref: BlockRef): Promise<string | null> {
    const bytes = await this.bytes(ref);
    return bytes === null ? null : (await sealOf(bytes)).digest;
  }

  private async stored(ref: BlockRef): Promise<unknown> {
    try {
      return await this.db.blocks.get(ref.id);
    } catch (error) {
      throw storageError(error);
    }
  }
}

/** The bytes of something stored that may be no record at all. Error: `ledger-damaged`. */
function bytesAsFound(stored: unknown): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(stored as StoredRecord);
  } catch (cause) {
    throw new RegularsError("ledger-damaged", { what: "shape" }, { cause });
  }
}
