import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Regulars } from "../../../core/engine/api.ts";
import type { BundleTable, TableRole } from "../../../core/model/bundle.ts";
import type { ColumnReading, ImportField } from "../../../core/model/mapping.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

/*
 * Customers, orders and lines in three files, some of their rows spoilt. What was left out of them is mended, all at once or bit by bit: then the
 * workspace knows what it would have known had the files been right from the start, and the right files add nothing.
 */

interface Line {
  readonly product: string;
  readonly amount: number;
  readonly fault: LineFault;
}
type LineFault = "none" | "amount" | "number" | "short" | "long";

interface Order {
  readonly customer: string;
  readonly day: number;
  readonly discount: string;
  readonly fault: "none" | "day" | "number" | "short";
  readonly lines: readonly Line[];
}

const order: fc.Arbitrary<Order> = fc.record({
  customer: fc.constantFrom("A", "B", "C"),
  day: fc.integer({ min: 1, max: 2 }),
  discount: fc.constantFrom("", "2"),
  fault: fc.constantFrom("none", "none", "day", "number", "short"),
  lines: fc.array(
    fc.record({
      product: fc.constantFrom("Tea", '=1+"x', "Cup, large"),
      amount: fc.constantFrom(5, -5, 7),
      fault: fc.constantFrom<LineFault>("none", "none", "amount", "number", "short", "long"),
    }),
    { maxLength: 3 },
  ),
});

type Cells = readonly string[];

/** A table as it should be, and as it is. */
interface Table {
  readonly name: string;
  readonly role: TableRole;
  readonly orders: number | null;
  readonly header: string;
  readonly right: readonly Cells[];
  readonly wrong: readonly Cells[];
}

function tablesOf(orders: readonly Order[]): readonly Table[] {
  const people = ["A", "B", "C"].map((code) => [code, `Name ${code}`, "Paris"]);
  const ofOrders = orders.map(({ customer, day, discount, fault, lines }, i): Cells => {
    // What is the order's once is told with the first line that names it: that it is another one then is not mended.
    const isTold = fault !== "short" && lines[0]?.fault !== "number";
    return [`N${i}`, customer, `2026-05-0${day}`, lines.length > 0 ? "" : "77", isTold ? discount : ""];
  });
  const ofLines = orders.flatMap(({ lines }, i) =>
    lines.map(({ product, amount }): Cells => [`N${i}`, product, String(amount), "Main"]),
  );
  const faults = orders.flatMap(({ lines }) => lines.map(({ fault }) => fault));
  return [
    {
      name: "lines.csv",
      role: "lines",
      orders: 1,
      header: "order,product,amount,store",
      right: ofLines,
      wrong: ofLines.map((cells, i) => spoiltLine(cells, faults[i]!)),
    },
    {
      name: "orders.csv",
      role: "orders",
      orders: null,
      header: "order,customer,day,total,reduction",
      right: ofOrders,
      wrong: ofOrders.map((cells, i) => spoiltOrder(cells, orders[i]!.fault)),
    },
    {
      name: "customers.csv",
      role: "customers",
      orders: null,
      header: "customer,name,city",
      right: people,
      // Of Cat there is neither code nor name.
      wrong: people.map((cells, i) => (i === 2 ? ["", "", "Paris"] : cells)),
    },
  ];
}

function spoiltLine(cells: Cells, fault: LineFault): Cells {
  const [number = "", product = "", amount = "", store = ""] = cells;
  switch (fault) {
    case "none":
      return cells;
    case "amount":
      return [number, product, "much", store];
    case "number":
      return [`${number}?`, product, amount, store];
    case "short":
      return [number, product];
    case "long":
      return [...cells, "one more"];
  }
}

function spoiltOrder(cells: Cells, fault: Order["fault"]): Cells {
  const [number = "", customer = "", day = "", total = "", discount = ""] = cells;
  switch (fault) {
    case "none":
      return cells;
    case "day":
      return [number, customer, "someday", total, discount];
    case "number":
      return [`${number}!`, customer, day, "", discount];
    case "short":
      return [number, customer];
  }
}

const FIELDS: Readonly<Record<string, ImportField>> = {
  order: "order",
  customer: "customerCode",
  day: "day",
  total: "amount",
  reduction: "discountAmount",
  product: "product",
  amount: "amount",
  store: "store",
  name: "name",
  city: "city",
};

const quoted = (cells: Cells): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

const fileOf = ({ name, header }: Table, rows: readonly Cells[]): File =>
  new File([[header, ...rows.map(quoted), ""].join("\n")], name);

function asGiven({ name, role, orders, header }: Table): BundleTable {
  const columns = header.split(",").map((column, index): ColumnReading => {
    const reading = { column, index, field: FIELDS[column]! };
    return column === "day" ? Object.assign(reading, { dayOrder: "ymd" as const }) : reading;
  });
  const mapping = { source: "till", encoding: "utf-8", delimiter: ",", quote: '"', headerRow: 0, columns, missing: [] };
  return { fileName: name, role, orders, mapping: mapping as BundleTable["mapping"] };
}

async function take(regulars: Regulars, tables: readonly Table[], which: "right" | "wrong") {
  const files = tables.map((table) => fileOf(table, table[which]));
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const choices = { tables: tables.map(asGiven), anonymous: "keep", permission } as const;
  const plan = await regulars.planBundle(files, choices, crypto.randomUUID());
  const { accounting, newCustomers } = plan;
  const news = accounting.added + accounting.updated + newCustomers;
  const commit = news > 0 ? (await regulars.commitPlan(plan.planId, crypto.randomUUID())).seq : null;
  return { plan, commit };
}

async function opened(): Promise<Regulars> {
  const regulars = createRegulars(testPorts());
  await regulars.openWorkspace((await regulars.createWorkspace(crypto.randomUUID())).id, crypto.randomUUID());
  return regulars;
}

/** What was sold, and who bought how much and often. */
async function known(regulars: Regulars): Promise<unknown> {
  const shop = await regulars.query("shop", {});
  const people = await regulars.query("customers", {
    rule: EVERYBODY,
    search: "",
    sort: { field: "name", descending: false },
    columns: ["name", "city", "net", "orders"],
    offset: 0,
    limit: 10,
  });
  return {
    shop: [shop.shopGross, shop.anonymousLines, shop.anonymousGross, shop.discounts, shop.refunds],
    people: people.rows.map(({ cells }) => cells),
  };
}

/** The cells with which a rejected row would have been right: of a line its order's first, where it has none its own alone are mended. */
function mended(
  tables: readonly Table[],
  row: number,
  before: number,
  at: number,
  cells: Cells,
  ofOrder: number,
): Cells {
  const right = tables[at]!.right[row - before - 1]!;
  if (ofOrder === 0) return right;
  const hasOrder = cells.slice(0, ofOrder).some((cell) => cell !== "");
  const number = right[0] ?? "";
  const whole = tables[1]!.right.find(([one]) => one === number) ?? [];
  // The order's discount is told with its first line.
  const [customer = "", day = ""] = whole.slice(1, 3);
  const order = hasOrder ? [customer, day, ...cells.slice(2, ofOrder)] : cells.slice(0, ofOrder);
  return [...order, ...right];
}

describe("rows of a bundle that were rejected, mended and tried again", () => {
  it("come in as they would have with their files: the files, mended as a whole, add nothing twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(order, { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 3 }),
        fc.boolean(),
        async (orders, pieces, isBackwards) => {
          const tables = tablesOf([{ ...orders[0]!, fault: "none" }, ...orders.slice(1)]);
          fc.pre(tables[0]!.right.length > 0);
          const straight = await opened();
          await take(straight, tables, "right");

          const mending = await opened();
          const { commit } = await take(mending, tables, "wrong");
          fc.pre(commit !== null);
          // What is mended and not in yet, as a line whose order is still wrong, stays mended.
          const done = new Set<number>();
          for (let turn = 0; turn < 20; turn++) {
            const { rows, tables: of } = await mending.query("leftOut", { commit, offset: 0, limit: 200 });
            if (rows.length === 0) break;
            const fresh = rows.filter(({ row }) => !done.has(row));
            const next = (isBackwards ? fresh.toReversed() : fresh).slice(0, pieces === 0 ? rows.length : pieces);
            for (const { row } of next) done.add(row);
            const given = rows
              .filter(({ row }) => done.has(row))
              .map(({ row, table, cells }) => {
                const { before, ofOrder } = of[table]!;
                return { row, cells: mended(tables, row, before, table, cells, ofOrder) };
              });
            const plan = await mending.planLeftOut(commit, given, crypto.randomUUID());
            // One of them may wait for another.
            await mending.commitPlan(plan.planId, crypto.randomUUID()).catch((error: unknown) => {
              expect(error).toMatchObject({ code: "plan-nothing-to-take" });
            });
          }
          expect(await mending.query("leftOut", { commit, offset: 0, limit: 200 })).toMatchObject({ total: 0 });
          expect(await known(mending)).toEqual(await known(straight));
          const again = await take(mending, tables, "right");
          expect(again.plan.accounting).toMatchObject({ added: 0, updated: 0, rejected: {} });
        },
      ),
      { numRuns: Number(process.env["LEFT_OUT_RUNS"] ?? 25) },
    );
  }, 600_000);
});
