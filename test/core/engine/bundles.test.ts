import { describe, expect, it } from "vitest";
import { accountingCloses } from "../../../core/model/accounting.ts";
import { DISCOUNT } from "../../../core/model/fields.ts";
import { BundleShop, table } from "./bundle-shop.ts";

const CUSTOMERS = table(
  "customers.csv",
  `
  customer_id,name,city
  C1,Ann Lee,Paris
  C2,Bob Ray,Rome
  C3,Cy Dent,Oslo
`,
);
const ORDERS = table(
  "orders.csv",
  `
  order_id,customer_id,order_date,channel,total
  1001,C1,2024-01-05,web,30
  1002,C2,2024-01-06,shop,12.5
  1003,C1,2024-02-01,web,99
  1004,C2,2024-02-03,shop,
`,
);
const LINES = table(
  "lines.csv",
  `
  order_id,product,quantity,price
  1001,Tea,2,10
  1001,Cup,1,10
  1002,Tea,1,12.5
  1009,Pot,1,20
  1002,Jar,one,3
`,
);
const ALL = [CUSTOMERS, ORDERS, LINES];

describe("tables that hang together", () => {
  it("are linked by the values they share", async () => {
    const shop = await BundleShop.open();
    const { tables, links } = await shop.propose(ALL);
    expect(tables.map(({ role, orders }) => [role, orders])).toEqual([
      ["customers", null],
      ["orders", null],
      ["lines", 1],
    ]);
    expect(links).toEqual([
      { by: "customer", from: 1, fromColumn: 1, to: 0, toColumn: 0, values: 2, shared: 2, toValues: 3, toFilled: 3 },
      { by: "order", from: 2, fromColumn: 0, to: 1, toColumn: 0, values: 3, shared: 2, toValues: 4, toFilled: 4 },
    ]);
  });

  it("are taken in at once, and every row of each has one verdict", async () => {
    const shop = await BundleShop.open();
    const { tables = [], accounting, newCustomers, newLines, gross } = await shop.take(ALL);
    expect(tables.map((one) => [one.fileName, one.accounting])).toEqual([
      ["customers.csv", { read: 3, blank: 0, added: 3, updated: 0, unchanged: 0, skipped: {}, rejected: {} }],
      [
        "orders.csv",
        { read: 4, blank: 0, added: 3, updated: 0, unchanged: 0, skipped: {}, rejected: { orderWithoutLines: 1 } },
      ],
      [
        "lines.csv",
        {
          read: 5,
          blank: 0,
          added: 3,
          updated: 0,
          unchanged: 0,
          skipped: {},
          rejected: { orderUnknown: 1, badNumber: 1 },
        },
      ],
    ]);
    expect(accounting.read).toBe(12);
    expect(accountingCloses(accounting)).toBe(true);
    // Two lines of Ann's first order, one of Bob's; Ann's second order is a line of its own.
    expect([newCustomers, newLines, gross]).toEqual([3, 4, (20 + 10 + 12.5 + 99) * 10_000]);
    expect(shop.state.lines.count).toBe(4);
    expect(shop.state.customers.fields.get("city")?.values).toContain("Oslo");
    expect(shop.state.commits).toHaveLength(1);
  });

  it("take an order's discount off though its first line was cancelled", async () => {
    const shop = await BundleShop.open();
    const rows = "1,C1,2024-01-05,5\n2,C2,2024-01-06,0\n3,C3,2024-01-07,0\n";
    const orders = table("orders.csv", `order_id,customer_id,order_date,discount\n${rows}`);
    const items =
      "1,Cup,1,10,cancelled\n1,Pot,1,90,shipped\n1,Jar,1,30,shipped\n2,Pot,1,90,shipped\n3,Tea,1,20,shipped\n";
    await shop.take([orders, table("lines.csv", `order_id,product,quantity,price,order_status\n${items}`)]);
    const { kind, amount, count } = shop.state.lines;
    const discounts = Array.from({ length: count }, (_, i) => (kind[i] === DISCOUNT ? amount[i]! / 10_000 : 0));
    expect(discounts.filter((off) => off > 0)).toEqual([5]);
  });

  it("come again without adding anything", async () => {
    const shop = await BundleShop.open();
    await shop.take(ALL);
    const again = await shop.plan(ALL);
    expect([again.accounting.added, again.accounting.updated, again.accounting.unchanged]).toEqual([0, 0, 9]);
    expect([again.newCustomers, again.newLines]).toEqual([0, 0]);
  });

  it("add only what is new where the next ones overlap", async () => {
    const shop = await BundleShop.open();
    await shop.take(ALL);
    const orders = table(
      "orders.csv",
      "order_id,customer_id,order_date,channel,total\n1002,C2,2024-01-06,shop,12.5\n1005,C3,2024-03-01,web,7\n",
    );
    const lines = table("lines.csv", "order_id,product,quantity,price\n1002,Tea,1,12.5\n1005,Tea,1,3\n1005,Cup,1,4\n");
    const plan = await shop.take([orders, lines]);
    expect([plan.newLines, plan.newCustomers, plan.gross]).toEqual([2, 0, 70_000]);
    expect(plan.tables?.map(({ accounting: a }) => [a.added, a.unchanged])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it("go with one undo", async () => {
    const shop = await BundleShop.open();
    await shop.take(ALL);
    await shop.undo(1);
    expect([...shop.state.customers.live].filter((one) => one === 1)).toEqual([]);
    expect(shop.state.lines.count).toBe(0);
  });

  it("show the rows behind a verdict by table", async () => {
    const shop = await BundleShop.open();
    const { planId } = await shop.plan(ALL);
    const { rows } = await shop.rows(planId, "rejected", null, 2);
    expect(rows.map(({ row, reason, cells }) => [row, reason, cells[1]])).toEqual([
      [4, "orderUnknown", "Pot"],
      [5, "badNumber", "Jar"],
    ]);
  });
});
