import { beforeAll, describe, expect, it } from "vitest";
import { wavePeople } from "../../../core/campaign/wave-people.ts";
import { computeInsight, type Insight } from "../../../core/engine/insight.ts";
import { sampleStory } from "../../../core/engine/sample-story.ts";
import { planView } from "../../../core/engine/views/plan.ts";
import { campaignEffect } from "../../../core/evaluate/campaign-effect.ts";
import { pastRates } from "../../../core/evaluate/past-rates.ts";
import { measureCampaign } from "../../../core/evaluate/measure.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import { CONTACTED, HELD_OUT, windowEnd } from "../../../core/model/campaign.ts";
import type { CommitContent } from "../../../core/model/commit.ts";
import type { CampaignState, Launch, State } from "../../../core/model/state.ts";
import type { SampleOptions } from "../../../core/sample/shop.ts";
import { WIN_BACK_CODE } from "../../../core/sample/campaign-words.ts";
import { day } from "../../table.ts";
import { open } from "../ledger/workspace.ts";

const TODAY = day("2026-11-21");
const breathe = (): Promise<void> => Promise.resolve();

function tell(options: Partial<SampleOptions>, commit = 1): Promise<CommitContent> {
  return sampleStory({ customers: 2_000, seed: 1, today: TODAY, language: "mixed", ...options }, commit, breathe);
}

async function folded(content: CommitContent): Promise<State> {
  const ledger = await open();
  await ledger.commit(content, 0);
  const state = await ledger.fold();
  ledger.close();
  return state;
}

describe("the story of the sample shop", () => {
  it("is the same for the same seed, byte for byte, and another for another", async () => {
    const small = { customers: 600, seed: 7 };
    expect(await tell(small)).toEqual(await tell(small));
    expect((await tell({ ...small, seed: 8 })).blocks).not.toEqual((await tell(small)).blocks);
  });

  it("is a shop with a draft and nothing behind it where there is nobody to win back", async () => {
    const { campaigns, replies } = await folded(await tell({ customers: 3 }));
    expect([...campaigns.values()].map(({ campaign, launch }) => [campaign.objective, launch])).toEqual([
      ["loyalty", null],
    ]);
    expect(replies).toEqual([]);
  });

  it.each(["en", "zh"] as const)("speaks %s throughout", async (language) => {
    const { campaigns } = await folded(await tell({ customers: 500, language }));
    const words = [...campaigns.values()].flatMap(({ campaign }) => campaign.waves.map(({ text }) => text)).join("");
    expect(/\p{Script=Han}/u.test(words)).toBe(language === "zh");
    expect(campaigns.size).toBe(2);
  });

  it("stands on the commit and the people it is told", async () => {
    const content = await tell({ customers: 500, firstCustomer: 40 }, 3);
    const ledger = await open();
    for (const head of [0, 1]) await ledger.commit({ kind: "settings", blocks: [], decisions: [] }, head);
    await ledger.commit(content, 2);
    const state = await ledger.fold();
    ledger.close();
    const past = [...state.campaigns.values()].find(({ launch }) => launch !== null);
    expect(past?.launch?.commit).toBe(3);
    expect(Math.min(...(past?.launch?.members.customer ?? []))).toBeGreaterThanOrEqual(40);
    expect(new Set(past?.launch?.members.evidence)).toEqual(new Set([0, 3]));
  });
});

describe("2,000 people on the last day", () => {
  let state: State;
  let insight: Insight;
  let past: CampaignState;
  let launch: Launch;

  beforeAll(async () => {
    state = await folded(await tell({}));
    insight = computeInsight(state, TODAY, state.settings, TODAY);
    past = [...state.campaigns.values()].find((campaign) => campaign.launch !== null)!;
    launch = past.launch!;
  });

  it("have a win-back behind them, decided by the rules everybody's is: counts add up, three tenths held out", () => {
    const { members, contacted, excluded, segment } = launch;
    const left = Object.values(excluded).reduce((sum, count) => sum + count, 0);
    expect(contacted + left).toBe(segment);
    expect(segment).toBe(members.count);
    expect(excluded.holdout / (excluded.holdout + contacted)).toBeCloseTo(0.3, 1);
    expect(contacted).toBeGreaterThan(300);
    for (const reason of ["refused", "noPermission", "noAddress", "householdDouble"] as const) {
      expect(excluded[reason]).toBeGreaterThan(0);
    }
    expect(past.conclusion).toMatchObject({ closed: true, decision: "keep" });
  });

  it("got no piece that was not theirs: nobody held out or left out is in a file or has an answer", () => {
    const { contacts } = state;
    const status = new Map(Array.from(launch.members.customer, (id, row) => [id, launch.members.status[row]]));
    expect(contacts.count).toBeGreaterThan(800);
    for (let i = 0; i < contacts.count; i++) expect(status.get(contacts.customer[i]!)).toBe(CONTACTED);
    expect(launch.members.status).toContain(HELD_OUT);
  });

  it("answered: pieces arrived and failed, replies wait, follow-ups are due now, won and lost", () => {
    expect(new Set(state.contacts.event)).toEqual(new Set([0, 1, 2, 3, 4]));
    const kinds = new Set(state.replies.map(({ kind }) => kind));
    for (const kind of ["question", "request", "interest"] as const) expect(kinds).toContain(kind);
    expect(state.replies.filter(({ customer }) => customer === null)).toHaveLength(3);
    const last = state.followUps.map(({ entries }) => entries.at(-1)!);
    expect(new Set(last.map((entry) => entry.state))).toEqual(new Set(["open", "won", "lost", "refused"]));
    const due = last.filter((entry) => entry.state === "open").map((entry) => entry.due ?? 0);
    expect(due.some((one) => one <= TODAY)).toBe(true);
    expect(due.every((one) => Math.abs(one - TODAY) <= 7)).toBe(true);
  });

  it("left those alone who refused: no later wave goes to them", () => {
    for (const index of launch.campaign.waves.keys()) {
      const now = new Set(wavePeople(state, launch, index, TODAY).customers);
      for (const { customer, kind } of state.replies) if (kind === "refusal") expect(now.has(customer!)).toBe(false);
    }
  });

  it("bought more, and somewhat more of those contacted than of those left alone", () => {
    const base = { state, index: insight.profiles.index, asOf: TODAY, salesUntil: TODAY, answersUntil: TODAY };
    const effect = runToEnd(campaignEffect(measureCampaign(base, past, [1, 1, 1])!.facts));
    expect(effect.population.settled).toBe(true);
    expect(effect.results.byCode?.orders).toBeGreaterThan(5);
    expect(effect.funnel.repliedPeople).toBeGreaterThan(20);
    const bought = effect.results.incremental!.bought;
    expect(bought.difference).toBeGreaterThan(0.01);
    expect(bought.difference).toBeLessThan(0.15);
    expect(effect.awareness?.after?.answers).toBeGreaterThanOrEqual(30);
    expect(state.lines.words.promotion).toContain(WIN_BACK_CODE);
    const [rates] = pastRates(base);
    expect(rates?.order).toBe(bought.contacted.rate);
    expect(rates?.heldOrder).toBe(bought.held.rate);
    expect(rates?.response).toBe(effect.funnel.repliedPeople! / effect.funnel.planned!);
    expect(rates?.reach).toBe(effect.funnel.delivered! / effect.funnel.exported!);
    expect(windowEnd(past.campaign)).toBeLessThan(TODAY - 30);
  });

  it("have a loyalty campaign before them that only waits for its launch", () => {
    const coming = [...state.campaigns.values()].find((campaign) => campaign.launch === null)!.campaign;
    expect(coming.waves.map(({ theme }) => theme)).toEqual(["brand", "product", "cases"]);
    expect(coming.start).toBeGreaterThan(TODAY);
    expect(planView(insight, { campaign: coming }).missing).toEqual([]);
  });
});
