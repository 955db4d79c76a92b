import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { freeBytes, writeFileAtomically } from "../../electron/files.ts";
import { ownFolder } from "../own-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await ownFolder("files");
});

test("a written file stands whole under its name, over the older one, with nothing beside it", async () => {
  const path = join(folder, "list.csv");
  await writeFile(path, "an older and longer list");
  await writeFileAtomically(path, new TextEncoder().encode("new"));
  expect(await readFile(path, "utf8")).toBe("new");
  expect(await readdir(folder)).toEqual(["list.csv"]);
});

test("a file that cannot be put in its place leaves what was there and nothing beside it", async () => {
  const path = join(folder, "taken");
  await mkdir(join(path, "by a folder"), { recursive: true });
  await expect(writeFileAtomically(path, new Uint8Array([1]))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["taken"]);
  expect(await readdir(path)).toEqual(["by a folder"]);
});

test("free space is counted in bytes", async () => {
  expect(await freeBytes(folder)).toBeGreaterThan(1_000_000);
});

test("a name may be as long as the disk takes, in Chinese too", async () => {
  const name = `${"名".repeat(83)}.csv`; // 253 bytes
  await writeFileAtomically(join(folder, name), new Uint8Array([1]));
  expect(await readdir(folder)).toEqual([name]);
});
