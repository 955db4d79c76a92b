import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { EMPTY_FILE, FILES_CONTRACT } from "../files-contract.ts";
import { mountSmallDisk } from "../small-disk.ts";
import type { Asked, Outcome } from "./files-page/files.worker.ts";
import { serveFilesPage } from "./files-page.ts";
import { Problems } from "./problems.ts";
import { killLeftBrowsers, startBrowser } from "./real-browser.ts";

const KILLS = Number(process.env["REGULARS_FILE_KILLS"] ?? 8);

let page: Awaited<ReturnType<typeof serveFilesPage>>;
test.beforeAll(async () => {
  page = await serveFilesPage();
});
test.afterAll(() => page.close());
const profiles: string[] = [];
test.afterEach(async () => {
  killLeftBrowsers();
  for (const profile of profiles.splice(0)) await rm(profile, { recursive: true, force: true, maxRetries: 10 });
});

const ask = (tab: Page, what: Asked): Promise<readonly Outcome[]> =>
  tab.evaluate(
    (asked) => (Reflect.get(globalThis, "askFiles") as (what: string) => Promise<readonly Outcome[]>)(asked),
    what,
  );

test("the browser's files keep the contract that a disk's do, under the policy of the app", async ({ context }) => {
  const problems = new Problems();
  await problems.watch(context, page.origin);
  const tab = await context.newPage();
  await tab.goto(page.origin);
  const outcomes = await ask(tab, "contract");
  expect(outcomes.filter(({ result }) => result !== "kept")).toEqual([]);
  const once = FILES_CONTRACT.filter(({ name }) => name === EMPTY_FILE).length;
  expect(outcomes.length).toBe(2 * FILES_CONTRACT.length - once + 2);
  expect(problems.found).toEqual([]);
});

test("a browser killed in the middle of writing leaves no torn file, and nothing unfinished to be seen", async () => {
  test.skip(process.platform === "win32", "needs process groups");
  test.setTimeout(60_000 + KILLS * 10_000);
  const profile = await mkdtemp(join(tmpdir(), "regulars-files-killed-"));
  profiles.push(profile);
  let rounds = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const browser = await startBrowser(profile);
    const tab = await browser.context.newPage();
    await tab.goto(page.origin);
    if (kill > 0) {
      const found = Object.fromEntries((await ask(tab, "state")).map(({ name, result }) => [name, result]));
      expect(found).toMatchObject({ names: "journal,snapshot", snapshot: "whole", journal: "whole" });
      expect(Number(found["rounds"])).toBeGreaterThan(rounds);
      rounds = Number(found["rounds"]);
    }
    await ask(tab, "loop"); // tells its first round, and goes on until the browser is gone
    await tab.waitForTimeout((kill * 137) % 400);
    await browser.kill();
  }
  expect(rounds).toBeGreaterThanOrEqual(KILLS - 1);
});

test("on a full disk a browser's files stand as they were, and the disk is what is told of", async () => {
  test.setTimeout(120_000);
  const disk = mountSmallDisk(200 * 1024 * 1024);
  test.skip(disk === null, "mounting a small disk is not allowed here");
  if (disk === null) return;
  try {
    const browser = await startBrowser(join(disk.path, "profile"));
    const tab = await browser.context.newPage();
    await tab.goto(page.origin);
    await ask(tab, "small");
    for (const left of [30_000_000, 300_000, 100_000]) {
      await fillUp(disk.path, left);
      const outcomes = await ask(tab, "full");
      expect(outcomes.map(({ name, result }) => `${name}: ${result}`)).toEqual([
        "write: disk-full",
        "append: disk-full",
        "head: 1000 of 1",
        "log: 1000 of 1",
        "names: head, log",
      ]);
      await rm(join(disk.path, "filler"));
    }
    await browser.kill();
  } finally {
    disk.unmount();
  }
});

/** Leaves about so many bytes; the browser writes meanwhile and may leave less. */
async function fillUp(disk: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - left))).catch(() => undefined);
}
