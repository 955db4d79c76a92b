import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { CONTENT_SECURITY_POLICY } from "../../csp.ts";

const ADOPTED_STYLES = fileURLToPath(new URL("../theme/adopted-styles.ts", import.meta.url));

/** A module of a library that is replaced as a whole. */
const MODULES = [
  { what: "the kit's style writer", importer: /./, source: /(^|\/)Dom\/dynamicCSS$/ },
  { what: "the icons' style writer", importer: /@ant-design\/icons\//, source: /\/cssUtils$/ },
] as const;

/** A piece of a library's text that is replaced: each writes HTML or a style attribute where the DOM has a call for it. */
const PIECES = [
  {
    what: "the canvas painter's clearing",
    file: /zrender\/lib\/canvas\/Painter\.js$/,
    from: /\.innerHTML = ''/g,
    to: ".replaceChildren()",
  },
  {
    what: "the text area's measuring",
    file: /@rc-component\/input\/es\/calculateNodeHeight\.js$/,
    from: /\.setAttribute\((['"])style\1, (.+)\);$/gm,
    to: ".style.cssText = $2;",
  },
] as const;

/**
 * Makes the libraries obey the content security policy (docs/decisions/content-security-policy.md) and writes the policy into
 * the page. Fails the build where a library has changed so that a replacement no longer finds its place.
 */
export function strictPolicy(): Plugin {
  const made = new Set<string>();
  return {
    name: "regulars:strict-policy",
    enforce: "pre",
    apply: "build",
    resolveId(source, importer) {
      const found = MODULES.find((one) => one.source.test(source) && one.importer.test(importer ?? ""));
      if (found === undefined) return null;
      made.add(found.what);
      return ADOPTED_STYLES;
    },
    load(id) {
      const found = PIECES.find(({ file }) => file.test(id));
      if (found === undefined) return null;
      const text = readFileSync(id, "utf8");
      const changed = text.replaceAll(found.from, found.to);
      if (changed !== text) made.add(found.what);
      return changed;
    },
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
    buildEnd(error) {
      if (error !== undefined) return;
      for (const { what } of [...MODULES, ...PIECES]) {
        if (!made.has(what)) this.error(`strict-policy found no place to replace ${what}: the library has changed.`);
      }
    },
  };
}
