import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { DESKTOP_FOLDER } from "../../electron/build.mjs";
import { FakeElectron } from "../electron/fake-electron.ts";
import { startOn } from "../electron/start-on.ts";
import { expect, settled, test } from "./app.ts";
import { Problems } from "./problems.ts";
import { countQuestions } from "./questions.ts";
import { teaShopSales } from "./sales.ts";

import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

/** The other side of the desktop's bridge: what the page asked, and answers it gets in place of the host's. */
interface OtherSide {
  readonly asked: { readonly channel: string; readonly args: readonly unknown[] }[];
  readonly answers: Record<string, unknown>;
  /** Where the host keeps what it keeps. */
  readonly folder: string;
  send(channel: string, message: unknown): Promise<void>;
}

const folders: string[] = [];
test.afterEach(async ({ context }) => {
  await context.close(); // nothing is written any more
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** The host as it starts on a stand-in for Electron, in a folder of its own. */
async function startHost(): Promise<FakeElectron> {
  const electron = new FakeElectron();
  electron.folder = await mkdtemp(join(tmpdir(), "regulars-desktop-e2e-"));
  folders.push(electron.folder);
  for (const name of ["documents", "userData"]) await mkdir(join(electron.folder, name));
  await startOn(electron);
  return electron;
}

/** Bytes cross between the browser and this process as text. */
function asSent(value: unknown): unknown {
  const isBytes = typeof value === "object" && value !== null && "bytes" in value && typeof value.bytes === "string";
  return isBytes ? new Uint8Array(Buffer.from(String(value.bytes), "base64")) : value;
}

/**
 * Runs the built preload in the page as Electron would, before the real host: its bridge arrives in the page as frozen copies and
 * proxied functions, a file as a blob without its name.
 */
async function desktopAround(context: BrowserContext, page: Page, picked: Buffer): Promise<OtherSide> {
  const asked: OtherSide["asked"] = [];
  const answers: Record<string, unknown> = {
    "app-info": { version: "0", host: "electron", safeMode: false },
    "free-space": 5e9,
    "open-file": [],
    "save-file": { value: true },
  };
  const electron = await startHost();
  await countQuestions(context);
  await context.exposeBinding("ipcInvoke", async (_source, channel: string, sent: unknown[]) => {
    const args = sent.map(asSent);
    asked.push({ channel, args });
    return Object.hasOwn(answers, channel) ? answers[channel] : await electron.call(channel, ...args);
  });
  await context.route("**/picked/ticket-1", (route) =>
    route.fulfill({ body: picked, contentType: "application/octet-stream" }),
  );
  await context.route("**/files/*", async (route) => {
    const answer = await electron.pageHandler?.(
      new Request(`app://regulars${new URL(route.request().url()).pathname}`),
    );
    if (answer === undefined) throw new Error("no host");
    await route.fulfill({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()) });
  });
  const preload = await readFile(join(DESKTOP_FOLDER, "preload.cjs"), "utf8");
  await context.addInitScript(`{
    const listeners = new Map();
    const plain = (value) => value instanceof Uint8Array ? { bytes: textOf(value) } : value;
    const textOf = (bytes) => {
      let text = "";
      for (let i = 0; i < bytes.length; i += 30_000) text += String.fromCharCode(...bytes.subarray(i, i + 30_000));
      return btoa(text);
    };
    const proxied = (api) => Object.freeze(Object.fromEntries(Object.entries(api).map(([key, call]) => [key,
      typeof call === "object" ? proxied(call) : (...args) => {
        const result = call(...args);
        return result instanceof Promise ? result.then(cross) : result;
      }])));
    const cross = (value) => value === null || typeof value !== "object" || value instanceof Blob ? value : Object.freeze(structuredClone(value));
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: proxied(api) }),
      },
      ipcRenderer: {
        invoke: (channel, ...args) => window.ipcInvoke(channel, args.map(plain)),
        on: (channel, listener) => listeners.set(listener, channel),
        off: (channel, listener) => listeners.delete(listener),
      },
    };
    window.ipcSend = (channel, message) => { for (const [listener, on] of listeners) if (on === channel) listener({}, message); };
    ((require) => {
      ${preload}
    })(() => electron);
  }`);
  const send = (channel: string, message: unknown): Promise<void> =>
    page.evaluate(
      (sent) => (Reflect.get(window, "ipcSend") as (...sent: unknown[]) => void)(...sent),
      [channel, message],
    );
  return { asked, answers, folder: electron.folder, send };
}

test("in the desktop window a list is saved by the host, which finds the place", async ({ context, page, origin }) => {
  const t = wordsIn("en");
  const problems = new Problems();
  await problems.watch(context, origin);
  const host = await desktopAround(context, page, Buffer.alloc(0));
  await page.goto(`${origin}/`);
  await openSampleShop(page, t);
  await page.getByRole("link", { name: t("frame.screens.list"), exact: true }).click();
  const saves = (): readonly unknown[][] =>
    host.asked.filter(({ channel }) => channel === "save-file").map(({ args }) => args.slice());
  // That it is saved is said for a moment only: looked for while the host is asked.
  await Promise.all([
    page.getByRole("button", { name: /^Save list of/ }).click(),
    expect(page.getByText(/^List of .* saved and logged/).first()).toBeVisible(),
  ]);
  expect(saves().length).toBe(1);
  const [name, content] = saves()[0] ?? [];
  expect(name).toMatch(/\.csv$/);
  expect([...(content as Uint8Array).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);

  host.answers["save-file"] = { value: false }; // the person leaves the dialog
  await page.getByRole("button", { name: /^Save list of/ }).click();
  await expect(page.getByText(t("list.notSaved")).first()).toBeVisible();

  host.answers["save-file"] = { code: "file-not-saved", facts: { what: "EACCES" } };
  await page.getByRole("button", { name: /^Save list of/ }).click();
  await expect(page.getByText(t("errors.file-not-saved.title"))).toBeVisible();
  expect(problems.found).toEqual([]);
});

test("in the desktop window the page asks its host, through the preload as built", async ({
  context,
  page,
  origin,
}) => {
  const t = wordsIn("en");
  const { file } = teaShopSales();
  const problems = new Problems();
  await problems.watch(context, origin);
  const host = await desktopAround(context, page, file.buffer);
  await page.goto(`${origin}/`);
  await settled(page);

  await host.send("menu", "format-disk");
  await host.send("menu", "find");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await host.send("menu", "open-file"); // the person leaves the dialog without choosing
  await expect.poll(() => host.asked.filter(({ channel }) => channel === "open-file").length).toBe(1);
  await settled(page); // as long as the dialog stands, another is not opened
  host.answers["open-file"] = [{ name: file.name, ticket: "ticket-1" }];
  await host.send("menu", "open-file");
  await expect(page.getByRole("heading", { name: t("data.importing.columns.title") })).toBeVisible();
  await expect(page.getByText(file.name).first()).toBeVisible();
  const others = host.asked.filter(({ channel }) => !channel.startsWith("files-"));
  expect(others.every(({ channel }) => ["app-info", "open-file", "free-space"].includes(channel))).toBe(true);
  expect(problems.found).toEqual([]);
});

test("in the desktop window a workspace whose store was lost comes back from the person's documents", async ({
  context,
  page,
  origin,
}) => {
  const t = wordsIn("en");
  const problems = new Problems();
  await problems.watch(context, origin);
  const host = await desktopAround(context, page, Buffer.alloc(0));
  await page.goto(`${origin}/`);
  await openSampleShop(page, t);
  const people = page.getByTitle(t("ui.seePeople", { name: t("terms.figures.customers") })).first();
  await page.goto(`${origin}/#/`);
  await expect(people).toHaveText("2,000");
  const home = join(host.folder, "documents", "Regulars");
  const [workspace] = await readdir(home);
  expect(await readdir(home)).toHaveLength(1);

  const deleted = await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener("success", () => resolve("deleted"));
        request.addEventListener("blocked", () => resolve("blocked"));
      }),
    `regulars-${workspace}`,
  );
  expect(deleted).toBe("deleted");
  await page.reload();
  await expect(people).toHaveText("2,000");
  expect(problems.found).toEqual([]);
});
