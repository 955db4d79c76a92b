import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { workspaceFolders, type WorkspaceFolders } from "../../electron/workspace-files.ts";
import { FILES_CONTRACT, STRANGE_NAMES } from "../files-contract.ts";
import { ownFolder } from "../own-folder.ts";

const WORKSPACE = "0f8fad5b-d9cb-469f-a165-70867728950e";

let documents: string;
let home: string;
let folders: WorkspaceFolders;
beforeEach(async () => {
  documents = await ownFolder("folders");
  home = join(documents, "Regulars");
  folders = workspaceFolders(home);
});

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe("a folder on a disk keeps the contract of files", () => {
  test.each(FILES_CONTRACT)("$name", ({ check }) => check(folders.files(WORKSPACE)));
});

test("a workspace's files are in a folder of its name, and go with it", async () => {
  expect(await folders.workspaces()).toEqual([]);
  await folders.files("a").write("blocks/1", bytes("x"));
  await folders.files("b").write("head", bytes("x"));
  expect((await folders.workspaces()).toSorted()).toEqual(["a", "b"]);
  await folders.remove("a");
  await folders.remove("never");
  expect(await folders.workspaces()).toEqual(["b"]);
  expect(await readdir(home)).toEqual(["b"]);
});

test.each(STRANGE_NAMES)("no workspace is kept under %j", (name) => {
  expect(() => folders.files(name)).toThrow();
  return expect(folders.remove(name)).rejects.toMatchObject({ code: "internal" });
});

test("what a killed process left unfinished is not listed, and swept before the first write", async () => {
  await mkdir(join(home, WORKSPACE, "blocks"), { recursive: true });
  const left = [".head.0123456789ab.tmp", "blocks/.1.ba9876543210.tmp"];
  for (const name of left) await writeFile(join(home, WORKSPACE, name), "half");
  await writeFile(join(home, WORKSPACE, ".somebody-elses"), "stays");
  const files = folders.files(WORKSPACE);
  expect(await files.list()).toEqual([]);
  const sooner = await folders.files(WORKSPACE).create("snapshot");
  await sooner.write(bytes("on its way"));
  await files.write("head", bytes("whole"));
  await sooner.close();
  expect((await readdir(join(home, WORKSPACE), { recursive: true })).toSorted()).toEqual([
    ".somebody-elses",
    "blocks",
    "head",
    "snapshot",
  ]);
});

test("a drive that was pulled out is not written beside", async () => {
  const files = folders.files(WORKSPACE);
  await files.write("head", bytes("x"));
  await rm(documents, { recursive: true });
  await expect(files.write("head", bytes("y"))).rejects.toMatchObject({
    code: "files-failed",
    facts: { what: "ENOENT" },
  });
  await expect(files.append("journal", 0, bytes("y"))).rejects.toMatchObject({ code: "files-failed" });
  expect(await files.list()).toEqual([]);
});

test("a folder whose name a file bears is told, without a path", async () => {
  await writeFile(home, "a file");
  const error: unknown = await folders
    .files(WORKSPACE)
    .write("head", bytes("x"))
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "files-failed", facts: { what: "ENOTDIR" } });
  expect(JSON.stringify((error as { facts: unknown }).facts)).not.toContain("/");
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written to is told", async () => {
  await mkdir(home);
  await chmod(home, 0o500);
  await expect(folders.files(WORKSPACE).write("head", bytes("x"))).rejects.toMatchObject({ code: "files-failed" });
});
