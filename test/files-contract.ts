import { RegularsError } from "../core/model/error.ts";
import type { WorkspaceFiles } from "../core/ledger/workspace-files.ts";

/** In folders a person chose in a browser this does not hold: there the browser itself leaves such files when it is killed. */
export const EMPTY_FILE = "a file of no bytes is a file";

/** What every host's files of a workspace must do, in any thread: each check gets an empty workspace and throws where it does not hold. */
export const FILES_CONTRACT: readonly { readonly name: string; check(files: WorkspaceFiles): Promise<void> }[] = [
  {
    name: "a workspace without files has none",
    async check(files) {
      same(await files.list(), []);
      same(await files.read("journal"), null);
      await files.remove(["journal", "blocks/1"]);
    },
  },
  {
    name: "a file is written whole, over what stood there, and read back",
    async check(files) {
      await files.write("head", bytes("an older and longer head"));
      await files.write("head", bytes("new"));
      await files.write("blocks/3f.1", bytes("block"));
      same(await listed(files), ["blocks/3f.1:5", "head:3"]);
      same(await text(files, "head"), "new");
      same(await text(files, "blocks/3f.1"), "block");
    },
  },
  {
    name: EMPTY_FILE,
    async check(files) {
      await files.write("head", new Uint8Array(0));
      await files.append("journal", 0, new Uint8Array(0));
      same(await listed(files), ["head:0", "journal:0"]);
      same(await text(files, "head"), "");
    },
  },
  {
    name: "a part of a file is read alone",
    async check(files) {
      const large = Uint8Array.from({ length: 9_000_001 }, (_, i) => (i * 7) % 251);
      await files.write("snapshot", large);
      const read = await files.read("snapshot");
      same(read?.size, large.length);
      const part = new Uint8Array((await read?.slice(8_999_990).arrayBuffer()) ?? new ArrayBuffer(0));
      same([...part], [...large.subarray(8_999_990)]);
      const whole = new Uint8Array((await read?.arrayBuffer()) ?? new ArrayBuffer(0));
      same(
        whole.every((byte, i) => byte === large[i]),
        true,
      );
    },
  },
  {
    name: "bytes of a larger memory are written alone",
    async check(files) {
      await files.write("head", bytes("0123456789").subarray(3, 5));
      await files.append("journal", 0, bytes("0123456789").subarray(5, 8));
      same(await text(files, "head"), "34");
      same(await text(files, "journal"), "567");
    },
  },
  {
    name: "a file in pieces appears when it is closed",
    async check(files) {
      await files.write("snapshots/a", bytes("before"));
      const writer = await files.create("snapshots/a");
      await writer.write(bytes("one "));
      await writer.write(bytes("two"));
      same(await listed(files), ["snapshots/a:6"]);
      same(await text(files, "snapshots/a"), "before");
      await writer.close();
      same(await listed(files), ["snapshots/a:7"]);
      same(await text(files, "snapshots/a"), "one two");
    },
  },
  {
    name: "a file given up leaves nothing behind",
    async check(files) {
      const writer = await files.create("snapshots/a");
      await writer.write(bytes("half"));
      await writer.abort();
      same(await files.list(), []);
      same(await files.read("snapshots/a"), null);
      await files.write("snapshots/a", bytes("whole"));
      same(await text(files, "snapshots/a"), "whole");
    },
  },
  {
    name: "two files are written at the same time",
    async check(files) {
      const [a, b] = [await files.create("a"), await files.create("b")];
      await a.write(bytes("a"));
      await Promise.all([b.write(bytes("bb")), files.write("c", bytes("ccc"))]);
      await a.close();
      await b.close();
      same(await listed(files), ["a:1", "b:2", "c:3"]);
    },
  },
  {
    name: "what is appended stands at its place; what a killed append left beyond it is gone",
    async check(files) {
      await files.append("journal", 0, bytes("first;"));
      await files.append("journal", 6, bytes("second, never finished"));
      await files.append("journal", 6, bytes("2nd;"));
      same(await text(files, "journal"), "first;2nd;");
      await files.append("journal", 0, bytes("anew"));
      same(await text(files, "journal"), "anew");
      same(await listed(files), ["journal:4"]);
    },
  },
  {
    name: "nothing is appended beyond a file's end",
    async check(files) {
      await refused(() => files.append("journal", 1, bytes("x")), "files-failed");
      same(await files.list(), []);
      await files.append("journal", 0, bytes("abc"));
      await refused(() => files.append("journal", 4, bytes("x")), "files-failed");
      same(await text(files, "journal"), "abc");
    },
  },
  {
    name: "files are taken away, the others stay",
    async check(files) {
      for (const name of ["a", "blocks/b", "blocks/c"]) await files.write(name, bytes(name));
      await files.remove(["a", "blocks/c", "blocks/never"]);
      same(await listed(files), ["blocks/b:8"]);
    },
  },
  {
    name: "a name that is not ours is refused, whatever is asked",
    async check(files) {
      for (const name of STRANGE_NAMES) {
        await refused(() => files.read(name), "internal");
        await refused(() => files.write(name, bytes("x")), "internal");
        await refused(() => files.create(name), "internal");
        await refused(() => files.append(name, 0, bytes("x")), "internal");
        await refused(() => files.remove([name]), "internal");
      }
      same(await files.list(), []);
    },
  },
];

/** Ways out of the folder, hidden names, devices, and what some disk cannot hold. */
export const STRANGE_NAMES: readonly string[] = [
  "",
  ".",
  "..",
  "/",
  "/etc/passwd",
  "../head",
  "a/../b",
  "a/b/c",
  "a//b",
  "a/",
  "/a",
  "a\\b",
  "..\\head",
  "C:\\head",
  "c:head",
  "\\\\server\\share",
  ".hidden",
  "blocks/.hidden",
  "end.",
  "blocks./a",
  "Head",
  "kopf ",
  "head\u0000",
  "熟客",
  "a\u202Eb",
  "con",
  "nul.txt",
  "aux/a",
  "blocks/com1",
  "lpt9.log",
  "a".repeat(121),
];

const bytes = (said: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(said);

async function text(files: WorkspaceFiles, name: string): Promise<string | null> {
  return (await (await files.read(name))?.text()) ?? null;
}

async function listed(files: WorkspaceFiles): Promise<string[]> {
  return (await files.list()).map((file) => `${file.name}:${file.bytes}`).toSorted();
}

async function refused(act: () => Promise<unknown>, code: string): Promise<void> {
  let outcome = "nothing refused";
  try {
    await act();
  } catch (error) {
    outcome = error instanceof RegularsError ? error.code : String(error);
  }
  same(outcome, code);
}

function same(found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found) ?? "undefined", JSON.stringify(expected) ?? "undefined"];
  if (a !== b) throw new Error(`found ${a}, expected ${b}`);
}
