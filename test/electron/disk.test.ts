import { readFile, rm, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { Disk } from "../../electron/disk.ts";
import { freeBytes } from "../../electron/files.ts";
import { Reserve } from "../../electron/reserve.ts";
import { ownFolder } from "../own-folder.ts";

const BYTES = 3 * 1024 * 1024 + 1;
let folder: string;
beforeEach(async () => {
  folder = await ownFolder("disk");
});

test("a reserve really takes its room, is given back, and made again", async () => {
  const path = join(folder, "reserve");
  const reserve = new Reserve(path, BYTES);
  expect(await reserve.hold()).toBe(true);
  const { size, blocks } = await stat(path);
  expect([size, blocks * 512 >= BYTES]).toEqual([BYTES, true]);
  const bytes = await readFile(path);
  expect(bytes.subarray(0, 1000).equals(bytes.subarray(1_048_576, 1_049_576))).toBe(false); // nothing that a disk packs away
  await reserve.release();
  await expect(stat(path)).rejects.toThrow("ENOENT");
  await reserve.release();
  expect(await reserve.hold()).toBe(true);
});

test("half a reserve, which a killed app left, is made whole", async () => {
  const path = join(folder, "reserve");
  const reserve = new Reserve(path, BYTES);
  await reserve.hold();
  await truncate(path, 5);
  expect(await reserve.hold()).toBe(true);
  expect((await stat(path)).size).toBe(BYTES);
});

test("no reserve is made where little would be left beside it, or nowhere to make it", async () => {
  expect(await new Reserve(join(folder, "reserve"), await freeBytes(folder)).hold()).toBe(false);
  await rm(folder, { recursive: true });
  await expect(new Reserve(join(folder, "reserve"), BYTES).hold()).rejects.toThrow("ENOENT");
});

test("the disks' room is that of the fuller one; one reserve a disk; a disk that is gone is left out", async () => {
  const disk = new Disk(folder, join(folder, "gone"), BYTES);
  expect(await disk.free()).toBeGreaterThan(1_000_000);
  await disk.hold();
  expect((await stat(join(folder, "reserve"))).size).toBe(BYTES);
  await disk.release();
  await expect(stat(join(folder, "reserve"))).rejects.toThrow("ENOENT");
});
