import { beforeEach, describe, expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Regulars } from "../../../core/engine/api.ts";
import { testPorts } from "./ports.ts";

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts("2024-03-20"));
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

async function take(source: string, rows: readonly string[]) {
  const file = new Blob([rows.join("\n")]);
  const name = `${source}.csv`;
  const { mapping } = await regulars.inspect(file, name, {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const choices = { mapping: { ...mapping, source }, anonymous: "keep", permission } as const;
  const { planId, ...summary } = await regulars.plan(file, name, choices, "plan");
  if (summary.accounting.added + summary.accounting.updated > 0) await regulars.commitPlan(planId, "take");
  return { ...summary.accounting, newCustomers: summary.newCustomers };
}

const TILL = [
  "order,date,customer code,name,phone,amount",
  "O1,2024-02-01,A1,Li Na,13800138000,10",
  "O2,2024-02-02,A2,Li N.,13900139000,5",
];
const SHOP = ["order,date,customer code,email,amount", "S1,2024-02-05,W7,li@example.com,7"];

const ids = async () => {
  const params = {
    rule: { combinator: "and", rules: [] },
    search: "",
    sort: null,
    columns: ["net"],
    offset: 0,
    limit: 50,
  } as const;
  const { rows } = await regulars.query("customers", params);
  return rows.map(({ id, cells }) => `${id}: ${Number(cells[0]) / 10_000}`);
};

describe("a merge in the history", () => {
  const steps = async () => (await regulars.query("history", { offset: 0, limit: 50 })).entries;

  it("names whom it was of, as they are called apart, and so do what takes it back and what would", async () => {
    await take("till", TILL);
    const { seq } = await regulars.merge(0, 1, null);
    const of = { names: ["Li Na", "Li N."], more: 0 };
    expect((await steps())[0]).toMatchObject({ kind: "merge", did: "merge", pair: of });
    expect((await regulars.query("workspace", {})).undo).toMatchObject({ did: "merge", pair: of });
    await regulars.retract(seq, "kept", "");
    expect((await steps())[0]).toMatchObject({ kind: "retract", did: "merge", pair: of });
    expect((await regulars.query("workspace", {})).redo).toMatchObject({ did: "merge", pair: of });
  });

  it("counts the further pairs, names those told apart, and nobody whose file was taken back", async () => {
    await take("till", [...TILL, "O3,2024-02-03,A3,Wei,13700137000,1"]);
    await regulars.keepApart([
      [1, 2],
      [0, 2],
    ]);
    expect((await steps())[0]?.pair).toEqual({ names: ["Li N.", "Wei"], more: 1 });
    await regulars.editField(0, "city", "Beijing");
    expect((await steps())[0]?.pair).toBeNull();
    await regulars.retract(1, "kept", "");
    expect((await steps()).find(({ kind }) => kind === "apart")?.pair).toBeNull();
  });
});

describe("two customers side by side", () => {
  it("show what each knows, what speaks for one person, what against, and what would follow", async () => {
    await take("till", TILL);
    await take("shop", ["customer code,name,phone,birthday", "W7,li na,+86 138 0013 8000,1990-01-02"]);
    await regulars.editField(0, "city", "Beijing");
    const preview = await regulars.mergePreview(0, 1);
    expect(
      preview.fields.map(({ field, keep, gone, differs, proposed }) => [
        field,
        keep?.value,
        gone?.value,
        differs,
        proposed,
      ]),
    ).toEqual([
      ["name", "li na", "Li N.", true, "keep"],
      ["birthDay", "1990-01-02", undefined, false, "keep"],
      ["phone", "13800138000", "13900139000", true, "keep"],
      ["city", "Beijing", undefined, false, "keep"],
    ]);
    expect(preview.evidence).toEqual([]);
    expect(preview.doubts).toEqual(["name", "sameSource"]);
    expect([preview.keep.orders, preview.gone.orders]).toEqual([1, 1]);
  });

  it("share a number however it is written, and names however they are typed", async () => {
    await take("till", TILL);
    await take("fair", ["customer code,name,phone", "F1,LI NA,010-62751234", "F2,Li Na,(010) 6275 1234"]);
    expect((await regulars.mergePreview(2, 3)).evidence).toEqual(["phone", "name"]);
    expect((await regulars.mergePreview(0, 3)).evidence).toEqual(["name"]);
  });

  it("of somebody who is not there are none", async () => {
    await take("till", TILL);
    await expect(regulars.mergePreview(0, 7)).rejects.toMatchObject({ code: "customer-unknown" });
    await expect(regulars.merge(0, 7, null)).rejects.toMatchObject({ code: "customer-unknown" });
    await expect(regulars.merge(1, 1, null)).rejects.toMatchObject({ code: "merge-same" });
  });
});

describe("a merge", () => {
  beforeEach(async () => {
    await take("till", TILL);
    await take("shop", SHOP);
  });

  it("makes one customer of two, whom both pages show, and is taken back by undo", async () => {
    expect(await ids()).toEqual(["0: 10", "1: 5", "2: 7"]);
    const { seq, kind } = await regulars.merge(0, 2, null);
    expect(kind).toBe("merge");
    expect(await ids()).toEqual(["0: 17", "1: 5"]);
    const page = await regulars.query("customer", { id: 2 });
    expect(page.id).toBe(0);
    expect(page.codes.map(({ source, code }) => `${source} ${code}`)).toEqual(["till A1", "shop W7"]);
    expect(page.records).toMatchObject([{ id: 2, commit: seq, gone: 2, codes: [{ source: "shop", code: "W7" }] }]);
    expect((await regulars.query("timeline", { id: 2, kinds: null, offset: 0, limit: 10 })).total).toBe(2);
    await regulars.retract(seq, "kept", "");
    expect(await ids()).toEqual(["0: 10", "1: 5", "2: 7"]);
    expect((await regulars.query("customer", { id: 2 })).records).toEqual([]);
  });

  it("is not told by name in the history", async () => {
    await regulars.merge(0, 2, null);
    const { entries } = await regulars.query("history", { offset: 0, limit: 1 });
    expect(entries.map(({ kind, about }) => [kind, about])).toEqual([["merge", null]]);
  });

  it("lets later files of either till land on the person, and each row stay with its code when they are parted", async () => {
    const { seq } = await regulars.merge(0, 2, null);
    expect(await take("shop", [...SHOP, "S2,2024-03-01,W7,li@example.com,4"])).toMatchObject({
      added: 1,
      unchanged: 1,
      newCustomers: 0,
    });
    expect(await ids()).toEqual(["0: 21", "1: 5"]);
    expect(await take("till", TILL)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    await regulars.retract(seq, "kept", "");
    expect(await ids()).toEqual(["0: 10", "1: 5", "2: 11"]);
  });

  it("recognises the person by any phone or e-mail of their records", async () => {
    await regulars.merge(0, 1, null);
    const known = ["customer code,phone,city", "Q1,13900139000,Xi'an", "Q2,13800138000,Lhasa"];
    // Two codes of one file are two people, whoever bears the number.
    expect((await take("fair", known.slice(0, 2))).newCustomers).toBe(0);
    expect((await take("other", [known[0]!, known[2]!])).newCustomers).toBe(0);
    const { codes } = await regulars.query("customer", { id: 0 });
    expect(codes.map(({ code }) => code).toSorted()).toEqual(["A1", "A2", "Q1", "Q2"]);
  });

  it("by list is one step; one of it is parted while the others stay, and that can be undone", async () => {
    const one = { fields: null, probability: 0.99 };
    const { seq } = await regulars.mergeAll([
      { keep: 0, gone: 1, ...one },
      { keep: 0, gone: 2, ...one },
    ]);
    expect(await ids()).toEqual(["0: 22"]);
    const parted = await regulars.part(seq, 1);
    expect(await ids()).toEqual(["0: 17", "1: 5"]);
    expect((await regulars.query("customer", { id: 0 })).records.map(({ id }) => id)).toEqual([2]);
    await regulars.retract(parted.seq, "kept", "");
    expect(await ids()).toEqual(["0: 22"]);
    await expect(regulars.part(seq, 9)).rejects.toMatchObject({ code: "commit-unknown" });
  });

  it("does not stand in the way of bringing a file back", async () => {
    await regulars.merge(0, 2, null);
    const away = await regulars.retract(2, "kept", "");
    expect(await ids()).toEqual(["0: 10", "1: 5"]);
    await regulars.retract(away.seq, "kept", "");
    expect(await ids()).toEqual(["0: 17", "1: 5"]);
  });
});

describe("a refusal of somebody merged", () => {
  const smsOf = async (id: number) =>
    (await regulars.query("customer", { id })).permissions.find(({ channel }) => channel === "sms")?.state;

  it("by hand holds for both when they are parted; what was loosened does not", async () => {
    await take("till", TILL);
    await regulars.setPermission(1, "sms", "refused", "called");
    const { seq } = await regulars.merge(0, 1, null);
    expect(await smsOf(0)).toBe("refused");
    await regulars.setPermission(0, "sms", "granted", "called again");
    expect(await smsOf(0)).toBe("granted");
    await regulars.retract(seq, "kept", "");
    expect([await smsOf(0), await smsOf(1)]).toEqual(["granted", "refused"]);
    const again = await regulars.merge(0, 1, null);
    await regulars.setPermission(0, "sms", "granted", "really");
    await regulars.setPermission(0, "sms", "refused", "or not");
    await regulars.retract(again.seq, "kept", "");
    expect([await smsOf(0), await smsOf(1)]).toEqual(["refused", "refused"]);
  });
});
