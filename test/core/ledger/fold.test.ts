import { describe, expect, it } from "vitest";
import { batch, content } from "./content.ts";
import { open } from "./workspace.ts";

describe("folding", () => {
  it("keeps what was imported", async () => {
    const ledger = await open();
    await ledger.commit(
      content({
        customers: `
          customer code name  phone
          0        A1   Li    13800138000
          1        A2   Wang  -`,
        lines: `
          customer day        order product category amount
          0        2024-01-02 O1    tea     drinks   12.5
          0        2024-01-02 O1    cup     things   3
          -        2024-01-03 O2    tea     drinks   12.5`,
        decisions: [batch({ state: "granted", channels: ["sms"], basis: "asked at the till" })],
      }),
      0,
    );
    const state = await ledger.fold();
    expect(state.lines.count).toBe(3);
    await ledger.verify();
    ledger.close();
  });
});
