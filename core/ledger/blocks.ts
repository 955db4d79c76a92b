import { MAX_JOINED_PAGE, MAX_ROWS, type Block, type StoredColumn, type TableName } from "../model/block.ts";
import { WAVE_CHANNELS } from "../model/campaign.ts";
import type { CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { narrow } from "../model/narrow.ts";
import { wordsOf } from "./columns.ts";
import type { LedgerPorts } from "./ledger.ts";
import { FORMAT, refuseNewer, type BlockRef, type FactRecord, type TextRecord } from "./shapes.ts";

/**
 * Random bytes that lift a record above the size (64 KiB after the browser's compression) from which it is a file of its own, gone
 * once deleted; what is smaller stays readable in the store's log for long. Random bytes do not compress.
 */
export const PAD_BYTES = 66 * 1024;

/** Even a record that needs no padding carries this much, so that nobody can guess an erased row from an old digest. */
const SALT_BYTES = 16;

const REQUIRED: Readonly<Record<TableName, readonly string[]>> = {
  line: ["row", "source", "customer", "day", "amount", "kind", "keyHi", "keyLo"],
  customer: ["row", "customer"],
  touch: ["row", "customer", "day", "kind"],
  member: ["row", "customer", "status", "household", "class", "plan"],
  contact: ["row", "launch", "wave", "customer", "event", "day", "channel"],
};

/** A block as it is stored: its commit noted, every column as narrow as it can be, padded where it speaks of people. */
export function storeBlock(block: Block, commit: CommitSeq, ports: LedgerPorts): FactRecord {
  checkColumns(block.table, block.rows, block.columns);
  const columns: Record<string, StoredColumn> = { commit: { type: "same", value: commit } };
  for (const [name, column] of Object.entries(block.columns)) columns[name] = narrow(column);
  const pad = ports.randomBytes(Math.max(SALT_BYTES, paddingFor(block.table, block.rows, columns)));
  return { id: ports.newId(), format: FORMAT, table: block.table, rows: block.rows, columns, pad };
}

/** How many random bytes a block needs. The keys of lines are hashes, as incompressible as padding is. */
function paddingFor(table: TableName, rows: number, columns: Readonly<Record<string, StoredColumn>>): number {
  if (table !== "line") return PAD_BYTES;
  const { customer, order, keyHi, keyLo } = columns;
  const anonymous = customer?.type === "same" && customer.value === -1;
  if (anonymous && order === undefined) return 0;
  return keyHi?.type === "int" && keyLo?.type === "int" ? Math.max(0, PAD_BYTES - 8 * rows) : PAD_BYTES;
}

/** A fact record as it was read, checked against what the head says of it. Errors: `ledger-damaged`, `ledger-newer`. */
export function readFacts(stored: unknown, ref: BlockRef): FactRecord {
  checkRecord(stored, ref);
  const record = stored as FactRecord;
  if (typeof record.columns !== "object" || record.columns === null) throw damaged("columns");
  try {
    checkColumns(record.table, record.rows, record.columns);
  } catch (cause) {
    throw damaged("columns", cause);
  }
  return record;
}

/** A record of text lines as it was read, checked likewise. */
export function readLines(stored: unknown, ref: BlockRef): TextRecord {
  checkRecord(stored, ref);
  const record = stored as TextRecord;
  if (!(record.lines?.ends instanceof Uint32Array) || record.lines.ends.length !== ref.rows) throw damaged("lines");
  return record;
}

function checkRecord(stored: unknown, ref: BlockRef): void {
  if (typeof stored !== "object" || stored === null) throw damaged("missing");
  refuseNewer(stored);
  const { table, rows, pad } = stored as { table?: unknown; rows?: unknown; pad?: unknown };
  if (table !== ref.table || rows !== ref.rows || !(pad instanceof Uint8Array)) throw damaged("shape");
}

function damaged(what: string, cause?: unknown): RegularsError {
  return new RegularsError("ledger-damaged", { what }, { cause });
}

/** A block no stage may hand over, and no store give back: too long, a column missing, or of another length. */
function checkColumns(table: TableName, rows: number, columns: Readonly<Record<string, StoredColumn>>): void {
  if (rows < 1 || rows > (table === "customer" ? MAX_JOINED_PAGE : MAX_ROWS)) throw unusable(`${table} rows`, rows);
  for (const name of REQUIRED[table]) if (columns[name] === undefined) throw unusable(`${table} ${name}`, 0);
  for (const [name, column] of Object.entries(columns)) {
    const length = lengthOf(column);
    if (length !== null && length !== rows) throw unusable(`${table} ${name}`, length);
  }
  if (table === "contact" && !isWaveChannel(columns["channel"])) throw unusable("contact channel", rows);
}

/** Whether every row names a channel there is. */
function isWaveChannel(column: StoredColumn | undefined): boolean {
  const known: readonly string[] = WAVE_CHANNELS;
  return column?.type === "coded" && !column.codes.includes(0) && wordsOf(column).every((word) => known.includes(word));
}

/** Rows of a column; null where it holds for any number of them. */
function lengthOf(column: StoredColumn): number | null {
  switch (column.type) {
    case "same":
      return null;
    case "int":
    case "float":
      return column.values.length;
    case "coded":
      return column.codes.length;
    case "text":
      return column.texts.ends.length;
  }
}

function unusable(what: string, has: number): RegularsError {
  return new RegularsError("internal", { what, has });
}
