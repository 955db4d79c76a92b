import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownFolder } from "../own-folder.ts";
import { csvRows, runCli } from "./run-cli.ts";

async function sales(): Promise<string> {
  const path = join(await ownFolder("cli-in"), "sales.csv");
  await writeFile(path, "customer,date,amount\nA,2026-01-05,10\nA,2026-01-19,20\nB,2026-02-02,5\n");
  return path;
}

test("says what is missing where there are too few, and what it counted all the same", async () => {
  const done = await runCli("predict", "--orders", await sales());
  expect([done.stderr, done.code]).toEqual(["", 0]);
  expect(done.stdout).toBe("2 customers up to 2026-02-02: too few to say, 2 of 100 buyers\n");
  expect(JSON.parse(done.files.get("model.json") ?? "")).toMatchObject({
    bgnbd: null,
    gammaGamma: null,
    insufficient: { what: "buyers", needs: 100, has: 2 },
  });
  expect(csvRows(done.files.get("customers.csv") ?? "")).toEqual([
    { customer: "A", x: "1", tx: "2", T: "4", pAlive: "", expected: "", spend: "", value: "" },
    { customer: "B", x: "0", tx: "0", T: "0", pAlive: "", expected: "", spend: "", value: "" },
  ]);
});

test.each([
  [["--unit", "year"], "--unit is one of day, week, month"],
  [["--calibration-end", "soon"], "--calibration-end is no day: soon"],
  [["--horizon", "0"], "--horizon is a number above 0, 522 weeks at most"],
  [["--horizon", "523"], "--horizon is a number above 0, 522 weeks at most"],
  [["--discount", "-1"], "--discount is a number, 0 or more: -1"],
])("%j is wrong usage, and nothing is written", async (words, said) => {
  const done = await runCli("predict", "--orders", await sales(), ...words);
  expect([done.code, done.stderr.split("\n")[0], done.files.size]).toEqual([2, said, 0]);
});
