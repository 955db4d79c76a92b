import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "vite";
import { buildDesktop, builtPolicy } from "../../electron/build.mjs";
import { servePage } from "../../electron/page-server.mjs";

const ROOT = dirname(dirname(import.meta.dirname));

/** Builds the page without a face and serves it under the policy of the app; each run has a page of its own. */
export async function serveCrashPage() {
  const built = join(ROOT, ".cache", "crash");
  await mkdir(built, { recursive: true });
  const outDir = await mkdtemp(join(built, "page-"));
  await build({
    configFile: false,
    root: join(import.meta.dirname, "page"),
    base: "./",
    logLevel: "error",
    define: { REGULARS_VERSION: JSON.stringify("crash") },
    worker: { format: "es" },
    build: { outDir, emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  });
  await buildDesktop();
  const { origin, close } = await servePage({ root: outDir, policy: await builtPolicy(), port: 0 });
  return {
    origin,
    close: async () => {
      await close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
