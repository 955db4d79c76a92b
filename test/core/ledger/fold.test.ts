import { describe, expect, it } from "vitest";
import { day, money } from "../../table.ts";
import { after, edit, field, lines, live } from "./after.ts";
import { batch, content, retraction, type Drawn } from "./content.ts";
import { open } from "./workspace.ts";

describe("an import", () => {
  it("keeps lines with their order, product, day and amounts", async () => {
    const { lines: all } = await after({
      lines: `
        customer day        minute order product category code quantity price amount kind
        0        2024-01-02 09:30  O1    tea     drinks   T1   2        5.25  10.5   sale
        0        2024-01-02 09:30  O1    cup     -        -    -        -     3      refund
        -        2024-01-03 -      -     -       -        -    -        -     12     sale`,
    });
    expect(all.count).toBe(3);
    expect([...all.customer]).toEqual([0, 0, -1]);
    expect([...all.day]).toEqual([day("2024-01-02"), day("2024-01-02"), day("2024-01-03")]);
    expect([...all.minute]).toEqual([570, 570, -1]);
    expect([...all.order].map((order) => all.orders[order])).toEqual(["O1", "O1", undefined]);
    expect([...all.product].map((product) => all.products[product])).toEqual([
      { code: "T1", name: "tea", category: "drinks" },
      { code: "", name: "cup", category: "" },
      undefined,
    ]);
    expect([...all.quantity]).toEqual([money(2), Number.NaN, Number.NaN]);
    expect([...all.amount]).toEqual([money(10.5), money(3), money(12)]);
    expect([...all.kind]).toEqual([0, 2, 0]);
    expect([...all.row]).toEqual([1, 2, 3]);
    expect([...all.source].map((source) => all.words.source[source])).toEqual(["till", "till", "till"]);
  });

  it("leaves order and product unknown where a later file tells none", async () => {
    const till = { lines: `customer day order product amount\n0 2024-01-02 O1 tea 10` };
    const book = { lines: `customer day amount\n0 2024-01-03 12` };
    const { lines: all } = await after(till, book);
    expect([...all.order].map((order) => all.orders[order])).toEqual(["O1", undefined]);
    expect([...all.product].map((product) => all.products[product]?.name)).toEqual(["tea", undefined]);
  });

  it("tells names apart whatever signs stand in them", async () => {
    const names = [
      "a\u0001b",
      "a",
      "b\u0001a",
      "b",
      "\u0000",
      "🍵",
      "🍵".slice(0, 1),
      "🍵".slice(1),
      "__proto__",
      "1 2 3",
    ];
    const rows = names.flatMap((code) => names.map((product) => ({ code, product })));
    const { lines: all } = await after({
      lines: rows.map((row, i) => ({ ...row, customer: 0, day: "2024-01-02", category: "b", amount: i })),
    });
    expect([...all.product].map((product) => all.products[product])).toMatchObject(
      rows.map(({ code, product }) => ({ code, name: product })),
    );
  });

  it("tells two tills' order numbers apart", async () => {
    const { lines: all } = await after({
      lines: `
        customer day        order source amount
        0        2024-01-02 7     east   1
        0        2024-01-02 7     west   1
        0        2024-01-02 7     east   2`,
    });
    expect([...all.order]).toEqual([0, 1, 0]);
    expect(all.orders).toEqual(["7", "7"]);
  });

  it("keeps touchpoints with what was said", async () => {
    const { touches, customers } = await after({
      touches: `
        customer day        kind    direction channel product text       value
        0        2024-01-02 enquiry 0         web     tea     which_tea? -
        1        2024-01-05 survey  1         sms     -       -          9`,
    });
    expect(touches.count).toBe(2);
    expect([...touches.kind]).toEqual([3, 11]);
    expect([...touches.channel].map((channel) => touches.channels[channel])).toEqual(["web", "sms"]);
    expect(touches.text).toEqual(["which tea?", undefined]);
    expect([...touches.value]).toEqual([Number.NaN, 9]);
    expect(customers.liveCount).toBe(2);
  });

  it("lets a later row of the same line replace the earlier, until it is taken back", async () => {
    const first = {
      lines: `
        customer day        key order product amount
        0        2024-01-02 a   O1    tea     10
        0        2024-01-02 b   O1    cup     3`,
    };
    const second = {
      lines: `
        customer day        key order product amount
        0        2024-01-02 a   O1    tea     11
        0        2024-01-09 c   O2    tea     10`,
    };
    expect(lines(await after(first, second))).toEqual(["O1 cup 3 @1", "O1 tea 11 @2", "O2 tea 10 @2"]);
    expect(lines(await after(first, second, 2))).toEqual(["O1 tea 10 @1", "O1 cup 3 @1"]);
    expect(lines(await after(first, second, 1))).toEqual(["O1 tea 11 @2", "O2 tea 10 @2"]);
    expect(lines(await after(first, second, 2, 3))).toEqual(["O1 cup 3 @1", "O1 tea 11 @2", "O2 tea 10 @2"]);
  });
});

describe("a customer's fields", () => {
  const file = { customers: `customer code name phone\n0 A1 Li 13800138000\n1 A2 Wang -` };

  it("hold the latest value, and say which commit and row it came from", async () => {
    const state = await after(file, { customers: `customer code name city\n1 A2 Wang_Wei Beijing\n1 - - Tianjin` });
    expect(field(state, "name")).toBe("0:Li 1:Wang Wei");
    expect(field(state, "city")).toBe("0:- 1:Tianjin");
    const name = state.customers.fields.get("name");
    expect([name?.commit[1], name?.row[1]]).toEqual([2, 1]);
    const city = state.customers.fields.get("city");
    expect([city?.commit[1], city?.row[1]]).toEqual([2, 2]);
    expect(state.customers.codes).toEqual([[{ source: "till", code: "A1" }], [{ source: "till", code: "A2" }]]);
  });

  it("set by hand stand above every import, before and after", async () => {
    expect(field(await after(file, edit(0, "name", "Lǐ"), file), "name")).toBe("0:Lǐ 1:Wang");
    expect(field(await after(file, edit(0, "name", null), file), "name")).toBe("0:- 1:Wang");
    expect(field(await after(file, edit(0, "name", "Lǐ"), file, 2), "name")).toBe("0:Li 1:Wang");
    expect(field(await after(file, edit(0, "name", "a"), edit(0, "name", "b"), 3), "name")).toBe("0:a 1:Wang");
  });

  it("take a header such as __proto__ as the name it is", async () => {
    const state = await after({ customers: [{ customer: 0, "custom:__proto__": "x" }] });
    expect(field(state, "custom:__proto__")).toBe("0:x");
  });

  it("name who introduced whom: a code of the same source, or by hand an id", async () => {
    const { customers } = await after({
      customers: `
        customer source code referrer
        0        east   7    -
        1        west   7    -
        2        west   8    7
        3        west   9    #0
        4        west   10   unknown
        5        west   11   11`,
    });
    expect([...customers.referrer]).toEqual([-1, -1, 1, -1, -1, -1]);
    const byHand = await after(
      {
        customers: `customer source code
        0 east 7
        1 east 8`,
      },
      { decisions: [{ type: "field", customer: 1, field: "referrer", value: "#0" }] },
    );
    expect([...byHand.customers.referrer]).toEqual([-1, 0]);
  });
});

describe("undo", () => {
  const first = { customers: `customer code name\n0 A1 Li` };
  const second = {
    customers: `customer code name city\n0 A1 Li_Na Beijing\n1 A2 Wang -`,
    lines: `customer day order amount\n2 2024-01-02 O1 5`,
  };

  it("lets the values stand again that were replaced, and customers go whom nothing else names", async () => {
    const state = await after(first, second, 2);
    expect(field(state, "name")).toBe("0:Li");
    expect(field(state, "city")).toBe("0:-");
    expect(state.lines.count).toBe(0);
    expect(state.customers.count).toBe(3);
    expect(state.commits.map(({ retractedBy }) => retractedBy)).toEqual([null, 3, null]);
  });

  it("keeps a customer whom a later decision names", async () => {
    expect(live(await after(first, second, edit(1, "notes", "called"), 2))).toEqual([0, 1]);
  });

  it("can be undone, and that again", async () => {
    expect(field(await after(first, second, 2, 3), "name")).toBe("0:Li Na 1:Wang 2:-");
    expect(field(await after(first, second, 2, 3, 4), "name")).toBe("0:Li");
  });

  it("never gives an id twice", async () => {
    expect((await after(second, 1, first)).customers.count).toBe(3);
  });

  it("takes settings, segments and locks back, but not what left the house", async () => {
    const rule = { combinator: "and", rules: [] } as const;
    const decided = {
      kind: "settings",
      decisions: [
        { type: "settings", changes: { currency: "EUR" } },
        { type: "segment", id: "s1", name: "all", note: "", rule, removed: false },
        { type: "lock", customer: 0, class: "potential", reason: "friend", expires: null },
        {
          type: "export",
          day: 19_000,
          segment: "all",
          rule,
          channel: "sms",
          format: "csv",
          columns: ["name"],
          included: 1,
          excluded: { refused: 2 },
          digest: "0".repeat(64),
          purpose: "greeting",
        },
      ],
    } satisfies Drawn;
    const done = await after(first, decided);
    expect([done.settings.currency, done.segments.length, done.locks.size, done.exports.length]).toEqual([
      "EUR",
      1,
      1,
      1,
    ]);
    const undone = await after(first, decided, 2);
    expect([undone.settings.currency, undone.segments.length, undone.locks.size, undone.exports.length]).toEqual([
      "CNY",
      0,
      0,
      1,
    ]);
  });
});

describe("a fold that goes on", () => {
  it("counts a touch once where an earlier import is brought back under it", async () => {
    const ledger = await open();
    const sale = `customer day key amount\n0 2024-01-02 k1 10`;
    await ledger.commit(content({ lines: sale, decisions: [batch()] }), 0);
    const first = await ledger.fold();
    const visit = `customer day kind\n0 2024-01-03 visit`;
    await ledger.commit(content({ lines: sale, touches: visit, decisions: [batch()] }), 1);
    await ledger.commit(retraction(1), 2);
    const without = await ledger.fold(undefined, first);
    await ledger.commit(retraction(3), 3);
    const again = await ledger.fold(undefined, without);
    expect(again.touches.count).toBe(1);
    expect(again.lines.count).toBe(1);
    ledger.close();
  });
});
