import { describe, expect, it } from "vitest";
import { createImportWorker } from "../../../core/import/worker.ts";
import { SALE } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";
import { csv, look } from "./shop.ts";

/** What is left of a file's sales where a column is said of the whole order. */
async function net(column: string, text: string): Promise<string> {
  const file = csv(text);
  const { mapping: guessed } = await look(file);
  const columns = guessed.columns.map((one) => (one.column === column ? { ...one, ofOrder: true } : one));
  const request = { mapping: { ...guessed, columns }, country: "CN", anonymous: "keep" } as const;
  const { lines } = await createImportWorker().convert(file, request, () => undefined);
  let sum = 0;
  for (const { count, kind, numbers } of lines) {
    for (let i = 0; i < count; i++) sum += (kind[i] === SALE ? 1 : -1) * numbers.get("amount")![i]!;
  }
  return formatPlain(sum);
}

describe("what is said of a whole order on each of its lines", () => {
  it("is its first line's that was not cancelled, whichever that is", async () => {
    const header = "order,date,customer,item,order total,order status";
    const order = (...states: readonly string[]): string =>
      states.map((state, i) => `1,2026-01-01,A,Item ${i},50,${state}\n`).join("");
    const other = "2,2026-01-02,A,Pot,20,shipped\n";
    expect(await net("order total", `${header}\n${order("shipped", "cancelled", "shipped")}${other}`)).toBe("70");
    expect(await net("order total", `${header}\n${order("cancelled", "unpaid", "shipped")}${other}`)).toBe("70");
    expect(await net("order total", `${header}\n${order("cancelled", "cancelled")}${other}`)).toBe("20");
  });

  it("as a discount that is more than the first line is off the next ones when all is given back", async () => {
    const lines = (state: string): string =>
      `1,2026-01-01,A,Cup,10,15,${state}\n1,2026-01-01,A,Pot,90,15,${state}\n2,2026-01-01,A,Pot,90,5,paid\n`;
    const header = "order,date,customer,item,amount,discount,order status";
    expect(await net("discount", `${header}\n${lines("paid")}`)).toBe("170");
    expect(await net("discount", `${header}\n${lines("refunded")}`)).toBe("85");
  });

  it("as money given back says nothing of the next order, also where that one's first line is rejected", async () => {
    const header = "order,date,customer,item,amount,refund,order status";
    const next = "2,someday,A,Cup,60,0,refunded\n2,2026-01-02,A,Pot,80,0,refunded\n";
    expect(await net("refund", `${header}\n1,2026-01-01,A,Cup,10,4,refunded\n${next}`)).toBe("6");
  });
});
