import { campaignWindow } from "../campaign/campaign-window.ts";
import type { ChannelHistory } from "../campaign/channel-rates.ts";
import { WAVE_CHANNELS, type WaveChannel } from "../model/campaign.ts";
import { CLASSES } from "../model/fields.ts";
import { AGAIN } from "../model/merged.ts";
import { EXPORTED, REPLY_EVENTS } from "../model/response.ts";
import type { Launch } from "../model/state.ts";
import { rateDifference, type VariedEstimate } from "../stats/inverse-variance.ts";
import { countArms } from "./compare-rates.ts";
import type { MeasureBase } from "./measure.ts";
import { drawnPeople } from "./measure-population.ts";
import { pastLaunches } from "./past-rates.ts";
import { purchasesIn } from "./window-purchases.ts";

/**
 * What each channel has come to in launched campaigns whose window is over (`pastLaunches`; methods §11). A person counts once a campaign and
 * channel; a reply counts for the channel of its wave, and where that is not known for the channel of the last file they stood in. A
 * refusal is no reply. A campaign of several channels says nothing of the lift of one.
 */
export function channelHistory(base: MeasureBase): ReadonlyMap<WaveChannel, ChannelHistory> {
  const found = new Map<WaveChannel, Counted>();
  for (const launch of pastLaunches(base)) {
    countReplies(base, launch, found);
    countLift(base, launch, found);
  }
  return found;
}

interface Counted extends ChannelHistory {
  all: { people: number; replied: number };
  classes: { people: number; replied: number }[];
  lifts: VariedEstimate[];
  held: number;
}

function countedFor(found: Map<WaveChannel, Counted>, channel: WaveChannel): Counted {
  let counted = found.get(channel);
  if (counted === undefined) {
    const classes = CLASSES.map(() => ({ people: 0, replied: 0 }));
    counted = { all: { people: 0, replied: 0 }, classes, lifts: [], held: 0 };
    found.set(channel, counted);
  }
  return counted;
}

function countReplies(base: MeasureBase, launch: Launch, found: Map<WaveChannel, Counted>): void {
  const { sent, last } = sentBy(base, launch);
  const replied = repliedBy(base, launch, last);
  const { members } = launch;
  for (let row = 0; row < members.count; row++) {
    if (members.twice?.[row] === AGAIN) continue;
    const customer = members.customer[row]!;
    const channels = sent.get(customer) ?? 0;
    WAVE_CHANNELS.forEach((channel, at) => {
      if (((channels >>> at) & 1) === 0) return;
      const { all, classes } = countedFor(found, channel);
      const answered = ((replied.get(customer) ?? 0) >>> at) & 1;
      for (const into of [all, classes[members.class[row]!]]) {
        if (into === undefined) continue;
        into.people++;
        into.replied += answered;
      }
    });
  }
}

/** By customer: the channels (bits) of files they stood in, and the channel of the last. */
function sentBy(
  { state: { contacts } }: MeasureBase,
  { commit }: Launch,
): { readonly sent: ReadonlyMap<number, number>; readonly last: ReadonlyMap<number, number> } {
  const sent = new Map<number, number>();
  const last = new Map<number, number>();
  for (let i = 0; i < contacts.count; i++) {
    const customer = contacts.customer[i]!;
    if (contacts.launch[i] !== commit || contacts.event[i] !== EXPORTED || customer < 0) continue;
    sent.set(customer, (sent.get(customer) ?? 0) | (1 << contacts.channel[i]!));
    last.set(customer, contacts.channel[i]!);
  }
  return { sent, last };
}

/** By customer: the channels (bits) they replied to. */
function repliedBy(
  { state: { contacts, replies }, answersUntil }: MeasureBase,
  { commit, campaign }: Launch,
  last: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const replied = new Map<number, number>();
  const add = (customer: number, wave: WaveChannel | undefined): void => {
    const channel = wave === undefined ? last.get(customer) : WAVE_CHANNELS.indexOf(wave);
    if (channel !== undefined) replied.set(customer, (replied.get(customer) ?? 0) | (1 << channel));
  };
  for (const { campaign: of, wave, customer, day, kind, removed } of replies) {
    if (removed || day > answersUntil || of !== campaign.id || customer === null || kind === "refusal") continue;
    add(customer, campaign.waves.find(({ id }) => id === wave)?.channel);
  }
  for (let i = 0; i < contacts.count; i++) {
    const customer = contacts.customer[i]!;
    if (contacts.launch[i] !== commit || !REPLY_EVENTS.has(contacts.event[i]!) || customer < 0) continue;
    if (contacts.day[i]! > answersUntil) continue;
    add(customer, campaign.waves[contacts.wave[i]!]?.channel);
  }
  return replied;
}

/** What the holdout says, if the campaign has one and goes by this channel alone. */
function countLift({ state, index, asOf }: MeasureBase, launch: Launch, found: Map<WaveChannel, Counted>): void {
  const [first, ...rest] = launch.campaign.waves;
  if (first === undefined || rest.some(({ channel }) => channel !== first.channel)) return;
  const people = drawnPeople(launch, purchasesIn(state.lines, index, campaignWindow(launch.campaign), asOf));
  const bought = people?.rates[0];
  if (!people || bought === undefined) return;
  const { contacted, held } = countArms(people, bought.happened);
  if (contacted.people === 0 || held.people === 0) return;
  const counted = countedFor(found, first.channel);
  counted.lifts.push(rateDifference(contacted.happened, contacted.people, held.happened, held.people));
  counted.held += held.people;
}
