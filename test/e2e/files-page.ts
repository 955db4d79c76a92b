import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { builtPolicy } from "../../electron/build.mjs";
import { servePage } from "../../electron/page-server.mjs";

/** Serves a page that does nothing but files, under the policy of the app. */
export async function serveFilesPage(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), "regulars-files-page-"));
  await build({
    configFile: false,
    root: join(import.meta.dirname, "files-page"),
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir, emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  });
  const server = await servePage({ root: outDir, policy: await builtPolicy(), port: 0 });
  const close = async (): Promise<void> => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { origin: server.origin, close };
}
