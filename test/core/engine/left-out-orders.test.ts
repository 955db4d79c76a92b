import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { PlanSummary } from "../../../core/model/importing.ts";
import type { ColumnReading } from "../../../core/model/mapping.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

const FIELDS: Readonly<Record<string, Partial<ColumnReading>>> = {
  date: { field: "day", dayOrder: "ymd" },
  "order total": { field: "amount", decimal: ".", ofOrder: true },
  "order discount": { field: "discountAmount", decimal: ".", ofOrder: true },
};

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts());
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

async function planOf(text: string): Promise<PlanSummary> {
  const file = new File([text], "sales.csv");
  const { mapping } = await regulars.inspect(file, file.name, {});
  const columns = mapping.columns.map((one): ColumnReading => ({ ...one, ...FIELDS[one.column] }));
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const choices = { mapping: { ...mapping, columns, source: "till" }, anonymous: "keep", permission } as const;
  return regulars.plan(file, file.name, choices, crypto.randomUUID());
}

async function take(text: string): Promise<number> {
  const plan = await planOf(text);
  return (await regulars.commitPlan(plan.planId, crypto.randomUUID())).seq;
}

async function netOf(name: string) {
  const asked = { rule: EVERYBODY, search: name, sort: null, columns: ["net"], offset: 0, limit: 5 };
  return (await regulars.query("customers", asked)).rows.map(({ cells }) => cells[0]);
}

describe("lines of which each says the sum of its order, or what is let off it", () => {
  const HEADER = "order,date,customer,name,phone,product,order total,price,qty,order discount";
  const ORDERS = [
    ["1", "Tea", 30, 3],
    ["1", "Cup", 30, 3],
    ["2", "Tea", 50, 5],
    ["2", "Pot", 50, 5],
  ] as const;
  const OF = { sum: [true, 800_000], discount: [false, 320_000] } as const;

  /** A row that has its order's sum, or a price and its order's discount. */
  const rowOf = (at: number, isSum: boolean, day = "2026-05-02"): string[] => {
    const [order, product, total, off] = ORDERS[at - 1]!;
    const said = isSum ? [`${total}`, "", "", ""] : ["", "10", "1", `${off}`];
    return [order, day, "A", "Ann", "13800001001", product, ...said];
  };
  /** The file, with days that cannot be read in some of its rows. */
  const fileOf = (isSum: boolean, bad: readonly number[]): string => {
    const rows = ORDERS.map((_, i) => rowOf(i + 1, isSum, bad.includes(i + 1) ? "someday" : undefined));
    // Only one of them is the order's: the sum, or prices with a discount.
    const at = isSum ? [7, 8, 9] : [6];
    return [HEADER.split(","), ...rows].map((cells) => cells.filter((_, i) => !at.includes(i)).join(",")).join("\n");
  };
  const cellsOf = (at: number, isSum: boolean): string[] =>
    rowOf(at, isSum).filter((_, i) => !(isSum ? [7, 8, 9] : [6]).includes(i));

  const TRIED: readonly (readonly [bad: readonly number[], tries: readonly (readonly number[])[]])[] = [
    [[], []],
    [[2], [[2]]],
    [[1], [[1]]],
    [[3, 4], [[3, 4]]],
    [
      [3, 4],
      [[4], [3]],
    ],
    [
      [1, 2],
      [[1], [2]],
    ],
  ];

  it.each((["sum", "discount"] as const).flatMap((of) => TRIED.map(([bad, tries]) => ({ of, bad, tries }))))(
    "bring the $of once: rows $bad mended as $tries",
    async ({ bad, tries, of }) => {
      const [isSum, net] = OF[of];
      const commit = await take(fileOf(isSum, bad));
      for (const rows of tries) {
        const again = rows.map((row) => ({ row, cells: cellsOf(row, isSum) }));
        const { planId } = await regulars.planLeftOut(commit, again, crypto.randomUUID());
        await regulars.commitPlan(planId, crypto.randomUUID());
      }
      expect(await netOf("Ann")).toEqual([net]);
      const { accounting } = await planOf(fileOf(isSum, []));
      expect(accounting).toMatchObject({ added: 0, updated: 0, unchanged: 4 });
    },
  );

  it.each(["sum", "discount"] as const)("bring the %s though a first line stays out", async (of) => {
    const [isSum, net] = OF[of];
    await take(fileOf(isSum, [1, 3]));
    expect(await netOf("Ann")).toEqual([isSum ? net : net - 200_000]);
  });

  it.each(["sum", "discount"] as const)("bring the %s once as a file of their own, mended there", async (of) => {
    const [isSum, net] = OF[of];
    const commit = await take(fileOf(isSum, [2, 3]));
    const { bytes, fileName } = await regulars.writeLeftOut(commit, { format: "csv", language: "en", reasons: {} });
    const mended = new TextDecoder().decode(bytes).replaceAll("someday", "2026-05-02");
    await takeList(mended, fileName);
    expect(await netOf("Ann")).toEqual([net]);
    expect((await planOf(fileOf(isSum, []))).accounting).toMatchObject({ added: 0, updated: 0, unchanged: 4 });
  });
});

/** Takes a file of rejected rows in as its first file was read. */
async function takeList(text: string, name: string): Promise<PlanSummary> {
  const file = new File([text], name);
  const { mapping } = await regulars.inspect(file, name, {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const plan = await regulars.plan(file, name, { mapping, anonymous: "keep", permission }, crypto.randomUUID());
  if (plan.accounting.added > 0) await regulars.commitPlan(plan.planId, crypto.randomUUID());
  return plan;
}

describe("a file of rejected rows, one of which equals a line that is in", () => {
  it("does not bring that one, which may be the same sale, and says so", async () => {
    const line = (day: string): string => `1,${day},A,Ann,13800001001,Tea,1,10`;
    const commit = await take(
      ["order,date,customer,name,phone,product,qty,price", line("2026-05-02"), line("someday")].join("\n"),
    );
    const { bytes, fileName } = await regulars.writeLeftOut(commit, { format: "csv", language: "en", reasons: {} });
    const mended = new TextDecoder().decode(bytes).replaceAll("someday", "2026-05-02");
    const { accounting, issues } = await takeList(mended, fileName);
    expect([accounting.unchanged, issues]).toEqual([1, [{ code: "leftOutKnown", count: 1 }]]);
    const again = [{ row: 2, cells: line("2026-05-02").split(",") }];
    const { planId } = await regulars.planLeftOut(commit, again, crypto.randomUUID());
    await regulars.commitPlan(planId, crypto.randomUUID());
    expect(await netOf("Ann")).toEqual([200_000]);
  });
});
