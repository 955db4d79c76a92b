import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workspaceFolders } from "../../electron/workspace-files.ts";

const KILLS = Number(process.env["REGULARS_FILE_KILLS"] ?? 12);
const RECORD = 50_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regulars-killed-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(import.meta.dirname, "write-for-ever.ts"),
      outDir: join(folder, "program"),
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: "write.mjs" } },
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts it, kills it at once at a moment of its own, and gives the number of rounds it had said it finished. */
async function writeAndKill(home: string, settings: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [join(folder, "program", "write.mjs"), home, settings], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (piece: Buffer) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), after);
    said += piece.toString();
  });
  await once(child, "close");
  expect(child.signalCode).toBe("SIGKILL");
  return Number(said.trim().split("\n").at(-1));
}

test(
  `no torn file in ${KILLS} kills, and nothing lost that was said to be written`,
  { timeout: 60_000 + KILLS * 2_000 },
  async () => {
    const home = join(folder, "home");
    const settings = join(folder, "settings");
    for (let kill = 0; kill < KILLS; kill++) {
      const finished = await writeAndKill(home, settings, (kill * 7.3) % 90);
      const files = workspaceFolders(home).files("w"); // as after a new start
      const names = (await files.list()).map(({ name }) => name);
      expect(names.filter((name) => !["journal", "snapshots/newest", "snapshots/large"].includes(name))).toEqual([]);
      const bytesOf = async (name: string): Promise<Uint8Array> =>
        new Uint8Array((await (await files.read(name))?.arrayBuffer()) ?? new ArrayBuffer(0));
      const journal = await bytesOf("journal");
      expect(journal.length).toBeGreaterThanOrEqual(finished * RECORD);
      const torn = journal.subarray(0, finished * RECORD).findIndex((byte, i) => byte !== Math.floor(i / RECORD) % 251);
      expect(torn).toBe(-1);
      const whole = { "snapshots/newest": RECORD, "snapshots/large": 4 * RECORD };
      for (const [name, bytes] of Object.entries(whole)) {
        if (names.includes(name)) expectWhole(name, await bytesOf(name), bytes);
      }
      const kept = await readFile(settings).catch(() => null);
      if (kept !== null) expectWhole("settings", kept, RECORD);
    }
  },
);

function expectWhole(name: string, content: Uint8Array, bytes: number): void {
  expect([name, content.length, content.every((byte) => byte === content[0])]).toEqual([name, bytes, true]);
}
