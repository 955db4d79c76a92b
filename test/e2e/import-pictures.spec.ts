import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, LOOKS, settled, test, type TestFile } from "./app.ts";
import { encodeGbk } from "./gbk.ts";
import { goTo } from "./sample.ts";
import { teaShopSales, type Sales } from "./sales.ts";
import { smallPng } from "./small-png.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const FOLDER = join(dirname(dirname(import.meta.dirname)), "docs", "screens");
mkdirSync(FOLDER, { recursive: true });

/** The sales with what real files have: days that do not exist, sums, sales to nobody; and how many rows are taken in. */
function withFaults({ file, rows }: Sales): { readonly file: TestFile; readonly rows: number } {
  const taken = Array.from({ length: 9 }, (_, i) => `L${i},2026-03-0${i + 1},,,,紫砂壶,1,398.00,398.00`);
  const faulty = [
    ...Array.from({ length: 6 }, (_, i) => `X${i},2026-02-3${i % 2},K1001,李伟,13810137911,紫砂壶,1,398.00,398.00`),
    ...Array.from({ length: 4 }, (_, i) => `Y${i},2026-03-01,K1001,李伟,13810137911,紫砂壶,1,398.00,待定`),
    "",
    "",
  ];
  const more = encodeGbk(`${[...taken, ...faulty].join("\r\n")}\r\n`);
  return { file: { ...file, buffer: Buffer.concat([file.buffer, more]) }, rows: rows + taken.length };
}

for (const { language, colorScheme } of LOOKS) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test("every step of an import is pictured", async ({ app }) => {
      const t = wordsIn(language);
      const picture = async (name: string): Promise<void> => {
        await settled(app);
        const path = join(FOLDER, `${name}-${language}-${colorScheme}.png`);
        writeFileSync(path, smallPng(await app.screenshot({ animations: "disabled", caret: "hide" })));
        expect.soft(statSync(path).size, path).toBeLessThan(200_000);
      };
      const { file, rows } = withFaults(teaShopSales());
      await openFirstFile(app, t, file);
      await picture("import-understand");
      await checkFile(app, t, { channel: "sms", basis: "会员登记表" });
      await picture("import-plan");
      await takeIn(app, t, file.name, rows);
      await picture("import-done");
      await goTo(app, "/data");
      await app.getByRole("button", { name: t("data.undoOf", { what: file.name }) }).click();
      await expect(app.getByRole("dialog")).toContainText(t("data.back.values"));
      await picture("data-take-back");
    });
  });
}
