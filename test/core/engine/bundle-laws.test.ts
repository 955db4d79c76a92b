import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountingCloses, rowsWith } from "../../../core/model/accounting.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import type { State } from "../../../core/model/state.ts";
import { BundleShop, readAs, type Given } from "./bundle-shop.ts";

const FIELDS: Readonly<Record<string, ImportField>> = {
  customer: "customerCode",
  name: "name",
  city: "city",
  order: "order",
  day: "day",
  channel: "channel",
  reduction: "discountAmount",
  product: "product",
  quantity: "quantity",
  amount: "amount",
};

/** What a shop knows, but for file and row: who, and every line with its key. */
function known({ customers, lines }: State): unknown {
  const codeOf = (id: number): string => customers.codes[id]?.[0]?.code ?? "";
  const fields = [...customers.fields.keys()].sort();
  const people = Array.from(
    { length: customers.count },
    (_, id) => `${codeOf(id)}|${fields.map((field) => customers.fields.get(field)?.values[id] ?? "").join("|")}`,
  );
  const sold = Array.from({ length: lines.count }, (_, i) =>
    [
      // An order of its own has no product column, which is part of a key: it is the line its own file would give.
      ...(lines.product[i]! < 0 ? [] : [lines.keyHi[i], lines.keyLo[i]]),
      lines.customer[i]! < 0 ? "" : codeOf(lines.customer[i]!),
      lines.day[i],
      lines.kind[i],
      lines.orders[lines.order[i]!] ?? "",
      lines.products[lines.product[i]!]?.name ?? "",
      lines.quantity[i],
      lines.amount[i],
      lines.words.channel[lines.channel[i]!] ?? "",
    ].join("|"),
  );
  return { people: people.sort(), sold: sold.sort() };
}

const csv = (name: string, header: string, rows: readonly (readonly (string | number)[])[]): Given => ({
  name,
  file: new Blob([`${header}\n${rows.map((row) => `${row.join(",")}\n`).join("")}`]),
});

const order = fc.record({
  customer: fc.constantFrom("A", "B", "C", "X"),
  day: fc.constantFrom("2024-01-02", "2024-02-03", "2024-03-04"),
  channel: fc.constantFrom("web", "shop", ""),
  reduction: fc.constantFrom("", "2"),
  total: fc.constantFrom("", "77"),
  lines: fc.array(
    fc.record({
      product: fc.constantFrom("Tea", "Cup", '"Pot, large"', "茶"),
      quantity: fc.integer({ min: 1, max: 3 }),
      amount: fc.constantFrom("5", "10.5"),
    }),
    { maxLength: 4 },
  ),
});

describe("the laws of a bundle", () => {
  it("tables taken in at once tell what their join tells as one file, and nothing more when they come again", async () => {
    const customers = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D"), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(customers, fc.array(order, { minLength: 1, maxLength: 6 }), async (who, orders) => {
        const people = who.map((code) => [code, `Name ${code}`, code === "B" ? "" : "Paris"]);
        const person = new Map(people.map((cells) => [cells[0], cells.slice(1)]));
        const lines = orders.flatMap(({ lines: all }, i) => all.map((l) => [`N${i}`, l.product, l.quantity, l.amount]));
        lines.push(["N99", "Tea", 1, "3"]);
        const bundle = [
          { ...csv("customers.csv", "customer,name,city", people), role: "customers" as const, orders: null },
          {
            ...csv(
              "orders.csv",
              "order,customer,day,channel,reduction,amount",
              orders.map((o, i) => [`N${i}`, o.customer, o.day, o.channel, o.reduction, o.total]),
            ),
            role: "orders" as const,
            orders: null,
          },
          { ...csv("lines.csv", "order,product,quantity,amount", lines), role: "lines" as const, orders: 1 },
        ];
        const bundled = await BundleShop.open();
        const tables = await bundled.tables(bundle, FIELDS);
        const plan = await bundled.take(bundle, tables);

        // A full join: what is an order's once stands on its first line only.
        const joined = [
          ...orders.flatMap((o, i) =>
            o.lines.map((l, at) => [
              `N${i}`,
              o.customer,
              o.day,
              o.channel,
              at === 0 ? o.reduction : "",
              l.product,
              l.quantity,
              l.amount,
              ...(person.get(o.customer) ?? ["", ""]),
            ]),
          ),
          ...orders.flatMap((o, i) =>
            o.lines.length > 0
              ? []
              : [
                  [
                    `N${i}`,
                    o.customer,
                    o.day,
                    o.channel,
                    o.reduction,
                    "",
                    "",
                    o.total,
                    ...(person.get(o.customer) ?? ["", ""]),
                  ],
                ],
          ),
          // Who never bought is left with nothing in the columns of a sale.
          ...people.map(([code = "", name = "", city = ""]) => ["", code, "", "", "", "", "", "", name, city]),
        ];
        const whole = await BundleShop.open();
        await whole.takeFile(
          csv("joined.csv", "order,customer,day,channel,reduction,product,quantity,amount,name,city", joined),
          (mapping) => readAs(mapping, FIELDS),
        );
        expect(known(bundled.state)).toEqual(known(whole.state));

        expect(accountingCloses(plan.accounting)).toBe(true);
        for (const { accounting } of plan.tables ?? []) expect(accountingCloses(accounting)).toBe(true);
        expect(plan.accounting.read).toBe(people.length + orders.length + lines.length);
        const again = await bundled.plan(bundle, tables);
        expect([rowsWith(again.accounting, "added"), rowsWith(again.accounting, "updated")]).toEqual([0, 0]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("a line that stands in the files of two months is one line", async () => {
    const january = csv("january.csv", "order,day,customer,product,amount", [
      ["1", "2024-01-30", "A", "Tea", 5],
      ["2", "2024-01-31", "B", "Tea", 5],
      ["2", "2024-01-31", "B", "Tea", 5],
    ]);
    const february = csv("february.csv", "order,day,customer,product,amount", [
      ["2", "2024-01-31", "B", "Tea", 5],
      ["3", "2024-02-01", "A", "Cup", 9],
    ]);
    const shop = await BundleShop.open();
    const given = [january, february].map(({ name, file }) => ({ name, file, role: "sales" as const, orders: null }));
    const plan = await shop.take(given, await shop.tables(given, FIELDS));
    expect(plan.tables?.map(({ accounting: a }) => [a.added, a.unchanged])).toEqual([
      [3, 0],
      [1, 1],
    ]);
    expect(shop.state.lines.count).toBe(4);
  });
});
