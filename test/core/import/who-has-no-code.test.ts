import { describe, expect, it } from "vitest";
import { csv, Shop } from "./shop.ts";

describe("who has no code and is told by an address that the file replaces", () => {
  it.each([
    ["another row's e-mail", "", ",ann@example.com", "13800138000,anna@example.com"],
    ["a later row's e-mail", "by hand", "13900139000,ann@example.com", "13900139000,none"],
  ])("is known when the file comes again: %s", async (_, byHand, ...rows) => {
    const shop = await Shop.open();
    await shop.take(csv("name,phone,email\nAnn,13800138000,ann@example.com\n"));
    if (byHand !== "") {
      const decision = { type: "field", customer: 0, field: "phone", value: byHand } as const;
      await shop.commit({ kind: "edit", blocks: [], decisions: [decision] });
    }
    const text = `name,phone,email\n${rows.map((row) => `Ann,${row}\n`).join("")}`;
    expect((await shop.take(csv(text))).summary.newCustomers).toBe(0);
    const again = await shop.plan(csv(text));
    expect(again.summary.accounting).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(again.content.blocks).toEqual([]);
  });

  it("is the one of two customers whom the file leaves the address, as when it comes again", async () => {
    const shop = await Shop.open();
    await shop.take(
      csv("customer id,name,phone,email\n1,Ann,13800138000,ann@example.com\n2,Bob,13900139000,bob@example.com\n"),
    );
    const between = "Ann,13800138000,bob@example.com\n";
    const text = `name,phone,email\n${between}Bob,13900139000,bobby@example.com\n`;
    expect((await shop.plan(csv(`name,phone,email\n${between}`))).summary.accounting.rejected).toEqual({
      identitiesDisagree: 1,
    });
    expect((await shop.take(csv(text))).summary).toMatchObject({ newCustomers: 0, accounting: { updated: 2 } });
    const again = await shop.plan(csv(text));
    expect(again.summary.accounting).toMatchObject({ added: 0, updated: 0, unchanged: 2, rejected: {} });
    expect(again.content.blocks).toEqual([]);
  });
});
