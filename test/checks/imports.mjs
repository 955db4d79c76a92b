// Checks who imports whom against .dependency-cruiser.mjs, and that no files import each other in a circle. Two passes: the exact
// parser sees every `export type … from` but no JSX; the loose one sees JSX. Both must have seen files and imports, because a
// parser that is missing finds nothing wrong with nothing.
import { readFileSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import configuration, { RUN_TIME_RULES } from "../../.dependency-cruiser.mjs";
import { findCircles } from "./circles.mjs";

const FOLDERS = ["core", "renderer", "electron", "test"];
const options = configuration.options ?? {};
const reasons = new Map(configuration.forbidden?.map(({ name, comment }) => [name, comment]));

/** @param {import("dependency-cruiser").ICruiseOptions} changes */
async function cruiseWith(changes) {
  const { output } = await cruise(FOLDERS, { ...options, ...changes, ruleSet: configuration, validate: true });
  if (typeof output === "string") throw new Error("dependency-cruiser gave no report.");
  const files = output.modules.filter(({ source }) => FOLDERS.some((folder) => source.startsWith(`${folder}/`)));
  const imports = files.reduce((sum, file) => sum + file.dependencies.length, 0);
  if (files.length === 0 || imports === 0) throw new Error(`Saw ${files.length} files and ${imports} imports.`);
  return { files, imports, violations: output.summary.violations };
}

/** @type {Map<string, Set<string>>} */
const loadedBy = new Map();

/**
 * Whether a file loads a module when it runs; without it, it only names its types. Types are always imported by a statement
 * of their own (`import type`), which the compiler's `verbatimModuleSyntax` leaves out as it stands.
 * @param {string} file
 * @param {string} module As written in the import.
 */
function loads(file, module) {
  let modules = loadedBy.get(file);
  if (modules === undefined) {
    const statements = readFileSync(file, "utf8").matchAll(
      /^\s*(?:import|export)\s(?!type\s)[^;]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm,
    );
    modules = new Set([...statements].map((match) => match[1] ?? match[2] ?? ""));
    loadedBy.set(file, modules);
  }
  return modules.has(module);
}

const withoutJsx = await cruiseWith({ parser: "swc", exclude: { path: "^(dist|\\.cache)/|\\.tsx$" } });
const everything = await cruiseWith({});

const broken = new Map();
for (const { rule, from, to } of [...withoutJsx.violations, ...everything.violations]) {
  if (RUN_TIME_RULES.includes(rule.name) && !loads(from, to)) continue;
  broken.set(`${rule.name} ${from} ${to}`, `${from} → ${to}\n  ${rule.name}: ${reasons.get(rule.name) ?? ""}`);
}

const edges = new Map(
  everything.files.map(({ source, dependencies }) => [
    source,
    dependencies.filter(({ module }) => loads(source, module)).map(({ resolved }) => resolved),
  ]),
);
for (const circle of findCircles(edges)) {
  broken.set(
    circle.join(),
    `${circle.join(" → ")} → ${circle[0]}\n  no-circles: Files that need each other are one idea in several places.`,
  );
}

for (const line of broken.values()) console.error(line);
console.log(`${everything.files.length} files, ${everything.imports} imports, ${broken.size} against the rules`);
process.exitCode = broken.size === 0 ? 0 : 1;
