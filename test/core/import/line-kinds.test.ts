import { describe, expect, it } from "vitest";
import { DISCOUNT, REFUND, SALE } from "../../../core/model/fields.ts";
import { readLineKind } from "../../../core/import/line-kinds.ts";
import { converted, csv } from "./shop.ts";

describe("a line's kind", () => {
  it.each([
    [SALE, "Payment, Charge, Sale, 收款, 消费, Rechnung, Facture, Venta, Vendita, Verkoop, Fatura"],
    [
      REFUND,
      "Refund, Chargeback, Payment Refund, 退款, 退货, Gutschrift, Stornorechnung, Rückzahlung, Avoir, Abono, Reso, Creditnota",
    ],
    [DISCOUNT, "Discount, 优惠, Rabatt, Sconto"],
    [-1, "Transfer, Auszahlung, 提现"],
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
});
