import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import type { FacetParams } from "../../../core/engine/cleaning-answers.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { CleanField, CleanStep } from "../../../core/model/cleaning.ts";
import { testPorts } from "./ports.ts";

const PEOPLE = `customer,name,phone,city
A,Ann,13800001001,廣州
B,Ben,13800001002,广州
C,Cat,13800000000,Guangzhou
D,Dan,13800000000,暂时不知道
`;
const SALES = `order,date,customer,product,quantity,amount,channel
1,2026-05-01,A,Tea,1,30,web
2,2026-06-02,B,tea,2,60,Web
`;

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts());
  const workspace = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(workspace.id, "open");
  await take(PEOPLE);
});

async function plan(text: string) {
  const file = new File([text], "till.csv");
  const { mapping } = await regulars.inspect(file, "till.csv", {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  return regulars.plan(
    file,
    "till.csv",
    { mapping: { ...mapping, source: "till" }, anonymous: "keep", permission },
    "plan",
  );
}

async function take(text: string) {
  const made = await plan(text);
  await regulars.commitPlan(made.planId, "commit");
  return made;
}

async function facet(field: CleanField, changes: Partial<FacetParams> = {}) {
  const params = { field, search: "", sort: "people", descending: true, offset: 0, limit: 50, ...changes } as const;
  const { rows } = await regulars.query("facet", params);
  return rows.map(({ value, people, lines }) => `${value} ${people}${lines === null ? "" : `/${lines}`}`);
}

const words = (...pairs: readonly (readonly [string, string | null])[]): CleanStep => ({
  kind: "words",
  words: pairs.map(([from, to]): [string, string | null] => [from, to]),
});
const ONCE = { name: "", later: false };

describe("facets", () => {
  it("are counted, sorted, searched, and say what is wrong with a value", async () => {
    expect(await facet("phone")).toEqual(["13800000000 2", "13800001001 1", "13800001002 1"]);
    expect(await facet("city", { sort: "value", descending: false, search: "州" })).toEqual(["广州 1", "廣州 1"]);
    const { rows } = await regulars.query("facet", {
      field: "phone",
      search: "",
      sort: "people",
      descending: true,
      offset: 0,
      limit: 1,
    });
    expect(rows).toEqual([{ value: "13800000000", people: 2, lines: null, problems: ["placeholder"] }]);
    expect((await regulars.query("cleanable", {})).map(({ field }) => field)).toEqual(["name", "phone", "city"]);
  });

  it("lead to the people behind them", async () => {
    const behind = { of: "value", field: "phone", value: "13800000000" } as const;
    const { total, rows } = await regulars.query("peopleBehind", { behind, offset: 1, limit: 10 });
    expect(total).toBe(2);
    expect(rows).toEqual([{ id: 3, name: "Dan", field: "phone", value: "13800000000" }]);
  });
});

describe("health", () => {
  it("counts by field and file, and leads to the people", async () => {
    const health = await regulars.query("health", {});
    expect(health.toRepair).toBe(2);
    expect(health.batches).toMatchObject([{ commit: 1, source: "till", fileName: "till.csv", values: 12, odd: 2 }]);
    for (const behind of [
      { of: "repair" },
      { of: "problem", field: "phone", problem: "placeholder" },
      { of: "batch", commit: 1, problem: "odd" },
    ] as const) {
      const { rows } = await regulars.query("peopleBehind", { behind, offset: 0, limit: 10 });
      expect(rows.map(({ id, field }) => `${id} ${field}`)).toEqual(["2 phone", "3 phone"]);
    }
  });
});

describe("cleaning", () => {
  it("is shown before it is done, done in one commit, and taken back by one undo", async () => {
    const wish = { field: "city", steps: [words(["廣州", "广州"], ["暂时不知道", null])] } as const;
    expect(await regulars.query("cleanPreview", wish)).toEqual({
      values: 2,
      people: 2,
      lines: null,
      cleared: 1,
      samples: [
        { before: "廣州", after: "广州", people: 1 },
        { before: "暂时不知道", after: null, people: 1 },
      ],
    });
    const commit = await regulars.clean(wish, ONCE);
    expect(commit.kind).toBe("clean");
    expect(await facet("city")).toEqual(["广州 2", "Guangzhou 1"]);
    const [step] = (await regulars.query("history", { offset: 0, limit: 1 })).entries;
    expect(step).toMatchObject({ kind: "clean", about: "city" });
    const { fields } = await regulars.query("customer", { id: 0 });
    expect(fields.find(({ field }) => field === "city")).toMatchObject({ value: "广州", stated: "廣州" });
    await regulars.retract(commit.seq, "kept", "");
    expect(await facet("city")).toEqual(["广州 1", "廣州 1", "暂时不知道 1", "Guangzhou 1"]);
  });

  it("is not undone by the same file coming again, which says nothing new", async () => {
    await regulars.clean({ field: "city", steps: [words(["廣州", "广州"])] }, ONCE);
    const again = await plan(PEOPLE);
    expect(again.accounting).toMatchObject({ unchanged: 4, updated: 0, added: 0 });
    expect((await plan(PEOPLE.replace("廣州", "Foshan"))).accounting).toMatchObject({ unchanged: 3, updated: 1 });
  });

  it("refuses what changes nothing and what cannot be", async () => {
    const none = regulars.clean({ field: "city", steps: [words(["x", "y"])] }, ONCE);
    await expect(none).rejects.toMatchObject({ code: "clean-nothing-to-do" });
    const empty = { kind: "affix", text: "", at: "start", how: "add" } as const;
    await expect(regulars.clean({ field: "city", steps: [empty] }, ONCE)).rejects.toMatchObject({
      code: "clean-invalid",
    });
    const nameless = regulars.clean({ field: "city", steps: [{ kind: "simplified" }] }, { name: " ", later: true });
    await expect(nameless).rejects.toMatchObject({ code: "clean-name-empty" });
  });

  it("of words of lines counts people and lines, and the same sales again are known", async () => {
    await take(SALES);
    expect(await facet("channel")).toEqual(["web 1/1", "Web 1/1"]);
    const lower: CleanStep = { kind: "case", to: "lower" };
    await regulars.clean({ field: "channel", steps: [lower] }, ONCE);
    await regulars.clean({ field: "product", steps: [lower] }, ONCE);
    expect(await facet("channel")).toEqual(["web 2/2"]);
    expect(await facet("product")).toEqual(["tea 2/2"]);
    expect((await plan(SALES)).accounting).toMatchObject({ unchanged: 2, updated: 0, added: 0 });
  });
});

describe("a saved rule", () => {
  const steps: readonly CleanStep[] = [{ kind: "simplified" }, words(["暂时不知道", null])];
  const more =
    "customer,name,phone,city\nE,Eve,13800001005,佛山縣\nF,Fay,13800001006,暂时不知道\nA,Ann,13800001001,廣州\n";

  it("cleans the next file, which says so; what a hand typed is left alone", async () => {
    await regulars.clean({ field: "city", steps }, { name: "towns", later: true });
    await regulars.editField(1, "city", "廣州");
    const { cleaned, accounting } = await take(more);
    expect(cleaned).toMatchObject([{ name: "towns", field: "city", values: 3 }]);
    expect(accounting).toMatchObject({ added: 2, unchanged: 1, updated: 0 });
    expect(await facet("city", { sort: "value", descending: false })).toEqual([
      "佛山县 1",
      "广州 1",
      "廣州 1",
      "Guangzhou 1",
    ]);
  });

  it("is listed, switched off and on, run again and removed, each in a step of its own", async () => {
    await regulars.clean({ field: "city", steps }, { name: "towns", later: true });
    const [rule] = await regulars.query("cleanRules", {});
    expect(rule).toMatchObject({ name: "towns", field: "city", isOn: true, values: 0 });
    const id = rule?.id ?? "";
    await regulars.switchCleanRule(id, false);
    expect((await take(more)).cleaned).toEqual([]);
    expect(await regulars.query("cleanRules", {})).toMatchObject([{ id, isOn: false, values: 2 }]);
    await regulars.runCleanRule(id);
    expect(await regulars.query("cleanRules", {})).toMatchObject([{ id, isOn: false, values: 0 }]);
    const removal = await regulars.removeCleanRule(id);
    expect(await regulars.query("cleanRules", {})).toEqual([]);
    await expect(regulars.runCleanRule(id)).rejects.toMatchObject({ code: "clean-rule-unknown" });
    await regulars.retract(removal.seq, "kept", "");
    expect(await regulars.query("cleanRules", {})).toMatchObject([{ id, isOn: false }]);
    const twice = regulars.clean({ field: "city", steps }, { name: "towns", later: false });
    await expect(twice).rejects.toMatchObject({ code: "clean-name-taken" });
  });
});

describe("spellings", () => {
  it("are found across scripts", async () => {
    const { groups, total } = await regulars.findSpellings("city", "pinyin", "job");
    expect(total).toBe(1);
    expect(groups[0]?.spellings.map(({ value }) => value).toSorted()).toEqual(["Guangzhou", "广州", "廣州"]);
  });
});

describe("while somebody presents", () => {
  it("nobody is named, and nothing is cleaned", async () => {
    await regulars.present(true);
    expect((await facet("phone")).join()).not.toContain("13800000000");
    expect((await facet("city")).join()).toContain("广州");
    const behind = { of: "repair" } as const;
    const { rows } = await regulars.query("peopleBehind", { behind, offset: 0, limit: 10 });
    expect(JSON.stringify(rows)).not.toMatch(/Cat|13800000000/);
    const trim = { field: "phone", steps: [words(["13800000000", null])] } as const;
    expect(JSON.stringify(await regulars.query("cleanPreview", trim))).not.toContain("13800000000");
    await expect(regulars.clean(trim, ONCE)).rejects.toMatchObject({ code: "presenting" });
  });
});
