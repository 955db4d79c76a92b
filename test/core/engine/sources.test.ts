import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { BatchOrigin } from "../../../core/model/batch-origin.ts";
import { formatDay } from "../../../core/model/day.ts";
import { testPorts } from "./ports.ts";

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts("2024-03-20"));
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

async function take(source: string, rows: readonly string[]): Promise<number> {
  const file = new Blob([rows.join("\n")]);
  const { mapping } = await regulars.inspect(file, `${source}.csv`, {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const choices = { mapping: { ...mapping, source }, anonymous: "keep", permission } as const;
  const { planId } = await regulars.plan(file, `${source}.csv`, choices, "plan");
  return (await regulars.commitPlan(planId, "take")).seq;
}

const PEOPLE = "customer code,name,phone,email,how acquired";
const LIST = [
  PEOPLE,
  "L1,Li Na,13800138001,,bought list",
  "L2,Wang Wei,13800138002,,bought list",
  "L3,Zhao Min,12,,bought list",
  "L4,Sun Li,,sun@example.com,bought list",
];
const SALES = [
  "order,date,customer code,name,phone,amount",
  "O1,2024-02-01,T1,Chen Jie,13900139001,100",
  "O2,2024-03-02,T2,Wu Ping,13900139002,50",
];
const BOUGHT: BatchOrigin = { kind: "bought", vendor: "Lists & Co", price: 6_000_000, legalBasis: "interest" };

const table = async () => {
  const { sources } = await regulars.query("sources", {});
  return sources.map((one) => [
    one.source,
    one.records,
    one.valid,
    one.doubles,
    one.bought,
    one.revenue / 10_000,
    one.cost === null ? null : one.cost / 10_000,
    one.costPerValid === null ? null : one.costPerValid / 10_000,
    one.costPerBuyer === null ? null : one.costPerBuyer / 10_000,
  ]);
};

describe("what came of each source", () => {
  it("counts whom it named first, and says what a contact and a buyer cost once the price is known", async () => {
    const list = await take("list", LIST);
    await take("till", SALES);
    expect(await table()).toEqual([
      ["list", 4, 3, 0, 0, 0, null, null, null],
      ["till", 2, 2, 0, 2, 150, null, null, null],
    ]);
    const { seq } = await regulars.saveOrigin(list, BOUGHT);
    expect((await table())[0]).toEqual(["list", 4, 3, 0, 0, 0, 600, 200, null]);
    await take("shop", ["order,date,customer code,name,phone,amount", "S1,2024-03-03,W1,Li Na,13800138001,30"]);
    expect((await table())[0]).toEqual(["list", 4, 3, 0, 1, 30, 600, 200, 600]);
    await regulars.retract(seq, "kept", "");
    expect((await table())[0]).toEqual(["list", 4, 3, 0, 1, 30, null, null, null]);
  });

  it("counts records that were merged into others as doubles", async () => {
    await take("till", SALES);
    await take("list", LIST);
    await regulars.merge(0, 2, null);
    expect(await table()).toEqual([
      ["list", 4, 2, 1, 0, 0, null, null, null],
      ["till", 2, 2, 0, 2, 150, null, null, null],
    ]);
  });

  it("leads to the customers behind it", async () => {
    await take("list", LIST);
    await take("till", SALES);
    const { sources } = await regulars.query("sources", {});
    const people = async (i: number, which: "records" | "bought") =>
      (await regulars.query("count", { rule: sources[i]!.behind[which] })).people.value;
    expect([await people(0, "records"), await people(0, "bought"), await people(1, "bought")]).toEqual([4, 0, 2]);
  });

  it("leaves out what was taken back", async () => {
    const list = await take("list", LIST);
    await take("till", SALES);
    await regulars.retract(list, "kept", "");
    expect((await table()).map(([source]) => source)).toEqual(["till"]);
    await expect(regulars.saveOrigin(list, BOUGHT)).rejects.toMatchObject({ code: "commit-unknown" });
  });
});

describe("the check sample of a list", () => {
  it("is drawn from those who can be reached, and says how much of the list is right and what a right contact costs", async () => {
    const list = await take("list", LIST);
    await regulars.saveOrigin(list, BOUGHT);
    const id = await regulars.drawCheck(list, 10);
    const first = await regulars.query("sourceCheck", { id });
    expect([first.population, first.drawn, first.valid]).toEqual([3, 3, null]);
    const [a, b, c] = first.people.map(({ customer }) => customer);
    await regulars.recordCheck(id, a!, "valid");
    await regulars.recordCheck(id, b!, "wrong");
    await regulars.recordCheck(id, c!, "notReached");
    const { valid, costPerValid, results } = await regulars.query("sourceCheck", { id });
    expect(results).toEqual({ valid: 1, wrong: 1, refused: 0, notReached: 1 });
    expect(valid?.share).toBe(0.5);
    expect(costPerValid).toBe(4_000_000);
    const { seq } = await regulars.recordCheck(id, b!, "valid");
    expect((await regulars.query("sourceCheck", { id })).valid?.share).toBe(1);
    await regulars.retract(seq, "kept", "");
    expect((await regulars.query("sourceCheck", { id })).valid?.share).toBe(0.5);
    await expect(regulars.recordCheck(id, 99, "valid")).rejects.toMatchObject({ code: "customer-unknown" });
    await expect(regulars.recordCheck("none", a!, "valid")).rejects.toMatchObject({ code: "check-unknown" });
  });

  it("keeps that somebody wants no contact, and calls nobody who said so before", async () => {
    const list = await take("list", LIST);
    const id = await regulars.drawCheck(list, 3);
    const { people } = await regulars.query("sourceCheck", { id });
    const one = people[0]!.customer;
    await regulars.recordCheck(id, one, "refused");
    const { permissions } = await regulars.query("customer", { id: one });
    expect(permissions.find(({ channel }) => channel === "phone")?.state).toBe("refused");
    const sheet = await regulars.writeCheckSheet(id, { valid: "right" }, "sheet");
    expect(sheet.included).toBe(2);
    const { people: again } = await regulars.query("sourceCheck", { id: await regulars.drawCheck(list, 3) });
    expect(again.map(({ customer }) => customer)).not.toContain(one);
  });

  it("calls no number that somebody else who has it wants no calls on", async () => {
    const id = await regulars.drawCheck(await take("list", LIST), 3);
    await take("shop", [PEOPLE, "W1,Xu Hong,13700137002,,"]);
    const [other] = await regulars.query("find", { text: "Xu Hong", limit: 1 });
    await regulars.editField(other!.id, "phone", "13800138001");
    await regulars.setPermission(other!.id, "phone", "refused", "");
    const { people } = await regulars.query("sourceCheck", { id });
    expect(people.map(({ name, mayCall }) => [name, mayCall])).toEqual([
      ["Li Na", false],
      ["Wang Wei", true],
      ["Sun Li", true],
    ]);
    const { bytes, included } = await regulars.writeCheckSheet(id, {}, "sheet");
    expect(included).toBe(2);
    expect(new TextDecoder().decode(bytes)).not.toContain("13800138001");
  });

  it("is a sheet to call by, and stands in the log of exports", async () => {
    const id = await regulars.drawCheck(await take("list", LIST), 3);
    const { bytes, included } = await regulars.writeCheckSheet(id, { name: "Who", result: "What was found" }, "sheet");
    const [header, ...rows] = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(header).toBe('"Who","company","phone","email","city","What was found","note"');
    expect([rows.length, included]).toEqual([3, 3]);
    const { entries } = await regulars.query("exports", { offset: 0, limit: 10 });
    expect(entries[0]).toMatchObject({ segment: "list", format: "callSheet", included: 3 });
    await regulars.present(true);
    await expect(regulars.writeCheckSheet(id, {}, "masked")).rejects.toMatchObject({ code: "presenting" });
  });
});

describe("somebody erased", () => {
  it("is in no check sample any more, nor in what was said of two people", async () => {
    const list = await take("list", LIST);
    const id = await regulars.drawCheck(list, 3);
    const [one, other] = (await regulars.query("sourceCheck", { id })).people.map(({ customer }) => customer);
    await regulars.recordCheck(id, one!, "wrong");
    await regulars.keepApart([[one!, other!]]);
    await regulars.erasePeople({ customers: [one!], mode: "erase", reason: "asked", refuse: [] }, "erase");
    const { people, results } = await regulars.query("sourceCheck", { id });
    expect(people.map(({ customer }) => customer)).not.toContain(one);
    expect(results.wrong).toBe(0);
    await regulars.findDoubles("look");
    expect((await regulars.query("doubles", { batch: null, offset: 0, limit: 10 })).apart).toBe(0);
  });
});

describe("how the base grew", () => {
  it("counts newcomers by month and the way they came, and everybody until then", async () => {
    await take("till", SALES);
    await take("list", LIST);
    const { paths, months, undated } = await regulars.query("growth", {});
    expect(paths).toEqual(["bought list", "till"]);
    expect(months.map(({ month, byPath, total }) => [formatDay(month), byPath.join(" "), total])).toEqual([
      ["2024-02-01", "0 1", 1],
      ["2024-03-01", "4 1", 6],
    ]);
    expect(undated).toBe(0);
  });

  it("is nothing where nobody is", async () => {
    expect(await regulars.query("growth", {})).toEqual({ paths: [], months: [], undated: 0 });
  });
});
