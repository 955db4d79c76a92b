import { beforeEach, describe, expect, it } from "vitest";
import { SALE } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";
import { csv, Shop } from "./shop.ts";

/** Sums of orders 1 to 4, and what is let off each of them. */
const ORDERS = { 1: ["30", "3"], 2: ["45.5", "4.5"], 3: ["12", "1"], 4: ["20", "2"] } as const;

const SUMS = "Order #,Date,Email,Item,Order Total";
const sum = (order: keyof typeof ORDERS, item: string): string =>
  `${order},2024-02-0${order},a${order}@x.test,${item},${ORDERS[order][0]}`;

const OFF = "主订单编号,订单提交时间,收件人手机号,选购商品,商品数量,商品单价,优惠总金额";
/** Each line is two pieces at 10. */
const off = (order: keyof typeof ORDERS, item: string): string =>
  `${order},2024-02-0${order},1380000000${order},${item},2,10.00,${ORDERS[order][1]}`;

const file = (header: string, rows: readonly string[]): Blob => csv(`${header}\n${rows.join("\n")}\n`);

let shop: Shop;
beforeEach(async () => {
  shop = await Shop.open();
});

/** What is left of the sales that are in. */
function net(): string {
  const { count, kind, amount } = shop.state.lines;
  let left = 0;
  for (let i = 0; i < count; i++) left += (kind[i] === SALE ? 1 : -1) * amount[i]!;
  return formatPlain(left);
}

type Line = (order: keyof typeof ORDERS, item: string) => string;

/** Orders 1 to 3 with a Mug and a Bowl each. */
const both = (line: Line): string[] => ([1, 2, 3] as const).flatMap((n) => [line(n, "Mug"), line(n, "Bowl")]);
/** The Bowls of orders 1 to 3 and what came after them; order 4 is new. */
const later = (line: Line): string[] => [
  ...([1, 2, 3] as const).flatMap((n) => [line(n, "Bowl"), line(n, "Pot")]),
  line(4, "Mug"),
  line(4, "Pot"),
];

describe("what stands on every line of an order, said again by a later file", () => {
  it.each([
    // 30 + 45.5 + 12; with order 4 20 more.
    { of: "sum", header: SUMS, line: sum, first: "87.5", last: "107.5" },
    // 6 lines of 20 less 8.5; the later file brings 3 Pots, and order 4 of two lines less 2.
    { of: "discount", header: OFF, line: off, first: "111.5", last: "209.5" },
  ])("counts once: a $of", async ({ header, line, first, last }) => {
    await shop.take(file(header, both(line)));
    expect(net()).toBe(first);
    await shop.take(file(header, later(line)));
    expect(net()).toBe(last);
    const again = await shop.plan(file(header, later(line)));
    expect(again.summary.accounting).toMatchObject({ added: 0, updated: 0, unchanged: 8 });
  });

  it.each([
    { of: "sum", header: SUMS, line: sum },
    { of: "discount", header: OFF, line: off },
  ])("is nothing new where the same lines come in another order: a $of", async ({ header, line }) => {
    await shop.take(file(header, both(line)));
    const plan = await shop.plan(file(header, both(line).toReversed()));
    expect(plan.summary.accounting).toMatchObject({ added: 0, updated: 0, unchanged: 6 });
    expect(plan.summary.newLines + plan.summary.newDiscountsAndRefunds).toBe(0);
  });

  it("of an order of the same number that is another one counts", async () => {
    await shop.take(file(SUMS, both(sum)));
    const others = both(sum).map((row) =>
      row.replace("@x.test", "@y.test").replace(/Mug|Bowl/, (item) => `New ${item}`),
    );
    await shop.take(file(SUMS, others));
    expect(net()).toBe("175");
  });
});

describe("a discount of an order on lines that stand apart", () => {
  it("is taken off once", async () => {
    const sorted = ["Mug", "Bowl", "Pot"].flatMap((item) => ([1, 2, 3] as const).map((n) => off(n, item)));
    await shop.take(file(OFF, sorted));
    expect(net()).toBe("171.5");
  });
});
