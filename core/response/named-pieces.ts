import { readRowCode } from "../format/row-code.ts";
import { CONTACTED, waveOfNumber, type Wave } from "../model/campaign.ts";
import { EXPORTED } from "../model/response.ts";
import type { Contacts, Launch, State } from "../model/state.ts";

/** One piece that left the house: to whom, in which wave of which launch. */
export interface NamedPiece {
  readonly launch: Launch;
  readonly waveIndex: number;
  readonly wave: Wave;
  readonly customer: number;
}

/** Why a code names nobody: it has not the form of one; its check letter denies it; nothing of that code ever left. */
export type NamesNobody = "unreadable" | "wrongCheck" | "unknown";

/**
 * The piece a code names. Only what was written to a file can come back: the code of somebody held out, of somebody who was left out when
 * the file was written, or of a wave that was never written is `unknown`, for it can only be a misreading.
 */
export function pieceOf(state: State, code: string): NamedPiece | NamesNobody {
  const read = readRowCode(code);
  if (read === "unreadable") return read;
  if (read === "wrong-check") return "wrongCheck";
  const { launchCommit, waveIndex } = waveOfNumber(read.batch);
  const launch = launchesOf(state).get(launchCommit);
  const wave = launch?.campaign.waves[waveIndex];
  if (launch === undefined || wave === undefined) return "unknown";
  const customer = launch.members.customer[read.index - 1];
  if (customer === undefined || launch.members.status[read.index - 1] !== CONTACTED) return "unknown";
  return hasLeft(state, launchCommit, waveIndex, customer) ? { launch, waveIndex, wave, customer } : "unknown";
}

const launchesByState = new WeakMap<State["campaigns"], ReadonlyMap<number, Launch>>();

function launchesOf({ campaigns }: State): ReadonlyMap<number, Launch> {
  let launches = launchesByState.get(campaigns);
  if (launches === undefined) {
    launches = new Map(
      [...campaigns.values()].flatMap(({ launch }): [number, Launch][] => (launch ? [[launch.commit, launch]] : [])),
    );
    launchesByState.set(campaigns, launches);
  }
  return launches;
}

/** By launch, by customer: bit i where a piece of wave i was in a file. */
type Left = ReadonlyMap<number, Uint16Array>;
const leftByContacts = new WeakMap<Contacts, Left>();

function hasLeft({ contacts, customers }: State, launch: number, wave: number, customer: number): boolean {
  let left = leftByContacts.get(contacts);
  if (left === undefined) {
    left = collectLeft(contacts, customers.count);
    leftByContacts.set(contacts, left);
  }
  return (((left.get(launch)?.[customer] ?? 0) >>> wave) & 1) === 1;
}

function collectLeft(contacts: Contacts, customers: number): Left {
  const left = new Map<number, Uint16Array>();
  for (let i = 0; i < contacts.count; i++) {
    if (contacts.event[i] !== EXPORTED) continue;
    const launch = contacts.launch[i]!;
    let waves = left.get(launch);
    if (waves === undefined) left.set(launch, (waves = new Uint16Array(customers)));
    waves[contacts.customer[i]!]! |= 1 << contacts.wave[i]!;
  }
  return left;
}
