import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english } from "../../renderer/app/words/resources.ts";

const files = execFileSync("git", ["ls-files", "renderer/*.ts", "renderer/*.tsx", "test/e2e/*.ts"], {
  encoding: "utf8",
})
  .trim()
  .split("\n")
  .filter((path) => !path.includes("/words/"));

/** Whether words under this key are told apart by a number alone. */
function isPlural(key: string): boolean {
  const parts = key.split(".");
  const last = parts.pop() ?? "";
  const above = parts.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], english);
  const words = (above ?? {}) as Record<string, unknown>;
  return !(last in words) && `${last}_other` in words;
}

/** What a call is given, up to the bracket that closes it. */
function callAt(source: string, from: number): string {
  let open = 1;
  let at = from;
  while (open > 0 && at < source.length) open += { "(": 1, ")": -1 }[source[at++]!] ?? 0;
  return source.slice(from, at);
}

test("words that differ by a number are asked for with it: without, their key would stand on the screen", () => {
  const asked = files.flatMap((path) => {
    const source = readFileSync(path, "utf8");
    return [...source.matchAll(/\bt\(\s*"([\w.]+)"/g)].map((found) => ({
      path,
      key: found[1]!,
      call: callAt(source, found.index + found[0].length),
    }));
  });
  expect(asked.filter(({ key }) => isPlural(key)).length).toBeGreaterThan(100);
  // Given as a whole, nothing can be told of it here.
  const without = asked.filter(({ key, call }) => isPlural(key) && !/\bcount\b|\.\.\.|,\s*\w+\s*\)$/.test(call));
  expect(without.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
});
