import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Regulars } from "../../../core/engine/api.ts";
import type { ColumnReading, ImportField } from "../../../core/model/mapping.ts";
import { testPorts } from "./ports.ts";

/** A row of a file of sales; many are equal, so that repeats count. An order is one customer's, and a till counts its lines. */
interface Row {
  readonly order: string;
  readonly isCounted: boolean;
  readonly day: number;
  readonly customer: string;
  readonly product: string;
  readonly amount: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  order: fc.constantFrom("", "", "1", "2"),
  isCounted: fc.boolean(),
  day: fc.integer({ min: 1, max: 2 }),
  customer: fc.constantFrom("", "A", "B"),
  product: fc.constantFrom("Tea", '=1+"x', "Cup, large"),
  amount: fc.constantFrom(5, -5, 7),
});

/** How a row is spoilt on its way into the file. */
const fault = fc.constantFrom("none", "none", "day", "amount", "short", "long");
type Fault = "none" | "day" | "amount" | "short" | "long";

const FIELDS: readonly ImportField[] = ["order", "lineNumber", "day", "customerCode", "product", "amount", "store"];
const HEADER = "order,line,date,customer,product,amount,store";

function cellsOf({ order, isCounted, day, customer, product, amount }: Row, at: number): string[] {
  const whose = order === "" ? customer : `C${order}`;
  const line = isCounted && order !== "" ? String(at + 1) : "";
  return [order, line, `2026-05-0${day}`, whose, product, String(amount), "Main"];
}

function spoilt(cells: readonly string[], how: Fault): readonly string[] {
  switch (how) {
    case "none":
      return cells;
    case "day":
      return cells.map((cell, i) => (i === 2 ? "someday" : cell));
    case "amount":
      return cells.map((cell, i) => (i === 5 ? "much" : cell));
    case "short":
      return cells.slice(0, 4);
    case "long":
      return [...cells, "one more"];
  }
}

function fileOf(rows: readonly (readonly string[])[]): File {
  const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return new File([[HEADER, ...lines, ""].join("\n")], "sales.csv");
}

/** Every file is read alike, whatever it looks like. */
async function take(regulars: Regulars, file: File) {
  const columns = HEADER.split(",").map((column, index): ColumnReading => {
    const reading = { column, index, field: FIELDS[index]! };
    return column === "date" ? Object.assign(reading, { dayOrder: "ymd" as const }) : reading;
  });
  const mapping = { source: "till", encoding: "utf-8", delimiter: ",", quote: '"', headerRow: 0, columns, missing: [] };
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const choices = { mapping, anonymous: "keep", permission } as never;
  const plan = await regulars.plan(file, file.name, choices, crypto.randomUUID());
  const news = plan.accounting.added + plan.accounting.updated;
  const commit = news > 0 ? (await regulars.commitPlan(plan.planId, crypto.randomUUID())).seq : null;
  return { plan, commit };
}

async function opened(): Promise<Regulars> {
  const regulars = createRegulars(testPorts());
  await regulars.openWorkspace((await regulars.createWorkspace(crypto.randomUUID())).id, crypto.randomUUID());
  return regulars;
}

/** What was sold, line by line, and to whom. */
async function sold(regulars: Regulars): Promise<unknown> {
  const shop = await regulars.query("shop", {});
  return [shop.shopGross, shop.anonymousLines, shop.anonymousGross, shop.discounts, shop.refunds];
}

describe("rows that were rejected, mended and tried again", () => {
  it("come in as they would have with their file: the file, mended as a whole, adds nothing twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 4 }),
        fc.array(fc.tuple(row, fault), { minLength: 1, maxLength: 10 }),
        fc.nat({ max: 3 }),
        async (earlier, rows, pieces) => {
          const first = fileOf(rows.map(([one, how], i) => spoilt(cellsOf(one, i), i === 0 ? "none" : how)));
          const whole = fileOf(rows.map(([one], i) => cellsOf(one, i)));
          const before = fileOf(earlier.map(cellsOf));

          const straight = await opened();
          if (earlier.length > 0) await take(straight, before);
          await take(straight, whole);

          const mending = await opened();
          if (earlier.length > 0) await take(mending, before);
          const { commit } = await take(mending, first);
          fc.pre(commit !== null);
          const { rows: left } = rows.slice(1).some(([, how]) => how !== "none")
            ? await mending.query("leftOut", { commit: commit, offset: 0, limit: 200 })
            : { rows: [] };
          const size = pieces === 0 ? left.length : pieces;
          for (let at = 0; at < left.length; at += size) {
            const mended = left
              .slice(at, at + size)
              .map(({ row: n }) => ({ row: n, cells: cellsOf(rows[n - 1]![0], n - 1) }));
            const plan = await mending.planLeftOut(commit, mended, crypto.randomUUID());
            expect(plan.accounting.rejected).toEqual({});
            await mending.commitPlan(plan.planId, crypto.randomUUID());
          }
          expect(await sold(mending)).toEqual(await sold(straight));
          const again = await take(mending, whole);
          expect(again.plan.accounting).toMatchObject({ added: 0, updated: 0, unchanged: rows.length });
        },
      ),
      { numRuns: Number(process.env["LEFT_OUT_RUNS"] ?? 25) },
    );
  }, 600_000);
});
