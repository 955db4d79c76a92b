import { netBetween } from "../campaign/spend-between.ts";
import { wavePeople } from "../campaign/wave-people.ts";
import { makeRowCode } from "../format/row-code.ts";
import type { Table } from "../import/read-table.ts";
import {
  CONTACTED,
  HELD_OUT,
  waveDay,
  waveNumber,
  windowEnd,
  type Campaign,
  type WaveChannel,
} from "../model/campaign.ts";
import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";
import type { CommitSeq, Decision } from "../model/decision.ts";
import type { ExportFormat } from "../model/export-decision.ts";
import { RegularsError } from "../model/error.ts";
import { reachOf } from "../model/reach.ts";
import type { Launch, State } from "../model/state.ts";
import { drawSample, LEAST_SAMPLE } from "../response/draw-sample.ts";
import { beginnings, followUpDecisions } from "../response/follow-up.ts";
import { readReturn } from "../response/read-return.ts";
import { replyDecisions } from "../response/reply.ts";
import { returnContent } from "../response/return-content.ts";
import { attempts, awarenessAnswers, pastConclusion } from "../sample/aftermath.ts";
import {
  fatesOf,
  repliesByHand,
  returnedTable,
  unmatchedReplies,
  type Fate,
  type SentPiece,
} from "../sample/answers.ts";
import { CAMPAIGN_WORDS, type CampaignWords } from "../sample/campaign-words.ts";
import { comingLoyalty, LAUNCHED_BEFORE, pastWinBack } from "../sample/campaigns.ts";
import { Dice } from "../sample/dice.ts";
import { returningSales, type Reached } from "../sample/returning-sales.ts";
import { booksOf, makeShop, withMoreLines, type MadeShop, type SampleOptions } from "../sample/shop.ts";
import { requireLaunched } from "./campaign-decisions.ts";
import { launchContent } from "./launch-content.ts";
import { Story } from "./story.ts";
import { makeWaveFile } from "./wave-file.ts";

/** Keeps the chance of the campaign apart from that of the shop. */
const STORY_SEED = 0x7ea;

/**
 * The sample shop with a campaign behind it and one before it, as one commit: the shop first, then a win-back that is decided, launched,
 * written, answered and concluded by the same code as everybody's, day by day, and the draft of a loyalty campaign. A shop too small to
 * have anybody to win back has no campaign behind it. The same options give the same content, whatever the clock says.
 * @param commit the number the commit will have: it stands in the codes of the pieces
 */
export async function sampleStory(
  options: SampleOptions,
  commit: CommitSeq,
  breathe: () => Promise<void>,
): Promise<CommitContent> {
  const { today } = options;
  const books = booksOf(options.language);
  const dice = new Dice(options.seed ^ STORY_SEED);
  const shop = makeShop(options);
  const story = new Story(shop.content, commit, breathe);
  const telling = { story, shop, dice, today, words: CAMPAIGN_WORDS[books], books, first: options.firstCustomer ?? 0 };
  const plan = { today, books, seed: dice.int(1, 1 << 30) };
  const past = pastWinBack({ ...plan, id: story.newId() });
  await tellPast(telling, past);
  const coming = comingLoyalty({ ...plan, id: story.newId() });
  story.add({ decisions: [{ type: "campaign", campaign: coming, removed: false }] });
  return story.content;
}

/** What the steps of the story share. */
interface Telling {
  readonly story: Story;
  readonly shop: MadeShop;
  readonly dice: Dice;
  readonly today: Day;
  readonly words: CampaignWords;
  readonly books: "en" | "zh";
  /** The id of the first person. */
  readonly first: number;
}

/** The launch's people and plan; null where nobody can be contacted. */
async function launched({ story, today }: Telling, { id }: Campaign): Promise<CommitContent | null> {
  try {
    return launchContent(await story.insight(today - LAUNCHED_BEFORE), id);
  } catch (error) {
    if (error instanceof RegularsError && error.code === "campaign-not-ready") return null;
    throw error;
  }
}

async function tellPast(telling: Telling, campaign: Campaign): Promise<void> {
  const { story, words } = telling;
  const before = story.content;
  story.add({ decisions: [{ type: "campaign", campaign, removed: false }] });
  const launch = await launched(telling, campaign);
  if (launch === null) return story.change(before);
  story.add(launch);
  await askAround(telling, campaign);
  const fates: Fate[] = [];
  for (const index of campaign.waves.keys()) fates.push(...(await tellWave(telling, campaign, index)));
  const unmatched = unmatchedReplies(words, waveDay(campaign, 1) + 2, story.newId);
  story.add({ decisions: unmatched.map((reply): Decision => ({ type: "reply", reply })) });
  await comeBack(telling, campaign, fates);
  await followUp(telling, waveDay(campaign, campaign.waves.length - 1) + 2);
  const day = windowEnd(campaign) + 20;
  story.add({ decisions: [{ type: "conclusion", campaign: campaign.id, day, conclusion: pastConclusion(words) }] });
}

const SAMPLE_SIZE = 120;

/** Draws whom to ask and notes what they say, where enough of those drawn may be called. */
async function askAround({ story, dice }: Telling, campaign: Campaign): Promise<void> {
  const state = await story.state();
  const { launch } = requireLaunched(state, campaign.id);
  const { customer, status } = launch.members;
  const callable = customer.filter(
    (one, row) => (status[row] === CONTACTED || status[row] === HELD_OUT) && reachOf(state, one, "phone") === "ok",
  );
  if (callable.length < LEAST_SAMPLE) return;
  const { seed } = campaign.holdout;
  const customers = [...drawSample(state, launch, SAMPLE_SIZE, seed)];
  const asked = customers.map((one) => ({ customer: one, held: status[customer.indexOf(one)] === HELD_OUT }));
  const days = { before: campaign.start - 3, after: windowEnd(campaign) + 4 };
  const answers = awarenessAnswers(dice, campaign.id, asked, days);
  story.add({
    decisions: [
      { type: "sample", campaign: campaign.id, day: days.before - 1, seed, customers },
      ...answers.map((answer): Decision => ({ type: "awareness", answer })),
    ],
  });
}

/** What each channel's file was written as. */
const FORMATS: Readonly<Partial<Record<WaveChannel, ExportFormat>>> = { post: "letters", phone: "callSheet" };

/** A wave's file leaves, comes back, and people answer. */
async function tellWave(telling: Telling, campaign: Campaign, index: number): Promise<readonly Fate[]> {
  const { story, dice, books: language, words } = telling;
  const wave = campaign.waves[index]!;
  const { id, channel } = wave;
  const day = waveDay(campaign, index);
  const insight = await story.insight(day);
  const pieces = piecesOf(insight.state, requireLaunched(insight.state, campaign.id).launch, index, day);
  if (pieces.length === 0) return [];
  const format = FORMATS[channel] ?? "csv";
  const request = { campaign: campaign.id, wave: id, format, language, purpose: words.purpose, headers: {}, words: {} };
  story.add((await makeWaveFile(insight, request, day, story.breathe)).content);
  const fates = fatesOf(dice, pieces, channel, day);
  await takeBack(story, returnedTable(dice, fates, channel, words), `${wave.name}.csv`, day + 11);
  const state = await story.state();
  const replies = repliesByHand(dice, fates, words, story.newId);
  story.add({ decisions: replies.flatMap((reply) => replyDecisions(state, reply, true)) });
  return fates;
}

function piecesOf(state: State, launch: Launch, index: number, day: Day): SentPiece[] {
  const { customers, rows } = wavePeople(state, launch, index, day);
  const number = waveNumber(launch.commit, index);
  return Array.from(customers, (customer, i) => ({ customer, code: makeRowCode(number, rows[i]!) }));
}

async function takeBack(story: Story, table: Table, fileName: string, today: Day): Promise<void> {
  if (table.length < 2) return;
  const state = await story.state();
  const pause = story.breathe;
  const reading = await readReturn({ tables: [table], fileName, planId: fileName, state, choices: {}, today, pause });
  story.add(returnContent(state, reading, today, story.newId));
}

/** Of those a piece reached, some come again. */
async function comeBack(
  { story, shop, dice, today, first }: Telling,
  campaign: Campaign,
  fates: readonly Fate[],
): Promise<void> {
  const { replies } = await story.state();
  const answered = new Set(replies.map(({ customer }) => customer));
  const reached = new Map<number, Reached>();
  for (const { customer, became, day } of fates) {
    if (became === "failed" || became === "refused" || reached.has(customer)) continue;
    reached.set(customer, { person: customer - first, day, answered: answered.has(customer) });
  }
  const span = { until: windowEnd(campaign), today, nextOrder: shop.orders + 1 };
  const lines = returningSales(dice, shop.people, [...reached.values()], span);
  story.change(withMoreLines(story.content, shop, lines, first));
}

/** Every reply is taken up once the calls are made; who bought about then is won. */
async function followUp({ story, dice, words, today }: Telling, day: Day): Promise<void> {
  const { reason } = words.follow;
  const begun = beginnings(await story.state(), { due: day + 3, reason, today: day, newId: story.newId });
  story.add({ decisions: begun });
  const state = await story.state();
  const spent = netBetween(state, day - 20, day + 30);
  const entries = begun.flatMap((decision) => (decision.type === "followUp" ? [decision.entry] : []));
  const mayCall = (customer: number): boolean => reachOf(state, customer, "phone") === "ok";
  const done = attempts(dice, entries, today, words.follow, (customer) => (spent[customer] ?? 0) > 0, mayCall);
  story.add({ decisions: done.flatMap((entry) => followUpDecisions(state, entry, false)) });
}
