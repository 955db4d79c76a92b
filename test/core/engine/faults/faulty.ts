import "fake-indexeddb/auto";
import { Dexie, type DBCore, type DBCoreMutateRequest, type DBCoreTable } from "dexie";
import { RegularsError } from "../../../../core/model/error.ts";
import type { FileWriter, WorkspaceFiles } from "../../../../core/ledger/workspace-files.ts";

/** One way a host fails: what the browser's store says of it, and what files outside do. */
export interface Failure {
  readonly name: string;
  readonly store: () => Error;
  readonly file: () => RegularsError;
}

const named = (name: string, message = ""): Error => Object.assign(new Error(message), { name });
const files = (what: string) => () => new RegularsError("files-failed", { what });
const full = () => new RegularsError("disk-full");

/** Every failure that a browser or a system has been seen to answer a write with. */
export const FAILURES: readonly Failure[] = [
  {
    name: "QuotaExceededError",
    store: () => Object.assign(named("AbortError", "QuotaExceededError"), { inner: named("QuotaExceededError") }),
    file: full,
  },
  { name: "UnknownError", store: () => named("UnknownError", "Internal error."), file: files("UnknownError") },
  { name: "AbortError", store: () => named("AbortError", "The transaction was aborted."), file: files("AbortError") },
  {
    name: "TransactionInactiveError",
    store: () => named("TransactionInactiveError", "The transaction is not active."),
    file: files("InvalidStateError"),
  },
  {
    name: "ENOSPC",
    store: () => named("UnknownError", "Connection is closing because of: IO error: NO_SPACE"),
    file: full,
  },
  { name: "EIO", store: () => named("UnknownError", "IO error: Input/output error"), file: files("EIO") },
  { name: "EACCES", store: () => named("UnknownError", "Unable to open backing store"), file: files("EACCES") },
  {
    name: "EBUSY",
    store: () => named("DatabaseClosedError", "The database connection is closing."),
    file: files("EBUSY"),
  },
];

/**
 * When it fails: the write is refused; it is done and told as failed; half of it is done; it is done late; or it is refused and so is every one
 * after it, as when the process is killed or the disk stays full.
 */
export const WAYS = ["refused", "doneButFailed", "torn", "late", "dead"] as const;
export type Way = (typeof WAYS)[number];

/** As long as a hang lasts here; nothing in the product waits by the clock for a write. */
const LATE_MS = 15;

interface Plan {
  readonly at: number;
  readonly way: Way;
  readonly failure: Failure;
  writes: number;
  hit: boolean;
}

let plan: Plan | null = null;

/** Lets the Nth write (from 1) of store or files fail from now on, until `relent`. */
export function failAt(at: number, way: Way, failure: Failure): void {
  plan = { at, way, failure, writes: 0, hit: false };
}

/** Nothing fails any more; whether the write that was to fail came. */
export function relent(): boolean {
  const hit = plan?.hit ?? false;
  plan = null;
  return hit;
}

/** Which way the write that is asked for now is to go; null: as always. */
function nextWrite(): Plan | null {
  if (plan === null) return null;
  plan.writes++;
  const now = plan.way === "dead" ? plan.writes >= plan.at : plan.writes === plan.at;
  if (now) plan.hit = true;
  return now ? plan : null;
}

/** Every database opened from now on asks the plan before it writes. */
Dexie.addons.push((db) => {
  db.use({ stack: "dbcore", name: "faulty", create: faultyStore });
});

function faultyStore(core: DBCore): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      return { ...table, mutate: (request) => mutate(table, request) };
    },
  };
}

async function mutate(table: DBCoreTable, request: DBCoreMutateRequest) {
  const now = nextWrite();
  if (now === null) return table.mutate(request);
  if (now.way === "late") {
    // The request hangs, and its transaction with it: one that is asked nothing would end.
    for (const until = Date.now() + LATE_MS; Date.now() < until;)
      await table.get({ trans: request.trans, key: "none" });
    return table.mutate(request);
  }
  if (now.way === "doneButFailed") await table.mutate(request);
  if (now.way === "torn") await table.mutate(halfOf(request));
  throw now.failure.store();
}

function halfOf(request: DBCoreMutateRequest): DBCoreMutateRequest {
  const half = <T>(all: readonly T[]): T[] => all.slice(0, all.length >> 1);
  switch (request.type) {
    case "add":
    case "put":
      return { ...request, values: half(request.values), ...(request.keys && { keys: half(request.keys) }) };
    case "delete":
      return { ...request, keys: half(request.keys) };
    default:
      return request;
  }
}

/** Files that ask the plan before they are written. */
export function faultyFiles(inner: WorkspaceFiles): WorkspaceFiles {
  return {
    list: () => inner.list(),
    read: (name) => inner.read(name),
    write: (name, bytes) => change(() => inner.write(name, bytes)),
    create: async (name) => faultyWriter(await inner.create(name)),
    append: (name, at, bytes) =>
      change(
        () => inner.append(name, at, bytes),
        () => inner.append(name, at, bytes.slice(0, bytes.length >> 1)),
      ),
    remove: (names) =>
      change(
        () => inner.remove(names),
        () => inner.remove(names.slice(0, names.length >> 1)),
      ),
  };
}

function faultyWriter(inner: FileWriter): FileWriter {
  return {
    write: (bytes) =>
      change(
        () => inner.write(bytes),
        () => inner.write(bytes.slice(0, bytes.length >> 1)),
      ),
    close: () => change(() => inner.close()),
    abort: () => inner.abort(),
  };
}

async function change(done: () => Promise<void>, half: () => Promise<void> = async () => {}): Promise<void> {
  const now = nextWrite();
  if (now === null) return done();
  if (now.way === "late") {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    return done();
  }
  if (now.way === "doneButFailed") await done();
  if (now.way === "torn") await half();
  throw now.failure.file();
}
