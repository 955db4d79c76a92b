import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { dataFile, hasData } from "../data.ts";
import { csvRows, runCli } from "./run-cli.ts";

interface Model {
  readonly bgnbd: { r: number; alpha: number; a: number; b: number; logLikelihood: number; boundary: boolean };
  readonly gammaGamma: {
    p: number;
    q: number;
    gamma: number;
    logLikelihood: number;
    customers: number;
    correlation: number;
  };
  readonly holdout: {
    days: number;
    actual: number;
    expected: number;
    error: number;
    errorOfOwnRate: number;
    errorOfNobody: number;
  };
}

describe.skipIf(!hasData)("CDNOW's sample (needs the data folder)", () => {
  let model: Model;
  let customers: Record<string, string>[];
  beforeAll(async () => {
    const sales = dataFile("cdnow/cdnowElog_btyd.csv");
    const done = await runCli("predict", "--orders", sales, "--calibration-end", "1997-09-30", "--horizon", "39");
    expect([done.stderr, done.code]).toEqual(["", 0]);
    expect(done.stdout).toBe("2357 customers up to 1997-09-30: 1653 purchases expected in 39 weeks\n");
    model = JSON.parse(done.files.get("model.json") ?? "") as Model;
    customers = csvRows(done.files.get("customers.csv") ?? "");
  });

  test("has the published parameters", () => {
    const { r, alpha, a, b, logLikelihood, boundary } = model.bgnbd;
    const shown = [r, alpha, a, b].map((number) => number.toFixed(4));
    expect(shown).toEqual(["0.2426", "4.4136", "0.7929", "2.4259"]);
    expect(logLikelihood).toBeCloseTo(-9582.4292, 4);
    expect(boundary).toBe(false);
    const { p, q, gamma, customers: learntFrom, correlation } = model.gammaGamma;
    expect([p, q, gamma].map((number) => number.toFixed(4))).toEqual(["6.2496", "3.7442", "15.4435"]);
    expect(model.gammaGamma.logLikelihood).toBeCloseTo(-4055.9177, 4);
    expect([learntFrom, correlation.toFixed(6)]).toEqual([946, "0.113888"]);
  });

  test("expects of everybody what an independent computation expects", () => {
    const expected = csvRows(
      readFileSync(dataFile("expected/out_cdnow_sample_customers.csv"), "utf8").replaceAll("\r", ""),
    );
    expect(customers).toHaveLength(expected.length);
    // The file of sales holds both numbers of a person: that in the whole, and that in the sample.
    const sales = csvRows(readFileSync(dataFile("cdnow/cdnowElog_btyd.csv"), "utf8").replaceAll("\r", ""));
    const inSample = new Map(sales.map(({ masterid, sampleid }) => [masterid, sampleid?.padStart(4, "0")]));
    const byNumber = new Map(customers.map((row) => [inSample.get(row["customer"]), row]));
    for (const theirs of expected) {
      const ours = byNumber.get(theirs["cid"]) ?? {};
      expect(ours["x"]).toBe(theirs["x"]);
      const alive = theirs["x"] === "0" ? theirs["palive_mbg"] : theirs["palive_bgnbd"];
      expect(Number(ours["pAlive"])).toBeCloseTo(Number(alive), 5);
      expect(Number(ours["expected"])).toBeCloseTo(Number(theirs["cet_bgnbd"]), 5);
      expect(Number(ours["spend"])).toBeCloseTo(Number(theirs["E_M"]), 3);
    }
  });

  test("would have done so well in the 39 weeks that followed", () => {
    const { days, actual, expected, error, errorOfOwnRate, errorOfNobody } = model.holdout;
    expect([days, actual]).toEqual([273, 1882]);
    expect(expected).toBeCloseTo(1653.409, 2);
    expect([error, errorOfOwnRate, errorOfNobody].map((one) => one.toFixed(5))).toEqual([
      "0.78545",
      "1.02367",
      "0.79847",
    ]);
  });
});
