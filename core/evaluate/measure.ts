import { campaignWindow } from "../campaign/campaign-window.ts";
import type { Day } from "../model/day.ts";
import type { CountedResult, RateComparison } from "../model/effect.ts";
import type { Money } from "../model/money.ts";
import type { CampaignState, Launch, State } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import { isSettled, type CampaignFacts } from "./campaign-effect.ts";
import { compareRates, countArms } from "./compare-rates.ts";
import { measureAwareness } from "./measure-awareness.ts";
import { givenCost, measureCosts, totalCost, waveCost, type CostLine } from "./measure-costs.ts";
import { notDrawnGroups } from "./measure-groups.ts";
import { measurePieces, type MeasuredPieces } from "./measure-pieces.ts";
import { drawnPeople, measurePopulation } from "./measure-population.ts";
import { measureReplies, type MeasuredReplies } from "./measure-replies.ts";
import { boughtAfterwards, ordersByCode, promotionsOfCode, type BoughtAfterwards } from "./measure-results.ts";
import { runToEnd, type Steps } from "./steps.ts";
import { launchesOf, sentWaves } from "./wave-contacts.ts";
import { windowOn, windowPurchases, type Window, type WindowPurchases } from "./window-purchases.ts";

/** What measuring looks at. */
export interface MeasureBase {
  readonly state: State;
  /** The lines in customer order. */
  readonly index: Profiles["index"];
  /** The day the sales stand on. */
  readonly asOf: Day;
  /** The last day of which sales are known: that of the last one, or of the last file that brought any. */
  readonly salesUntil: Day;
  /** The last day whose answers count: replies, returned files, follow-ups, awareness; they come in without sales. */
  readonly answersUntil: Day;
}

/** What a wave did; orders count for the latest wave, so they add up over waves. */
export interface WaveResult {
  readonly planned: number;
  readonly exported: number;
  readonly delivered: number | null;
  readonly failed: number;
  readonly repliedPeople: number;
  readonly replies: number;
  readonly orders: number;
  readonly revenue: Money;
  /** Its fixed cost where it left, and its pieces at their price. */
  readonly cost: Money;
}

export interface Measurement {
  readonly facts: CampaignFacts;
  readonly waves: readonly WaveResult[];
  readonly costs: readonly CostLine[];
}

/** All of `measuring` at once. */
export function measureCampaign(
  base: MeasureBase,
  measured: CampaignState,
  parts: readonly number[],
): Measurement | null {
  return runToEnd(measuring(base, measured, parts));
}

/**
 * In steps: what a launched campaign came to on a day, for `campaignEffect` (methods §12). No sale later than the day counts, and none
 * later than 14 days after the window, so that a verdict stands.
 * @param parts message parts of a piece, by wave; 1 for all but SMS
 * @returns null for a draft
 */
export function* measuring(
  base: MeasureBase,
  measured: CampaignState,
  parts: readonly number[],
): Steps<Measurement | null> {
  const { launch, conclusion } = measured;
  if (launch === null) return null;
  const { state, answersUntil } = base;
  const { campaign } = launch;
  const window = windowOf(launch, base.asOf);
  const isCode = promotionsOfCode(state.lines, campaign.incentive?.code);
  const purchases = yield* windowPurchases(state.lines, base.index, window, isCode);
  const replies = measureReplies(state, launch, answersUntil);
  yield;
  const pieces = measurePieces(state, launch, answersUntil);
  yield;
  const after = afterwards(state, launch, purchases, window.until);
  const hasCode = (campaign.incentive?.code ?? "").trim() !== "";
  const byCode = hasCode ? ordersByCode(state.lines, purchases.orders, isCode, window) : null;
  const waves = wavesOf(launch, parts, pieces, replies, after);
  const costs = measureCosts(campaign, conclusion?.spent ?? {}, { waves, parts, taken: (byCode ?? after.all).orders });
  const { asOf, salesUntil } = base;
  const settled = isSettled({ to: window.to, asOf, salesUntil });
  return {
    waves,
    costs,
    facts: {
      from: window.from,
      to: window.to,
      asOf,
      salesUntil,
      people: measurePopulation(launch, purchases, state.customers.fields.get("city")),
      funnel: funnelOf(launch, pieces, replies, after),
      byCode,
      boughtAfterwards: after.all,
      cost: totalCost(costs),
      worth: {
        marginShare: campaign.marginShare,
        averageOrder: after.all.orders === 0 ? null : after.all.revenue / after.all.orders,
        incentive: campaign.incentive?.cost ?? 0,
        given: givenCost(costs),
      },
      goals: campaign.goals,
      marketTotal: conclusion?.marketTotal ?? campaign.marketTotal,
      notDrawn: settled ? notDrawnGroups(state, launch, purchases, replies, answersUntil) : [],
      awareness: measureAwareness(measured, launch, answersUntil),
      earlier: settled ? yield* likeCampaigns(base, launch) : [],
      seed: campaign.holdout.seed,
    },
  };
}

/** In steps: what people bought after a launch's waves, alone; the same count as in its measurement. */
export function* ordersAfter({ state, index, asOf }: MeasureBase, launch: Launch): Steps<CountedResult> {
  const window = windowOf(launch, asOf);
  const purchases = yield* windowPurchases(state.lines, index, window);
  return afterwards(state, launch, purchases, window.until).all;
}

function afterwards(state: State, launch: Launch, purchases: WindowPurchases, until: Day): BoughtAfterwards {
  return boughtAfterwards(
    launch,
    purchases.orders,
    sentWaves(state, buyersOf(purchases, state.customers.count), until),
  );
}

function windowOf({ campaign }: Pick<Launch, "campaign">, asOf: Day): Window {
  return windowOn(campaignWindow(campaign), asOf);
}

function buyersOf({ orders }: WindowPurchases, people: number): Uint8Array {
  const buyers = new Uint8Array(people);
  for (const customer of orders.customers) buyers[customer] = 1;
  return buyers;
}

function wavesOf(
  { campaign }: Launch,
  parts: readonly number[],
  pieces: MeasuredPieces,
  replies: MeasuredReplies,
  after: BoughtAfterwards,
): readonly WaveResult[] {
  return pieces.waves.map((wave, index) => ({
    ...wave,
    repliedPeople: replies.peopleByWave[index] ?? 0,
    replies: replies.messagesByWave[index] ?? 0,
    orders: after.byWave[index]?.orders ?? 0,
    revenue: after.byWave[index]?.revenue ?? 0,
    cost: waveCost(campaign, index, wave.exported, parts[index] ?? 1),
  }));
}

function funnelOf(
  { contacted }: Launch,
  { exported, delivered, failed, isContacted }: MeasuredPieces,
  { perCustomer, messages }: MeasuredReplies,
  { all }: BoughtAfterwards,
): CampaignFacts["funnel"] {
  let repliedPeople = 0;
  for (const customer of perCustomer.keys()) if (isContacted[customer] === 1) repliedPeople++;
  return {
    planned: contacted,
    exported,
    delivered,
    failed,
    repliedPeople,
    replies: messages,
    orderedPeople: all.people,
    orders: all.orders,
    revenue: all.revenue,
  };
}

/** Who bought, of other campaigns with the same objective that are settled on the day. */
function* likeCampaigns(base: MeasureBase, { commit, campaign }: Launch): Steps<readonly RateComparison[]> {
  const { state, index, asOf, salesUntil } = base;
  const like = launchesOf(state).filter(
    (launch) =>
      launch.commit !== commit &&
      launch.campaign.objective === campaign.objective &&
      launch.excluded.holdout > 0 &&
      isSettled({ to: campaignWindow(launch.campaign).to, asOf, salesUntil }),
  );
  const found: RateComparison[] = [];
  for (const launch of like) {
    const purchases = yield* windowPurchases(state.lines, index, windowOf(launch, asOf));
    const people = drawnPeople(launch, purchases);
    const bought = people?.rates[0];
    if (people === null || bought === undefined) continue;
    const { contacted, held } = countArms(people, bought.happened);
    found.push(compareRates(contacted, held, { outcome: bought.outcome, drawn: true }));
  }
  return found;
}
