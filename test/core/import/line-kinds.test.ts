import { describe, expect, it } from "vitest";
import { DISCOUNT, REFUND, SALE } from "../../../core/model/fields.ts";
import { NO_SALE, readLineKind } from "../../../core/import/line-kinds.ts";
import { converted, csv, look } from "./shop.ts";

describe("a line's kind", () => {
  it.each([
    [SALE, "Payment, Charge, Sale, 收款, 消费, Rechnung, Facture, Venta, Vendita, Verkoop, Fatura"],
    [
      REFUND,
      "Refund, Chargeback, Payment Refund, 退款, 退货, 收款撤单, 消费撤销, 反结账, Gutschrift, Stornorechnung, Rückzahlung, Avoir, Abono, Reso, Creditnota",
    ],
    [DISCOUNT, "Discount, 优惠, Rabatt, Sconto"],
    [-1, "Transfer, Auszahlung, 转账"],
    [NO_SALE, "Estimate, Quotation, Expense, Payout, Bill Payment (Check), Angebot, Devis, 报价单, 采购单, 提现"],
  ])("is read in the words of tills (%i)", (kind, words) => {
    for (const word of words.split(", ")) expect([word, readLineKind(word)]).toEqual([word, kind]);
  });

  it.each([
    ["Event Type", "Payment", "Refund"],
    ["Transaction Type", "Charge", "Chargeback"],
    ["Type", "Sales invoice", "Sales credit note"],
    ["交易类型", "收款", "退款"],
    ["Belegart", "Rechnung", "Gutschrift"],
    ["Tipo documento", "Fattura", "Nota di credito"],
  ])("is a refund where a column %s says so", async (name, sale, refund) => {
    const { lines } = await converted(
      csv(`order,date,customer,amount,${name}\n1,2024-03-04,A1,10,${sale}\n1,2024-03-05,A1,-10,${refund}\n`),
    );
    const [chunk] = lines;
    expect([...chunk!.kind.subarray(0, chunk!.count)]).toEqual([SALE, REFUND]);
    expect([...chunk!.numbers.get("amount")!.subarray(0, chunk!.count)]).toEqual([100_000, 100_000]);
  });

  it.each([
    ["order,date,customer,amount", "1,2024-03-05,A1,-10", REFUND],
    ["order,date,customer,product,amount", "1,2024-03-05,A1,Tea,-10", REFUND],
    ["order,date,customer,product,qty,amount", "1,2024-03-05,A1,Tea,,(10.00)", REFUND],
    ["order,date,customer,product,qty,amount", "1,2024-03-05,A1,Tea,-1,-10", REFUND],
    ["order,date,customer,product,qty,amount", "1,2024-03-05,A1,Tea,1,-10", DISCOUNT],
    ["order,date,customer,product,amount", "1,2024-03-05,A1,满减优惠,-10", DISCOUNT],
    ["order,date,customer,product,amount", "1,2024-03-05,A1,抹零,-10", DISCOUNT],
    ["order,date,customer,product,amount", "1,2024-03-05,A1,Loyalty reward,-10", DISCOUNT],
  ])("is read from an amount below 0 where no word says it: %s: %s", async (header, line, kind) => {
    const { lines } = await converted(csv(`${header}\n${line}\n`));
    expect(lines[0]!.kind[0]).toBe(kind);
  });

  it("goes with the sale it gives back, by the number of the till that both have", async () => {
    const { columns } = await look(
      csv(`
        交易日期,商户流水号,收钱吧流水号,交易类型,实收金额,会员手机号
        2026-03-02,\`1002,\`7890002,收款,35.78,13900139000
        2026-03-03,\`1002,\`7890003,退款,-35.78,13900139000
      `),
    );
    expect(columns.map(({ field }) => field)).toEqual(["day", "order", null, "lineKind", "amount", "phone"]);
  });
});
