import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { Foreseeing } from "../../../core/engine/foreseeing.ts";
import type { Foresight } from "../../../core/model/foresight.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Cell } from "../../../core/engine/views.ts";
import { EVERYBODY, where, type RuleGroup } from "../../../core/model/rule.ts";
import * as foreseeing from "../../../core/predict/foresee.ts";
import { testPorts } from "./ports.ts";

const COLUMNS = ["occasions", "comingChance", "expectedOccasions", "expectedMoney"];

let regulars: Regulars;

beforeAll(async () => {
  regulars = createRegulars(testPorts(), async () => 3);
  const { id } = await regulars.createWorkspace("shop");
  await regulars.openWorkspace(id, "open");
  await regulars.loadSample(600, 7, "mixed", "sample");
});

async function everybody(rule: RuleGroup = EVERYBODY) {
  const cells: { readonly id: number; readonly cells: readonly Cell[] }[] = [];
  let totals: readonly (number | null)[] = [];
  for (let offset = 0; ; offset += 200) {
    const asked = { rule, search: "", sort: null, columns: COLUMNS, offset, limit: 200 };
    const page = await regulars.query("customers", asked);
    cells.push(...page.rows);
    totals = page.totals;
    if (page.rows.length === 0) return { rows: cells, totals };
  }
}

describe("the sample shop's next twelve months", () => {
  it("are nothing the first screens wait for", async () => {
    const begun = vi.spyOn(foreseeing, "foresee");
    await regulars.query("home", {});
    await regulars.query("value", { preview: null });
    await regulars.query("fields", {});
    const { rows } = await regulars.query("customers", {
      rule: EVERYBODY,
      search: "",
      sort: null,
      columns: ["name", "net"],
      offset: 0,
      limit: 200,
    });
    await regulars.query("customer", { id: rows[0]!.id });
    expect(begun).not.toHaveBeenCalled();
  });

  it("come to what everybody's part comes to", async () => {
    const { figures, tested, top } = await regulars.query("foresight", {});
    const { rows, totals } = await everybody();
    const sum = (at: number) => rows.reduce((all, { cells }) => all + Number(cells[at] ?? 0), 0);
    const [people, occasions, money] = figures.map(({ value }) => value);
    expect(tested).not.toBeNull();
    expect(people).toBe(Math.round(sum(1)));
    expect(occasions).toBe(Math.round(sum(2)));
    expect(money).toBe(sum(3));
    expect(totals).toEqual([sum(0), null, expect.closeTo(sum(2), 6), sum(3)]);
    const best = rows.map(({ cells }) => Number(cells[3] ?? 0)).toSorted((a, b) => b - a);
    expect(top.map((one) => one.money)).toEqual(best.slice(0, 5));
  });

  it("are said of one customer as the table says them, with what that comes from; of who never bought they are not", async () => {
    const { rows } = await everybody();
    const one = rows.find(({ cells }) => Number(cells[0]) > 3)!;
    const { figures, tested } = await regulars.query("customerForesight", { id: one.id });
    expect(figures.map(({ value }) => value)).toEqual(one.cells.slice(1));
    expect(figures[0]!.inputs).toContainEqual({ name: "testedActual", value: tested!.actualPeople, unit: "people" });
    const none = rows.find(({ cells }) => cells[0] === 0)!;
    expect(none.cells.slice(1)).toEqual([null, null, null]);
    const unsaid = await regulars.query("customerForesight", { id: none.id });
    expect(unsaid.figures.map(({ insufficient }) => insufficient?.what)).toEqual(["orders", "orders", "orders"]);
    await expect(regulars.query("customerForesight", { id: 99_999 })).rejects.toThrow("customer-unknown");
  });

  it("find customers by a rule", async () => {
    const all = (await everybody()).rows;
    const likely = (await everybody(where("comingChance", ">=", 0.5))).rows;
    expect(likely.map(({ id }) => id)).toEqual(
      all.filter(({ cells }) => Number(cells[1] ?? 0) >= 0.5).map(({ id }) => id),
    );
    expect(likely.length).toBeGreaterThan(0);
    expect(likely.length).toBeLessThan(all.length);
  });

  it("are worked out once, whatever is edited, and anew when purchases change", async () => {
    const begun = vi.spyOn(foreseeing, "foresee");
    const before = await regulars.query("foresight", {});
    await regulars.editField(before.top[0]!.id, "name", "Somebody Else");
    const renamed = await regulars.query("foresight", {});
    expect(renamed.figures).toEqual(before.figures);
    expect(renamed.top[0]!.name).toBe("Somebody Else");
    expect(begun).not.toHaveBeenCalled();
  });

  it("name nobody while somebody presents", async () => {
    const { top } = await regulars.query("foresight", {});
    await regulars.present(true);
    const shown = (await regulars.query("foresight", {})).top;
    await regulars.present(false);
    expect(shown.map(({ money }) => money)).toEqual(top.map(({ money }) => money));
    for (const [i, { name }] of shown.entries()) expect(name).not.toBe(top[i]!.name);
  });
});

describe("working it out", () => {
  const found = { from: 7 } as Foresight;

  function threeSteps() {
    let begun = 0;
    const steps: number[] = [];
    const one = new Foreseeing(function* () {
      begun++;
      for (const step of [1, 2, 3]) {
        steps.push(step);
        yield;
      }
      return found;
    });
    return { one, steps, begun: () => begun };
  }

  it("pauses between the steps; a rule goes on from there at once, and nothing is done twice", async () => {
    const { one, steps, begun } = threeSteps();
    expect(begun()).toBe(0);
    const waiting = one.soon(() => Promise.resolve());
    await Promise.resolve();
    expect(steps.length).toBeLessThan(3);
    expect(one.now()).toBe(found);
    expect(await waiting).toBe(found);
    expect(await one.soon(() => Promise.reject(new Error("no pause is needed")))).toBe(found);
    expect([steps, begun()]).toEqual([[1, 2, 3], 1]);
  });

  it("tells a fault whenever it is asked", () => {
    const one = new Foreseeing(function* () {
      yield;
      throw new Error("of ours");
    });
    expect(() => one.now()).toThrow("of ours");
    expect(() => one.now()).toThrow("of ours");
  });
});
