import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { testPorts } from "./ports.ts";

let ports: Ports;
let regulars: Regulars;

beforeEach(async () => {
  ports = testPorts("2024-03-20");
  regulars = createRegulars(ports);
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

/** Seven people by the last digit of their phone, each with an order and asked for messages and calls. */
const SALES = [
  "order,date,customer code,phone,amount",
  ...[0, 1, 2, 3, 4, 5, 6].map((i) => `O${i},2024-02-0${i + 1},K${i},1380000200${i},10`),
].join("\n");

async function take(name: string) {
  const file = new Blob([SALES]);
  const { mapping } = await regulars.inspect(file, name, {});
  const permission = { state: "granted", channels: ["sms", "phone"], basis: "asked" } as const;
  const choices = { mapping: { ...mapping, source: "till" }, anonymous: "keep", permission } as const;
  const { planId } = await regulars.plan(file, name, choices, "plan");
  return regulars.commitPlan(planId, "take");
}

/** A launched campaign of messages to everybody, and of calls to who replied without an order; its id. */
async function campaign(name: string): Promise<string> {
  const id = await regulars.newCampaign({
    objective: "winBack",
    name,
    from: null,
    audienceName: "Everybody",
    waveNames: { brand: "", product: "", cases: "" },
  });
  const text = "Hello, {{replyTo}}, {{code}}";
  await regulars.saveCampaign({
    ...campaignOf(),
    id,
    name,
    start: ports.today(),
    replyTo: "call us",
    replyBy: ports.today() + 10,
    waves: [
      waveOf({ channel: "sms", text }),
      waveOf({ id: "w2", channel: "phone", text, who: "repliedNoOrder", daysAfter: 3 }),
    ],
  });
  await regulars.launchCampaign(id, "launch");
  return id;
}

/** The rows of a wave's file by the last digit of the phone: the code that stands there. */
async function file(id: string, wave = "w1"): Promise<Map<number, string>> {
  const request = {
    campaign: id,
    wave,
    format: "csv",
    language: "en",
    purpose: "spring",
    headers: {},
    words: {},
  } as const;
  const { bytes } = await regulars.writeWave(request, "write");
  const [, ...rows] = new TextDecoder().decode(bytes).trim().split("\r\n");
  return new Map(
    rows.map((row) => [Number(/138 ?0000 ?200(\d)/.exec(row)?.[1]), /[A-Z]{3}-\d{4}-[A-Z]/.exec(row)?.[0] ?? ""]),
  );
}

async function returned(...rows: readonly string[]): Promise<void> {
  const { planId } = await regulars.readReturn(
    new Blob([["code,result,reply", ...rows].join("\n")]),
    "back.csv",
    {},
    "read",
  );
  await regulars.commitReturn(planId, "take");
}

function typedRefusal(code: string): Promise<string> {
  return regulars.recordReply(
    {
      campaign: null,
      wave: null,
      customer: null,
      day: ports.today(),
      channel: "sms",
      kind: "refusal",
      question: "",
      request: "",
      contactGiven: "",
      interest: null,
      note: "",
      recorder: "",
      code,
    },
    null,
  );
}

describe("a refusal", () => {
  it("of one campaign's message holds in the next wave, in the next campaign, and when the people came in anew", async () => {
    const { seq } = await take("march.csv");
    const spring = await campaign("Spring");
    const codes = await file(spring);
    expect([...codes.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    await returned(`${codes.get(0)},delivered,TD`, `${codes.get(1)},refused,`, `${codes.get(2)},delivered,How much?`);
    await typedRefusal(codes.get(3) ?? "");
    // Only who asked something is called, and none who wrote to be left alone.
    expect([...(await file(spring, "w2")).keys()]).toEqual([2]);
    expect([...(await file(await campaign("Summer"))).keys()].toSorted((a, b) => a - b)).toEqual([2, 4, 5, 6]);

    await regulars.retract(seq, "kept", "");
    await expect(file(spring)).rejects.toMatchObject({ code: "list-empty" });
    await take("again.csv");
    const people = async () => (await regulars.query("workspace", {})).customers;
    expect(await people()).toBe(7);
    // Codes of people who were taken back come in late: what they refuse holds for whoever bears their number.
    await returned(`${codes.get(5)},refused,`);
    await typedRefusal(codes.get(6) ?? "");
    expect(await people()).toBe(7);
    expect([...(await file(await campaign("Autumn"))).keys()].toSorted((a, b) => a - b)).toEqual([2, 4]);
  });
});

describe("a file that has left", () => {
  it("cannot be taken back, so that its codes are known when somebody refuses", async () => {
    await take("march.csv");
    const spring = await campaign("Spring");
    const codes = await file(spring);
    const { head } = await regulars.query("workspace", {});
    await expect(regulars.retractPreview(head)).rejects.toMatchObject({ code: "campaign-files-left" });
    await expect(regulars.retract(head, "kept", "")).rejects.toMatchObject({ code: "campaign-files-left" });
    expect(await regulars.query("code", { code: codes.get(4) ?? "" })).toMatchObject({
      found: true,
      campaignName: "Spring",
    });
  });
});

describe("a launch taken back", () => {
  it("holds out the same people when it is launched again", async () => {
    await take("march.csv");
    const id = await campaign("Spring");
    const { campaign: plan, launch } = await regulars.query("campaign", { id });
    const reasons = async () => {
      const all = [0, 1, 2, 3, 4, 5, 6].map((customer) => regulars.query("whyNot", { campaign: plan, customer }));
      return (await Promise.all(all)).map(({ reason }) => reason);
    };
    await regulars.retract(launch?.commit ?? 0, "kept", "");
    await regulars.saveCampaign({ ...plan, holdout: { ...plan.holdout, share: 0.4, seed: 11 } });
    const again = await regulars.launchCampaign(id, "launch");
    const drawn = await reasons();
    expect(drawn.filter((reason) => reason === "holdout")).toHaveLength(3);
    await regulars.retract(again.seq, "kept", "");
    await regulars.launchCampaign(id, "launch");
    expect(await reasons()).toEqual(drawn);
    const called = [...(await file(id)).keys()];
    expect(called.filter((customer) => drawn[customer] !== null)).toEqual([]);
    expect(called).toHaveLength(4);
  });
});
