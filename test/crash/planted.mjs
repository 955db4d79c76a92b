import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { dice } from "./page/shop-file.mjs";

const LETTERS = "bcdfghjklmnpqrstvwxz";
/** Rare signs, so that a name in Chinese is found nowhere by chance. */
const FIRST_SIGN = 0x7000;

/**
 * Names that stand nowhere else: two of three in Latin letters, the third in Chinese; the same seed gives the same names.
 * @param {number} count
 * @param {number} seed
 */
export function plantedNames(count, seed) {
  const next = dice(seed);
  const word = () => Array.from({ length: 12 }, () => LETTERS[Math.floor(next() * LETTERS.length)]).join("");
  const signs = () =>
    Array.from({ length: 6 }, () => String.fromCodePoint(FIRST_SIGN + Math.floor(next() * 4000))).join("");
  return Array.from({ length: count }, (_, i) => (i % 3 === 2 ? signs() : `Zz${word()}`));
}

/**
 * A till's file of one order for each name, with a number and an address that hold the name too.
 * @param {readonly string[]} names
 */
export function plantedFile(names) {
  const rows = names.map((name, i) => {
    const email = name.startsWith("Zz") ? `${name}@example.com` : "";
    return `P${i},K${i},${name},${13_900_000_000 + i},${email},2024-05-0${1 + (i % 9)},tea,1,${10 + (i % 50)}`;
  });
  return ["order no,customer code,name,phone,email,date,product,quantity,amount", ...rows, ""].join("\n");
}

/**
 * Which names stand in any file below a folder, in UTF-8 or UTF-16, and in how many and which files.
 * @param {string} folder
 * @param {readonly string[]} names
 */
export async function findNames(folder, names) {
  const patterns = names.map((name) => ({ name, forms: [Buffer.from(name, "utf8"), Buffer.from(name, "utf16le")] }));
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {Map<string, number>} */
  const files = new Map();
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A file may go while it is looked for.
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    bytes += content.length;
    for (const { name, forms } of patterns) {
      if (!forms.some((form) => content.includes(form))) continue;
      found.add(name);
      const kind = relative(folder, path).replaceAll(/[0-9a-f]{8,}|\d+/g, "#");
      files.set(kind, (files.get(kind) ?? 0) + 1);
    }
  }
  return { found: found.size, files, bytes };
}
