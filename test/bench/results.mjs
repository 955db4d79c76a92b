import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";

const ROOT = dirname(dirname(import.meta.dirname));

/**
 * @typedef {object} Measured
 * @property {string} work
 * @property {string} unit
 * @property {readonly number[]} values One for each round.
 * @property {{ name: string, values: readonly number[] } | null} against
 * @property {number | null} most The target: the ratio of medians, or without a denominator the median, is at most this.
 * @property {number | null} goal
 */

/** What was measured, as a table and as data. */
export class Results {
  /** @param {import("./sizes.mjs").Size} size */
  constructor(size) {
    this.size = size;
    this.began = performance.now();
    this.browser = "";
    /** @type {Measured[]} */
    this.rows = [];
  }

  /**
   * A work and what it is held against.
   * @param {string} work
   * @param {readonly number[]} values
   * @param {string} name
   * @param {readonly number[]} against
   * @param {number | null} most
   * @param {number | null} goal
   * @param {string} unit
   */
  ratio(work, values, name, against, most = null, goal = null, unit = "ms") {
    this.add({ work, unit, values, against: { name, values: against }, most, goal });
  }

  /**
   * A work by itself.
   * @param {string} work
   * @param {readonly number[]} values
   * @param {number | null} most
   * @param {string} unit
   */
  plain(work, values, most = null, unit = "ms") {
    this.add({ work, unit, values, against: null, most, goal: null });
  }

  /** @param {Measured} row */
  add(row) {
    this.rows.push(row);
    console.error(`  ${cells(row).join(" · ")}`);
  }

  table() {
    const cores = cpus();
    const { name, customers, lines } = this.size;
    const thousands = (/** @type {number} */ n) => n.toLocaleString("en");
    const title = `Regulars ${version()}, ${name}: ${thousands(customers)} customers, ${thousands(lines)} order lines; ${this.browser}, ${cores.length} × ${cores[0]?.model ?? "?"}; ${Math.round((performance.now() - this.began) / 1000)} s`;
    const head = ["work", "median", "spread", "against", "median", "ratio", "at most", ""];
    const table = [head, head.map((_, i) => (i === 0 || i === 3 ? "---" : "---:")), ...this.rows.map(cells)];
    return `\n${title}\n\n${table.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;
  }

  data() {
    const [core] = cpus();
    return {
      version: version(),
      size: this.size,
      seconds: Math.round((performance.now() - this.began) / 1000),
      machine: { cores: cpus().length, model: core?.model ?? "", memory: totalmem() },
      versions: { node: process.version, browser: this.browser, ...peerVersions() },
      measures: this.rows.map((row) => ({
        ...row,
        median: median(row.values),
        spread: spread(row.values),
        ratio: ratioOf(row),
        held: isHeld(row),
      })),
    };
  }
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

/**
 * Least and greatest.
 * @param {readonly number[]} values
 */
function spread(values) {
  return [Math.min(...values), Math.max(...values)];
}

/** @param {Measured} row */
function ratioOf({ values, against }) {
  return against === null ? null : median(values) / median(against.values);
}

/** @param {Measured} row */
function isHeld(row) {
  if (row.most === null) return null;
  return (ratioOf(row) ?? median(row.values)) <= row.most;
}

/** @param {Measured} row */
function cells(row) {
  const { work, unit, values, against, most, goal } = row;
  const ratio = ratioOf(row);
  const held = isHeld(row);
  const [least, greatest] = spread(values);
  return [
    work,
    `${short(median(values))} ${unit}`,
    `${short(least ?? Number.NaN)}–${short(greatest ?? Number.NaN)}`,
    against?.name ?? "",
    against === null ? "" : `${short(median(against.values))} ${unit}`,
    ratio === null ? "" : short(ratio),
    most === null ? "" : `${most}${goal === null ? "" : ` (${goal})`}`,
    held === null ? "" : held ? "held" : "**missed**",
  ];
}

/** @param {number} value */
function short(value) {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

function version() {
  return packageOf(ROOT).version;
}

function peerVersions() {
  const names = ["papaparse", "dexie", "@duckdb/duckdb-wasm", "arquero"];
  return Object.fromEntries(names.map((name) => [name, packageOf(join(ROOT, "node_modules", name)).version]));
}

/**
 * @param {string} folder
 * @returns {{ version: string }}
 */
function packageOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
