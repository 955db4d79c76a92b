import { CONTACTED, waveDay, waveNumber, waveOfNumber } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { AGAIN } from "../model/merged.ts";
import { EXPORTED } from "../model/response.ts";
import type { Launch, State } from "../model/state.ts";
import type { WaveContacts } from "./attribute-orders.ts";

/** Waves that went out to people, of all launched campaigns, with which wave each is (`waveNumber`). */
export interface SentWaves extends WaveContacts {
  readonly waves: Int32Array;
}

/**
 * Which waves went out to whom up to a day: a person stands in a file of the wave that left; a wave of an own channel has no file and went
 * out to everybody it was meant for. It went out on the wave's day, or when the file left where that was later: what was bought before
 * came without it. The window ends by the wave's day all the same. In order of launch and wave, so that of two waves on one day the later launch stands later.
 * @param wanted by customer id: 1 for those to be looked at
 */
export function sentWaves(state: Pick<State, "campaigns" | "contacts">, wanted: Uint8Array, asOf: Day): SentWaves {
  const launches = launchesOf(state).filter(({ campaign }) => waveDay(campaign, 0) <= asOf);
  const people = exportedPeople(state.contacts, wanted);
  const columns = { customers: [] as number[], days: [] as number[], windows: [] as number[], waves: [] as number[] };
  for (const launch of launches) {
    launch.campaign.waves.forEach((wave, index) => {
      const day = waveDay(launch.campaign, index);
      if (day > asOf) return;
      const number = waveNumber(launch.commit, index);
      const add = (customer: number, left: Day): void => {
        const wentOut = Math.max(day, left);
        columns.customers.push(customer);
        columns.days.push(wentOut);
        columns.windows.push(launch.campaign.windowDays - (wentOut - day));
        columns.waves.push(number);
      };
      if (wave.channel === "own") for (const customer of meantFor(launch, index, wanted)) add(customer, day);
      else for (const [customer, left] of people.get(number) ?? []) add(customer, left);
    });
  }
  return {
    customers: Int32Array.from(columns.customers),
    days: Int32Array.from(columns.days),
    windows: Int32Array.from(columns.windows),
    waves: Int32Array.from(columns.waves),
  };
}

/** The launch and wave of a position. */
export function waveAt({ waves }: SentWaves, position: number): ReturnType<typeof waveOfNumber> {
  return waveOfNumber(waves[position]!);
}

/** All launches, the oldest first. */
export function launchesOf({ campaigns }: Pick<State, "campaigns">): readonly Launch[] {
  return [...campaigns.values()]
    .flatMap(({ launch }) => (launch === null ? [] : [launch]))
    .toSorted((a, b) => a.commit - b.commit);
}

/** By wave number: who stands in a file of it that left, with the day the first such file left; a file written again changes nothing. */
function exportedPeople(
  contacts: State["contacts"],
  wanted: Uint8Array,
): ReadonlyMap<number, ReadonlyMap<number, Day>> {
  const waves = new Map<number, Map<number, Day>>();
  for (let i = 0; i < contacts.count; i++) {
    const customer = contacts.customer[i]!;
    if (contacts.event[i] !== EXPORTED || customer < 0 || wanted[customer] !== 1) continue;
    const number = waveNumber(contacts.launch[i]!, contacts.wave[i]!);
    let people = waves.get(number);
    if (people === undefined) waves.set(number, (people = new Map()));
    people.set(customer, Math.min(contacts.day[i]!, people.get(customer) ?? Infinity));
  }
  return waves;
}

function meantFor({ members }: Launch, index: number, wanted: Uint8Array): readonly number[] {
  const people: number[] = [];
  for (let row = 0; row < members.count; row++) {
    if (members.twice?.[row] === AGAIN) continue;
    const customer = members.customer[row]!;
    const isMeant = members.status[row] === CONTACTED && ((members.plan[row]! >>> index) & 1) === 1;
    if (isMeant && wanted[customer] === 1) people.push(customer);
  }
  return people;
}
