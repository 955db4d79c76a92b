import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataFile, hasData } from "../../data.ts";
import { answerOf, load, scoreOf } from "./pollock.ts";

const folder = hasData ? unpacked() : null;
afterAll(() => folder !== null && rmSync(folder, { recursive: true }));

describe.skipIf(folder === null)("Pollock's polluted files (needs the data folder, tar and xz)", () => {
  it("score at least 9.9 of 10 by their own simple measure", async () => {
    const root = join(folder ?? "", "polluted_files");
    const sums = new Map<string, number>();
    for (const name of readdirSync(join(root, "csv"))) {
      const file = new Blob([readFileSync(join(root, "csv", name))]);
      const written = JSON.parse(readFileSync(join(root, "parameters", `${name}_parameters.json`), "utf8")) as {
        header_lines: number;
      };
      const answer = answerOf(readFileSync(join(root, "clean", name), "utf8"), written.header_lines > 0);
      const score = scoreOf(answer, await load(file, name).catch(() => null));
      sums.set(
        name,
        score.reduce((a, b) => a + b),
      );
    }
    const mean = [...sums.values()].reduce((a, b) => a + b) / sums.size;
    const worst = [...sums].toSorted((a, b) => a[1] - b[1]).slice(0, 10);
    console.log(`${mean.toFixed(3)} of 10 on ${sums.size} files; least:`, Object.fromEntries(worst));
    expect(sums.size).toBeGreaterThan(200);
    expect(mean).toBeGreaterThanOrEqual(9.9);
  });
});

/** The files in a folder of their own; null where they cannot be unpacked here. */
function unpacked(): string | null {
  const into = mkdtempSync(join(tmpdir(), "pollock-"));
  return spawnSync("tar", ["-xJf", dataFile("csv_torture/pollock.tar.xz"), "-C", into]).status === 0 ? into : null;
}
