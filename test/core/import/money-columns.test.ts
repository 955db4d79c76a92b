import { describe, expect, it } from "vitest";
import { csv, look } from "./shop.ts";

/** Header → meaning, of the columns that have one. */
async function meanings(text: string): Promise<Record<string, string>> {
  const { columns } = await look(csv(text));
  return Object.fromEntries(columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field]])));
}

describe("a comma in money", () => {
  it.each([
    ["NT$2,970", false],
    ["£1,234", false],
    ["1,234元", false],
    ["1,234", true],
    ["€ 1,234", true],
    ["$ 1.234", true],
  ])("that groups or parts is asked about but where a sign says it groups: %s", async (cell, isAsked) => {
    const { columns } = await look(
      csv(`date\tphone\tamount\n2024-01-14\t13800138000\t${cell}\n2024-01-15\t13900139000\t${cell}\n`),
    );
    expect(columns[2]).toMatchObject({ field: "amount", ambiguous: isAsked });
  });
});

describe("which column is what was paid, and whose it is", () => {
  it.each(["Preis", "Price", "Prix", "Precio", "价格"])(
    "takes %s for the amount where no other money stands",
    async (name) => {
      const file = (more: string): string =>
        `date,phone,${name}${more}\n2024-01-14,13800138000,45.5${more && ",2"}\n2024-01-15,13900139000,28.5${more && ",1"}\n`;
      expect((await meanings(file("")))[name]).toBe("amount");
      expect((await meanings(file(",amount")))[name]).toBe("unitPrice");
      expect((await meanings(file(",quantity")))[name]).toBe("unitPrice");
      expect((await meanings(file(",# of items sold")))[name]).toBe("unitPrice");
    },
  );

  it.each([
    ["用户支付", "amount"],
    ["用户实付(元)", "amount"],
    ["Member #", "customerCode"],
    ["Member No", "customerCode"],
    ["Member No.", "customerCode"],
    ["Customer #", "customerCode"],
  ])("of a column %s", async (name, field) => {
    expect(await meanings(`order,date,${name}\n1,2024-01-14,101\n2,2024-01-15,102\n`)).toMatchObject({ [name]: field });
  });
});
