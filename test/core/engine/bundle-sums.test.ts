import { describe, expect, it } from "vitest";
import { SALE } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";
import { BundleShop, table } from "./bundle-shop.ts";

/** Sums of orders 1 to 4. */
const SUMS = { 1: "30", 2: "45.5", 3: "12", 4: "20" } as const;
const line = (order: keyof typeof SUMS, item: string): string =>
  `${order},2024-02-0${order},a${order}@x.test,${item},${SUMS[order]}`;
const file = (name: string, rows: readonly string[]) =>
  table(name, `Order #,Date,Email,Item,Order Total\n${rows.join("\n")}\n`);

const FIRST = file(
  "a.csv",
  ([1, 2, 3] as const).flatMap((n) => [line(n, "Mug"), line(n, "Bowl")]),
);
/** The Bowls again, before what came after them; order 4 is new. */
const LATER = file("b.csv", [
  ...([1, 2, 3] as const).flatMap((n) => [line(n, "Bowl"), line(n, "Pot")]),
  line(4, "Mug"),
  line(4, "Pot"),
]);

function net({ state: { lines } }: BundleShop): string {
  let left = 0;
  for (let i = 0; i < lines.count; i++) left += (lines.kind[i] === SALE ? 1 : -1) * lines.amount[i]!;
  return formatPlain(left);
}

describe("sums of orders that stand on each line, in two tables taken in at once", () => {
  it("count once", async () => {
    const shop = await BundleShop.open();
    const tables = (await shop.propose([FIRST, LATER])).tables.map((one) =>
      Object.assign({}, one, { role: "lines" as const, orders: null }),
    );
    await shop.take([FIRST, LATER], tables);
    // 30 + 45.5 + 12 + 20
    expect(net(shop)).toBe("107.5");
    const again = await shop.plan([LATER, FIRST], tables.toReversed());
    expect(again.accounting).toMatchObject({ added: 0, updated: 0, unchanged: 14 });
  });

  it("come to what they come to one after the other", async () => {
    const shop = await BundleShop.open();
    await shop.takeFile(FIRST);
    await shop.takeFile(LATER);
    expect(net(shop)).toBe("107.5");
  });
});
