import { CONTACTED, waveDay, type Campaign } from "../model/campaign.ts";
import { Bitset } from "../model/bitset.ts";
import type { Day } from "../model/day.ts";
import type { Members } from "../model/state.ts";

/** A campaign with its people: those of its launch, or as a draft's audience is decided now. */
export interface PlannedCampaign {
  readonly campaign: Campaign;
  readonly members: Members;
}

/** A wave in the calendar. */
export interface WaveOnDay {
  readonly campaign: string;
  /** The wave's id. */
  readonly wave: string;
  readonly day: Day;
}

/** Two waves that the same people get so close to each other. */
export interface Clash {
  readonly a: WaveOnDay;
  readonly b: WaveOnDay;
  readonly people: number;
}

export interface ClashInput {
  readonly campaigns: readonly PlannedCampaign[];
  /** Two waves clash where the second comes so many days after the first, or sooner. */
  readonly withinDays: number;
  /** Pairs whose second wave was before this day are history. */
  readonly from: Day;
  /** How many customer ids there are. */
  readonly customers: number;
}

/**
 * People who get two waves within so many days, over all campaigns and within one (requirements G-26): for each pair of waves how many,
 * the earlier wave first, pairs by day. Waves for a part of the people count as if they went to all they are meant for.
 */
export function clashes({ campaigns, withinDays, from, customers }: ClashInput): readonly Clash[] {
  const waves = campaigns
    .flatMap(({ campaign, members }) =>
      campaign.waves.map((wave, i) => ({
        at: { campaign: campaign.id, wave: wave.id, day: waveDay(campaign, i) },
        members,
        bit: 1 << i,
      })),
    )
    .toSorted((a, b) => a.at.day - b.at.day);
  const people = new Map<(typeof waves)[number], Bitset>();
  const peopleOf = (wave: (typeof waves)[number]): Bitset => {
    const known = people.get(wave) ?? contactedBy(wave.members, wave.bit, customers);
    people.set(wave, known);
    return known;
  };
  const found: Clash[] = [];
  waves.forEach((b, at) => {
    if (b.at.day < from) return;
    for (const a of waves.slice(0, at)) {
      if (b.at.day - a.at.day > withinDays) continue;
      const both = countBoth(peopleOf(a), peopleOf(b));
      if (both > 0) found.push({ a: a.at, b: b.at, people: both });
    }
  });
  return found;
}

function contactedBy({ count, customer, status, plan }: Members, bit: number, customers: number): Bitset {
  const set = new Bitset(customers);
  for (let row = 0; row < count; row++) {
    if (status[row] === CONTACTED && (plan[row]! & bit) !== 0) set.add(customer[row]!);
  }
  return set;
}

function countBoth(a: Bitset, b: Bitset): number {
  const both = new Bitset(a.length);
  for (let w = 0; w < both.words.length; w++) both.words[w] = a.words[w]! & b.words[w]!;
  return both.count();
}
