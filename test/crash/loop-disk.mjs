import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, open, rm, statfs, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own in a file, mounted: what it keeps is on the disk, and it is soon full. */
export class LoopDisk {
  /**
   * Makes and mounts one; null where this user may not.
   * @param {number} bytes
   */
  static async mount(bytes) {
    const folder = await mkdtemp(join(tmpdir(), "regulars-loop-"));
    const image = join(folder, "image");
    const path = join(folder, "disk");
    try {
      await writeFile(image, "");
      await truncate(image, bytes);
      // Nothing is held back for the system: full is full.
      execFileSync("mkfs.ext4", ["-q", "-m", "0", image], { stdio: "ignore" });
      await mkdir(path);
      execFileSync("mount", ["-o", "loop", image, path], { stdio: "ignore" });
      return new LoopDisk(folder, path);
    } catch {
      await rm(folder, { recursive: true, force: true });
      return null;
    }
  }

  /**
   * @param {string} folder
   * @param {string} path
   */
  constructor(folder, path) {
    this.folder = folder;
    this.path = path;
  }

  async freeBytes() {
    const { bavail, bsize } = await statfs(this.path);
    return bavail * bsize;
  }

  /**
   * Leaves so many bytes free at most; as often as others give some back.
   * @param {number} left
   */
  async fillUp(left) {
    const file = await open(join(this.path, "filler"), "a");
    try {
      for (let tries = 0; tries < 50; tries++) {
        const much = (await this.freeBytes()) - left;
        if (much <= 0) return;
        // One write may find less than there was a moment before.
        await file.write(new Uint8Array(Math.min(much, 4 << 20))).catch(() => undefined);
      }
    } finally {
      await file.close().catch(() => undefined);
    }
  }

  async giveRoom() {
    await rm(join(this.path, "filler"), { force: true });
  }

  async unmount() {
    execFileSync("umount", ["--lazy", this.path]);
    await rm(this.folder, { recursive: true, force: true });
  }
}
