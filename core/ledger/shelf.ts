import { RegularsError } from "../model/error.ts";
import type { WorkspaceDatabase } from "./database.ts";
import { sealOf, type Seal } from "./digest.ts";
import { bytesOf, recordFrom } from "./record-bytes.ts";
import type { BlockRef, StoredRecord } from "./shapes.ts";
import { storageError } from "./storage-error.ts";

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
  private readonly db: WorkspaceDatabase;

  constructor(db: WorkspaceDatabase) {
    this.db = db;
  }

  /** Makes a record ready to be stored. */
  async prepare(record: StoredRecord): Promise<Prepared> {
    const bytes = bytesOf(record);
    return { id: record.id, stored: record, bytes, seal: await sealOf(bytes) };
  }

  /** Stores records that no head lists yet, in one transaction. */
  async put(records: readonly Prepared[]): Promise<void> {
    await this.db.blocks.bulkAdd(records.map(({ stored }) => stored));
  }

  /** What is stored, as it was before it was made ready; undefined where nothing is. */
  async get(ref: BlockRef): Promise<unknown> {
    try {
      return await this.db.blocks.get(ref.id);
    } catch (error) {
      throw storageError(error);
    }
  }

  /** The bytes of what is stored now, as its digest is over them, readable or not; null where nothing is. What a copy is made of. */
  async bytes(ref: BlockRef): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await this.get(ref);
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
}

/** The bytes of something stored that may be no record at all. Error: `ledger-damaged`. */
function bytesAsFound(stored: unknown): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(stored as StoredRecord);
  } catch (cause) {
    throw new RegularsError("ledger-damaged", { what: "shape" }, { cause });
  }
}
