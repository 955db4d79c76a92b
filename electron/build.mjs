import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { alone } from "./build-lock.mjs";

const ROOT = dirname(import.meta.dirname);

/** What `npm run build` makes; each is made again only when something it is made of has changed. */
export const PAGE_FOLDER = join(ROOT, "dist", "renderer");
export const DESKTOP_FOLDER = join(ROOT, "dist", "electron");
export const COMMAND_LINE_FILE = join(ROOT, ".cache", "cli", "main.js");

const EVERY_TARGET = ["package.json", "package-lock.json", "vite.config.ts", "electron/build.mjs", "core"];

/** The page that window and tab show: `dist/renderer`. */
export function buildPage() {
  return cached("page", [...EVERY_TARGET, "renderer"], join(PAGE_FOLDER, "index.html"), async (vite) => {
    await vite.build({ root: join(ROOT, "renderer"), configFile: join(ROOT, "vite.config.ts"), logLevel: "error" });
  });
}

/** The desktop host: `dist/electron/main.js`, `preload.cjs` (a sandboxed preload cannot be an ES module) and `csp.js`. */
export function buildDesktop() {
  const inputs = [...EVERY_TARGET, "electron", "renderer/csp.ts"];
  return cached("desktop", inputs, join(DESKTOP_FOLDER, "main.js"), async (vite) => {
    await rm(DESKTOP_FOLDER, { recursive: true, force: true });
    const main = { main: join(ROOT, "electron/main.ts"), csp: join(ROOT, "renderer/csp.ts") };
    await bundle(vite, main, DESKTOP_FOLDER, "es", "[name].js");
    await bundle(vite, { preload: join(ROOT, "electron/preload/preload.ts") }, DESKTOP_FOLDER, "cjs", "[name].cjs");
  });
}

/** The command-line host: `.cache/cli/main.js`. */
export function buildCommandLine() {
  const inputs = [...EVERY_TARGET, "electron/cli", "electron/files.ts", "electron/workspace-files.ts"];
  return cached("cli", inputs, COMMAND_LINE_FILE, async (vite) => {
    await rm(dirname(COMMAND_LINE_FILE), { recursive: true, force: true });
    await bundle(vite, { main: join(ROOT, "electron/cli/main.ts") }, dirname(COMMAND_LINE_FILE), "es", "[name].js");
  });
}

/**
 * The content security policy the page is served with, as built.
 * @returns {Promise<string>}
 */
export async function builtPolicy() {
  /** @type {{ CONTENT_SECURITY_POLICY?: unknown }} */
  const module = await import(pathToFileURL(join(DESKTOP_FOLDER, "csp.js")).href);
  if (typeof module.CONTENT_SECURITY_POLICY !== "string") throw new Error("renderer/csp.ts exports no policy.");
  return module.CONTENT_SECURITY_POLICY;
}

/**
 * One file (and what it loads lazily) for Node, with every dependency in it.
 * @param {typeof import("vite")} vite
 * @param {Record<string, string>} input
 * @param {string} outDir
 * @param {"es" | "cjs"} format
 * @param {string} entryFileNames
 */
async function bundle(vite, input, outDir, format, entryFileNames) {
  await vite.build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input,
        external: /^electron($|\/main$)/,
        output: { format, entryFileNames, chunkFileNames: "chunk-[name]-[hash].js" },
      },
    },
  });
}

/**
 * Runs `make` unless the same inputs have made `output` before.
 * @param {string} name
 * @param {readonly string[]} inputs Files and folders, relative to the repository.
 * @param {string} output
 * @param {(vite: typeof import("vite")) => Promise<void>} make
 * @returns {Promise<boolean>} Whether it was made anew.
 */
async function cached(name, inputs, output, make) {
  const stamp = join(ROOT, ".cache", "build", `${name}.sha256`);
  return await alone(join(ROOT, ".cache", "build", `${name}.lock`), async () => {
    const digest = await digestOf(inputs);
    if (existsSync(output) && existsSync(stamp) && (await readFile(stamp, "utf8")) === digest) return false;
    await rm(stamp, { force: true });
    await asShipped(async () => make(await import("vite")));
    await writeFile(stamp, digest);
    return true;
  });
}

/**
 * What is built is what is shipped, also when a test runner, which marks its environment, asks for it.
 * @param {() => Promise<void>} make
 */
async function asShipped(make) {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await make();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

/** @param {readonly string[]} inputs */
async function digestOf(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const input of inputs) {
    for (const file of await filesOf(join(ROOT, input))) {
      hash
        .update(relative(ROOT, file))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * The files in a folder and below it, in a fixed order; a file gives itself, a missing one nothing.
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesOf(path) {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = { page: await buildPage(), desktop: await buildDesktop(), "command line": await buildCommandLine() };
  for (const [name, anew] of Object.entries(made)) console.log(`${name}: ${anew ? "built" : "unchanged"}`);
}
