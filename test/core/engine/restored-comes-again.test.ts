import { expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

it("takes in whom only a restored backup does not know, with what they refuse in that file", async () => {
  const files = new MemoryFiles();
  const regulars = createRegulars({ ...testPorts("2026-06-30"), files: () => Promise.resolve(files) });
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  const take = async (row: string) => {
    const file = new Blob([`order no,customer code,phone,email,date,amount,no sms,no email\n${row}\n`]);
    const guess = (await regulars.inspect(file, "till.csv", {})).mapping;
    const meaning = new Map<string, ImportField>([
      ["no sms", "optOut.sms"],
      ["no email", "optOut.email"],
    ]);
    const columns = guess.columns.map((one) => Object.assign({}, one, { field: meaning.get(one.column) ?? one.field }));
    const permission = { state: "granted", channels: ["sms", "email"], basis: "asked" } as const;
    const mapping = { ...guess, columns, source: "till" };
    const { planId } = await regulars.plan(file, "till.csv", { mapping, anonymous: "keep", permission }, "plan");
    await regulars.commitPlan(planId, "take");
  };
  await take("O0,K0,13800000000,p0@example.com,2024-02-02,10,,");
  const { content } = await regulars.backUp({ by: "nothing" }, "backup");
  await take("O1,K1,13800000001,p1@example.com,2024-02-02,10,yes,");
  const { planId } = await regulars.readBackup(content, null, "read");
  await regulars.commitRestore(planId, { as: "replace" }, "restore");
  await take("O1,K1,13800000001,p1@example.com,2024-02-02,10,,yes");
  expect((await regulars.query("workspace", {})).customers).toBe(2);
  const request = { rule: EVERYBODY, segmentName: "all", oneAHousehold: false, format: "csv" } as const;
  for (const channel of ["sms", "email"] as const) {
    const { bytes } = await regulars.writeList({ ...request, channel, purpose: "t", headers: {}, words: {} }, "list");
    expect(new TextDecoder().decode(bytes).trim().split("\r\n")).toHaveLength(2);
  }
});
