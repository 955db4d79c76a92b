import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { DESKTOP_FOLDER } from "../../electron/build.mjs";
import { expect, settled, test } from "./app.ts";
import { Problems } from "./problems.ts";
import { teaShopSales } from "./sales.ts";

import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

/** The other side of the desktop's bridge: what the page asked, and the answers it gets. */
interface OtherSide {
  readonly asked: { readonly channel: string; readonly args: readonly unknown[] }[];
  readonly answers: Record<string, unknown>;
  send(message: unknown): Promise<void>;
}

/**
 * Runs the built preload in the page as Electron would: its bridge arrives in the page as frozen copies and proxied functions,
 * a file as a blob without its name.
 */
async function desktopAround(context: BrowserContext, page: Page, picked: Buffer): Promise<OtherSide> {
  const asked: OtherSide["asked"] = [];
  const answers: Record<string, unknown> = {
    "app-info": { version: "0", host: "electron" },
    "free-space": 5e9,
    "open-file": null,
    "save-file": true,
  };
  await context.exposeBinding("ipcInvoke", (_source, channel: string, args: unknown[]) => {
    asked.push({ channel, args });
    return answers[channel];
  });
  await context.route("**/picked/ticket-1", (route) =>
    route.fulfill({ body: picked, contentType: "application/octet-stream" }),
  );
  const preload = await readFile(join(DESKTOP_FOLDER, "preload.cjs"), "utf8");
  await context.addInitScript(`{
    const listeners = new Map();
    const plain = (value) => value instanceof Uint8Array ? { bytes: [...value] } : value;
    const cross = (value) => value === null || typeof value !== "object" || value instanceof Blob ? value : Object.freeze(structuredClone(value));
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => {
          const proxied = Object.fromEntries(Object.entries(api).map(([key, call]) => [key, (...args) => {
            const result = call(...args);
            return result instanceof Promise ? result.then(cross) : result;
          }]));
          Object.defineProperty(window, name, { value: Object.freeze(proxied) });
        },
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
  const send = (message: unknown): Promise<void> =>
    page.evaluate(
      (sent) => (Reflect.get(window, "ipcSend") as (channel: string, message: unknown) => void)("menu", sent),
      message,
    );
  return { asked, answers, send };
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
  await page.getByRole("button", { name: /^Save list of/ }).click();
  await expect.poll(() => saves().length).toBe(1);
  const [name, content] = saves()[0] ?? [];
  expect(name).toMatch(/\.csv$/);
  expect((content as { bytes: number[] }).bytes.slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  await expect(page.getByText(/^List of .* saved and logged/).first()).toBeVisible();

  host.answers["save-file"] = false; // the person leaves the dialog
  await page.getByRole("button", { name: /^Save list of/ }).click();
  await expect(page.getByText(t("list.notSaved")).first()).toBeVisible();
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

  await host.send("format-disk");
  await host.send("find");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await host.send("open-file"); // the person leaves the dialog without choosing
  await expect.poll(() => host.asked.filter(({ channel }) => channel === "open-file").length).toBe(1);
  host.answers["open-file"] = { name: file.name, ticket: "ticket-1" };
  await host.send("open-file");
  await expect(page.getByRole("heading", { name: t("data.importing.columns.title") })).toBeVisible();
  await expect(page.getByText(file.name).first()).toBeVisible();
  expect(host.asked.every(({ channel }) => ["app-info", "open-file", "free-space"].includes(channel))).toBe(true);
  expect(problems.found).toEqual([]);
});
