import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import { CHANNELS } from "../model/fields.ts";
import { personOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";
import { isRefusal } from "./fold-permissions.ts";

/** What one side has and the other has not. */
export interface OnlyThere {
  readonly commits: number;
  /** Milliseconds since 1970 of the last of these; null: none. */
  readonly lastAt: number | null;
}

/** The size of a workspace. */
export interface Size {
  readonly customers: number;
  readonly lines: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly commits: number;
  /** Milliseconds since 1970 of the last commit; null: there is none. */
  readonly lastAt: number | null;
}

/** The last commit that two histories of one workspace have in common, by the random ids of commits; 0: none. */
export function commonCommit(a: readonly Pick<CommitInfo, "id">[], b: readonly Pick<CommitInfo, "id">[]): CommitSeq {
  let common = 0;
  while (common < a.length && a[common]?.id === b[common]?.id) common++;
  return common;
}

export function sizeOf({ customers, lines, commits }: State): Size {
  let firstDay: number | null = null;
  let lastDay: number | null = null;
  for (let i = 0; i < lines.count; i++) {
    const day = lines.day[i]!;
    if (firstDay === null || day < firstDay) firstDay = day;
    if (lastDay === null || day > lastDay) lastDay = day;
  }
  return {
    customers: customers.liveCount,
    lines: lines.count,
    firstDay,
    lastDay,
    commits: commits.length,
    lastAt: commits.at(-1)?.at ?? null,
  };
}

/** What only the later part of a history has. */
export function onlyAfter(commits: readonly CommitInfo[], common: CommitSeq): OnlyThere {
  const own = commits.slice(common);
  return { commits: own.length, lastAt: own.at(-1)?.at ?? null };
}

/**
 * Refusals that stand in one state and not in the other, of records both mean by the same id: those below `ids`. Somebody merged refuses as
 * each of their records, for in the other state these may be people of their own. What a record refuses itself must stand in the other state
 * for that record itself: there it may be refused only as long as it is merged with somebody who refused.
 */
export function* refusalsMissing(today: State, other: State, ids: number): Generator<RefusalToday> {
  const count = Math.min(ids, today.customers.count, other.customers.count);
  for (const channel of CHANNELS) {
    const ofPeople = today.customers.permissions[channel];
    const ofRecords = ownPermissions(today)[channel];
    const known = other.customers.permissions[channel].state;
    const knownOfRecords = ownPermissions(other)[channel].state;
    for (let customer = 0; customer < count; customer++) {
      const person = personOf(today, customer);
      const isMissing =
        isRefusal(ofPeople.state[person]!) &&
        (!isRefusal(known[personOf(other, customer)]!) ||
          (isRefusal(ofRecords.state[customer]!) && !isRefusal(knownOfRecords[customer]!)));
      if (isMissing) yield { customer, channel, state: ofPeople.state[person]!, day: ofPeople.day[person]! };
    }
  }
}

/** What records permit by themselves. */
function ownPermissions({ merges, customers }: State): State["customers"]["permissions"] {
  return (merges?.records ?? customers).permissions;
}

export interface RefusalToday {
  readonly customer: number;
  readonly channel: (typeof CHANNELS)[number];
  /** Index in PERMISSIONS. */
  readonly state: number;
  readonly day: number;
}
