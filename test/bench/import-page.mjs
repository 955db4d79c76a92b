import { words } from "./english-words.mjs";

/** The app, driven as a person drives it, with a watch on the main thread. */
export class ImportPage {
  /**
   * @param {import("playwright").Page} page
   * @param {string} file
   */
  constructor(page, file) {
    this.page = page;
    this.file = file;
  }

  /**
   * @param {import("playwright").BrowserContext} context
   * @param {string} origin
   * @param {string} file
   */
  static async open(context, origin, file) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      for (const picker of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(globalThis, picker);
      /** @type {number[]} */
      const tasks = [];
      Reflect.set(globalThis, "longTasks", tasks);
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
        buffered: true,
      });
      // The worst gap between two frames since somebody looked.
      const gap = { worst: 0 };
      Reflect.set(globalThis, "frameGap", gap);
      let last = performance.now();
      const watch = (/** @type {number} */ now) => {
        gap.worst = Math.max(gap.worst, now - last);
        last = now;
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
    });
    await page.goto(`${origin}/`);
    return new ImportPage(page, file);
  }

  /**
   * Takes the file in, in a workspace of its own.
   * @param {string} workspace
   */
  async takeInAnew(workspace) {
    const { page } = this;
    // What an earlier import announced counts its seconds on the screen, frame by frame.
    await page.locator(".ant-notification-notice").waitFor({ state: "detached" });
    await this.createWorkspace(workspace);
    const look = await this.timed(() => this.chooseFile(), "change", words.columns);
    await page.getByRole("radio", { name: words.permissionUnknown }).check();
    await this.watchAfresh(); // from here on a job runs
    const check = await this.timed(() => this.pressCheck(), "click", words.plan);
    const take = await this.timed(() => page.getByRole("button", { name: words.take }).click(), "click", words.done);
    /** @type {number[]} */
    const tasks = await page.evaluate(() => Reflect.get(globalThis, "longTasks"));
    const gap = await this.worstGap();
    return {
      look,
      check,
      take,
      gap,
      longest: Math.max(0, ...tasks),
      over50: tasks.filter((duration) => duration > 50).length,
    };
  }

  /**
   * Takes a file in, into the workspace that is open; gives the milliseconds from the file until it is shown as taken in, without the person's own.
   * @param {string} file
   */
  async takeIn(file) {
    const { page } = this;
    this.file = file;
    await page.goto(`${new URL(page.url()).origin}/#/data/import`);
    // A layout that is known shows no columns, but asks for permission too.
    const look = await this.timed(() => this.chooseFile(), "change", words.permission);
    await page.getByRole("radio", { name: words.permissionUnknown }).check();
    const check = await this.timed(() => this.pressCheck(), "click", words.plan);
    const take = await this.timed(() => page.getByRole("button", { name: words.take }).click(), "click", words.done);
    await page.goto(`${new URL(page.url()).origin}/#/`);
    return look + check + take;
  }

  /** Forgets long tasks and gaps so far. */
  async watchAfresh() {
    await this.page.evaluate(() => {
      Reflect.get(globalThis, "longTasks").splice(0);
      Reflect.get(globalThis, "frameGap").worst = 0;
    });
  }

  /** @returns {Promise<number>} */
  async worstGap() {
    return await this.page.evaluate(() => Reflect.get(globalThis, "frameGap").worst);
  }

  /**
   * The worst gap between frames while nothing is going on.
   * @param {number} milliseconds
   */
  async idleGap(milliseconds) {
    await this.page.locator(".ant-notification-notice").waitFor({ state: "detached" });
    await this.watchAfresh();
    await this.page.waitForTimeout(milliseconds);
    return await this.worstGap();
  }

  /**
   * Starts a check, stops it while the file is read, and counts what stands in the browser's stores that did not stand before.
   * @param {string} workspace
   */
  async cancelCheck(workspace) {
    const { page } = this;
    await this.createWorkspace(workspace);
    await this.chooseFile();
    await page.getByRole("radio", { name: words.permissionUnknown }).check();
    // Where the shop is, is settled and written as its first file is looked into; that is none of the check's.
    const before = await storedRecords(page);
    const latency = await page.evaluate(
      ({ check, stop, stopped }) =>
        new Promise((resolve) => {
          const button = (/** @type {string} */ name) =>
            [...document.querySelectorAll("button")].find(
              ({ textContent, disabled }) => textContent?.trim() === name && !disabled,
            );
          let began = 0;
          const observer = new MutationObserver(() => {
            const stopping = began === 0 ? button(stop) : undefined;
            if (stopping !== undefined) {
              began = performance.now();
              stopping.click();
            } else if (began > 0 && document.body.textContent.includes(stopped)) {
              observer.disconnect();
              resolve(performance.now() - began);
            }
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
          button(check)?.click();
        }),
      { check: words.check, stop: words.stop, stopped: words.stopped },
    );
    return { latency: Number(latency), left: (await storedRecords(page)) - before };
  }

  /** @param {string} name */
  async createWorkspace(name) {
    const { page } = this;
    await page.goto(`${new URL(page.url()).origin}/#/start`);
    await page.getByRole("button", { name: words.createWorkspace }).click();
    await page.getByRole("textbox", { name: words.workspaceName }).fill(name);
    await page.getByRole("button", { name: words.createAction, exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.goto(`${new URL(page.url()).origin}/#/data/import`);
  }

  async chooseFile() {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: words.choose }).last().click();
    await (await chooser).setFiles(this.file);
  }

  async pressCheck() {
    await this.page.getByRole("button", { name: words.check, exact: true }).click();
  }

  /**
   * Milliseconds from a deed (a button pressed, a file given) until a heading stands on the screen. The page watches itself: one that
   * is asked from outside with every frame whether it is there yet draws all the time, and that is counted as the app's.
   * @param {() => Promise<void>} act
   * @param {"click" | "change"} deed
   * @param {string | RegExp} heading
   * @returns {Promise<number>}
   */
  async timed(act, deed, heading) {
    await this.page.evaluate(
      ({ deed: event, pattern }) => {
        const shows = () =>
          [...document.querySelectorAll("h1, h2, h3")].some(({ textContent }) =>
            new RegExp(pattern).test(textContent ?? ""),
          );
        const shown = new Promise((resolve) => {
          const begin = () => {
            const began = performance.now();
            const observer = new MutationObserver(() => {
              if (!shows()) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
            });
            observer.observe(document.body, { childList: true, subtree: true, characterData: true });
          };
          addEventListener(event, begin, { capture: true, once: true });
        });
        Reflect.set(globalThis, "shown", shown);
      },
      { deed, pattern: typeof heading === "string" ? heading.replace(/\W/g, ".") : heading.source },
    );
    await act();
    return Number(await this.page.evaluate(() => Reflect.get(globalThis, "shown")));
  }
}

/**
 * How many records there are in all of the page's stores.
 * @param {import("playwright").Page} page
 * @returns {Promise<number>}
 */
async function storedRecords(page) {
  return await page.evaluate(async () => {
    const done = (/** @type {IDBRequest} */ request) =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    let records = 0;
    for (const { name = "" } of await indexedDB.databases()) {
      /** @type {IDBDatabase} */
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        records += Number(await done(database.transaction(store).objectStore(store).count()));
      }
      database.close();
    }
    return records;
  });
}
