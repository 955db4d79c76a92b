import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { licences } from "./renderer/app/build/licences.ts";
import { strictPolicy } from "./renderer/app/build/strict-policy.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here("package.json"), "utf8")) as { version: string };

/** Libraries in the page and in its workers, by name; filled while they are bundled. */
const libraries = new Map<string, string>();

/** The page that every host shows: `dist/renderer`, with relative addresses, so that it works at any place. */
export default defineConfig({
  root: here("renderer"),
  base: "./",
  plugins: [react(), strictPolicy(), licences(libraries, "page")],
  define: { REGULARS_VERSION: JSON.stringify(version) },
  worker: { format: "es", plugins: () => [licences(libraries, "worker")] },
  build: {
    outDir: here("dist/renderer"),
    emptyOutDir: true,
    target: "es2023",
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Pictures stay files: the page loads nothing from text.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
