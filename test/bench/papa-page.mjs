import { readFile } from "node:fs/promises";

/** A page with Papa Parse and the file's text, decoded before anything is timed. */
export class PapaPage {
  /** @param {import("playwright").Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * @param {import("playwright").BrowserContext} context
   * @param {string} file
   * @param {string} papaScript
   */
  static async open(context, file, papaScript) {
    const page = await context.newPage();
    await page.setContent('<input type="file">');
    await page.addScriptTag({ content: await readFile(papaScript, "utf8") });
    await page.setInputFiles("input", file);
    await page.evaluate(async () => {
      const input = document.querySelector("input");
      Reflect.set(globalThis, "benchText", await input?.files?.[0]?.text());
    });
    return new PapaPage(page);
  }

  /** Milliseconds for the whole text with default options, and row by row without keeping any. */
  async parse() {
    return await this.page.evaluate(() => {
      /** @type {{ parse(text: string, options?: object): unknown }} */
      const papa = Reflect.get(globalThis, "Papa");
      /** @type {string} */
      const text = Reflect.get(globalThis, "benchText");
      const timed = (/** @type {object} */ options) => {
        const began = performance.now();
        papa.parse(text, options);
        return performance.now() - began;
      };
      let rows = 0;
      const papaStep = timed({ step: () => void rows++ });
      const papaDefault = timed({});
      if (rows < 2) throw new Error("Papa Parse saw no rows.");
      return { papaDefault, papaStep };
    });
  }
}
