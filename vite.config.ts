import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { strictPolicy } from "./renderer/app/build/strict-policy.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here("package.json"), "utf8")) as { version: string };

/** The page that every host shows: `dist/renderer`, with relative addresses, so that it works at any place. */
export default defineConfig({
  root: here("renderer"),
  base: "./",
  plugins: [react(), strictPolicy()],
  define: { REGULARS_VERSION: JSON.stringify(version) },
  worker: { format: "es" },
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
