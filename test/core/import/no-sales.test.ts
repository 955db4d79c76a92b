import { describe, expect, it } from "vitest";
import { converted, csv, look } from "./shop.ts";
import { left, sales } from "./taken.ts";

const told = async (file: Blob): Promise<string[]> =>
  (await look(file)).issues.flatMap(({ code, count, examples = [] }) =>
    code === "rowsNoSales" ? [`${count}: ${examples.join(", ")}`] : [],
  );

describe("rows that are no sale of their own", () => {
  it("are payments beside the invoices that they pay, offers and expenses", async () => {
    const file = csv(`
      Date,Transaction Type,Num,Name,Amount
      2024-02-01,Invoice,1001,Ann,20.00
      2024-02-03,Payment,5,Ann,20.00
      2024-02-14,Sales Receipt,1002,Bob,30.00
      2024-02-15,Estimate,77,Bob,99.00
      2024-02-16,Credit Memo,1004,Bob,-10.00
      2024-02-17,Expense,9,Paper Ltd,50.00
    `);
    const taken = await converted(file);
    expect(sales(taken)).toEqual(["Ann sale 20", "Bob sale 30", "Bob refund 10"]);
    expect(left(taken)).toEqual(["2 noSale", "4 noSale", "6 noSale"]);
    expect(await told(file)).toEqual(["1: Payment"]);
  });

  it("are not payments where nothing else was sold by", async () => {
    const file = csv(`
      Date,Event Type,Customer,Amount
      2024-02-01,Payment,Ann,20.00
      2024-02-03,Payment,Bob,30.00
      2024-02-04,Refund,Bob,-30.00
    `);
    expect(sales(await converted(file))).toEqual(["Ann sale 20", "Bob sale 30", "Bob refund 30"]);
    expect(await told(file)).toEqual([]);
  });

  it("are what was paid in to a card, where what was bought by it is a row too", async () => {
    const file = (sign: string) =>
      csv(`
        日期,单号,会员卡号,类型,金额
        2024-02-01,1,V1,充值,500.00
        2024-02-02,2,V1,消费,${sign}80.00
        2024-02-03,3,V2,充值,300.00
        2024-02-04,4,V2,消费,${sign}100.00
        2024-02-05,5,V2,退款,20.00
      `);
    expect(sales(await converted(file("")))).toEqual(["V1 sale 80", "V2 sale 100", "V2 refund 20"]);
    expect(await told(file(""))).toEqual(["2: 充值"]);
    const { issues } = await look(file("-"));
    expect(issues.map(({ code, column, count }) => [code, column, count])).toContainEqual(["flagUnread", "类型", 2]);
  });

  it("are what was paid in to a card, where a till's sales are rows too", async () => {
    const file = csv(`
      流水号,日期,类型,会员编号,实收金额
      1,2024-03-01,销售,V1,54.00
      2,2024-03-01,退货,V1,-18.00
      3,2024-03-02,会员卡充值,V2,500.00
    `);
    expect(sales(await converted(file))).toEqual(["V1 sale 54", "V1 refund 18"]);
    expect(await told(file)).toEqual(["1: 会员卡充值"]);
  });

  it("are receipts and purchases of a list in the letters of Sage", async () => {
    const file = csv(`
      Type,Account,Name,Date,Ref,Gross Amount,Amount
      SI,BEE001,Ann,01/02/2024,INV1,24.00,20.00
      SR,BEE001,Ann,03/02/2024,BACS,24.00,24.00
      SC,CEE001,Bob,14/02/2024,CR1,12.00,10.00
      PI,SUP001,Paper Ltd,15/02/2024,P1,12.00,10.00
    `);
    const taken = await converted(file);
    expect(sales(taken)).toEqual(["Ann sale 20", "Bob refund 10"]);
    expect(left(taken)).toEqual(["2 noSale", "4 noSale"]);
  });

  it("are the parts of an order and its payment, below a row of all of it; its status is closed once it is paid", async () => {
    const file = csv(`
      Date,Receipt Number,Line Type,Customer Code,Quantity,Discount,Total,Paid,Details,Status,Sku
      2024-02-01 10:00:00,1001,Sale,ANN-1,3,0,55,55,2 X Mug + 1 X Pot,CLOSED,
      2024-02-01 10:00:00,1001,Sale Line,ANN-1,2,0,22,,Mug,CLOSED,M1
      2024-02-01 10:00:00,1001,Sale Line,ANN-1,1,0,33,,Pot,CLOSED,P1
      2024-02-01 10:00:00,1001,Payment,ANN-1,,,,55,Cash,CLOSED,
      2024-02-02 10:00:00,1002,Sale,BOB-1,1,0,11,11,1 X Mug,VOIDED,
      2024-02-02 10:00:00,1002,Sale Line,BOB-1,1,0,11,,Mug,VOIDED,M1
    `);
    const taken = await converted(file);
    expect(sales(taken)).toEqual(["ANN-1 sale 55"]);
    expect(await told(file)).toEqual(["4: Sale Line, Payment"]);
  });
});
