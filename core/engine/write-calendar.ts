import { calendarText, type CalendarEvent } from "../format/ics.ts";
import { safeFileName } from "../format/file-name.ts";
import { verdictDay, waveDay, windowEnd, type Campaign } from "../model/campaign.ts";
import { formatDay } from "../model/day.ts";
import type { CampaignState } from "../model/state.ts";
import type { WrittenFile } from "./written-files.ts";
import { requireCampaign } from "./campaign-decisions.ts";
import type { Insight } from "./insight.ts";
import { calendarView } from "./views/calendar.ts";
import { paperWords } from "./wave-papers.ts";

type Words = ReturnType<typeof paperWords>["calendar"];

/** Minutes after midnight at which a calendar reminds of a wave, the day before. */
const REMINDED_AT = 9 * 60;

/** The waves of a campaign, or of all, with the ends of their windows, as a calendar file. Error: `campaign-unknown`. */
export function campaignCalendar(insight: Insight, id: string | null, language: "en" | "zh"): WrittenFile {
  const words = paperWords(language).calendar;
  const { state, today } = insight;
  const chosen = id === null ? [...state.campaigns.values()] : [requireCampaign(state, id)];
  const people = peopleOn(insight, chosen);
  const events = chosen.flatMap(({ campaign }) => eventsOf(campaign, people, words));
  const name = id === null ? words.all : (chosen[0]?.campaign.name ?? words.all);
  return {
    fileName: safeFileName(`${name}-${formatDay(today)}.ics`),
    bytes: new TextEncoder().encode(calendarText({ name, day: today, events })),
    included: events.length,
    excluded: {},
  };
}

/** How many people each wave of these campaigns is meant for, by the event's id; a copied campaign may name its waves alike. */
function peopleOn(insight: Insight, chosen: readonly CampaignState[]): ReadonlyMap<string, number> {
  const from = Math.min(...chosen.map(({ campaign }) => waveDay(campaign, 0)));
  const to = Math.max(...chosen.map(({ campaign }) => windowEnd(campaign)));
  const { entries } = calendarView(insight, { from, to });
  return new Map(entries.map(({ campaign, wave, people }) => [eventId(campaign, wave), people]));
}

function eventId(campaign: string, wave: string): string {
  return `${campaign}-${wave}`;
}

function eventsOf(campaign: Campaign, people: ReadonlyMap<string, number>, words: Words): CalendarEvent[] {
  if (campaign.waves.length === 0) return [];
  const waves = campaign.waves.map((wave, i) => ({
    uid: eventId(campaign.id, wave.id),
    day: waveDay(campaign, i),
    title: words.wave(campaign.name, wave.name),
    description: words.people(people.get(eventId(campaign.id, wave.id)) ?? 0),
    alarm: { daysBefore: 1, minute: REMINDED_AT },
  }));
  const end = windowEnd(campaign);
  return [
    ...waves,
    { uid: `${campaign.id}-window`, day: end, title: words.closes(campaign.name) },
    { uid: `${campaign.id}-verdict`, day: verdictDay(end), title: words.verdict(campaign.name) },
  ];
}
