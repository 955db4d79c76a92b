import { describe, expect, it } from "vitest";
import { proposeBundle } from "../../../core/import/propose-links.ts";
import { SALE } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";
import { converted, csv, look, type Choices } from "./shop.ts";

/** What is left of a file's sales as it is guessed, and what is said of its discounts. */
async function net(text: string, choices: Choices = {}): Promise<string> {
  const file = csv(text);
  const { lines } = await converted(file, choices);
  let sum = 0;
  for (const { count, kind, numbers } of lines) {
    for (let i = 0; i < count; i++) sum += (kind[i] === SALE ? 1 : -1) * numbers.get("amount")![i]!;
  }
  const { issues } = await look(file);
  const told = issues.flatMap(({ code, column, count }) =>
    code.startsWith("discount") ? [`${code} ${column} ${count}`] : [],
  );
  return [formatPlain(sum), ...told].join("; ");
}

const LINE = "order,date,customer,quantity,unit price,discount,amount\n";

describe("a discount beside an amount", () => {
  it.each([
    ["is off it where price × pieces less the discount is the amount", "2,10,2,18", "36"],
    ["is off it where it is meant a piece", "2,10,1,18", "36"],
    ["is off it where it is a percentage that the amount shows", "5,20,15,85", "170"],
    ["is off it where it is a fraction that the amount shows", "5,20,0.15,85", "170"],
    ["is still in it where price × pieces is the amount", "2,10,2,20", "36"],
    ["is off it, and said, where nobody could be let off so much", "?,?,30,12", "24; discountOff discount 2"],
    ["is taken off it, and said, where nothing proves anything", "?,?,2,18", "32; discountIn discount 2"],
  ])("%s", async (_, line, expected) => {
    const cells = line.replaceAll("?", "");
    expect(await net(`${LINE}1,2026-01-13,A1,${cells}\n2,2026-01-14,B2,${cells}\n`)).toBe(expected);
  });

  it("is off it with postage and taxes on top", async () => {
    expect(
      await net(`
        Order ID,Sale Date,Buyer User ID,Order Value,Discount Amount,Shipping,Sales Tax,Order Total
        1,01/31/26,A1,40.00,4.00,5.00,0.00,41.00
        2,02/21/26,B2,10.00,1.00,5.00,0.90,14.90
        3,02/22/26,B2,10.00,0.00,5.00,0.00,15.00
      `),
    ).toBe("70.9");
  });

  it("is off it where it was taken off the list price, whatever price × pieces is", async () => {
    expect(
      await net(`
        order,date,customer,quantity,list price,discount,price,amount
        1,2026-01-13,A1,1,12,2,10,10
        2,2026-01-14,B2,1,30,5,25,25
      `),
    ).toBe("35");
  });

  it("is told by one row, where only one has a discount", async () => {
    expect(
      await net(`
        N° commande;Date de commande;N° client;Quantité;Prix unitaire;Remise;Montant TTC
        C1;03/02/2026;1;10;1,20 €;0,00 €;12,00 €
        C2;14/02/2026;2;1;1 234,50 €;34,50 €;1 200,00 €
        C3;15/02/2026;2;2;18,00 €;;36,00 €
      `),
    ).toBe("1248");
  });

  it.each([
    ["order total", "20; discountOff discount 1"],
    ["amount paid", "20; discountOff discount 1"],
    ["subtotal", "18; discountIn discount 1"],
    ["amount", "18; discountIn discount 1"],
  ])("is read by the amount's name where nothing proves it: %s", async (name, expected) => {
    expect(await net(`order,date,customer,discount,${name}\n1,2026-01-13,A1,2,20\n`)).toBe(expected);
  });

  it.each([
    ["实付金额", "20; discountOff 优惠金额 1"],
    ["金额", "18; discountIn 优惠金额 1"],
  ])("likewise %s", async (name, expected) => {
    expect(await net(`订单号,日期,客户编号,优惠金额,${name}\n1,2026-01-13,A1,2,20\n`)).toBe(expected);
  });

  it("is taken off price × pieces", async () => {
    expect(await net("order,date,customer,quantity,unit price,discount\n1,2026-01-13,A1,2,10,2\n")).toBe("18");
  });
});

describe("a column of percents", () => {
  it.each([
    ["Rabatt %", "10", "90", "90"],
    ["Discount (%)", "10", "90", "90"],
    ["discount percent", "10", "90", "90"],
    ["Discount", "10%", "90", "90"],
    ["Discount", "10%", "100", "90"],
    ["Discount", "10%", "97", "97; discountPercents Discount 1"],
    ["折扣", "85", "85", "85"],
    ["折扣", "8.5折", "85", "85"],
    ["折扣", "8.5折", "100", "85"],
    ["折扣", "8.5", "100", "100; discountPercents 折扣 1"],
    ["折扣率", "0.9", "90", "90"],
  ])("is never money: %s %s beside %s", async (name, cell, amount, expected) => {
    const row = `1,2026-01-13,A1,5,20,${cell},${amount}\n`;
    expect(await net(`order,date,customer,quantity,unit price,${name},amount\n${row}`)).toBe(expected);
  });

  it("leaves its place to a column of money beside it", async () => {
    const text = "order,date,customer,quantity,unit price,Discount %,Discount,amount\n1,2026-01-13,A1,5,20,10,10,100\n";
    expect(await net(text)).toBe("90");
  });
});

describe("a discount that is a share of the price, beside price and pieces alone", () => {
  /** Two lines of 10 pieces at 20 with these discounts, and one of a piece at 99.95. */
  const lines = (name: string, [a, b]: readonly [string, string], last = ""): string =>
    `order,date,customer,quantity,unit price,${name}\n1,2026-01-13,A1,10,20,${a}\n2,2026-01-14,B2,10,20,${b}\n3,2026-01-15,C3,1,99.95,${last}\n`;

  it.each([
    ["Rabatt %", ["5", "15"], "10", "449.955"],
    ["Discount (%)", ["5", "60"], "", "369.95"],
    ["Discount", ["5%", "15%"], "33.333%", "426.6337"],
    ["Remise", ["5 %", "15 %"], "0 %", "459.95"],
    ["折扣率", ["5%", "15%"], "0%", "459.95"],
    ["折扣", ["9.5折", "8折"], "", "449.95"],
    ["折扣", ["8.5折", "原价"], "不打折", "469.95"],
  ] as const)("is taken off where the column says how it is meant: %s %j", async (name, discounts, last, expected) => {
    expect(await net(lines(name, discounts, last))).toBe(expected);
  });

  it.each([
    ["Discount", ["0.05", "0.15"], "0", "459.95; discountParts Discount 2"],
    ["折扣率", ["5", "15"], "0", "459.95; discountParts 折扣率 2"],
    ["discount", ["0", "0.6"], "0", "379.95; discountParts discount 1"],
    ["折扣", ["0.95", "1"], "1", "489.95; discountParts 折扣 3"],
  ] as const)(
    "is taken off and told where it follows from the numbers: %s %j",
    async (name, discounts, last, expected) => {
      expect(await net(lines(name, discounts, last))).toBe(expected);
    },
  );

  it.each([
    ["Discount", ["0.9", "0.95"], "1", "499.95; discountPercents Discount 3"],
    ["折扣", ["0.95", "0.9"], "", "499.95; discountPercents 折扣 2"],
    ["折扣率", ["95", "90"], "85", "499.95; discountPercents 折扣率 3"],
    ["折扣", ["9.5", "8"], "10", "499.95; discountPercents 折扣 3"],
  ] as const)(
    "is not worked out, and told, where both can be meant: %s %j",
    async (name, discounts, last, expected) => {
      expect(await net(lines(name, discounts, last))).toBe(expected);
    },
  );

  it("is money, and told, where as much money could be let off: a half of 3.50", async () => {
    const text =
      "order,date,customer,quantity,unit price,discount\n1,2026-01-13,A1,1,3.50,0.50\n2,2026-01-14,B2,2,3.50,0.25\n";
    expect(await net(text)).toBe("9.75; discountSmall discount 2");
  });

  it("is off already where the list price says so", async () => {
    const text =
      "order,date,customer,quantity,list price,unit price,Discount %\n1,2026-01-13,A1,2,10,9,10\n2,2026-01-14,B2,1,20,16,20\n";
    expect(await net(text)).toBe("34");
  });

  it("was off what is given back", async () => {
    const text =
      "order,date,customer,quantity,unit price,Discount %\n1,2026-01-13,A1,2,10,10\n1,2026-01-14,A1,-1,10,10\n";
    expect(await net(text)).toBe("9");
  });

  it.each([
    ["discountPercent", "1.5", "197"],
    ["discountPart", "0.015", "197"],
    ["paidPercent", "98.5", "197"],
    ["paidPart", "0.985", "197"],
    ["paidPercent", "9.85折", "197"],
  ] as const)("is what a person says it is: %s %s", async (field, cell, expected) => {
    const text = `order,date,customer,quantity,unit price,terms\n1,2026-01-13,A1,10,20,${cell}\n`;
    expect(await net(text, { fields: { terms: field } })).toBe(expected);
  });
});

describe("a table of orders beside its lines", () => {
  it("says the discounts that are off its sums: the lines' prices still hold them", async () => {
    const previews = await Promise.all(
      [
        "order,date,customer,discount,order total\n1,2026-01-13,A1,2,18\n2,2026-01-14,B2,0,10\n",
        "order,product,quantity,unit price\n1,Tea,1,10\n1,Cup,1,10\n2,Tea,1,10\n",
      ].map((text) => look(csv(text))),
    );
    expect(previews[0]!.mapping.columns[3]!.field).toBe(null);
    const [orders, lines] = [0, 1].map((table) => ({ table, index: 0, filled: 2 + table, distinct: 2 }));
    const { tables } = proposeBundle(previews, {
      columns: [orders!, lines!],
      shared: [{ from: lines!, to: orders!, shared: 2 }],
    });
    expect(tables[1]).toMatchObject({ role: "lines", orders: 0 });
    expect(tables[0]!.mapping.columns[3]).toMatchObject({ field: "discountAmount", decimal: "." });
  });
});
