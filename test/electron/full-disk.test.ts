import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { freeBytes, writeFileAtomically } from "../../electron/files.ts";
import { Reserve } from "../../electron/reserve.ts";
import { workspaceFolders, type WorkspaceFolders } from "../../electron/workspace-files.ts";
import { mountSmallDisk } from "../small-disk.ts";

const disk = mountSmallDisk(4 * 1024 * 1024);
afterAll(() => disk?.unmount());

describe.skipIf(disk === null)("on a full disk (skipped where mounting one is not allowed)", () => {
  const place = disk?.path ?? "";
  let folders: WorkspaceFolders;
  let told = 0;
  beforeEach(async () => {
    for (const name of await readdir(place)) await rm(join(place, name), { recursive: true });
    told = 0;
    folders = workspaceFolders(join(place, "Regulars"), async () => void told++);
  });

  /** Leaves exactly so many bytes free, as far as the disk counts in pages. */
  async function fillUp(left: number): Promise<void> {
    const file = await open(join(place, "filler"), "w");
    await file.write(new Uint8Array(Math.max(0, (await freeBytes(place)) - left)));
    await file.close();
  }

  test.each([0, 8192, 100_000, 500_000])(
    "with %i bytes left, what was there stands and nothing is left half done",
    async (left) => {
      const files = folders.files("w");
      await files.write("head", bytes(1000, 1));
      await files.append("journal", 0, bytes(1000, 2));
      await fillUp(left);
      await expect(files.write("head", bytes(1_000_000, 3))).rejects.toMatchObject({ code: "disk-full" });
      await expect(files.append("journal", 1000, bytes(1_000_000, 4))).rejects.toMatchObject({ code: "disk-full" });
      const writer = await files.create("snapshot").catch(() => null);
      await expect(writer?.write(bytes(1_000_000, 5)) ?? full()).rejects.toMatchObject({ code: "disk-full" });
      await writer?.abort();
      expect(told).toBeGreaterThanOrEqual(2);

      const stands = async (name: string): Promise<number[]> => {
        const content = new Uint8Array((await (await files.read(name))?.arrayBuffer()) ?? new ArrayBuffer(0));
        return [content.length, ...new Set(content)];
      };
      expect(await stands("head")).toEqual([1000, 1]);
      expect((await stands("journal")).slice(0, 2)).toEqual([1000, 2]);
      expect((await files.list()).map(({ name }) => name).toSorted()).toEqual(["head", "journal"]);
      expect((await readdir(join(place, "Regulars", "w"))).toSorted()).toEqual(["head", "journal"]);

      await rm(join(place, "filler"));
      await files.append("journal", 1000, bytes(1000, 6));
      await files.write("head", bytes(1000, 7));
      expect([await stands("journal"), await stands("head")]).toEqual([
        [2000, 2, 6],
        [1000, 7],
      ]);
    },
  );

  test("a saved list is whole or not there", async () => {
    await writeFileAtomically(join(place, "list.csv"), bytes(1000, 1));
    await fillUp(100_000);
    await expect(writeFileAtomically(join(place, "list.csv"), bytes(500_000, 2))).rejects.toMatchObject({
      code: "ENOSPC",
    });
    expect((await readdir(place)).toSorted()).toEqual(["filler", "list.csv"]);
  });

  test("no reserve is forced on it; one that stands gives its room back", async () => {
    await fillUp(100_000);
    expect(await new Reserve(join(place, "reserve"), 50_000, 0).hold()).toBe(true);
    expect(await freeBytes(place)).toBeLessThan(60_000);
    await new Reserve(join(place, "reserve"), 50_000, 0).release();
    expect(await freeBytes(place)).toBeGreaterThan(90_000);
    expect(await new Reserve(join(place, "reserve"), 150_000, 0).hold()).toBe(false);
    expect(await new Reserve(join(place, "reserve"), 50_000).hold()).toBe(false);
    expect((await readdir(place)).toSorted()).toEqual(["filler"]);
  });
});

function bytes(length: number, value: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).fill(value);
}

function full(): Promise<never> {
  return Promise.reject(Object.assign(new Error(), { code: "disk-full" }));
}
