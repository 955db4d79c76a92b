import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a kill is aimed at; `idle`: nothing is asked, what works in the background goes on. */
export const AIMS = /** @type {const} */ ([
  "import",
  "large import",
  "edit",
  "merge",
  "retract",
  "erase",
  "compaction",
  "snapshot",
  "backup",
  "restore",
  "protect",
  "unprotect",
  "upgrade",
  "idle",
]);

/** @typedef {(typeof AIMS)[number]} Aim */
/** @typedef {import("./page/page.ts").Step} Step */

/** Workspaces as older versions stored them. */
const OLD_FORMATS = ["format-1", "format-2", "format-2-compacted"];

/** So many customers are in each of them. */
const OLD_CUSTOMERS = 2;

/** Small imports that leave enough blocks to be joined. */
const IMPORTS_BEFORE_JOINING = 11;

/**
 * A raw workspace of an older format.
 * @param {() => number} next
 * @returns {Promise<import("../core/ledger/fixture-records.ts").Fixture>}
 */
export async function oldWorkspace(next) {
  const name = OLD_FORMATS[Math.floor(next() * OLD_FORMATS.length)];
  const path = join(import.meta.dirname, "..", "fixtures", "formats", `${name}.json`);
  return JSON.parse(await readFile(path, "utf8"));
}

/**
 * Steps that must have been done before an aim makes sense.
 * @param {Aim} aim
 * @param {() => number} next
 * @param {number} commits
 * @returns {Step[]}
 */
export function stepsBefore(aim, next, commits) {
  if (aim === "compaction") return Array.from({ length: IMPORTS_BEFORE_JOINING }, () => importOf(next, 20));
  if (aim === "restore") return [{ do: "backup" }, importOf(next, 200)];
  if (aim === "unprotect") return [{ do: "protect" }];
  if (aim === "protect") return [{ do: "unprotect" }];
  if (aim === "merge" || aim === "erase" || aim === "edit") return [importOf(next, 300)];
  return commits === 0 && aim !== "large import" ? [importOf(next, 300)] : [];
}

/**
 * One step of what is aimed at; null where it is done in the background. An upgrade is a workspace's own: its steps are edits.
 * @param {Aim} aim
 * @param {() => number} next
 * @param {number} commits
 * @returns {Step | null}
 */
export function stepOf(aim, next, commits) {
  const customer = () => Math.floor(next() * 60);
  switch (aim) {
    case "import":
      return importOf(next, 100 + Math.floor(next() * 1500));
    case "large import":
      return importOf(next, 20_000);
    case "merge":
      return { do: "merge", keep: customer(), gone: customer() };
    case "retract":
      return { do: "retract", commit: 1 + Math.floor(next() * commits) };
    case "erase":
      return { do: "erase", customer: customer(), mode: next() < 0.5 ? "erase" : "anonymise" };
    case "snapshot":
    case "backup":
    case "restore":
    case "protect":
    case "unprotect":
      return { do: aim };
    case "edit":
      return { do: "edit", customer: customer(), value: `李${Math.floor(next() * 1000)}` };
    case "upgrade":
      return { do: "edit", customer: Math.floor(next() * OLD_CUSTOMERS), value: `李${Math.floor(next() * 1000)}` };
    default:
      return null;
  }
}

/**
 * @param {() => number} next
 * @param {number} rows
 * @returns {Step}
 */
function importOf(next, rows) {
  return { do: "import", seed: Math.floor(next() * 1e9), rows, from: Math.floor(next() * 1e6) };
}

/**
 * All aims in random order, again and again.
 * @param {() => number} next
 * @returns {Generator<Aim, never>}
 */
export function* aimsInTurn(next) {
  for (;;) yield* shuffled(AIMS, next);
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {() => number} next
 */
function shuffled(all, next) {
  return all
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
