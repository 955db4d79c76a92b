import { describe, expect, it } from "vitest";
import { csv, look, Shop } from "./shop.ts";

const namesOf = async (text: string) => {
  const { mapping, issues } = await look(csv(text));
  return { row: mapping.headerRow, names: mapping.columns.map(({ column }) => column), issues };
};

describe("two rows of names", () => {
  it("are the lower one's, where the upper says what several columns have in common", async () => {
    const { row, names } = await namesOf(`
      Customer,,Order,
      Name,Phone,Order no,Date
      Ann,13800138000,1,2026-01-02
      Bo,13900139000,2,2026-01-03
    `);
    expect([row, names]).toEqual([1, ["Name", "Phone", "Order no", "Date"]]);
  });

  it("are found below a title, and where the upper row is full or joined downwards", async () => {
    const downwards = `
      Sales of January
      订单号,客户,,金额
      订单号,姓名,手机,金额
      1,王小明,13800138000,5
      2,李雷,13900139000,6
    `;
    expect(await namesOf(downwards)).toMatchObject({ row: 2, names: ["订单号", "姓名", "手机", "金额"] });
    const full = `
      Customer,Customer,Order,Order
      Name,Phone,No,Date
      Ann,13800138000,1,2026-01-02
      Bo,13900139000,2,2026-01-03
    `;
    expect(await namesOf(full)).toMatchObject({ row: 1, names: ["Name", "Phone", "No", "Date"] });
  });

  it("complete each other where the sheet's joined cells were saved as text", async () => {
    const found = await namesOf(`
      销售日报表,,,,,,,
      门店：徐汇店,,,,,制表日期：2024-04-01,,
      序号,日期,客户,,金额,,,备注
      ,,姓名,电话,应收,优惠,实收,
      1,2024-03-01,陈静,13812341201,30,3,27,
      2,2024-03-05,林海,13912341202,30,0,30,少糖
    `);
    const names = ["序号", "日期", "姓名", "电话", "应收", "优惠", "实收", "备注"];
    expect(found).toMatchObject({ row: 3, names });
    const one = await namesOf("日期,客户,,金额\n,王小明,老客户,\n2024-03-01,李雷,,5\n2024-03-02,李雷,,6\n");
    expect(one).toMatchObject({ row: 0, names: ["日期", "客户", "", "金额"] });
  });

  it("are joined where the lower ones stand twice, and the plan reads the same names", async () => {
    const text = `
      Order,,,Billing,,Shipping,
      No,Date,Amount,Name,City,Name,City
      1,2026-01-02,5,Ann,Paris,Bo,Rome
      2,2026-01-03,6,Cleo,Oslo,Cleo,Oslo
    `;
    const joined = ["No", "Date", "Amount", "Billing Name", "Billing City", "Shipping Name", "Shipping City"];
    expect((await namesOf(text)).names).toEqual(joined);
    const shop = await Shop.open();
    const fields = {
      No: "order",
      Date: "day",
      Amount: "amount",
      "Billing Name": "name",
      "Billing City": "city",
    } as const;
    const others = { "Shipping Name": null, "Shipping City": null };
    const { summary } = await shop.plan(csv(text), { fields: { ...fields, ...others } });
    expect([summary.accounting.read, summary.accounting.rejected]).toEqual([2, {}]);
  });

  it("are not taken for such where a first row of words stands below names", async () => {
    const { row } = await namesOf(`
      name,city,note,phone
      Ann,Paris,regular,
      Bo,Rome,,13800138000
    `);
    expect(row).toBe(0);
  });
});

describe("a second table below the first", () => {
  it("is told with the row it begins at, and every row is accounted for", async () => {
    const text = `
      order,date,amount
      1,2026-01-02,5
      2,2026-01-03,6

      name,phone,city
      Ann,13800138000,Paris
    `;
    expect((await namesOf(text)).issues).toContainEqual({ code: "twoTables", row: 5, count: 1 });
    const { summary } = await (await Shop.open()).plan(csv(text), { fields: { date: "day", amount: "amount" } });
    expect(summary.accounting).toMatchObject({ read: 5, blank: 1, added: 2 });
  });

  it("is none where only a blank row stands between the rows, or a note", async () => {
    const { issues } = await namesOf("order,date,amount\n1,2026-01-02,5\n\n2,2026-01-03,6\n\nThank you\n");
    expect(issues.map(({ code }) => code)).not.toContain("twoTables");
  });
});
