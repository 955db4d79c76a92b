import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createImportWorker } from "../../core/import/worker.ts";
import { dataFile, hasData } from "../data.ts";
import { ownFolder } from "../own-folder.ts";
import { runCli } from "./run-cli.ts";

interface Known {
  readonly file: string;
  /** The column that holds the truth, left out, and who a row is by it. */
  readonly truth: string;
  readonly person: (value: string) => string;
  readonly atLeast: number;
}

const SETS: readonly Known[] = [
  { file: "febrl/dataset1.csv", truth: "rec_id", person: (id) => id.split("-")[1] ?? id, atLeast: 0.995 },
  { file: "febrl/dataset2.csv", truth: "rec_id", person: (id) => id.split("-")[1] ?? id, atLeast: 0.985 },
  { file: "splink_fake_1000/fake_1000.csv", truth: "cluster", person: (cluster) => cluster, atLeast: 0.93 },
];

describe.skipIf(!hasData)("people whose doubles are known (needs the data folder)", () => {
  it.each(SETS)(
    "$file: F1 of at least $atLeast, and hardly a wrong one merged unasked",
    async ({ file, truth, person, atLeast }) => {
      const path = dataFile(file);
      const people = (await column(path, truth)).map(person);
      const mapping = await mappingWithout(path, truth);
      const done = await runCli("duplicates", "--customers", path, "--mapping", mapping);
      expect([done.stderr, done.code]).toEqual(["", 0]);
      const pairs = (done.files.get("pairs.csv") ?? "")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","));
      const counts = new Map<string, number>();
      for (const one of people) counts.set(one, (counts.get(one) ?? 0) + 1);
      const all = [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
      const right = (list: readonly string[][]): number =>
        list.filter(([a, b]) => people[Number(a) - 1] === people[Number(b) - 1]).length;
      const [precision, recall] = [right(pairs) / pairs.length, right(pairs) / all];
      expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(atLeast);
      const automatic = pairs.filter(([, , , decision]) => decision === "same");
      expect(automatic.length).toBeGreaterThan(0.6 * all);
      expect(right(automatic) / automatic.length).toBeGreaterThanOrEqual(0.999);
    },
  );
});

/** The cells of a column of a plain file. */
async function column(path: string, name: string): Promise<string[]> {
  const [header = "", ...rows] = (await readFile(path, "utf8")).trim().split(/\r?\n/);
  const at = header.split(",").findIndex((one) => one.trim() === name);
  return rows.map((row) => (row.split(",").at(at - header.split(",").length) ?? "").trim());
}

/** The mapping as it is guessed, without the column that holds the truth. */
async function mappingWithout(path: string, truth: string): Promise<string> {
  const { mapping } = await createImportWorker().inspect(new Blob([await readFile(path)]), basename(path), {});
  const columns = mapping.columns.map((one) => (one.column.trim() === truth ? { ...one, field: null } : one));
  const file = join(await ownFolder("duplicates"), "mapping.json");
  await writeFile(file, JSON.stringify({ ...mapping, columns }));
  return file;
}
