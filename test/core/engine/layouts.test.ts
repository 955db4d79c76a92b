import { describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { BatchPermission } from "../../../core/model/decision.ts";
import type { FilePreview, ImportChoices } from "../../../core/model/importing.ts";
import { isAsBefore } from "../../../core/model/recipe.ts";
import { testPorts } from "./ports.ts";

const MARCH = "小票号,日期,会员号,实收,备用\nR1,01/03/2026,A,10,x\nR2,02/03/2026,B,20,y\n";
const APRIL = "会员号,小票号,日期,实收,备用\nA,R3,03/04/2026,12,z\n";

async function shop(): Promise<Regulars> {
  const regulars = createRegulars(testPorts(), () => Promise.resolve(1000));
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  return regulars;
}

function file(text: string): Blob {
  return new Blob([text]);
}

/** Takes a file in as it is understood, with what a test says otherwise. */
async function take(
  regulars: Regulars,
  text: string,
  name: string,
  say: (preview: FilePreview) => Partial<ImportChoices> = () => ({}),
): Promise<number> {
  const preview = await regulars.inspect(file(text), name, {});
  const choices: ImportChoices = {
    mapping: preview.mapping,
    anonymous: "keep",
    permission: { state: "unknown", channels: [], basis: "" },
    ...(preview.remembered === null ? {} : { recipe: preview.remembered.id }),
    ...say(preview),
  };
  const plan = await regulars.plan(file(text), name, choices, "plan");
  return (await regulars.commitPlan(plan.planId, "commit")).seq;
}

/** Day first, the till's own source, the column nobody needs left out. */
const bySelf = ({ mapping }: FilePreview): Partial<ImportChoices> => ({
  mapping: {
    ...mapping,
    source: "Till",
    columns: mapping.columns.map((column) => {
      if (column.column === "日期") return { ...column, dayOrder: "dmy" as const };
      return column.column === "备用" ? { column: column.column, index: column.index, field: null } : column;
    }),
  },
});

describe("next month's file from the same till", () => {
  it("is read as the last one was, wherever its columns stand", async () => {
    const regulars = await shop();
    await take(regulars, MARCH, "till-2026-03.csv", bySelf);
    const { mapping, remembered } = await regulars.inspect(file(APRIL), "till-2026-04.csv", {});
    expect(mapping.source).toBe("Till");
    expect(mapping.columns.map(({ column, index, field, dayOrder }) => [column, index, field, dayOrder])).toEqual([
      ["会员号", 0, "customerCode", undefined],
      ["小票号", 1, "order", undefined],
      ["日期", 2, "day", "dmy"],
      ["实收", 3, "amount", undefined],
      ["备用", 4, null, undefined],
    ]);
    expect(remembered).toMatchObject({ fileName: "till-2026-03.csv", known: 5, of: 5, name: null, shipped: null });
    expect(remembered !== null && isAsBefore(remembered)).toBe(true);
  });

  it("takes an order's status as a person said it, and tells a value that is new", async () => {
    const regulars = await shop();
    const rows = (first: number, values: readonly string[]): string =>
      `小票号,日期,会员号,状态,实收\n${values.map((value, i) => `R${first + i},2026-03-0${i + 1},A,${value},10\n`).join("")}`;
    await take(regulars, rows(1, ["1", "2"]), "till-03.csv", ({ mapping }) => ({
      mapping: {
        ...mapping,
        columns: mapping.columns.map((one) => {
          const statuses = [
            { value: "1", means: "sale" as const },
            { value: "2", means: "cancelled" as const },
          ];
          return one.column === "状态" ? { ...one, field: "orderStatus", statuses } : one;
        }),
      },
    }));
    const text = rows(11, ["2", "7", "1"]);
    const preview = await regulars.inspect(file(text), "till-04.csv", {});
    expect(preview.issues).toEqual([{ code: "statusUnread", column: "状态", count: 1 }]);
    const permission = { state: "unknown", channels: [], basis: "" } as const;
    const choices: ImportChoices = { mapping: preview.mapping, anonymous: "keep", permission };
    const { accounting, issues } = await regulars.plan(file(text), "till-04.csv", choices, "plan");
    expect([accounting.added, issues.map(({ code, examples }) => [code, examples?.join()])]).toEqual([
      2,
      [
        ["statusUnread", undefined],
        ["statusSale", "1"],
        ["statusCancelled", "2"],
      ],
    ]);
  });

  it("tells by name what is new, what is missing, what has another name and what is written otherwise", async () => {
    const regulars = await shop();
    await take(
      regulars,
      "小票号,日期,会员号,实收,手机,门店\nR1,01/03/2026,A,10,13800138000,东\nR2,02/03/2026,B,20,13800138001,东\n",
      "till-03.csv",
      bySelf,
    );
    const may =
      "小票号,日期,会员号,实收,手机号码,备注2\nR4,2026-05-01,A,12,13800138000,z\nR5,2026-05-31,B,12,13800138001,z\n";
    const { mapping, remembered } = await regulars.inspect(file(may), "till-05.csv", {});
    expect(remembered).toMatchObject({
      newColumns: ["备注2"],
      missingColumns: ["门店"],
      renamed: [{ from: "手机", to: "手机号码" }],
    });
    expect(mapping.columns.find(({ column }) => column === "手机号码")?.field).toBe("phone");
    const american =
      "小票号,日期,会员号,实收,手机,门店\nR4,05/13/2026,A,12,13800138000,东\nR5,05/31/2026,B,12,13800138001,东\n";
    const other = await regulars.inspect(file(american), "till-06.csv", {});
    expect(other.remembered).toMatchObject({ newColumns: [], missingColumns: [], otherwise: ["日期"] });
    expect(other.mapping.columns[1]?.dayOrder).toBe("mdy");
  });

  it("is another kind of file without what its lines need, or where a person says so", async () => {
    const regulars = await shop();
    await take(regulars, MARCH, "till-03.csv", bySelf);
    const list = await regulars.inspect(file("会员号,小票号,备用\nA,1,2\n"), "list.csv", {});
    expect(list.remembered).toBeNull();
    expect(list.mapping.source).toBe("Till");
    const not = await regulars.inspect(file(APRIL), "till-04.csv", { layout: null });
    expect(not.remembered).toBeNull();
  });

  it("finds the row of names that had to be pointed out", async () => {
    const regulars = await shop();
    const report = (month: string): string =>
      `Report,of,${month}\nprinted,by,Ann\n小票号,日期,实收\nR1,2026-${month}-01,10\nR2,2026-${month}-02,20\n`;
    const march = await regulars.inspect(file(report("03")), "report-03.csv", { headerRow: 2 });
    const choices = { mapping: march.mapping, anonymous: "keep", permission: UNKNOWN } as const;
    const plan = await regulars.plan(file(report("03")), "report-03.csv", choices, "plan");
    await regulars.commitPlan(plan.planId, "commit");
    const april = await regulars.inspect(file(report("04")), "report-04.csv", {});
    expect(april.mapping.headerRow).toBe(2);
    expect(april.remembered).toMatchObject({ fileName: "report-03.csv", known: 3, of: 3 });
  });
});

const UNKNOWN: BatchPermission = { state: "unknown", channels: [], basis: "" };
const SMS: BatchPermission = { state: "granted", channels: ["sms"], basis: "card application" };

describe("a layout", () => {
  it("is remembered from a file, kept under a name, with its answers, and forgotten with the file that is taken back", async () => {
    const regulars = await shop();
    const commit = await take(regulars, MARCH, "till-03.csv", (preview) => ({
      ...bySelf(preview),
      permission: SMS,
      anonymous: "leaveOut",
      origin: { kind: "bought", vendor: "Lists Ltd", price: 5_000_000, legalBasis: "consent" },
    }));
    const [found] = (await regulars.query("layouts", {})).layouts;
    expect(found).toMatchObject({
      name: null,
      source: "Till",
      isKept: false,
      files: [{ commit, fileName: "till-03.csv" }],
    });
    const kept = await regulars.keepLayout(found!.id, " Till March ", true);
    expect(kept.kind).toBe("recipe");
    const { remembered } = await regulars.inspect(file(APRIL), "till-04.csv", {});
    expect(remembered).toMatchObject({
      id: found!.id,
      name: "Till March",
      permission: SMS,
      samePermission: true,
      anonymous: "leaveOut",
      origin: { kind: "bought", vendor: "Lists Ltd", legalBasis: "consent" },
    });
    await regulars.retract(kept.seq, "kept", "");
    expect((await regulars.inspect(file(APRIL), "till-04.csv", {})).remembered).toMatchObject({
      name: null,
      samePermission: false,
    });
    await regulars.retract(commit, "kept", "");
    expect((await regulars.query("layouts", {})).layouts).toEqual([]);
    expect((await regulars.inspect(file(APRIL), "till-04.csv", {})).remembered).toBeNull();
  });

  it("stays when it was kept, though its file is taken back", async () => {
    const regulars = await shop();
    const commit = await take(regulars, MARCH, "till-03.csv", bySelf);
    const [found] = (await regulars.query("layouts", {})).layouts;
    await regulars.keepLayout(found!.id, "Till", false);
    await regulars.retract(commit, "kept", "");
    expect((await regulars.query("layouts", {})).layouts).toMatchObject([{ name: "Till", isKept: true, files: [] }]);
    expect((await regulars.inspect(file(APRIL), "till-04.csv", {})).remembered).toMatchObject({ name: "Till" });
  });

  it("is no longer used once removed, until another file of it comes, and undo brings it back", async () => {
    const regulars = await shop();
    await take(regulars, MARCH, "till-03.csv", bySelf);
    const [found] = (await regulars.query("layouts", {})).layouts;
    const removed = await regulars.removeLayout(found!.id);
    expect((await regulars.query("layouts", {})).layouts).toEqual([]);
    await regulars.retract(removed.seq, "kept", "");
    expect((await regulars.query("layouts", {})).layouts).toHaveLength(1);
    await regulars.removeLayout(found!.id);
    await take(regulars, APRIL, "till-04.csv", bySelf);
    expect((await regulars.query("layouts", {})).layouts).toMatchObject([{ files: [{ fileName: "till-04.csv" }] }]);
  });

  it("goes on under its name when its columns change, each file as the one before", async () => {
    const regulars = await shop();
    await take(regulars, MARCH, "till-03.csv", bySelf);
    const [found] = (await regulars.query("layouts", {})).layouts;
    await regulars.keepLayout(found!.id, "Till", false);
    const wider = "小票号,日期,会员号,实收,备用,门店\nR9,01/05/2026,A,10,x,东\n";
    await take(regulars, wider, "till-05.csv");
    const { layouts } = await regulars.query("layouts", {});
    expect(layouts).toMatchObject([{ id: found!.id, name: "Till" }]);
    expect(layouts[0]!.columns.map(({ column }) => column)).toContain("门店");
    const june = await regulars.inspect(file(wider.replace("R9", "R10")), "till-06.csv", {});
    expect(june.remembered).toMatchObject({ name: "Till", newColumns: [], missingColumns: [] });
  });

  it("of two tills with the same columns is told by the file's name, and the other one can be chosen", async () => {
    const regulars = await shop();
    const from = (source: string) => (preview: FilePreview) => {
      const said = bySelf(preview);
      return { ...said, mapping: { ...said.mapping!, source } };
    };
    await take(regulars, MARCH, "east 2026-03.csv", from("East"));
    await take(regulars, MARCH.replace("R1", "W1"), "west 2026-03.csv", from("West"));
    expect((await regulars.query("layouts", {})).layouts).toHaveLength(2);
    const april = await regulars.inspect(file(APRIL), "east 2026-04.csv", {});
    expect(april.mapping.source).toBe("East");
    const [other] = april.remembered!.others;
    const west = await regulars.inspect(file(APRIL), "east 2026-04.csv", { layout: other!.id });
    expect(west.mapping.source).toBe("West");
  });

  it("has a name of its own", async () => {
    const regulars = await shop();
    await take(regulars, MARCH, "till-03.csv", bySelf);
    await take(regulars, "卡号,姓名,积分\n1,王,5\n", "cards.csv");
    const [cards, till] = (await regulars.query("layouts", {})).layouts;
    await regulars.keepLayout(till!.id, "Till", false);
    await expect(regulars.keepLayout(cards!.id, "Till", false)).rejects.toMatchObject({ code: "layout-name-taken" });
    await expect(regulars.keepLayout(cards!.id, "  ", false)).rejects.toMatchObject({ code: "value-invalid" });
    await expect(regulars.removeLayout("none")).rejects.toMatchObject({ code: "layout-unknown" });
  });

  it("is no layout of the sample shop's, which comes from no file", async () => {
    const regulars = await shop();
    await regulars.loadSample(50, 1, "mixed", "sample");
    expect((await regulars.query("layouts", {})).layouts).toEqual([]);
  });
});
