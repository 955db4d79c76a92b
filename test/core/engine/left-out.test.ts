import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { ImportChoices, PlanSummary } from "../../../core/model/importing.ts";
import type { ColumnReading } from "../../../core/model/mapping.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

const SALES = `order,date,customer,name,phone,product,amount,id card
1,2026-05-01,A,Ann,13800001001,Tea,30,110101199003077571
2,someday,B,Ben,13800001002,Tea,6O,110101199003077572
3,2026-05-03,A,Ann,13800001001,Cup,12,110101199003077573
4,never,C,Cat,13800001003,Tea,15,110101199003077574
`;
const MENDED = SALES.replace("someday", "2026-05-02").replace("6O", "60").replace("never", "2026-05-04");

/** The cells of a row as a person would have mended it. */
const cellsOf = (text: string, row: number): string[] => {
  const cells = text.split("\n")[row]!.split(",");
  return [...cells.slice(0, -1), ""];
};
const mend = (...rows: readonly number[]) => rows.map((row) => ({ row, cells: cellsOf(MENDED, row) }));

const FIELDS: Readonly<Record<string, Partial<ColumnReading>>> = {
  date: { field: "day", dayOrder: "ymd" },
  amount: { field: "amount", decimal: "." },
  "id card": { field: null },
};

const WORDS = { format: "csv", language: "en", reasons: { badDay: "The day cannot be read" } } as const;

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts());
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

async function planOf(text: string, changes: Partial<ImportChoices> = {}, name = "sales.csv"): Promise<PlanSummary> {
  const file = new File([text], name);
  const { mapping } = await regulars.inspect(file, name, {});
  const columns = mapping.columns.map((one): ColumnReading => ({ ...one, ...FIELDS[one.column] }));
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const choices = {
    mapping: { ...mapping, columns, source: "till" },
    anonymous: "keep",
    permission,
    ...changes,
  } as const;
  return regulars.plan(file, name, choices, crypto.randomUUID());
}

async function take(text: string, changes: Partial<ImportChoices> = {}): Promise<number> {
  const plan = await planOf(text, changes);
  return (await regulars.commitPlan(plan.planId, crypto.randomUUID())).seq;
}

async function retry(commit: number, ...rows: readonly number[]): Promise<PlanSummary> {
  return regulars.planLeftOut(commit, mend(...rows), crypto.randomUUID());
}

const leftOut = (commit: number) => regulars.query("leftOut", { commit, offset: 0, limit: 200 });
const netOf = async (name: string) => {
  const { rows } = await regulars.query("customers", {
    rule: EVERYBODY,
    search: name,
    sort: null,
    columns: ["net"],
    offset: 0,
    limit: 5,
  });
  return rows.map(({ cells }) => cells[0]);
};

describe("rows that are rejected, before the file is taken in", () => {
  it("are mended in the plan: their cells count, and the batch says what was mended", async () => {
    const plan = await planOf(SALES, { mended: mend(2, 4) });
    expect([plan.mended, plan.accounting.added, plan.accounting.rejected]).toEqual([2, 4, {}]);
    const { rows } = await regulars.planRows(plan.planId, "added", null);
    expect(rows.map(({ row, cells, mended }) => [row, cells[1], mended?.[1]])).toEqual([
      [1, "2026-05-01", undefined],
      [2, "someday", "2026-05-02"],
      [3, "2026-05-03", undefined],
      [4, "never", "2026-05-04"],
    ]);
    await regulars.commitPlan(plan.planId, "commit");
    const [entry] = (await regulars.query("history", { offset: 0, limit: 1 })).entries;
    expect(entry?.mended).toEqual({
      rows: 2,
      columns: [
        { column: "date", cells: 2 },
        { column: "amount", cells: 1 },
      ],
    });
    expect(await netOf("Ben")).toEqual([600_000]);
  });

  it("may be mended wrongly, and are told again", async () => {
    const cells = cellsOf(SALES, 4).map((cell) => (cell === "never" ? "2026-13-01" : cell));
    const plan = await planOf(SALES, { mended: [{ row: 4, cells }] });
    expect([plan.mended, plan.accounting.rejected]).toEqual([0, { badDay: 2 }]);
    const { rows } = await regulars.planRows(plan.planId, "rejected", "badDay");
    expect(rows.map(({ row, column, mended, cells: own }) => [row, column, own[1], mended?.[1]])).toEqual([
      [2, "date", "someday", undefined],
      [4, "date", "never", "2026-13-01"],
    ]);
  });
});

describe("rows that were left out when the file was taken in", () => {
  it("are kept with why and where, but for the columns that were not taken in", async () => {
    const commit = await take(SALES);
    const { total, more, rows, tables } = await leftOut(commit);
    expect([total, more, tables[0]?.columns.at(-1)]).toEqual([2, 0, { column: "id card", field: null }]);
    expect(rows).toEqual([
      { row: 2, table: 0, reason: "badDay", column: 1, cells: cellsOf(SALES, 2) },
      { row: 4, table: 0, reason: "badDay", column: 1, cells: cellsOf(SALES, 4) },
    ]);
  });

  it("are tried again as a file of their own, and leave the list once they are in", async () => {
    const commit = await take(SALES);
    const plan = await retry(commit, 2);
    expect([plan.accounting.read, plan.accounting.added, plan.newCustomers]).toEqual([1, 1, 1]);
    const again = await regulars.commitPlan(plan.planId, "retry");
    expect((await leftOut(commit)).rows.map(({ row }) => row)).toEqual([4]);
    const { entries } = await regulars.query("history", { offset: 0, limit: 2 });
    expect(entries.map(({ leftOut: n, retries }) => [n, retries])).toEqual([
      [0, { commit, fileName: "sales.csv" }],
      [1, null],
    ]);
    expect(await netOf("Ben")).toEqual([600_000]);
    await regulars.retract(again.seq, "kept", "");
    expect((await leftOut(commit)).rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it("stay where they are wrong still", async () => {
    const commit = await take(SALES);
    const wrong = cellsOf(SALES, 4);
    const plan = await regulars.planLeftOut(commit, [...mend(2), { row: 4, cells: wrong }], "retry");
    expect([plan.accounting.added, plan.accounting.rejected]).toEqual([1, { badDay: 1 }]);
    const { rows } = await regulars.planRows(plan.planId, "rejected", null);
    expect(rows.map(({ row, mended }) => [row, mended])).toEqual([[4, wrong]]);
    await regulars.commitPlan(plan.planId, "commit");
    expect((await leftOut(commit)).rows.map(({ row }) => row)).toEqual([4]);
  });

  it("once mended are known when the whole file comes mended", async () => {
    const commit = await take(SALES);
    await regulars.commitPlan((await retry(commit, 2, 4)).planId, "retry");
    expect((await planOf(MENDED)).accounting).toMatchObject({ added: 0, updated: 0, unchanged: 4 });
  });

  it("can be taken off the list, also where the whole file has come mended meanwhile", async () => {
    const commit = await take(SALES);
    await take(MENDED);
    const plan = await retry(commit, 2);
    expect(plan.accounting).toMatchObject({ added: 0, unchanged: 1 });
    await regulars.commitPlan(plan.planId, "known already");
    const { seq } = await regulars.dropLeftOut(commit, [4]);
    expect((await leftOut(commit)).total).toBe(0);
    await regulars.retract(seq, "kept", "");
    expect((await leftOut(commit)).total).toBe(1);
    await expect(regulars.dropLeftOut(commit, [3])).rejects.toMatchObject({ code: "left-out-unknown" });
  });

  it("count as repeats one by one too where an equal line was known before", async () => {
    const twice = "date,customer,product,amount\n2026-05-01,A,Tea,5\nnever,B,Cup,7\nnever,B,Cup,7\n";
    await take("date,customer,product,amount\n2026-05-04,B,Cup,7\n");
    const commit = await take(twice);
    for (const row of [2, 3]) {
      const plan = await regulars.planLeftOut(commit, [{ row, cells: ["2026-05-04", "B", "Cup", "7"] }], "retry");
      // The first of them is the line that was known.
      expect(plan.accounting).toMatchObject(row === 2 ? { added: 0, unchanged: 1 } : { added: 1, unchanged: 0 });
      await regulars.commitPlan(plan.planId, "take");
    }
    expect((await planOf(twice.replaceAll("never", "2026-05-04"))).accounting).toMatchObject({
      added: 0,
      unchanged: 3,
    });
  });

  it("go with their file when it is taken back", async () => {
    const commit = await take(SALES);
    await regulars.retract(commit, "kept", "");
    await expect(leftOut(commit)).rejects.toMatchObject({ code: "commit-already-retracted" });
    await expect(leftOut(99)).rejects.toMatchObject({ code: "commit-unknown" });
  });

  it("are masked while somebody presents", async () => {
    const commit = await take(SALES);
    await regulars.present(true);
    const [row] = (await leftOut(commit)).rows;
    expect(row?.cells[0]).toBe("2");
    expect(row?.cells.join()).not.toMatch(/Ben|13800001002/);
    await expect(regulars.writeLeftOut(commit, WORDS)).rejects.toMatchObject({ code: "presenting" });
  });
});

describe("rejected rows as a file", () => {
  it.each(["csv", "xlsx"] as const)("come in again by themselves once mended there: %s", async (format) => {
    const commit = await take(SALES);
    const { fileName, bytes, included } = await regulars.writeLeftOut(commit, { ...WORDS, format });
    expect([fileName, included]).toEqual([`sales Why left out.${format}`, 2]);
    const written = new File([bytes], fileName);
    const preview = await regulars.inspect(written, fileName, {});
    expect(preview.remembered).toMatchObject({ newColumns: [], missingColumns: [] });
    expect(preview.columns[0]).toMatchObject({ column: "Why left out", field: null });
    expect(preview.records[1]?.[0]).toBe("Row 2: The day cannot be read (date)");
    const permission = { state: "unknown", channels: [], basis: "" } as const;
    const { rows } = await leftOut(commit);
    const mended = rows.map(({ row }, i) => ({ row: i + 1, cells: ["", ...cellsOf(MENDED, row)] }));
    const choices = { mapping: preview.mapping, anonymous: "keep", permission, mended } as const;
    const plan = await regulars.plan(written, fileName, choices, "again");
    expect(plan.accounting).toMatchObject({ read: 2, added: 2 });
    await regulars.commitPlan(plan.planId, "commit");
    expect((await planOf(MENDED)).accounting).toMatchObject({ added: 0, updated: 0, unchanged: 4 });
  });
});

describe("somebody who is erased", () => {
  it("is taken out of rejected rows too, and is not kept from another file", async () => {
    const later =
      "order,date,customer,name,phone,product,amount\n9,bad,A,Ann,13800001001,Tea,1\n8,bad,Z,Zoe,13800001009,Tea,1\n";
    await take(SALES);
    const commit = await take(`${later}7,2026-05-05,A,Ann,13800001001,Tea,2\n`);
    expect((await leftOut(commit)).total).toBe(2);
    const { rows } = await regulars.query("customers", {
      rule: EVERYBODY,
      search: "Ann",
      sort: null,
      columns: ["name"],
      offset: 0,
      limit: 5,
    });
    const ann = rows[0]!.id;
    const access = await regulars.writeAccess({ customer: ann, words: {}, language: "en" }, "access");
    const part = unzipSync(access.bytes)["leftOut.csv"];
    expect(strFromU8(part ?? new Uint8Array()).match(/phone: \d+/g)).toEqual(["phone: 13800001001"]);
    await regulars.erasePeople({ customers: [ann], mode: "erase", reason: "asked", refuse: [] }, "erase");
    expect((await leftOut(commit)).rows.map(({ cells }) => cells[3])).toEqual(["Zoe"]);
    const fresh = await take(`${later}6,2026-05-06,Z,Zoe,13800001009,Tea,2\n`);
    expect((await leftOut(fresh)).rows.map(({ cells }) => cells[3])).toEqual(["Zoe"]);
  });
});
