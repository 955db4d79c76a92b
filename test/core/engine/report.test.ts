import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { CampaignEffect } from "../../../core/model/effect.ts";
import { tablesOf } from "../../../core/format/printed-tables.ts";
import { testPorts } from "./ports.ts";

let regulars: Regulars;
let past: string;
let draft: string;

beforeAll(async () => {
  regulars = createRegulars(testPorts());
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  await regulars.loadSample(600, 7, "mixed", "sample");
  const campaigns = await regulars.query("campaigns", {});
  past = campaigns.find(({ standing }) => standing !== "draft")!.id;
  draft = campaigns.find(({ standing }) => standing === "draft")!.id;
});

describe("the effect of the sample's past campaign", () => {
  it("adds up from people to orders", async () => {
    const { population, funnel, results, costs } = await regulars.query("effect", { campaign: past });
    const { launch } = await regulars.query("campaign", { id: past });
    expect(population).toMatchObject({ contacted: launch?.contacted, held: launch?.excluded.holdout, settled: true });
    const people = [funnel.planned, funnel.exported, funnel.delivered].map((count) => count ?? 0);
    expect(people).toEqual(people.toSorted((a, b) => b - a));
    expect(results.boughtAfterwards).toMatchObject({ orders: funnel.orders, people: funnel.orderedPeople });
    expect(results.incremental?.bought.contacted.people).toBe(population.contacted);
    expect(costs.perContact).toBeCloseTo((costs.total ?? 0) / (funnel.exported ?? 1), 6);
  });

  it("has the orders and the day of the verdict that stand in the list of campaigns", async () => {
    const { population, funnel } = await regulars.query("effect", { campaign: past });
    const rows = await regulars.query("campaigns", {});
    expect(rows.find(({ id }) => id === past)).toMatchObject({
      orders: funnel.orders,
      verdictFrom: population.verdictFrom,
    });
    expect(rows.find(({ id }) => id === draft)).toMatchObject({ orders: null, verdictFrom: null });
  });

  it("is the same whenever it is asked for", async () => {
    const ask = (): Promise<CampaignEffect> => regulars.query("effect", { campaign: past });
    const first = await ask();
    expect(await ask()).toEqual(first);
    await regulars.saveSettings({ loyalOrders: 4 });
    expect(await ask()).toEqual(first);
  });

  it("is not to be had of a draft, nor of a campaign that is none", async () => {
    await expect(regulars.query("effect", { campaign: draft })).rejects.toMatchObject({
      code: "campaign-not-launched",
    });
    await expect(regulars.query("report", { campaign: "none", language: "en" })).rejects.toMatchObject({
      code: "campaign-unknown",
    });
  });
});

describe("the report as a file", () => {
  it.each(["en", "zh"] as const)("is a page in %s that says what the screen says", async (language) => {
    const report = await regulars.query("report", { campaign: past, language });
    const { fileName, bytes } = await regulars.writeReport(past, "html", language, "write");
    expect(fileName).toMatch(/^report-\d{4}-\d\d-\d\d\.html$/);
    const page = new TextDecoder().decode(bytes);
    for (const block of report.blocks) if (block.type === "heading") expect(page).toContain(block.text);
    expect(page).not.toMatch(/NaN|undefined/);
  });

  it("is a document for a word processor", async () => {
    const { bytes } = await regulars.writeReport(past, "docx", "en", "write");
    expect(new TextDecoder("latin1").decode(bytes.subarray(0, 2))).toBe("PK");
    expect(bytes.length).toBeGreaterThan(5_000);
  });

  it("is a workbook with a sheet for every table, its numbers as numbers", async () => {
    const report = await regulars.query("report", { campaign: past, language: "en" });
    const { bytes } = await regulars.writeReport(past, "xlsx", "en", "write");
    const { sheets } = await readXlsx(bytes);
    expect(sheets).toHaveLength(tablesOf(report).length);
    const { results } = await regulars.query("effect", { campaign: past });
    const three = sheets.find(({ name }) => name.startsWith("Three results"));
    const after = three?.rows.find(([name]) => name === "Bought afterwards");
    expect(after).toContain(results.boughtAfterwards?.orders);
  });
});
