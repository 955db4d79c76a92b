import type { Page } from "@playwright/test";
import { expect, expectAccessible, mostlySeen, settled, test } from "./app.ts";
import { goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

const PASSPHRASE = "four words of ours";

type Words = ReturnType<typeof wordsIn>;

/** Sets a passphrase the way a person does; gives the recovery code. */
async function protect(app: Page, t: Words): Promise<string> {
  await goTo(app, "/safety");
  await app.getByRole("button", { name: t("lock.panel.set") }).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByLabel(t("lock.panel.chosen"), { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel(t("lock.panel.again"), { exact: true }).fill(PASSPHRASE);
  await app.keyboard.press("Enter");
  await expect(dialog.locator(".rg-code span")).toHaveCount(7);
  const groups = await dialog.locator(".rg-code span").allTextContents();
  await dialog.getByRole("button", { name: t("lock.panel.next") }).click();
  await dialog.getByLabel(t("lock.panel.group", { number: 3 })).fill("nope");
  await dialog.getByRole("button", { name: t("lock.panel.start") }).click();
  await expect(dialog.getByText(t("lock.panel.confirmWrong"))).toBeVisible();
  await dialog.getByLabel(t("lock.panel.group", { number: 3 })).fill((groups[2] ?? "").toLowerCase());
  await dialog.getByLabel(t("lock.panel.group", { number: 6 })).fill(groups[5] ?? "");
  await dialog.getByRole("button", { name: t("lock.panel.start") }).click();
  await expect(app.getByRole("main").getByText(t("lock.status.passphrase"), { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  return groups.map((group) => group.trim()).join("-");
}

async function unlock(app: Page, t: Words, label: string, text: string): Promise<void> {
  await app.getByLabel(label, { exact: true }).fill(text);
  await app.getByRole("button", { name: t("lock.screen.unlock"), exact: true }).click();
}

const isLocked = (app: Page, t: Words): Promise<void> =>
  expect(app.getByRole("button", { name: t("lock.screen.unlock"), exact: true })).toBeVisible();

/** How many of these stand in any text in the page's memory. */
async function inMemory(page: Page, words: readonly string[]): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join("")) as { strings: string[] };
  return words.filter((word) => strings.some((text) => text.includes(word))).length;
}

for (const { language, colorScheme } of mostlySeen({ language: "en", colorScheme: "light" })) {
  const t = wordsIn(language);

  test.describe(`a passphrase, in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test("is asked for after a reload, tells wrong tries, and opens by itself or by the recovery code", async ({
      app,
    }) => {
      test.setTimeout(240_000);
      await openSampleShop(app, t);
      await goTo(app, "/customers");
      await settled(app);
      const name = (await app.locator(".customer-link").first().textContent()) ?? "";
      const code = await protect(app, t);
      await expectAccessible(app, "safety");

      await app.reload();
      await isLocked(app, t);
      await expectAccessible(app, "locked");
      expect(await app.content()).not.toContain(name);

      await unlock(app, t, t("lock.screen.passphrase"), "not the passphrase");
      await expect(app.getByText(t("errors.passphrase-wrong.title"))).toBeVisible();
      await expectAccessible(app, "locked after a wrong try");
      await unlock(app, t, t("lock.screen.passphrase"), "nor this one");
      const waits = new Set([1, 2, 3, 4].map((count) => t("lock.screen.wait", { count })));
      await expect.poll(async () => waits.has((await app.locator("form p").textContent()) ?? "")).toBe(true);
      await unlock(app, t, t("lock.screen.passphrase"), PASSPHRASE);
      await goTo(app, "/customers");
      await expect(app.locator(".customer-link").first()).toHaveText(name);

      await app.keyboard.press("Control+Shift+L");
      await isLocked(app, t);
      await expect(app).toHaveTitle("Regulars · 熟客");
      expect(new URL(app.url()).hash).toBe("#/");
      await app.getByRole("button", { name: t("lock.screen.toRecovery") }).click();
      await unlock(app, t, t("lock.screen.code"), code.slice(1));
      await expect(app.getByText(t("errors.recovery-code-mistyped.title"))).toBeVisible();
      await expectAccessible(app, "locked, with a recovery code");
      await unlock(app, t, t("lock.screen.code"), code.toLowerCase().replaceAll("-", " "));
      await expect(app.getByRole("button", { name: t("lock.panel.change") })).toBeVisible();
      await goTo(app, "/customers");
      await expect(app.locator(".customer-link").first()).toHaveText(name);
    });
  });
}

test.describe("a secret that opens nothing", () => {
  const t = wordsIn("en");

  test("is told where it was typed, in a dialog that stays until one does", async ({ app }) => {
    test.setTimeout(240_000);
    await openSampleShop(app, t);
    const code = await protect(app, t);
    const dialog = app.getByRole("dialog");
    const current = dialog.getByLabel(t("lock.panel.current"), { exact: true });

    await app.getByRole("button", { name: t("lock.panel.change") }).click();
    await current.fill("not the passphrase");
    await dialog.getByLabel(t("lock.panel.chosen"), { exact: true }).fill("words of another kind");
    await dialog.getByLabel(t("lock.panel.again"), { exact: true }).fill("words of another kind");
    await app.keyboard.press("Enter");
    await expect(dialog).toContainText(t("errors.passphrase-wrong.title"));
    await expectAccessible(app, "a wrong passphrase in a dialog");
    await app.keyboard.press("Escape");

    await app.getByRole("button", { name: t("lock.panel.remove") }).click();
    await current.fill("nor this one");
    // The first tries are a second or two apart by themselves on a slow machine; each wrong one makes the wait longer.
    await expect(async () => {
      await app.keyboard.press("Enter");
      await expect(dialog).toContainText(/Too many wrong tries.* Wait \d+ seconds? before the next try/, {
        timeout: 2000,
      });
    }).toPass();
    await expect(app.locator(".ant-notification-notice")).toHaveCount(0);
    await current.fill(code);
    await expect(dialog).not.toContainText(t("errors.unlock-wait.title"));
    await expect(async () => {
      await app.keyboard.press("Enter");
      await expect(dialog).toHaveCount(0, { timeout: 2000 });
    }).toPass();
    await expect(app.getByRole("main").getByText(t("lock.status.account"), { exact: true })).toBeVisible();
  });
});

test.describe("by itself", () => {
  const t = wordsIn("en");
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("a workspace locks after ten minutes without anybody, and not while it is used", async ({ app }) => {
    test.setTimeout(180_000);
    await openSampleShop(app, t);
    await protect(app, t);
    await app.clock.install();
    await app.clock.runFor("09:50");
    await app.mouse.move(200, 200);
    await app.clock.runFor("09:50");
    await expect(app.getByRole("main").getByText(t("lock.status.passphrase"), { exact: true })).toBeVisible();
    await app.clock.runFor("00:30");
    await isLocked(app, t);
  });

  test("a locked page holds nobody in its memory", async ({ app }) => {
    test.setTimeout(240_000);
    await openSampleShop(app, t);
    await goTo(app, "/customers");
    await expect(app.locator(".customer-link").first()).toBeVisible();
    const names = (await app.locator(".customer-link").allTextContents()).filter((name) => name.length > 2);
    expect(await inMemory(app, names)).toBeGreaterThan(5);
    await protect(app, t);
    await app.keyboard.press("Control+Shift+L");
    await isLocked(app, t);
    // What is let go of is collected when the engine of the browser comes to it.
    await expect.poll(() => inMemory(app, [...names, PASSPHRASE]), { timeout: 60_000 }).toBe(0);
  });

  test("windows lock together", async ({ app, context }) => {
    test.setTimeout(180_000);
    await openSampleShop(app, t);
    await protect(app, t);
    const other = await context.newPage();
    await other.goto(app.url());
    await unlock(other, t, t("lock.screen.passphrase"), PASSPHRASE);
    await expect(other.getByRole("main").getByText(t("lock.status.passphrase"), { exact: true })).toBeVisible();
    await app.keyboard.press("Control+Shift+L");
    await isLocked(app, t);
    await isLocked(other, t);
  });
});

test.describe("presentation mode", () => {
  const t = wordsIn("en");
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("masks customers everywhere, says so, and stays over a reload", async ({ app }) => {
    test.setTimeout(180_000);
    await openSampleShop(app, t);
    await goTo(app, "/customers");
    const links = app.locator(".customer-link");
    await expect(links.first()).toBeVisible();
    await settled(app);
    const before = await links.allTextContents();
    await app.keyboard.press("Control+Shift+H");
    await expect(app.getByText(t("lock.presenting.note"))).toBeVisible();
    await expect(links.first()).toHaveText(/\*\*/);
    await expect(links.filter({ hasNotText: /\*\*/ })).toHaveCount(0);
    await expectAccessible(app, "customers, masked");
    await app.reload();
    await settled(app);
    await expect(links.first()).toHaveText(/\*\*/);
    await app.getByRole("button", { name: t("lock.presenting.off") }).click();
    await expect(links.first()).toHaveText(before[0] ?? "");
  });
});
