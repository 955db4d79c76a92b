import { beforeEach, describe, expect, it } from "vitest";
import type { WaveFileRequest } from "../../../core/engine/campaign-answers.ts";
import type { Regulars } from "../../../core/engine/api.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { EXPORT_FORMATS } from "../../../core/model/export-decision.ts";
import { where } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

let ports: Ports;
let regulars: Regulars;

beforeEach(async () => {
  ports = testPorts();
  regulars = createRegulars(ports);
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  await regulars.loadSample(400, 7, "mixed", "sample");
});

const WAVE_NAMES = { brand: "Who we are", product: "What we offer", cases: "Whom we helped" };

const CALL = {
  channel: "phone",
  text: "Hello {{salutation|dear customer}}, {{replyTo}}, code {{code}}",
  subject: "",
} as const;

/** A win-back with texts in all its waves, ready to be launched but for what `changes` say. */
async function winBack(changes: Partial<Campaign> = {}): Promise<Campaign> {
  const id = await regulars.newCampaign({
    objective: "winBack",
    name: `Autumn ${crypto.randomUUID()}`,
    from: null,
    audienceName: "Away for long",
    waveNames: WAVE_NAMES,
  });
  const { campaign } = await regulars.query("campaign", { id });
  const ready: Campaign = {
    ...campaign,
    replyTo: "call 010-1234567",
    replyBy: campaign.start + 40,
    replyChannels: ["phone", "shop"],
    waves: campaign.waves.map((wave) => Object.assign({}, wave, CALL)),
    ...changes,
  };
  await regulars.saveCampaign(ready);
  return ready;
}

function request(campaign: Campaign, changes: Partial<WaveFileRequest> = {}): WaveFileRequest {
  return {
    campaign: campaign.id,
    wave: campaign.waves[0]!.id,
    format: "csv",
    language: "en",
    purpose: "autumn",
    headers: {},
    words: {},
    ...changes,
  };
}

describe("a campaign", () => {
  it("is proposed, planned, launched, and its files written; counts add up all along", async () => {
    const campaign = await winBack();
    const plan = await regulars.query("plan", { campaign });
    const leftOut = plan.excluded.reduce((sum, { people }) => sum + people, 0);
    expect(plan.missing).toEqual([]);
    expect(plan.contacted.value! + leftOut).toBe(plan.segment.value);
    expect(plan.contacted.value).toBeGreaterThan(0);

    await regulars.launchCampaign(campaign.id, "launch");
    const answer = await regulars.query("campaign", { id: campaign.id });
    expect(answer.standing).toBe("launched");
    expect(answer.launch?.contacted).toBe(plan.contacted.value);
    expect(answer.launch?.excluded.holdout).toBe(plan.excluded.find(({ reason }) => reason === "holdout")?.people);

    const written = await regulars.writeWave(request(campaign), "write");
    const [head, ...rows] = new TextDecoder().decode(written.bytes).trim().split("\r\n");
    expect(head).toContain("row.code");
    expect(rows).toHaveLength(written.included);
    const after = await regulars.query("campaign", { id: campaign.id });
    expect(after.waves[0]).toMatchObject({ planned: answer.waves[0]!.planned, exported: written.included });
    expect(after.launch?.filesLeft).toBe(true);
  });

  it("is written in every format", async () => {
    const campaign = await winBack();
    await regulars.launchCampaign(campaign.id, "launch");
    for (const format of EXPORT_FORMATS) {
      const { bytes, included } = await regulars.writeWave(request(campaign, { format }), "write");
      expect(included).toBeGreaterThan(0);
      expect(bytes.length).toBeGreaterThan(100);
    }
    const ics = await regulars.writeCalendar(campaign.id, "zh");
    expect(new TextDecoder().decode(ics.bytes)).toContain("BEGIN:VEVENT");
  });

  it("has a call sheet whose script says what is the same for all, and names what stands in the row", async () => {
    const campaign = await winBack();
    await regulars.launchCampaign(campaign.id, "launch");
    const headers = { "row.salutation": "Salutation", "row.code": "List code" };
    const { bytes } = await regulars.writeWave(request(campaign, { format: "callSheet", headers }), "write");
    expect(new TextDecoder().decode(bytes)).toContain("Hello [Salutation], call 010-1234567, code [List code]");
  });

  it("says why it cannot be launched yet", async () => {
    const campaign = await winBack({ start: ports.today() - 1, replyTo: "" });
    const { missing } = await regulars.query("plan", { campaign });
    expect(missing.map(({ code }) => code)).toContain("startInPast");
    await expect(regulars.launchCampaign(campaign.id, "launch")).rejects.toMatchObject({ code: "campaign-not-ready" });
  });

  it("is a draft again when the launch is taken back, and stays once a file has left", async () => {
    const campaign = await winBack();
    const launched = await regulars.launchCampaign(campaign.id, "launch");
    await expect(regulars.saveCampaign(campaign)).rejects.toMatchObject({ code: "campaign-launched" });
    await regulars.retract(launched.seq, "kept", "");
    expect((await regulars.query("campaign", { id: campaign.id })).standing).toBe("draft");
    const again = await regulars.launchCampaign(campaign.id, "launch");
    await regulars.writeWave(request(campaign), "write");
    await expect(regulars.retract(again.seq, "kept", "")).rejects.toMatchObject({ code: "campaign-files-left" });
    await expect(regulars.removeCampaign(campaign.id)).rejects.toMatchObject({ code: "campaign-files-left" });
  });

  it("tells for everybody why they are not on the list", async () => {
    const campaign = await winBack();
    const { excluded } = await regulars.query("plan", { campaign });
    const counted = new Map<string | null, number>();
    for (let customer = 0; customer < 400; customer++) {
      const { reason } = await regulars.query("whyNot", { campaign, customer });
      counted.set(reason, (counted.get(reason) ?? 0) + 1);
    }
    for (const { reason, people } of excluded) expect(counted.get(reason) ?? 0).toBe(people);
  });

  it("shows its texts on people, the worst case first", async () => {
    const campaign = await winBack();
    const wave = { ...campaign.waves[0]!, text: "{{name}} {{company}} {{nosuchfield}}" };
    const { faults, people } = await regulars.query("preview", {
      campaign: { ...campaign, waves: [wave] },
      wave: wave.id,
      language: "en",
      words: {},
    });
    expect(faults.map(({ code }) => code)).toEqual(["unknownField"]);
    expect(people[0]?.worstCase).toBe(true);
    expect(people).toHaveLength(5);
  });

  it("is tried on the shop's own past, where nothing was sent", async () => {
    const campaign = await winBack();
    const audience = { ...campaign.audience, rule: where("buyer", "=", "yes") };
    const design = { ...campaign, audience, holdout: { ...campaign.holdout, share: 0.5 } };
    const replay = await regulars.replayDesign(design, "replay");
    expect(replay?.tooFew).toBe(0);
    expect(replay?.runs).toBe(400);
    expect(replay!.interval!.low).toBeLessThan(0.05);
  });

  it("stands in the calendar with its clashes", async () => {
    const one = await winBack();
    const two = await winBack();
    const { entries, clashes } = await regulars.query("calendar", { from: one.start, to: one.start + 60 });
    const own = entries.filter(({ campaign }) => campaign === one.id || campaign === two.id);
    expect(own).toHaveLength(one.waves.length + two.waves.length);
    expect(clashes.some(({ a, b }) => new Set([a.campaign, b.campaign]).size === 2)).toBe(true);
  });
});
