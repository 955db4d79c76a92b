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

describe("two people of one name", () => {
  it.each([
    ["Buyer Name", "Maria Garcia", "Bob Ray"],
    ["Kunde", "Schmidt, Maria", "Ray, Bob"],
    ["Cliente", "María Núñez", "José Peña"],
    ["客户", "王伟", "李芳"],
  ])("stay two where phones tell them apart, though the column is called %s", async (column, one, other) => {
    const shop = await Shop.open();
    const { summary } = await shop.take(
      csv(`
        order;date;${column};email;phone;amount
        1;2026-01-25;${one};m1@example.com;13800138000;10
        2;2026-01-26;${one};m2@example.com;13900139000;20
        3;2026-01-27;${other};b@example.com;13700137000;30
        4;2026-02-07;${one};m1@example.com;13800138000;5
      `),
    );
    expect(summary.newCustomers).toBe(3);
    const { fields } = shop.state.customers;
    expect(fields.get("name")?.values).toEqual([one, one, other]);
    expect(fields.get("phone")?.values).toEqual(["13800138000", "13900139000", "13700137000"]);
  });

  it("are one where nothing else says who is meant, and that is told", async () => {
    const shop = await Shop.open();
    const { summary } = await shop.plan(
      csv("order,date,Buyer Name,amount\n1,2026-01-25,Maria Garcia,10\n2,2026-01-26,Maria Garcia,20\n"),
    );
    expect(summary.newCustomers).toBe(1);
    expect(summary.issues).toContainEqual({ code: "namesAsCodes", count: 1 });
  });

  it.each([
    ["codes", ["K-001", "K-002", "K-003"], 3],
    ["firms, of whom several may call", ["Hill Ltd", "Hill Ltd", "Dale Ltd"], 2],
    ["user names", ["annie", "annie", "bobby"], 2],
  ])("is no question of %s", async (_, [a, b, c], customers) => {
    const shop = await Shop.open();
    const { summary } = await shop.plan(
      csv(`
        order,date,customer,phone,amount
        1,2026-01-25,${a},13800138000,10
        2,2026-01-26,${b},13900139000,20
        3,2026-01-27,${c},13700137000,30
      `),
    );
    expect(summary.newCustomers).toBe(customers);
  });

  it("is the code where the phones of many are missing: their sales would be nobody's", async () => {
    const shop = await Shop.open();
    const { summary } = await shop.plan(
      csv(`
        order,date,customer,phone,amount
        1,2026-01-25,Maria Garcia,13800138000,10
        2,2026-01-26,Maria Garcia,,20
        3,2026-01-27,Bob Ray,,30
      `),
    );
    expect(summary).toMatchObject({ newCustomers: 2, anonymousLines: 0 });
  });
});
