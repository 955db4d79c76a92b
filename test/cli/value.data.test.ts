import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { dataFile, hasData } from "../data.ts";
import { csvRows, runCli, type CliRun } from "./run-cli.ts";

describe.skipIf(!hasData)("value on a year of a gift wholesaler's lines (needs the data folder)", () => {
  let done: CliRun;
  beforeAll(async () => {
    const orders = dataFile("online_retail/online_retail_all_days.csv.gz");
    done = await runCli("value", "--orders", orders, "--as-of", "2011-12-10", "--basis", "gross", "--currency", "GBP");
  }, 120_000);

  const summary = (): Record<string, unknown> =>
    JSON.parse(done.files.get("summary.json") ?? "{}") as Record<string, unknown>;

  test("the sums are those of an independent computation", () => {
    expect(done.stderr).toBe("");
    expect(done.code).toBe(0);
    expect(summary()).toMatchObject({
      buyers: 4338,
      customersGross: "8911407.904",
      shopGross: "10666684.544",
      basis: "gross",
    });
    const pareto = summary()["pareto"] as { topShare: Record<string, number>; buyersFor80: number; gini: number };
    expect(pareto.topShare["0.2"]).toBeCloseTo(0.74594, 5);
    expect(pareto.buyersFor80).toBe(1133);
    expect(pareto.gini).toBeCloseTo(0.71514, 5);
  });

  test("every row of the file is accounted for", () => {
    const accounting =
      (summary()["files"] as Record<string, Record<string, unknown>>)["online_retail_all_days.csv.gz"] ?? {};
    const { read, blank, added, updated, unchanged, skipped, rejected } = accounting;
    const reasons = [skipped, rejected].flatMap((counts) => Object.values(counts as Record<string, number>));
    const sum = [blank, added, updated, unchanged, ...reasons].reduce<number>(
      (total, count) => total + Number(count),
      0,
    );
    expect([read, sum]).toEqual([541_909, 541_909]);
  });

  test("recency, frequency and money score every buyer as published", () => {
    const expected = csvRows(readFileSync(dataFile("expected/out_retail_rfm_clean_keepdup.csv"), "utf8"));
    const actual = new Map(csvRows(done.files.get("customers.csv") ?? "").map((row) => [row["customer"], row]));
    const wrong = expected.filter(({ cid = "", R_days, F, M_money, R_v, F_v, M_v }) => {
      const row = actual.get(cid);
      return (
        row === undefined ||
        [row["recency"], row["orders"], Number(row["gross"]), row["r"], row["f"], row["m"]].join() !==
          [R_days, F, Number(M_money), R_v, F_v, M_v].join()
      );
    });
    expect(expected.length).toBe(4338);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect([...actual.values()].filter(({ r }) => r !== "").length).toBe(4338);
  });
});
