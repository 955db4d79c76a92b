import { readXlsx, writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Campaign, Wave } from "../../../core/model/campaign.ts";
import type { Permission } from "../../../core/model/fields.ts";
import { testPorts } from "./ports.ts";

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts());
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  await regulars.loadSample(400, 7, "mixed", "sample");
});

function bySms(wave: Wave): Wave {
  return {
    ...wave,
    channel: "sms",
    who: "all",
    text: "Come back, {{replyTo}}",
    signature: "Tea House",
    refusalText: "TD",
  };
}

/** A launched win-back by text message. */
async function launched(): Promise<Campaign> {
  const id = await regulars.newCampaign({
    objective: "winBack",
    name: "Autumn",
    from: null,
    audienceName: "Away for long",
    waveNames: { brand: "One", product: "Two", cases: "Three" },
  });
  const { campaign } = await regulars.query("campaign", { id });
  const ready: Campaign = {
    ...campaign,
    replyTo: "call 010-1234567",
    replyBy: campaign.start + 40,
    replyChannels: ["phone", "shop"],
    waves: campaign.waves.map(bySms),
  };
  await regulars.saveCampaign(ready);
  await regulars.launchCampaign(id, "launch");
  return ready;
}

async function writeFirst(campaign: Campaign, format: "csv" | "xlsx", wave = 0) {
  const request = { campaign: campaign.id, wave: campaign.waves[wave]!.id, format, language: "en" } as const;
  const headers = { "row.code": "编码", "row.result": "结果", "row.message": "短信内容" };
  return regulars.writeWave({ ...request, purpose: "autumn", headers, words: {} }, "write");
}

describe("a wave's file", () => {
  it("comes back as a workbook with its columns turned round, and is read by its codes alone", async () => {
    const campaign = await launched();
    const written = await writeFirst(campaign, "xlsx");
    const { sheets } = await readXlsx(written.bytes);
    const [head = [], ...rows] = sheets[0]!.rows;
    const result = head.indexOf("结果");
    const answers = ["送达", "失败", "退订"];
    const back = rows.map((row, i) => row.map((cell, c) => (c === result ? answers[i % 3]! : cell)).toReversed());
    const bytes = await writeXlsx({ sheets: [{ name: "back", rows: [head.toReversed(), ...back] }] });
    const file = new Blob([new Uint8Array(bytes)]);
    const summary = await regulars.readReturn(file, "back.xlsx", {}, "read");
    const n = written.included;
    expect(n).toBeGreaterThan(6);
    expect(summary).toMatchObject({
      read: n,
      events: { delivered: Math.ceil(n / 3), failed: Math.ceil((n - 1) / 3), refused: Math.ceil((n - 2) / 3) },
      unusableRows: [],
      ready: true,
    });
    expect(summary.columns.filter((column) => column !== "unused").toSorted()).toEqual(["code", "result"]);

    await regulars.commitReturn(summary.planId, "commit");
    const { waves } = await regulars.query("campaign", { id: campaign.id });
    const { delivered, failed, refused } = summary.events;
    // Whoever refuses was reached.
    expect(waves[0]).toMatchObject({ exported: n, delivered: delivered + refused, failed });
    const next = await writeFirst(campaign, "csv", 1);
    expect(next.included).toBeLessThanOrEqual(n - summary.events.refused);
    // Whoever shares a number with somebody who refused is refused with them.
    expect(next.included + next.excluded["refused"]!).toBe(n);
  });

  it("brings refusals that stay, and no later file has the people", async () => {
    const campaign = await launched();
    const text = new TextDecoder().decode((await writeFirst(campaign, "csv")).bytes);
    const codes = [...text.matchAll(/[A-Z]{3}-\d{4}-[A-Z]/g)].map(([code]) => code);
    const [first = "", second = ""] = codes;
    const back = new Blob([`手机号,状态,编码\n13800000000,拒收,${first}\n13800000001,送达,${second}\n`]);
    const { planId } = await regulars.readReturn(back, "back.csv", {}, "read");
    const { seq } = await regulars.commitReturn(planId, "commit");
    const answer = await regulars.query("code", { code: first });
    const refused = answer.found ? answer.customer : -1;
    const sms = async (): Promise<Permission | undefined> =>
      (await regulars.query("customer", { id: refused })).permissions.find(({ channel }) => channel === "sms")?.state;
    expect(await sms()).toBe("refused");
    await regulars.retract(seq, "kept", "");
    expect(await sms()).toBe("refused");
    const later = await writeFirst(campaign, "csv", 1);
    expect(later.included).toBe(codes.length - 1);
    expect(later.excluded).toMatchObject({ refused: 1 });
  });
});
