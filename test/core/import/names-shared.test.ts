import { describe, expect, it } from "vitest";
import { csv, Shop } from "./shop.ts";

describe("a phone that stands beside several names", () => {
  it("is one customer, and that is told", async () => {
    const shop = await Shop.open();
    const { summary } = await shop.plan(
      csv(`
        单号,日期,姓名,手机,金额
        1,2024-01-01,王伟,13800138000,10
        2,2024-01-02,李芳,13800138000,20
        3,2024-01-03,王伟,13800138000,30
        4,2024-01-03,张敏,13900139000,40
        5,2024-01-04,张敏,13900139000,50
      `),
    );
    expect(summary.newCustomers).toBe(2);
    expect(summary.issues).toEqual([{ code: "namesShared", count: 1 }]);
  });

  it("is no news where a till's code tells who is meant", async () => {
    const shop = await Shop.open();
    const { summary } = await shop.plan(
      csv(`
        单号,日期,会员编号,姓名,手机,金额
        1,2024-01-01,A,王伟,13800138000,10
        2,2024-01-02,A,王卫,13800138000,20
      `),
    );
    expect(summary.issues).toEqual([]);
  });
});
