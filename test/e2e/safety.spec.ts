import { expect, expectAccessible, mostlyIn, LOCALES, openFile, settled, test, useFileInputs } from "./app.ts";
import { goTo } from "./sample.ts";
import { savedBy } from "./saved-file.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

/** Where pictures go while somebody looks at the screen; null: nowhere. */
const PICTURES = process.env["REGULARS_PICTURES"] ?? null;

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`safety in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("a backup is made, read aside, put in place, and what was there is brought back", async ({ app }) => {
      test.setTimeout(240_000);
      const look = async (name: string): Promise<void> => {
        await expectAccessible(app, name);
        if (PICTURES !== null) await app.screenshot({ path: `${PICTURES}/${name}-${language}.png`, fullPage: true });
      };
      await openSampleShop(app, t);
      await goTo(app, "/safety");
      await expect(app.locator(".rg-rows").getByText(t("safety.reasons.import"))).toBeVisible({
        timeout: 30_000,
      });
      await look("safety");

      await app.getByRole("button", { name: t("safety.backUp.action") }).click();
      const typed = app.getByRole("dialog").getByRole("textbox");
      await app.getByLabel(t("safety.backUp.passphrase"), { exact: true }).fill("four words of ours");
      await app.getByLabel(t("safety.backUp.again"), { exact: true }).fill("four words of ours");
      await expect(typed.first()).toBeVisible();
      await look("back-up");
      const file = await savedBy(app, () => app.getByRole("button", { name: t("safety.backUp.start") }).click());
      expect(file.name).toMatch(/\.regulars$/);
      expect(file.name).not.toContain("UNENCRYPTED");
      await expect(app.getByText(t("safety.code.title"))).toBeVisible();
      await look("recovery-code");
      await app.getByRole("button", { name: t("safety.code.done") }).click();

      const asFile = { name: file.name, mimeType: "application/octet-stream", buffer: file.bytes };
      const choose = () => app.getByRole("button", { name: t("safety.restore.choose") }).click();
      await openFile(app, choose, asFile);
      await expect(app.getByText(t("safety.unlock.title"))).toBeVisible();
      await app.getByLabel(t("safety.unlock.by.passphrase"), { exact: true }).last().fill("four words of theirs");
      await app.getByRole("button", { name: t("safety.unlock.open"), exact: true }).click();
      await expect(app.getByText(t("errors.passphrase-wrong.title"))).toBeVisible({ timeout: 30_000 });
      await look("unlock");
      await app.getByLabel(t("safety.unlock.by.passphrase"), { exact: true }).last().fill("four words of ours");
      await app.keyboard.press("Enter");
      await expect(app.getByText(t("safety.restore.kept"))).toBeVisible({ timeout: 30_000 });
      await look("restore");
      await app.getByRole("button", { name: t("safety.restore.replace"), exact: true }).click();
      await expect(app.getByText(t("safety.restore.done"))).toBeVisible({ timeout: 60_000 });
      await settled(app);
      await expect(app.getByRole("button", { name: t("safety.before.action") })).toBeVisible();
      await look("restored");

      // On a computer that has nothing yet, the same file is all it takes.
      const bare = await app.context().browser()!.newContext({ locale: LOCALES[language] });
      const fresh = await bare.newPage();
      await useFileInputs(bare);
      await fresh.goto(app.url().replace(/#.*$/, ""));
      await openFile(fresh, () => fresh.getByRole("button", { name: t("start.restore") }).click(), asFile);
      await fresh.getByLabel(t("safety.unlock.by.passphrase"), { exact: true }).last().fill("four words of ours");
      await fresh.getByRole("button", { name: t("safety.unlock.open"), exact: true }).click();
      await fresh.getByRole("button", { name: t("safety.restore.beside"), exact: true }).click();
      await expect(fresh.getByRole("navigation")).toBeVisible({ timeout: 60_000 });
      await bare.close();

      const damaged = { ...asFile, buffer: Buffer.from(file.bytes) };
      damaged.buffer[damaged.buffer.length >> 1]! ^= 1;
      await openFile(app, choose, damaged);
      await expect(app.getByText(t("errors.backup-damaged.title"))).toBeVisible();
    });

    test("everything leaves in open formats", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/safety");
      const file = await savedBy(app, () => app.getByRole("button", { name: t("safety.export.action") }).click());
      expect(file.name).toMatch(/-open\.zip$/);
      expect(file.bytes.length).toBeGreaterThan(100_000);
    });
  });
}
