import { RegularsError } from "../../../core/model/error.ts";
import type { WorkspaceFiles } from "../../../core/ledger/workspace-files.ts";
import { IN_SWAP_FILES } from "../../../renderer/app/workers/chosen-files.ts";
import { DirectoryFiles } from "../../../renderer/app/workers/directory-files.ts";
import { privateFiles } from "../../../renderer/app/workers/private-files.ts";
import { EMPTY_FILE, FILES_CONTRACT } from "../../files-contract.ts";

/** `contract`: both kinds of files are held to theirs. `loop`: writes and appends until killed. `state`: what there is afterwards. `small`, then `full`: a little, then more than there is room for. */
export type Asked = "contract" | "loop" | "state" | "small" | "full";

export interface Outcome {
  readonly name: string;
  readonly result: string;
}

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const work = { contract, loop, state, small, full }[data]();
  work.then(postMessage, (error: unknown) => postMessage([{ name: data, result: String(error) }]));
});

async function contract(): Promise<readonly Outcome[]> {
  const own = await privateFiles();
  if (own === null) return [{ name: "private files", result: "none" }];
  const outcomes: Outcome[] = [];
  let workspace = 0;
  for (const { name, check } of FILES_CONTRACT) {
    outcomes.push({ name: `private: ${name}`, result: await resultOf(() => check(own.files(`w${++workspace}`))) });
    if (name === EMPTY_FILE) continue;
    const chosen = new DirectoryFiles(chosenHome, `w${++workspace}`, IN_SWAP_FILES);
    outcomes.push({ name: `chosen: ${name}`, result: await resultOf(() => check(chosen)) });
  }
  outcomes.push({ name: "folders of workspaces", result: await resultOf(() => checkFolders(own)) });
  outcomes.push({ name: "a browser stopped between two names", result: await resultOf(() => checkReplacing(own)) });
  return outcomes;
}

/** A folder as a person's own, as far as a test can have one: without the private file system's faster ways. */
async function chosenHome(): Promise<FileSystemDirectoryHandle> {
  return await (await navigator.storage.getDirectory()).getDirectoryHandle("chosen", { create: true });
}

async function checkFolders(own: NonNullable<Awaited<ReturnType<typeof privateFiles>>>): Promise<void> {
  await own.files("gone").write("head", new Uint8Array(1));
  await own.files("stays").write("head", new Uint8Array(1));
  await own.remove("gone");
  await own.remove("never");
  const left = await own.workspaces();
  if (left.includes("gone") || !left.includes("stays")) throw new Error(left.join());
  if ((await own.files("gone").list()).length > 0) throw new Error("files are left");
}

/** What a browser leaves that was stopped when it had taken the old file away, or had not yet: one of the two is there, and nothing taken away comes back. */
async function checkReplacing(own: NonNullable<Awaited<ReturnType<typeof privateFiles>>>): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle("workspaces")).getDirectoryHandle("replacing", { create: true });
  const leave = async (name: string, byte: number): Promise<void> => {
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(Uint8Array.of(byte));
    await stream.close();
  };
  await leave(`.gone.${crypto.randomUUID()}.done`, 2);
  await leave("stays", 1);
  await leave(`.stays.${crypto.randomUUID()}.done`, 2);
  const files = own.files("replacing");
  const told = async (): Promise<string> => {
    const all = await Promise.all(
      (await files.list()).map(async ({ name }) => {
        const bytes = (await (await files.read(name))?.arrayBuffer()) ?? new ArrayBuffer(0);
        return `${name} ${new Uint8Array(bytes).join()}`;
      }),
    );
    return all.toSorted().join(", ");
  };
  const seen = [await told()];
  await files.write("other", Uint8Array.of(3));
  seen.push(await told());
  await files.remove(["gone", "stays"]);
  seen.push(await told());
  const meant = ["gone 2, stays 1", "gone 2, other 3, stays 1", "other 3"];
  if (seen.join("; ") !== meant.join("; ")) throw new Error(seen.join(" then "));
}

const RECORD = 100_000;

/** Each round replaces a file of one repeated byte and appends a record of it; what was finished is known by the journal's length. */
async function loop(): Promise<never> {
  const files = await loopFiles();
  const journal = (await files.list()).find(({ name }) => name === "journal")?.bytes ?? 0;
  for (let round = Math.floor(journal / RECORD); ; round++) {
    const bytes = new Uint8Array(RECORD).fill(round % 251);
    await files.write("snapshot", bytes);
    await files.append("journal", round * RECORD, bytes);
    postMessage([{ name: "round", result: String(round) }]);
  }
}

async function state(): Promise<readonly Outcome[]> {
  const files = await loopFiles();
  const snapshot = new Uint8Array((await (await files.read("snapshot"))?.arrayBuffer()) ?? new ArrayBuffer(0));
  const journal = new Uint8Array((await (await files.read("journal"))?.arrayBuffer()) ?? new ArrayBuffer(0));
  const rounds = Math.floor(journal.length / RECORD);
  const torn = journal.subarray(0, rounds * RECORD).findIndex((byte, i) => byte !== Math.floor(i / RECORD) % 251);
  const whole = snapshot.length === RECORD && snapshot.every((byte) => byte === snapshot[0]);
  const names = (await files.list()).map(({ name }) => name).toSorted();
  return [
    { name: "names", result: names.join() },
    { name: "snapshot", result: whole ? "whole" : `torn: ${snapshot.length}` },
    { name: "journal", result: torn < 0 ? "whole" : `torn at ${torn}` },
    { name: "rounds", result: String(rounds) },
  ];
}

async function loopFiles(): Promise<WorkspaceFiles> {
  const own = await privateFiles();
  if (own === null) throw new Error("no private files");
  return own.files("loop");
}

async function resultOf(check: () => Promise<void>): Promise<string> {
  try {
    await check();
    return "kept";
  } catch (error) {
    return error instanceof Error ? `${error.name} ${error.message} ${JSON.stringify({ ...error })}` : String(error);
  }
}

async function small(): Promise<readonly Outcome[]> {
  const files = await loopFiles();
  await files.write("head", new Uint8Array(1000).fill(1));
  await files.append("log", 0, new Uint8Array(1000).fill(1));
  return [];
}

/** Writes more than there is room for, each in its way, onto what was there. */
async function full(): Promise<readonly Outcome[]> {
  const files = await loopFiles();
  const large = new Uint8Array(40_000_000).fill(2);
  const codeOf = async (act: () => Promise<unknown>): Promise<string> => {
    try {
      await act();
      return "done";
    } catch (error) {
      return error instanceof RegularsError ? error.code : String(error);
    }
  };
  const content = async (name: string): Promise<string> => {
    const found = new Uint8Array((await (await files.read(name))?.arrayBuffer()) ?? new ArrayBuffer(0));
    return `${found.length} of ${[...new Set(found)].join()}`;
  };
  return [
    { name: "write", result: await codeOf(() => files.write("head", large)) },
    { name: "append", result: await codeOf(() => files.append("log", 1000, large)) },
    { name: "head", result: await content("head") },
    { name: "log", result: await content("log") },
    {
      name: "names",
      result: (await files.list())
        .map(({ name }) => name)
        .toSorted()
        .join(", "),
    },
  ];
}
