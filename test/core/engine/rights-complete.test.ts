import { beforeEach, describe, expect, it } from "vitest";
import { strFromU8, unzipSync } from "fflate";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { CHANNELS } from "../../../core/model/fields.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import { readStore } from "../ledger/stored.ts";
import { testPorts } from "./ports.ts";

/*
 * The sample shop has something of everything: purchases, touchpoints, a campaign with members, pieces and answers, replies, follow-ups. What is
 * stored of somebody is in their copy; what is erased is in no record.
 */

let regulars: Regulars;
let workspace: string;

beforeEach(async () => {
  regulars = createRegulars(testPorts("2026-11-22"));
  workspace = (await regulars.createWorkspace(crypto.randomUUID())).id;
  await regulars.openWorkspace(workspace, "open");
  await regulars.loadSample(300, 7, "en", "sample");
});

/** A customer who was in a campaign and answered. */
async function whoAnswered(): Promise<number> {
  for (const state of ["open", "closed"] as const) {
    const { rows } = await regulars.query("followUps", { campaign: null, state, offset: 0, limit: 50 });
    for (const { followUp } of rows) {
      const { customer } = followUp;
      const kinds = await regulars.query("timeline", { id: customer, kinds: ["purchase"], offset: 0, limit: 1 });
      if (kinds.total > 0) return customer;
    }
  }
  throw new Error("nobody");
}

describe("of somebody with a full life in the shop", () => {
  it("the copy has every part, and after erasing nothing of them is stored", async () => {
    const id = await whoAnswered();
    await regulars.holdCustomer(id, true, "a claim for the test");
    await regulars.holdCustomer(id, false, "");
    await regulars.lockClass(id, "opinionLeader", "fixed for the test", null);
    const { fields } = await regulars.query("customer", { id });
    const { bytes } = await regulars.writeAccess({ customer: id, language: "en", words: {} }, "copy");
    const copy = JSON.parse(strFromU8(unzipSync(bytes)["data.json"]!)) as Record<string, unknown[]>;
    for (const part of ["facts", "permissions", "line", "customer", "member", "contact", "decisions"]) {
      expect(copy[part]?.length ?? 0, part).toBeGreaterThan(0);
    }
    const text = JSON.stringify(copy);
    for (const { value } of fields) expect(text).toContain(JSON.stringify(value).slice(1, -1));

    await regulars.erasePeople({ customers: [id], mode: "erase", reason: "asked", refuse: CHANNELS }, "erase");
    await regulars.verifyLedger();
    const stored = JSON.stringify(await readStore(databaseName(workspace), "blocks"));
    const telling = fields.filter(({ field }) => ["phone", "email"].includes(field));
    expect(telling.length).toBeGreaterThan(0);
    for (const { value } of telling) expect(stored).not.toContain(JSON.stringify(value).slice(1, -1));
    expect(stored).not.toContain("fixed for the test");
    expect(stored).not.toContain("a claim for the test");
    await expect(regulars.query("customer", { id })).rejects.toMatchObject({ code: "customer-unknown" });
  });
});
