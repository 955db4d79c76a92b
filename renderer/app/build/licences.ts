import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

interface PackageFile {
  readonly version: string;
  readonly license?: string;
}

/**
 * Writes `licences.txt` beside the page: every library that is in it or in its workers, with its licence's own words. Workers
 * are bundled first, each on its own; the page's bundle comes last and writes down what was `found` in all.
 */
export function licences(found: Map<string, string>, of: "worker" | "page"): Plugin {
  return {
    name: "regulars:licences",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk") for (const id of file.moduleIds) note(id, found);
      }
      if (of === "page") this.emitFile({ type: "asset", fileName: "licences.txt", source: textOf(found) });
    },
  };
}

function note(id: string, found: Map<string, string>): void {
  const [, folder, name] = PACKAGE.exec(id) ?? [];
  if (folder !== undefined && name !== undefined) found.set(name, folder);
}

function textOf(found: ReadonlyMap<string, string>): string {
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile;
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const words = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
      return `${name} ${version} (${license ?? "see below"})\n\n${words}`.trim();
    })
    .join(`\n\n${"-".repeat(80)}\n\n`);
}
