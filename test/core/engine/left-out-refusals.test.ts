import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { PlanSummary } from "../../../core/model/importing.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

/*
 * A row that is left out brings no customer; what it refuses is refused all the same.
 */

let regulars: Regulars;

beforeEach(async () => {
  const files = new MemoryFiles();
  regulars = createRegulars({ ...testPorts("2024-03-20"), files: () => Promise.resolve(files) });
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

const MEANING = new Map<string, ImportField>([
  ["no sms", "optOut.sms"],
  ["no email", "optOut.email"],
]);

const MAY = { state: "granted", channels: ["sms", "email"], basis: "asked" } as const;

async function plan(rows: readonly string[], source = "till"): Promise<PlanSummary> {
  const file = new Blob([["order,customer code,phone,email,date,amount,no sms,no email", ...rows, ""].join("\n")]);
  const guess = (await regulars.inspect(file, "sales.csv", {})).mapping;
  const columns = guess.columns.map((one) => ({ ...one, field: MEANING.get(one.column) ?? one.field }));
  const mapping = { ...guess, source, columns };
  return regulars.plan(file, "sales.csv", { mapping, anonymous: "keep", permission: MAY }, "plan");
}

async function take(...rows: readonly string[]): Promise<number> {
  return (await regulars.commitPlan((await plan(rows)).planId, "take")).seq;
}

/** The last digits of the phones in a list for messages, the same as in the file of a campaign's wave. */
async function written(): Promise<readonly string[]> {
  const request = { rule: EVERYBODY, segmentName: "all", channel: "sms", oneAHousehold: false, format: "csv" } as const;
  const list = await regulars.writeList({ ...request, purpose: "test", headers: {}, words: {} }, "list");
  const id = await regulars.newCampaign({
    objective: "winBack",
    name: crypto.randomUUID(),
    from: null,
    audienceName: "Everybody",
    waveNames: { brand: "", product: "", cases: "" },
  });
  const text = "Hello, {{replyTo}}, {{code}}";
  const start = testPorts("2024-03-20").today();
  const said = { name: id, start, replyTo: "call us", replyBy: start + 10, waves: [waveOf({ channel: "sms", text })] };
  await regulars.saveCampaign({ ...campaignOf(), id, ...said });
  await regulars.launchCampaign(id, "launch");
  const file = await regulars.writeWave(
    { campaign: id, wave: "w1", format: "csv", language: "en", purpose: "test", headers: {}, words: {} },
    "write",
  );
  const [ofList, ofFile] = [list.bytes, file.bytes].map((bytes) => phonesIn(new TextDecoder().decode(bytes)));
  expect(ofFile).toEqual(ofList);
  return ofList!;
}

function phonesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/138 ?0000 ?(\d{4})/g)].map((found) => found[1]!))].toSorted();
}

const erase = async (customer: number): Promise<unknown> =>
  regulars.erasePeople({ customers: [customer], mode: "erase", reason: "asked by letter", refuse: ["email"] }, "erase");

const ANN = "1,A,13800001001,ann@example.com,2024-01-02,10,,";
const BEN = "2,B,13800001002,ben@example.com,2024-01-03,10,,";
/** Two who share her phone, as a family does: they come in, and are refused what she refused. */
const FAMILY = ["4,C,13800001001,cat@example.com,2024-02-03,10,,", "5,D,13800001001,dan@example.com,2024-02-03,10,,"];
const REFUSES = "3,A,13800001001,ann@example.com,2024-02-02,10,yes,";

describe("a row about somebody who was erased", () => {
  beforeEach(async () => {
    await take(ANN, BEN);
    await erase(0);
  });

  it("is left out, and its refusal of a further channel is kept: no list and no file has the contact afterwards", async () => {
    const summary = await plan([REFUSES]);
    expect(summary.accounting.skipped).toEqual({ erasedOnRequest: 1 });
    expect(summary.refusalsLeftOut).toBe(1);
    await regulars.commitPlan(summary.planId, "take");
    await take(...FAMILY);
    expect(await written()).toEqual(["1002"]);
  });

  it("leaves the contact to be written to where it refuses nothing further", async () => {
    await take(...FAMILY);
    expect(await written()).toEqual(["1001", "1002"]);
  });

  it("says nothing new the second time", async () => {
    await take(REFUSES);
    const again = await plan([REFUSES]);
    expect(again.refusalsLeftOut).toBe(0);
    await expect(regulars.commitPlan(again.planId, "take")).rejects.toMatchObject({ code: "plan-nothing-to-take" });
  });

  it("refuses for a number too that was never known of them", async () => {
    await take("3,A,13800009999,ann@example.com,2024-02-02,10,yes,");
    await take("4,C,13800009999,,2024-02-03,10,,");
    expect(await written()).toEqual(["1002"]);
  });

  it("keeps its refusal where a backup from before takes the place of everything", async () => {
    const { content } = await regulars.backUp({ by: "nothing" }, "backup");
    await take(REFUSES);
    const { planId } = await regulars.readBackup(content, null, "restore");
    await regulars.commitRestore(planId, { as: "replace" }, "restore");
    await take(...FAMILY);
    expect(await written()).toEqual(["1002"]);
  });

  it("keeps it where the import is taken back, unless it is said that it was never given", async () => {
    const seq = await take(REFUSES);
    await take(...FAMILY);
    const { seq: back } = await regulars.retract(seq, "kept", "");
    expect(await written()).toEqual(["1002"]);
    await regulars.retract(back, "kept", "");
    await regulars.retract(seq, "neverGiven", "typed wrongly");
    expect(await written()).toEqual(["1001", "1002"]);
  });
});

describe("a rejected row", () => {
  it("of which the day cannot be read refuses all the same", async () => {
    await take(ANN, BEN, "3,A,13800001001,ann@example.com,someday,10,yes,");
    expect(await written()).toEqual(["1002"]);
  });

  it("is counted once with the rows by which the same person comes in and refuses", async () => {
    const refuses = "1,A,13800001001,ann@example.com,2024-01-02,10,yes,";
    const unread = (phone: string): string => `3,,${phone},,someday,10,yes,`;
    const { refusals, refusalsLeftOut } = await plan([refuses, BEN, unread("13800001001")]);
    expect({ refusals, refusalsLeftOut }).toEqual({ refusals: 1, refusalsLeftOut: 0 });
    expect((await plan([refuses, BEN, unread("13800001002")])).refusalsLeftOut).toBe(1);
    expect((await plan([ANN, BEN, unread("13800001001")])).refusalsLeftOut).toBe(1);
  });

  it("in which two matches disagree refuses for both contacts", async () => {
    await take(ANN, BEN);
    const summary = await plan(["3,,13800001001,ben@example.com,2024-02-02,10,yes,"]);
    expect(summary.accounting.rejected).toEqual({ identitiesDisagree: 1 });
    await regulars.commitPlan(summary.planId, "take");
    await take("5,D,13800001004,dan@example.com,2024-02-03,10,,");
    expect(await written()).toEqual(["1004"]);
  });
});
