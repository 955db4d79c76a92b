import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { chromium } from "playwright";
import { build } from "vite";
import { buildDesktop, buildPage, builtPolicy, PAGE_FOLDER } from "../../electron/build.mjs";
import { HEAP_FLAGS } from "../../electron/heap.mjs";
import { servePage } from "../../electron/page-server.mjs";
import { ensureBrowser } from "../browser.mjs";
import { writeCustomersFile, writeSalesFile } from "./sales-file.mjs";
import { MORE_LINES, SIZES } from "./sizes.mjs";

const ROOT = dirname(dirname(import.meta.dirname));
export const CACHE = join(ROOT, ".cache", "bench");
const BENCH_PAGE = join(CACHE, "page");

/** The bench's page runs what the app's may not: WebAssembly of the peers. */
const OPEN_POLICY = "default-src 'self' blob: data: 'unsafe-eval' 'wasm-unsafe-eval'";

/**
 * A Chromium with a profile on disk, the app as shipped at one address, the bench's page at another.
 * @typedef {import("./page/main.ts").Bench} Bench
 */
export class BenchBrowser {
  /**
   * @param {import("./sizes.mjs").Size} size
   * @param {{ profile: string, context: import("playwright").BrowserContext, app: Server, own: Server }} parts
   * @typedef {{ origin: string, close: () => Promise<void> }} Server
   */
  constructor(size, { profile, context, app, own }) {
    this.size = size;
    this.profile = profile;
    this.context = context;
    this.app = app;
    this.own = own;
    /** @type {import("playwright").Page | null} */
    this.page = null;
    /**
     * Workspaces by the size of what is in them.
     * @type {Map<string, string>}
     */
    this.filled = new Map();
  }

  /** @param {import("./sizes.mjs").Size} size */
  static async launch(size) {
    await buildPage();
    await buildDesktop();
    await build({
      root: join(import.meta.dirname, "page"),
      base: "./",
      configFile: false,
      logLevel: "error",
      define: { REGULARS_VERSION: JSON.stringify("bench") },
      worker: { format: "es" },
      build: {
        outDir: BENCH_PAGE,
        emptyOutDir: true,
        target: "es2023",
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 9999,
      },
    });
    const app = await servePage({ root: PAGE_FOLDER, policy: await builtPolicy(), port: 0 });
    const own = await servePage({ root: BENCH_PAGE, policy: OPEN_POLICY, port: 0 });
    const profile = await mkdtemp(join(tmpdir(), "regulars-bench-"));
    return new BenchBrowser(size, { profile, context: await launchIn(profile), app, own });
  }

  get version() {
    return `Chromium ${this.context.browser()?.version() ?? "?"}`;
  }

  async close() {
    await this.context.close();
    await this.app.close();
    await this.own.close();
    await rm(this.profile, { recursive: true, force: true });
  }

  /** Another browser with a profile of its own, which whoever asks for it closes. */
  async another() {
    const profile = await mkdtemp(join(tmpdir(), "regulars-bench-"));
    const context = await launchIn(profile);
    const close = async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    };
    return { context, profile, close };
  }

  /** The bench's page with the files laid into it; the same one each time. */
  async benchPage() {
    if (this.page !== null) return this.page;
    const page = await this.context.newPage();
    page.on("console", (message) => console.error(`page: ${message.text()}`));
    page.on("pageerror", (error) => console.error(`page: ${error.message}`));
    await page.goto(`${this.own.origin}/index.html`);
    const smaller = this.size === SIZES.quick ? [] : await this.filesOf(SIZES.quick);
    await page.setInputFiles("input", [...(await this.filesOf(this.size)), await this.moreFile(), ...smaller]);
    this.page = page;
    return page;
  }

  /**
   * Calls something of the bench's page.
   * @template T
   * @template A
   * @param {(bench: Bench, given: A) => Promise<T> | T} work Runs in the page.
   * @param {A} given
   * @returns {Promise<T>}
   */
  async inPage(work, given) {
    const page = await this.benchPage();
    // An error of the engine says where in its facts, which a message does not carry.
    const source = `async (given) => {
      try {
        return await (${work.toString()})(globalThis.bench, given);
      } catch (error) {
        throw new Error([error.message, JSON.stringify(error.facts ?? {}), error.stack].join(" "));
      }
    }`;
    return /** @type {T} */ (await page.evaluate(`(${source})(${JSON.stringify(given)})`));
  }

  /** Calls a method of the bench's worker.
   * @param {string} method
   * @param {unknown[]} given
   * @returns {Promise<number>}
   */
  async inWorker(method, ...given) {
    const page = await this.benchPage();
    const call = `globalThis.bench.call(${[method, ...given].map((one) => JSON.stringify(one)).join(", ")})`;
    return /** @type {number} */ (await page.evaluate(call));
  }

  /**
   * A workspace of the bench's page with all customers and lines of a size, taken in by the engine; made once.
   * @param {import("./sizes.mjs").Size} size
   */
  async filledWorkspace(size = this.size) {
    const known = this.filled.get(size.name);
    if (known !== undefined) return known;
    const began = performance.now();
    const files = (await this.filesOf(size)).map((path) => basename(path));
    const filled = await this.inPage(
      async (bench, { name, files: names }) => {
        await bench.engine.start();
        const id = await bench.engine.create(`bench ${name}`);
        for (const file of names) await bench.engine.take(file);
        await bench.untilSettled(id);
        await bench.engine.close();
        bench.engine.stop();
        return id;
      },
      { name: size.name, files },
    );
    this.filled.set(size.name, filled);
    console.error(`workspace filled: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return filled;
  }

  /**
   * Everybody and all lines of a size.
   * @param {import("./sizes.mjs").Size} size
   */
  async filesOf(size) {
    return [await this.customersFile(size), ...(await this.salesFiles(size))];
  }

  /** One file of everybody. */
  customersFile({ customers } = this.size) {
    const path = join(CACHE, `customers-${customers}-v2.csv`);
    return once(path, () => writeCustomersFile({ path, customers, seed: 1 }));
  }

  /** The lines, in one file or several. */
  async salesFiles({ customers, files, lines: all } = this.size) {
    const lines = all / files;
    const paths = [];
    for (let i = 0; i < files; i++) {
      const path = join(CACHE, `sales-${i}-of-${files}-${lines}-v3.csv`);
      const from = 10_000_000 + i * 2_000_000;
      const wanted = { path, lines, customers, seed: 1 + i, from };
      paths.push(await once(path, () => writeSalesFile({ ...wanted, part: [i / files, (i + 1) / files] })));
    }
    return paths;
  }

  /** A later, smaller file. */
  moreFile() {
    const { customers } = this.size;
    const path = join(CACHE, `more-${MORE_LINES}-of-${customers}-v2.csv`);
    const wanted = { path, lines: MORE_LINES, customers, seed: 99, from: 90_000_000, firstDay: 1095 };
    return once(path, () => writeSalesFile(wanted));
  }
}

/** @param {string} profile */
function launchIn(profile) {
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(console.error),
    // As the desktop starts it.
    args: ["--no-sandbox", `--js-flags=${HEAP_FLAGS}`],
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
  });
}

/**
 * Makes a file unless it is there.
 * @param {string} path
 * @param {() => Promise<void>} make
 */
async function once(path, make) {
  const here = await stat(path).catch(() => null);
  if (here === null) await make();
  return path;
}
