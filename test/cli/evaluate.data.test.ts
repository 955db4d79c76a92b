import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { dataFile, hasData } from "../data.ts";
import { runCli } from "./run-cli.ts";

interface Rate {
  readonly n: number;
  readonly k: number;
  readonly rate: number;
}
interface Evaluation {
  readonly label: string;
  readonly groups: readonly {
    group: string;
    people: number;
    outcomes: Record<string, Rate>;
    spend: { total: number; mean: number };
  }[];
  readonly comparisons: readonly {
    group: string;
    outcomes: Record<
      string,
      { difference: number; relativeLift: number; newcombe: number[]; z: number; pValue: number; verdict: string }
    >;
    spend: {
      difference: number;
      contacted: { mean: number; sd: number };
      against: { mean: number; sd: number };
      welch: { interval: number[]; t: number; df: number; pValue: number };
      pValue: number;
      verdict: string;
    };
  }[];
  readonly slices: readonly { by: string; value: string; outcomes: Record<string, Rate & { verdict: string }> }[];
}

async function evaluation(...words: readonly string[]): Promise<Evaluation> {
  const done = await runCli("evaluate", ...words);
  expect([done.stderr, done.code]).toEqual(["", 0]);
  return JSON.parse(done.files.get("evaluation.json") ?? "") as Evaluation;
}

const expected = <T>(name: string): T => JSON.parse(readFileSync(dataFile(`expected/${name}`), "utf8")) as T;

/** Equal to the ten digits an independent computation prints. */
function expectDigits(found: number, printed: number): void {
  expect(found.toPrecision(10)).toBe(printed.toPrecision(10));
}

interface Trial {
  readonly segments: Record<string, { n: number; visits: number; conversions: number; spend_total: string }>;
  readonly [comparison: string]: unknown;
}
interface Printed {
  readonly visit: PrintedRate;
  readonly conversion: PrintedRate;
  readonly spend: Record<"mean_t" | "mean_c" | "sd_t" | "sd_c" | "diff" | "t" | "df" | "p", number> & {
    ci95_welch: number[];
  };
}
type PrintedRate = Record<"diff" | "relative_lift" | "z_pooled" | "p_two_sided_z", number> & {
  ci95_newcombe: number[];
};

describe.skipIf(!hasData)("evaluate on the e-mail trial of 64,000 people (needs the data folder)", () => {
  const columns = [
    "--control",
    "No E-Mail",
    "--responded",
    "visit",
    "conversion",
    "--spend",
    "spend",
    "--pre",
    "history",
  ];
  let found: Evaluation;
  const truth = hasData ? expected<Trial>("hillstrom.json") : ({} as Trial);
  beforeAll(async () => {
    found = await evaluation("--contacts", dataFile("hillstrom/hillstrom_b.csv.gz"), "--group", "segment", ...columns);
  }, 60_000);

  test("counts and sums of each group", () => {
    const groups = found.groups.map(({ group, people, outcomes, spend }) => [
      group,
      {
        n: people,
        visits: outcomes["visit"]?.k,
        conversions: outcomes["conversion"]?.k,
        spend_total: spend.total.toFixed(2),
      },
    ]);
    for (const [group, counts] of groups) expect(truth.segments[group as string]).toMatchObject(counts as object);
    expect(groups).toHaveLength(3);
  });

  test.each(["Mens E-Mail", "Womens E-Mail"])("%s against no e-mail, to the digits printed", (group) => {
    const comparison = found.comparisons.find((one) => one.group === group)!;
    const printed = truth[`${group} vs No E-Mail`] as Printed;
    for (const outcome of ["visit", "conversion"] as const) {
      const { difference, relativeLift, newcombe, z, pValue, verdict } = comparison.outcomes[outcome]!;
      expectDigits(difference, printed[outcome].diff);
      expectDigits(relativeLift, printed[outcome].relative_lift);
      expectDigits(newcombe[0]!, printed[outcome].ci95_newcombe[0]!);
      expectDigits(newcombe[1]!, printed[outcome].ci95_newcombe[1]!);
      expectDigits(z, printed[outcome].z_pooled);
      expectDigits(pValue, printed[outcome].p_two_sided_z);
      expect(verdict).toBe("proven-more");
    }
    const { difference, contacted, against, welch, verdict } = comparison.spend;
    expectDigits(contacted.mean, printed.spend.mean_t);
    expectDigits(against.mean, printed.spend.mean_c);
    expectDigits(contacted.sd, printed.spend.sd_t);
    expectDigits(against.sd, printed.spend.sd_c);
    expectDigits(difference, printed.spend.diff);
    expectDigits(welch.interval[0]!, printed.spend.ci95_welch[0]!);
    expectDigits(welch.interval[1]!, printed.spend.ci95_welch[1]!);
    expectDigits(welch.t, printed.spend.t);
    expectDigits(welch.df, printed.spend.df);
    expectDigits(welch.pValue, printed.spend.p);
    expect(verdict).toBe("proven-more");
  });

  test("the other copy of the file, with its columns named and ordered otherwise, says the same", async () => {
    const other = await evaluation(
      "--contacts",
      dataFile("hillstrom/hillstrom_a.csv.gz"),
      "--group",
      "treatment",
      ...columns,
    );
    expect([other.groups, other.comparisons]).toEqual([found.groups, found.comparisons]);
  }, 60_000);
});

describe.skipIf(!hasData)("evaluate on a bank's calls (needs the data folder)", () => {
  test("the rates by job, month, contact and earlier outcome are those computed elsewhere", async () => {
    const fields = ["job", "month", "contact", "poutcome"];
    const file = dataFile("bank_marketing/bank-full.csv.gz");
    const found = await evaluation("--contacts", file, "--responded", "y", "--by", ...fields);
    const truth = expected<Record<string, Record<string, readonly number[]>>>("bank_full.json");
    for (const by of fields) {
      const rates = found.slices
        .filter((slice) => slice.by === by)
        .map(({ value, outcomes }) => {
          const { n, k, rate } = outcomes["y"]!;
          return [value, [n, k, Number(rate.toFixed(6))]];
        });
      expect(Object.fromEntries(rates)).toEqual(truth[`by_${by}`]);
    }
    expect(found.label).toBe("differs, not caused");
    expect(found.slices.filter(({ outcomes }) => outcomes["y"]!.verdict.startsWith("proven"))).toEqual([]);
  }, 60_000);
});
