import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const SOURCE_FOLDERS = new Set(["core", "renderer", "electron", "test"]);

/** Files that are, or are about to be, in the repository. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)));
const code = files.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Folders of source files that a person finds their way in by a table. */
const sourceFolders = [
  ...new Set(code.filter((path) => SOURCE_FOLDERS.has(path.split("/")[0] ?? "")).map((path) => dirname(path))),
].filter((folder) => !folder.startsWith("test/"));

test("the repository's files were found", () => {
  expect(code.length).toBeGreaterThan(50);
});

test("no source file is longer than 300 lines", () => {
  const long = code
    .map((path) => ({ path, lines: read(path).trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

describe("every folder's README is a table of its files", () => {
  test.each(sourceFolders)("%s", (folder) => {
    const readme = join(folder, "README.md");
    // A folder of many files of one kind (the words of a language) may be a line of the table above it.
    const above = join(dirname(folder), "README.md");
    if (!files.includes(readme) && files.includes(above) && read(above).includes(`\`${basename(folder)}/\``)) return;
    expect(files, `${readme} is missing`).toContain(readme);
    const text = read(readme);
    const unnamed = files
      .filter((path) => dirname(path) === folder && /\.(ts|tsx|mjs)$/.test(path))
      .map((path) => path.slice(folder.length + 1))
      .filter((name) => !text.includes(`\`${name}\``));
    expect(unnamed, `files that ${readme} does not name`).toEqual([]);
    const gone = namedPaths(text).filter(
      (path) => !existsSync(join(ROOT, folder, path)) && !existsSync(join(ROOT, path)),
    );
    expect(gone, `paths that ${readme} names and that do not exist`).toEqual([]);
  });
});

describe("the README's answers", () => {
  const text = read("README.md");
  const whereIs = text.slice(text.indexOf("## Where is"));

  test("“Where is…?” names places that exist", () => {
    const paths = namedPaths(whereIs);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("its pictures and links lead somewhere", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)|src="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
    expect(links.filter((link) => !/^https?:/.test(link) && !existsSync(join(ROOT, link)))).toEqual([]);
  });
});

test("nothing in the repository speaks of where or how it was made", () => {
  const forbidden = new RegExp(
    [
      ["/", "work/"],
      ["/", "tmp/team"],
      ["shared", "/design"],
      ["TO", "DO"],
      ["FIX", "ME"],
    ]
      .map((parts) => parts.join(""))
      .join("|"),
  );
  const spoken = files
    .filter((path) => /\.(ts|tsx|mjs|css|md|json|yml|html)$/.test(path) && path !== "package-lock.json")
    .flatMap((path) =>
      read(path)
        .split("\n")
        .flatMap((line, at) => (forbidden.test(line) ? [`${path}:${at + 1}`] : [])),
    );
  expect(spoken).toEqual([]);
});

test("no file in the repository is larger than a megabyte", () => {
  expect(files.filter((path) => statSync(join(ROOT, path)).size > 1_000_000)).toEqual([]);
});

test("compiler checks are never silenced", () => {
  const silenced = code
    .filter((path) => !path.startsWith("test/checks/"))
    .filter((path) => /@ts-(ignore|nocheck|expect-error)/.test(read(path)));
  expect(silenced).toEqual([]);
});

/** What a text names as code and looks like a path of the repository. */
function namedPaths(text: string): string[] {
  return [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => name.includes("/") || /\.(ts|tsx|mjs|md|css)$/.test(name));
}
