import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Settings } from "../../../core/model/settings.ts";
import { dataFile, hasData } from "../../data.ts";
import { openDuckDb } from "../../duckdb.ts";
import { testPorts } from "./ports.ts";

async function shop(customers = 400, seed = 3): Promise<Regulars> {
  const regulars = createRegulars(testPorts());
  await regulars.openWorkspace((await regulars.createWorkspace(`Tea & ${crypto.randomUUID()}`)).id, "open");
  await regulars.loadSample(customers, seed, "mixed", "sample");
  return regulars;
}

async function exported(regulars: Regulars, language: "en" | "zh" = "en") {
  const { content, fileName } = await regulars.exportEverything(language, "export");
  const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  return { files, text, fileName };
}

/** Every customer as DuckDB classes them, beside what the export says. */
async function classed({ files, text }: Awaited<ReturnType<typeof exported>>) {
  const database = await openDuckDb(files);
  database.query(text("classes.sql"));
  return database.query(`SELECT CAST(c.customer AS INTEGER) AS customer, c.class AS ours, k.class AS theirs,
    NULLIF(c.r, '') || NULLIF(c.f, '') || NULLIF(c.m, '') AS scores, CAST(k.r AS VARCHAR) || k.f || k.m AS their_scores,
    abs(CAST(c.value AS DOUBLE) - k.value) + abs(CAST(c.intention AS DOUBLE) - k.intention) + abs(CAST(c.influence AS DOUBLE) - k.influence) AS apart
    FROM read_csv('customers.csv', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true) c
    LEFT JOIN classes k ON k.customer = CAST(c.customer AS BIGINT) ORDER BY 1`);
}

function expectEqual(rows: Awaited<ReturnType<typeof classed>>): void {
  expect(rows.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  expect(rows.filter(({ scores, their_scores }) => scores !== their_scores)).toEqual([]);
  expect(rows.filter(({ apart }) => !(Number(apart) < 0.001))).toEqual([]);
}

describe("everything in open formats", () => {
  it("holds every table and document, and says in both languages what is what", async () => {
    const regulars = await shop(60);
    const everything = await exported(regulars);
    const names = Object.keys(everything.files);
    expect(names).toEqual(
      "README.txt customers.csv lines.csv touches.csv permissions.csv suppressions.csv members.csv contacts.csv settings.json segments.json campaigns.json replies.json follow-ups.json exports.json history.json classes.sql".split(
        " ",
      ),
    );
    for (const name of names.filter((one) => one.endsWith(".csv")))
      expect(everything.text("README.txt")).toContain(name);
    for (const name of names.filter((one) => one.endsWith(".csv"))) {
      expect((await exported(regulars, "zh")).text("README.txt")).toContain(name);
    }
    expect(everything.text("customers.csv").trim().split("\r\n")).toHaveLength(61);
    expect(JSON.parse(everything.text("history.json"))).toMatchObject([{ commit: { kind: "sample", seq: 1 } }]);
    expect(everything.fileName).toMatch(/^Tea & .*-open\.zip$/);
  });

  it("keeps texts that would be formulas from becoming any", async () => {
    const regulars = await shop(60);
    const [row] = (await regulars.query("find", { text: "a", limit: 1 })) ?? [];
    await regulars.editField(row!.id, "notes", '=HYPERLINK("http://x")');
    expect((await exported(regulars)).text("customers.csv")).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe("the SQL of an export", () => {
  it.each<readonly [string, Partial<Settings>]>([
    ["the settings as they come", {}],
    ["other cuts", { valueCut: { by: "revenue", share: 0.6 }, intentCut: 20, influenceCut: 15, lapsedQuantile: 0.8 }],
    ["a cut beyond those who bring anything", { valueCut: { by: "buyers", share: 1 } }],
    ["the gross basis and three groups", { basis: "gross", rfm: { groups: 3, weights: [1, 1, 1] } }],
    [
      "thresholds of one's own",
      {
        rfm: {
          groups: null,
          weights: [1, 1, 1],
          thresholds: { recency: [30, 120], frequency: [1, 4], monetary: [1_000_000] },
        },
      },
    ],
  ])("gives every customer of the sample shop the same class, scores and axes by %s", async (_, settings) => {
    const regulars = await shop();
    await regulars.saveSettings(settings);
    await regulars.lockClass(5, "opinionLeader", "blogger", null);
    const rows = await classed(await exported(regulars));
    expect(rows).toHaveLength(400);
    expect(new Set(rows.map(({ ours }) => ours)).size).toBeGreaterThan(3);
    expectEqual(rows);
  });

  it.skipIf(!hasData)(
    "gives every customer of a year of real sales the same class (needs the data folder)",
    async () => {
      const regulars = createRegulars(testPorts());
      await regulars.openWorkspace((await regulars.createWorkspace(crypto.randomUUID())).id, "open");
      const file = new Blob([new Uint8Array(readFileSync(dataFile("online_retail/online_retail_all_days.csv.gz")))]);
      const { mapping } = await regulars.inspect(file, "retail.csv.gz", {});
      const permission = { state: "unknown", channels: [], basis: "" } as const;
      const { planId } = await regulars.plan(file, "retail.csv.gz", { mapping, anonymous: "keep", permission }, "plan");
      await regulars.commitPlan(planId, "commit");
      const rows = await classed(await exported(regulars));
      expect(rows.length).toBeGreaterThan(4000);
      expectEqual(rows);
    },
    600_000,
  );
});
