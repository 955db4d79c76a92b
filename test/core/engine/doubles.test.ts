import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { testPorts } from "./ports.ts";

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts("2024-03-20"));
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

const HEADER = "customer code,name,phone,birthday,city,email";

/** Strangers: `code,name,phone,birthday,city,email`. */
const CROWD = Array.from({ length: 60 }, (_, i) => {
  const name = `${"王李张刘陈杨黄赵吴周"[i % 10]}${"伟芳娜敏静丽强磊军洋勇艳"[(i * 7) % 12]}${"平红明"[i % 3]}`;
  const day = `${1950 + ((i * 13) % 50)}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + ((i * 5) % 28)).padStart(2, "0")}`;
  return `C${i},${name},${13_500_000_000 + i * 7_654_321},${day},${["北京", "上海", "杭州"][i % 3]},p${i * 37}@qq.com`;
});

/** The first so many of the crowd once more, from another source: a digit of the phone is wrong, the e-mail not known. */
function again(count: number): string[] {
  return CROWD.slice(0, count).map((row) => {
    const [code, name, phone = "", day, city] = row.split(",");
    return [`W${code}`, name, `${phone.slice(0, -1)}${(Number(phone.at(-1)) + 1) % 10}`, day, city, ""].join(",");
  });
}

async function take(source: string, rows: readonly string[]): Promise<number> {
  const file = new Blob([[HEADER, ...rows].join("\n")]);
  const { mapping } = await regulars.inspect(file, `${source}.csv`, {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const choices = { mapping: { ...mapping, source }, anonymous: "keep", permission } as const;
  const { planId } = await regulars.plan(file, `${source}.csv`, choices, "plan");
  return (await regulars.commitPlan(planId, "take")).seq;
}

const all = { batch: null, offset: 0, limit: 200 };

/** Pairs as they are shown, by name. */
async function pairs(): Promise<string[]> {
  const { pairs: shown } = await regulars.query("doubles", all);
  return shown.map(({ a, b }) => `${a.name} ${a.id} ${b.id}`);
}

const people = async (): Promise<number> => (await regulars.query("workspace", {})).customers;

describe("doubles among the customers", () => {
  it("are nowhere until they are looked for, and then stand with what speaks for them", async () => {
    await take("till", CROWD);
    const second = await take("shop", again(5));
    expect(await regulars.query("doubles", all)).toMatchObject({ looked: null, total: 0, pairs: [] });
    expect(await regulars.query("doublesOf", {})).toBeNull();
    expect(await regulars.findDoubles("look")).toBe(5);
    const { looked, total, pairs: shown } = await regulars.query("doubles", all);
    expect([looked, total]).toEqual([{ people: 65, isStale: false, isLearnt: true }, 5]);
    const [first] = shown;
    expect(first?.probability).toBeGreaterThan(0.99);
    expect(first?.outcome).toBe("same");
    expect(first?.evidence.map(({ field, agreement }) => `${field} ${agreement}`).toSorted()).toEqual([
      "birthDay same",
      "city same",
      "email missing",
      "name same",
      "phone close",
    ]);
    expect(first?.evidence.find(({ field }) => field === "email")).toMatchObject({
      b: null,
      weight: 0,
    });
    expect((await regulars.query("doublesOf", {}))?.find(({ batch }) => batch === second)).toEqual({
      batch: second,
      people: 5,
    });
    expect((await regulars.query("doubles", { ...all, batch: second })).total).toBe(5);
    expect((await regulars.query("doubles", { ...all, batch: second + 1 })).total).toBe(0);
  });

  it("that are two people are not proposed again, until that is taken back", async () => {
    await take("till", CROWD);
    await take("shop", again(3));
    await regulars.findDoubles("look");
    const before = await pairs();
    const [first] = (await regulars.query("doubles", all)).pairs;
    const { seq } = await regulars.keepApart([[first!.b.id, first!.a.id]]);
    expect(await pairs()).toEqual(before.slice(1));
    expect((await regulars.query("doubles", all)).looked?.isStale).toBe(false);
    await regulars.findDoubles("again");
    expect(await pairs()).toEqual(before.slice(1));
    await regulars.retract(seq, "kept", "");
    expect(await pairs()).toEqual(before);
    await expect(regulars.keepApart([[0, 99]])).rejects.toMatchObject({ code: "customer-unknown" });
  });

  it("that were merged are gone from the list, and come back when they are parted", async () => {
    await take("till", CROWD);
    await take("shop", again(3));
    await regulars.findDoubles("look");
    const before = await pairs();
    const [first] = (await regulars.query("doubles", all)).pairs;
    const { seq } = await regulars.merge(first!.a.id, first!.b.id, null);
    expect(await pairs()).toEqual(before.slice(1));
    await regulars.part(seq, first!.b.id);
    expect(await pairs()).toEqual(before);
  });

  it("are looked for again after a file came in", async () => {
    await take("till", CROWD);
    expect(await regulars.findDoubles("look")).toBe(0);
    await take("shop", again(2));
    expect((await regulars.query("doubles", all)).looked?.isStale).toBe(true);
    expect(await regulars.findDoubles("again")).toBe(2);
  });

  it("can be searched no further once that is cancelled", async () => {
    await take("till", CROWD);
    const looking = regulars.findDoubles("look");
    await regulars.cancel("look");
    await expect(looking).rejects.toMatchObject({ code: "cancelled" });
    expect((await regulars.query("doubles", all)).looked).toBeNull();
  });
});

describe("merging all above a probability", () => {
  const above = { atLeast: 0.95, seed: 7, size: 5 };

  it("needs each of a random sample looked at, keeps those apart that are two, and is one step to take back", async () => {
    await take("till", CROWD);
    await take("shop", again(12));
    await regulars.findDoubles("look");
    const { sample, pairs: count, gone } = await regulars.query("doublesSample", above);
    expect([sample.length, count, gone]).toEqual([5, 12, 12]);
    expect((await regulars.query("doublesSample", above)).sample).toEqual(sample);
    const said = sample.map(({ a, b }, i) => ({ a: a.id, b: b.id, same: i > 0 }));
    await expect(regulars.mergeAbove({ ...above, verdicts: said.slice(1) })).rejects.toMatchObject({
      code: "sample-unchecked",
      facts: { count: 1 },
    });
    const { seq } = await regulars.mergeAbove({ ...above, verdicts: said });
    expect(await people()).toBe(61);
    expect(await regulars.query("doubles", all)).toMatchObject({ total: 0, apart: 1 });
    await regulars.retract(seq, "kept", "");
    expect(await people()).toBe(72);
    expect(await regulars.query("doubles", all)).toMatchObject({ total: 12, apart: 0 });
  });

  it("leaves a family with one landline alone", async () => {
    const family = ["何大山", "何秀英", "何小雨", "何小雪"].map((name, i) => `F${i},${name},0571-88886666,,杭州,`);
    await take("till", [...CROWD, ...family]);
    await regulars.findDoubles("look");
    const { pairs: count } = await regulars.query("doublesSample", { ...above, atLeast: 0.7 });
    expect(count).toBe(0);
    await expect(regulars.mergeAbove({ ...above, verdicts: [] })).rejects.toMatchObject({ code: "nothing-to-merge" });
  });

  it("parts one of them again and leaves the others, and those who are two", async () => {
    await take("till", CROWD);
    await take("shop", again(4));
    await regulars.findDoubles("look");
    const { sample } = await regulars.query("doublesSample", above);
    const said = sample.map(({ a, b }, i) => ({ a: a.id, b: b.id, same: i > 0 }));
    const { seq } = await regulars.mergeAbove({ ...above, verdicts: said });
    expect(await people()).toBe(61);
    const merged = sample[1]!;
    const [record] = (await regulars.query("customer", { id: merged.a.id })).records;
    await regulars.part(seq, record!.gone);
    expect(await people()).toBe(62);
    expect((await regulars.query("doubles", all)).apart).toBe(1);
  });
});
