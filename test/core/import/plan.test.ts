import { describe, expect, it } from "vitest";
import type { ImportPlan } from "../../../core/import/plan.ts";
import { PERMISSIONS } from "../../../core/model/fields.ts";
import type { FactField } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";
import type { State } from "../../../core/model/state.ts";
import { csv, Shop } from "./shop.ts";

/** `added updated unchanged`, and what was left out. */
function verdicts({ summary: { accounting } }: ImportPlan): string {
  const { added, updated, unchanged, skipped, rejected } = accounting;
  const left = Object.entries({ ...skipped, ...rejected }).map(([reason, count]) => ` ${reason} ${count}`);
  return `${added} ${updated} ${unchanged}${left.join("")}`;
}

const values = (state: State, field: FactField): (string | undefined)[] => [
  ...(state.customers.fields.get(field)?.values ?? []),
];

const ORDERS = `
  order,line,date,customer id,phone,item,quantity,amount
  1,1,2024-01-01,A,13800138000,Tea,2,10
  1,2,2024-01-01,A,13800138000,Cup,1,5
  2,1,2024-01-02,B,13900139000,Tea,1,5
`;

describe("a file of sales", () => {
  it("is all new to an empty workspace, and nothing new the second time", async () => {
    const shop = await Shop.open();
    const first = await shop.take(csv(ORDERS));
    expect(verdicts(first)).toBe("3 0 0");
    expect(first.summary).toMatchObject({ newCustomers: 2, newLines: 3, gross: 200_000, changedCustomers: 0 });
    const again = await shop.plan(csv(ORDERS));
    expect(verdicts(again)).toBe("0 0 3");
    expect(again.content.blocks).toEqual([]);
    expect(again.summary).toMatchObject({ newCustomers: 0, newLines: 0, changedCustomers: 0 });
  });

  it("changes a line where the same order and line number say something else", async () => {
    const shop = await Shop.open();
    await shop.take(csv(ORDERS));
    const plan = await shop.take(csv(ORDERS.replace("Cup,1,5", "Cup,2,10")));
    expect(verdicts(plan)).toBe("0 1 2");
    expect(shop.state.lines.count).toBe(3);
    expect(formatPlain([...shop.state.lines.amount].reduce((a, b) => a + b))).toBe("25");
  });

  it("counts true repeats, and overlapping exports of one till once", async () => {
    const shop = await Shop.open();
    const january = `
      order,date,customer id,item,amount
      1,2024-01-01,A,Tea,5
      1,2024-01-01,A,Tea,5
      2,2024-01-31,B,Cup,7
    `;
    const february = `
      order,date,customer id,item,amount
      2,2024-01-31,B,Cup,7
      3,2024-02-01,A,Tea,5
    `;
    expect(verdicts(await shop.take(csv(january)))).toBe("3 0 0");
    expect(verdicts(await shop.take(csv(february)))).toBe("1 0 1");
    expect(shop.state.lines.count).toBe(4);
  });

  it("without order numbers goes by customer, day and values", async () => {
    const shop = await Shop.open();
    const text = `
      date,customer id,amount
      2024-01-01,A,5
      2024-01-01,A,5
      2024-01-01,B,5
    `;
    expect(verdicts(await shop.take(csv(text)))).toBe("3 0 0");
    expect(verdicts(await shop.plan(csv(text)))).toBe("0 0 3");
  });

  it("of another till with the same numbers is another file of other people", async () => {
    const shop = await Shop.open();
    await shop.take(csv("order,date,customer id,amount\n1,2024-01-01,1001,5\n"), { source: "East" });
    const plan = await shop.take(csv("order,date,customer id,amount\n1,2024-01-01,1001,5\n"), { source: "West" });
    expect(verdicts(plan)).toBe("1 0 0");
    expect(shop.state.customers.liveCount).toBe(2);
  });

  it("keeps sales without a customer in the shop's sums", async () => {
    const shop = await Shop.open();
    const text = "order,date,customer id,amount\n1,2024-01-01,A,5\n2,2024-01-01,,7\n";
    const plan = await shop.take(csv(text));
    expect(plan.summary).toMatchObject({ anonymousLines: 1, anonymousGross: 70_000, gross: 120_000 });
    expect([...shop.state.lines.customer]).toEqual([0, -1]);
    expect(verdicts(await shop.plan(csv(text)))).toBe("0 0 2");
  });

  it("does not take a known line's customer away where it names none", async () => {
    const shop = await Shop.open();
    await shop.take(csv("order,line,date,customer id,amount\n1,1,2024-01-01,A,5\n"));
    await shop.take(csv("order,line,date,customer id,amount\n1,1,2024-01-01,,6\n2,1,2024-01-02,B,1\n"));
    expect(new Set(shop.state.lines.customer)).toEqual(new Set([0, 1]));
  });

  it("with a refund that comes later beside its sale changes that row", async () => {
    const shop = await Shop.open();
    const header = "order,date,customer id,amount,refund amount\n";
    await shop.take(csv(`${header}1,2024-01-01,A,10,0\n`));
    const plan = await shop.take(csv(`${header}1,2024-01-01,A,10,4\n`));
    expect(verdicts(plan)).toBe("0 1 0");
    expect(plan.summary).toMatchObject({ newLines: 0, newDiscountsAndRefunds: 1 });
    expect(shop.state.lines.count).toBe(2);
  });
});

describe("a file of sales that names people who bought nothing", () => {
  const joined = csv(`
    order,date,customer id,name,city,item,amount
    1,2024-01-05,A,Ann,Paris,Tea,10
    ,,B,Bob,Rome,,
    ,,C7,,,,
    ,,Seen by the manager,,,,
    ,,,,,Cup,5`);

  it("takes such rows as words about the person, and leaves remarks out", async () => {
    const shop = await Shop.open();
    const { summary } = await shop.take(joined);
    expect(summary.accounting).toMatchObject({ read: 5, added: 3, rejected: { noDay: 2 } });
    expect([summary.newCustomers, summary.newLines]).toEqual([3, 1]);
    expect([...(shop.state.customers.fields.get("city")?.values ?? [])]).toEqual(["Paris", "Rome", undefined]);
    const again = await shop.plan(joined);
    expect(again.summary.accounting).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
  });
});

describe("a file of customers", () => {
  const PEOPLE = `
    customer id,name,phone,email,city
    1,Ann,13800138000,ann@example.com,Paris
    2,Bob,13900139000,bob@example.com,Rome
  `;

  it("is all new to an empty workspace, and nothing new the second time", async () => {
    const shop = await Shop.open();
    expect(verdicts(await shop.take(csv(PEOPLE)))).toBe("2 0 0");
    expect(values(shop.state, "name")).toEqual(["Ann", "Bob"]);
    const again = await shop.plan(csv(PEOPLE));
    expect(verdicts(again)).toBe("0 0 2");
    expect(again.content.blocks).toEqual([]);
  });

  it("changes only what differs, and says what was there before", async () => {
    const shop = await Shop.open();
    await shop.take(csv(PEOPLE));
    const plan = await shop.take(csv(PEOPLE.replace("Rome", "Oslo").replace("139 0013 9000", "13900139000")));
    expect(verdicts(plan)).toBe("0 1 1");
    expect(plan.changesOf(2)).toEqual([{ field: "city", before: "Rome", after: "Oslo" }]);
    expect(plan.rowsWith("updated", null)).toMatchObject({ total: 1, rows: [{ row: 2 }] });
    expect(values(shop.state, "city")).toEqual(["Paris", "Oslo"]);
  });

  it("takes another way of writing a phone or an address for no change", async () => {
    const shop = await Shop.open();
    await shop.take(csv(PEOPLE));
    const plan = await shop.plan(csv(PEOPLE.replace("13800138000", "+86 138 0013 8000").replace("bob@", "BOB@")));
    expect(verdicts(plan)).toBe("0 0 2");
  });

  it("leaves a value alone that was set by hand", async () => {
    const shop = await Shop.open();
    await shop.take(csv(PEOPLE));
    await shop.commit({
      kind: "edit",
      blocks: [],
      decisions: [{ type: "field", customer: 0, field: "city", value: "Lyon" }],
    });
    expect(verdicts(await shop.plan(csv(PEOPLE)))).toBe("0 0 2");
    expect(values(shop.state, "city")).toEqual(["Lyon", "Rome"]);
  });

  it("lets the later of two rows about one person stand, and adds nothing when it comes again", async () => {
    const shop = await Shop.open();
    const text = "customer id,name,city\n1,Ann,Paris\n1,Ann,Rome\n2,Bob,Oslo\n";
    await shop.take(csv(text));
    expect(values(shop.state, "city")).toEqual(["Rome", "Oslo"]);
    expect(verdicts(await shop.plan(csv(text)))).toBe("0 0 3");
  });

  it("without code, phone or e-mail goes by whole rows", async () => {
    const shop = await Shop.open();
    const text = "name,city,sex\nWei,Paris,m\nWei,Rome,m\n";
    expect(verdicts(await shop.take(csv(text)))).toBe("2 0 0");
    expect(verdicts(await shop.plan(csv(text)))).toBe("0 0 2");
  });

  it("brings a refusal once, and a permission never loosens it", async () => {
    const shop = await Shop.open();
    const fields = { sms: "optIn.sms" } as const;
    const refused = await shop.take(csv("customer id,name,sms\n1,Ann,no\n2,Bob,yes\n"), { fields });
    expect(refused.summary.refusals).toBe(1);
    expect(verdicts(await shop.plan(csv("customer id,name,sms\n1,Ann,no\n2,Bob,yes\n"), { fields }))).toBe("0 0 2");
    const later = await shop.take(csv("customer id,name,sms\n1,Ann,yes\n2,Bob,no\n"), { fields });
    expect(verdicts(later)).toBe("0 1 1");
    const { state } = shop.state.customers.permissions.sms;
    expect(Array.from(state, (one) => PERMISSIONS[one])).toEqual(["refused", "refused"]);
  });
});

describe("the permission answered for a file", () => {
  const states = (shop: Shop): unknown[] =>
    Array.from(shop.state.customers.permissions.sms.state, (one) => PERMISSIONS[one]);

  it("mends what was unknown when the same file comes again with an answer, and changes nothing the third time", async () => {
    const shop = await Shop.open();
    const text = "customer id,name\n1,Ann\n2,Bob\n";
    await shop.take(csv(text));
    expect(states(shop)).toEqual(["unknown", "unknown"]);
    const plan = await shop.take(csv(text), { granted: ["sms"] });
    expect(verdicts(plan)).toBe("0 2 0");
    expect(plan.changesOf(2)).toEqual([{ field: "permission.sms", before: null, after: "granted" }]);
    expect(states(shop)).toEqual(["granted", "granted"]);
    expect(verdicts(await shop.plan(csv(text), { granted: ["sms"] }))).toBe("0 0 2");
  });

  it("reaches customers whose purchases are known already", async () => {
    const shop = await Shop.open();
    const text = "order,date,customer id,amount\n1,2024-01-01,A,5\n2,2024-01-02,B,6\n";
    await shop.take(csv(text));
    const plan = await shop.take(csv(text), { granted: ["sms"] });
    expect(verdicts(plan)).toBe("0 0 2");
    expect(plan.summary.changedCustomers).toBe(2);
    expect(states(shop)).toEqual(["granted", "granted"]);
  });

  it("never loosens a refusal, of the file or from before", async () => {
    const shop = await Shop.open();
    const fields = { sms: "optIn.sms" } as const;
    await shop.take(csv("customer id,name,sms\n1,Ann,no\n2,Bob,\n"), { fields });
    const plan = await shop.take(csv("customer id,name,sms\n1,Ann,\n2,Bob,no\n"), { fields, granted: ["sms"] });
    expect(plan.changesOf(1)).toEqual([]);
    expect(states(shop)).toEqual(["refused", "refused"]);
  });
});

describe("who somebody is", () => {
  const PEOPLE = "customer id,name,phone,email\n1,Ann,13800138000,ann@example.com\n2,Bob,13900139000,bob@example.com\n";
  const known = async (): Promise<Shop> => {
    const shop = await Shop.open();
    await shop.take(csv(PEOPLE), { source: "till" });
    return shop;
  };

  it.each([
    ["a phone", "date,phone,amount\n2024-01-01,+86 138 0013 8000,5\n", 0],
    ["an e-mail", "date,email,amount\n2024-01-01,BOB@example.com,5\n", 1],
    ["a code of another source beside a phone", "date,customer id,phone,amount\n2024-01-01,x9,13900139000,5\n", 1],
  ])("is told by %s that one customer has", async (_, text, customer) => {
    const shop = await known();
    const plan = await shop.take(csv(text), { source: "shop" });
    expect(plan.summary.newCustomers).toBe(0);
    expect([...shop.state.lines.customer]).toEqual([customer]);
    expect(verdicts(await shop.plan(csv(text), { source: "shop" }))).toBe("0 0 1");
  });

  it("is never told by a name", async () => {
    const shop = await known();
    const plan = await shop.take(csv("date,name,amount\n2024-01-01,Ann,5\n"), { source: "shop" });
    expect(plan.summary.newCustomers).toBe(1);
  });

  it("goes to review where phone and e-mail say two people", async () => {
    const shop = await known();
    const plan = await shop.plan(csv("date,phone,email,amount\n2024-01-01,13800138000,bob@example.com,5\n"), {
      source: "x",
    });
    expect(verdicts(plan)).toBe("0 0 0 identitiesDisagree 1");
    expect(plan.content.blocks).toEqual([]);
  });

  it("is two people where one source has two codes, whatever the phone", async () => {
    const shop = await Shop.open();
    const text = "customer id,name,phone\n1,Ann,13800138000\n2,Bob,13800138000\n";
    expect((await shop.take(csv(text))).summary.newCustomers).toBe(2);
    expect(verdicts(await shop.plan(csv(text)))).toBe("0 0 2");
  });

  it("is one person where a file has somebody by code and later by phone alone, in either order", async () => {
    const rows = ["1,2024-01-01,A,13800138000,5", "2,2024-01-02,,13800138000,6"];
    for (const order of [rows, rows.toReversed()]) {
      const shop = await Shop.open();
      const text = `order,date,customer id,phone,amount\n${order.join("\n")}\n`;
      expect((await shop.take(csv(text))).summary.newCustomers).toBe(1);
      expect(verdicts(await shop.plan(csv(text)))).toBe("0 0 2");
    }
  });
});
