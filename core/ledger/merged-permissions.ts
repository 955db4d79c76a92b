import { NO_DAY } from "../model/day.ts";
import { CHANNELS, type Channel } from "../model/fields.ts";
import type { PermissionColumn } from "../model/state.ts";
import { isRefusal, isStricter, UNKNOWN, type PermissionFold } from "./fold-permissions.ts";
import { joined, MergeMemory, type Join, type MergedPeople, type Person } from "./merges.ts";

type Permissions = Readonly<Record<Channel, PermissionColumn>>;

/** What one record, or several as one, permit on a channel. */
interface Permitted {
  readonly state: number;
  readonly commit: number;
  readonly day: number;
  /** The last decision by hand that holds for all of them; 0: none. */
  readonly byHand: number;
  /** The last commit that refused; 0: it is no refusal. */
  readonly refused: number;
}

/** Permissions of people, and when the last hand decision was that holds for all their records. */
export interface MergedPermissions {
  readonly columns: Permissions;
  readonly decidedAt: (customer: number, channel: Channel) => number;
}

/** One channel of people, and the last hand decisions that hold for all records of each. */
interface MergedChannel {
  readonly column: PermissionColumn;
  readonly byHand: ReadonlyMap<number, number>;
}

/**
 * The permissions of people: on each channel the strictest of their records. Only a decision by hand that was made after the merge, about
 * the person, is looser; and what any record refuses after that decision is refused again.
 */
export class PermissionMerge {
  private readonly channels = new MergeMemory<Uint8Array, MergedChannel>();

  merge(raw: Permissions, fold: PermissionFold, merged: MergedPeople): MergedPermissions {
    const columns: Partial<Record<Channel, PermissionColumn>> = {};
    const byHand = new Map<Channel, MergedChannel["byHand"]>();
    for (const channel of CHANNELS) {
      const { state } = raw[channel];
      const one = this.channels.of(state, merged, () => mergedChannel(channel, raw[channel], fold, merged));
      columns[channel] = one.column;
      byHand.set(channel, one.byHand);
    }
    return {
      columns: columns as Permissions,
      decidedAt: (customer, channel) => byHand.get(channel)?.get(customer) ?? fold.decidedAt(customer, channel),
    };
  }
}

function mergedChannel(
  channel: Channel,
  from: PermissionColumn,
  fold: PermissionFold,
  { people }: MergedPeople,
): MergedChannel {
  const byHand = new Map<number, number>();
  const column = { state: from.state.slice(), commit: from.commit.slice(), day: from.day.slice() };
  const set = (record: number, { state, commit, day }: Omit<Permitted, "byHand" | "refused">): void => {
    column.state[record] = state;
    column.commit[record] = commit;
    column.day[record] = day;
  };
  for (const person of people.values()) {
    const permitted = permittedOn(channel, person, from, fold);
    for (const record of person.records) set(record, { state: UNKNOWN, commit: 0, day: NO_DAY });
    set(person.id, permitted);
    byHand.set(person.id, permitted.byHand);
  }
  return { column, byHand };
}

function permittedOn(channel: Channel, person: Person, from: PermissionColumn, fold: PermissionFold): Permitted {
  const own = (record: number): Permitted => ({
    state: from.state[record]!,
    commit: from.commit[record]!,
    day: from.day[record]!,
    byHand: fold.decidedAt(record, channel),
    refused: fold.refusedAt(record, channel),
  });
  return joined(person, own, strictest);
}

function strictest(keep: Permitted, gone: Permitted, { commit }: Join): Permitted {
  const byHand = Math.max(keep.byHand, gone.byHand);
  // What was decided of one record before they were one says nothing of the other.
  if (byHand <= commit) return { ...stricter(keep, gone), byHand: Math.min(keep.byHand, gone.byHand) };
  if (keep.byHand === gone.byHand) return { ...stricter(keep, gone), byHand };
  const [decided, other] = keep.byHand > gone.byHand ? [keep, gone] : [gone, keep];
  return { ...(other.refused >= byHand ? stricter(decided, other) : decided), byHand };
}

/** The stricter of two; of two refusals the later one, of two others that are as strict the earlier one. */
function stricter(a: Permitted, b: Permitted): Permitted {
  const refused = Math.max(a.refused, b.refused);
  if (isStricter(a.state, b.state)) return { ...a, refused };
  if (isStricter(b.state, a.state)) return { ...b, refused };
  const aIsLater = a.commit === b.commit ? a.state > b.state : a.commit > b.commit;
  return { ...(aIsLater === isRefusal(a.state) ? a : b), refused };
}
