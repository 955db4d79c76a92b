import { describe, expect, it } from "vitest";
import { day } from "../../table.ts";
import { BundleShop, table } from "../engine/bundle-shop.ts";
import { csv, Shop } from "./shop.ts";

/** Today is 30 June 2026. */
const SALES = `date,customer,product,subtotal,discount
2026-06-29,A,Tea,10,0
2026-06-30,A,Tea,10,0
2026-07-01,B,Tea,10,2
2027-05-01,B,Cup,20,0
`;

describe("days that are still to come", () => {
  it("are told with the first of their rows, and taken in as they stand", async () => {
    const shop = await Shop.open();
    const { summary } = await shop.take(csv(SALES));
    expect(summary.issues).toContainEqual({ code: "futureDays", column: "date", row: 3, count: 2 });
    expect(summary.accounting.added).toBe(4);
    expect(shop.state.lines.count).toBe(5);
  });

  it("are none where all were yesterday or today, nor before the day the answers stand on", async () => {
    const text = csv(SALES.split("\n").slice(0, 4).join("\n"));
    const shop = await Shop.open();
    const codes = async (): Promise<readonly string[]> =>
      (await shop.plan(text)).summary.issues.map(({ code }) => code);
    expect(await codes()).toContain("futureDays");
    shop.state = { ...shop.state, settings: { ...shop.state.settings, asOf: day("2026-07-01") } };
    expect(await codes()).not.toContain("futureDays");
  });

  it("are told of the table they stand in", async () => {
    const shop = await BundleShop.open();
    const orders = table("orders.csv", "order_id,customer_id,order_date\n1,C1,2026-06-01\n2,C2,2026-08-01\n");
    const lines = table("lines.csv", "order_id,product,quantity,price\n1,Tea,2,10\n2,Tea,2,10\n2,Cup,1,10\n");
    const plan = await shop.plan([orders, lines]);
    expect(plan.tables?.map(({ issues }) => issues.filter(({ code }) => code === "futureDays"))).toEqual([
      [],
      [{ code: "futureDays", column: "order_date", row: 2, count: 2 }],
    ]);
  });
});
