import { CONTACTED, waveDay } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { AGAIN } from "../model/merged.ts";
import { CONTACT_EVENTS, EXPORTED } from "../model/response.ts";
import type { Launch, State } from "../model/state.ts";

/** What became of the pieces of a campaign: of each wave, and of the people all waves together. */
export interface MeasuredPieces {
  readonly waves: readonly WavePieces[];
  /** People with a piece, people whom one reached, and those whom none reached, by why the last one did not. */
  readonly exported: number;
  /** Null where no piece was ever confirmed. */
  readonly delivered: number | null;
  readonly failed: readonly { readonly reason: string; readonly people: number }[];
  /** By customer id: 1 for those drawn to contact. */
  readonly isContacted: Uint8Array;
}

export interface WavePieces {
  readonly planned: number;
  readonly exported: number;
  readonly delivered: number | null;
  readonly failed: number;
}

/** What is known of a piece; from `FAILED` on: it failed, for reason code − FAILED. */
const NONE = 0;
const SENT = 1;
const ARRIVED = 2;
const ANSWERED = 3;
const FAILED = 4;

const FAILED_EVENT = CONTACT_EVENTS.indexOf("failed");
/** Only where some pieces are confirmed can it be said how many arrived; of letters usually only those come back that did not. */
const DELIVERED_EVENT = CONTACT_EVENTS.indexOf("delivered");

/**
 * What became of each piece, by what is known up to a day: of several rows about one piece the last counts, and whoever answered was reached. A person counts
 * once: reached where any piece arrived, failed where all that is known of theirs failed. Pieces of an own channel have no
 * file; they went out on the wave's day to everybody it was meant for.
 */
export function measurePieces(
  state: Pick<State, "contacts" | "customers">,
  launch: Launch,
  until: Day,
): MeasuredPieces {
  const { campaign, members } = launch;
  const people = state.customers.count;
  const isContacted = new Uint8Array(people);
  for (let row = 0; row < members.count; row++) {
    if (members.status[row] === CONTACTED) isContacted[members.customer[row]!] = 1;
  }
  const pieces = campaign.waves.map((wave, index) => {
    const piece = new Uint8Array(people);
    if (wave.channel === "own" && waveDay(campaign, index) <= until) sendToAll(piece, launch, index);
    return piece;
  });
  const { reasons, tells } = follow(state.contacts, launch.commit, until, isContacted, pieces);
  const last = lastKnown(pieces, people);
  const all = countPieces(last, tells.some(Boolean));
  return {
    waves: pieces.map((piece, index) => ({
      planned: plannedFor(launch, index),
      exported: countPieces(piece, false).exported,
      delivered: countPieces(piece, tells[index] === true).delivered,
      failed: piece.reduce((sum, code) => sum + (code >= FAILED ? 1 : 0), 0),
    })),
    ...all,
    failed: failures(last, reasons),
    isContacted,
  };
}

function sendToAll(piece: Uint8Array, { members }: Launch, index: number): void {
  for (let row = 0; row < members.count; row++) {
    if (isMeant(members, row, index)) piece[members.customer[row]!] = SENT;
  }
}

function plannedFor({ members }: Launch, index: number): number {
  let planned = 0;
  for (let row = 0; row < members.count; row++) if (isMeant(members, row, index)) planned++;
  return planned;
}

function isMeant(members: Launch["members"], row: number, index: number): boolean {
  if (members.status[row] !== CONTACTED || members.twice?.[row] === AGAIN) return false;
  return ((members.plan[row]! >>> index) & 1) === 1;
}

/** Reads the rows in the order they came; gives the words of the failures by code, and of which waves something came back. */
function follow(
  contacts: State["contacts"],
  launch: number,
  until: Day,
  isContacted: Uint8Array,
  pieces: readonly Uint8Array[],
): { readonly reasons: readonly string[]; readonly tells: readonly boolean[] } {
  const words: string[] = [];
  const tells = pieces.map(() => false);
  for (let i = 0; i < contacts.count; i++) {
    const customer = contacts.customer[i]!;
    const wave = contacts.wave[i]!;
    const piece = pieces[wave];
    const event = contacts.event[i]!;
    if (contacts.launch[i] !== launch || !piece || isContacted[customer] !== 1) continue;
    if (contacts.day[i]! > until && event !== EXPORTED) continue;
    if (event === DELIVERED_EVENT) tells[wave] = true;
    if (event === EXPORTED) piece[customer] ||= SENT;
    else if (event === DELIVERED_EVENT) piece[customer] = Math.max(ARRIVED, answered(piece[customer]!));
    else if (event !== FAILED_EVENT) piece[customer] = ANSWERED;
    else piece[customer] = answered(piece[customer]!) || FAILED + codeOf(words, contacts.reasons[contacts.reason[i]!]);
  }
  return { reasons: words, tells };
}

function codeOf(words: string[], reason = "other"): number {
  const known = words.indexOf(reason);
  return known >= 0 ? known : words.push(reason) - 1;
}

/** Of each person: reached by any wave, else the last failure, else sent. */
function lastKnown(pieces: readonly Uint8Array[], people: number): Uint8Array {
  const last = new Uint8Array(people);
  for (const piece of pieces) {
    for (let c = 0; c < people; c++) {
      if (piece[c] === NONE || hasArrived(last[c]!)) continue;
      if (piece[c] !== SENT || last[c] === NONE) last[c] = piece[c]!;
    }
  }
  return last;
}

/** An answer stands, whatever is reported of the piece after it. */
function answered(code: number): number {
  return code === ANSWERED ? ANSWERED : NONE;
}

function hasArrived(code: number): boolean {
  return code === ARRIVED || code === ANSWERED;
}

function countPieces(
  codes: Uint8Array,
  tells: boolean,
): { readonly exported: number; readonly delivered: number | null } {
  let exported = 0;
  let arrived = 0;
  for (const code of codes) {
    if (code !== NONE) exported++;
    if (hasArrived(code)) arrived++;
  }
  return { exported, delivered: tells ? arrived : null };
}

function failures(last: Uint8Array, reasons: readonly string[]): MeasuredPieces["failed"] {
  const counts = reasons.map(() => 0);
  for (const code of last) if (code >= FAILED) counts[code - FAILED] = (counts[code - FAILED] ?? 0) + 1;
  return reasons
    .map((reason, at) => ({ reason, people: counts[at] ?? 0 }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people || (a.reason < b.reason ? -1 : 1));
}
