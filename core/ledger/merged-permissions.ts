import { NO_DAY } from "../model/day.ts";
import { CHANNELS, type Channel } from "../model/fields.ts";
import type { PermissionColumn } from "../model/state.ts";
import { isRefusal, isStricter, UNKNOWN, type PermissionFold } from "./fold-permissions.ts";
import { joined, type Join, type MergedPeople, type Person } from "./merges.ts";

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

/**
 * The permissions of people: on each channel the strictest of their records. Only a decision by hand that was made after the merge, about
 * the person, is looser; and what any record refuses after that decision is refused again.
 */
export function mergePermissions(raw: Permissions, fold: PermissionFold, { people }: MergedPeople): MergedPermissions {
  const byHand = new Map<string, number>();
  const columns: Partial<Record<Channel, PermissionColumn>> = {};
  for (const channel of CHANNELS) {
    const from = raw[channel];
    const out = { state: from.state.slice(), commit: from.commit.slice(), day: from.day.slice() };
    const set = (record: number, { state, commit, day }: Omit<Permitted, "byHand" | "refused">): void => {
      out.state[record] = state;
      out.commit[record] = commit;
      out.day[record] = day;
    };
    for (const person of people.values()) {
      const permitted = permittedOn(channel, person, from, fold);
      for (const record of person.records) set(record, { state: UNKNOWN, commit: 0, day: NO_DAY });
      set(person.id, permitted);
      byHand.set(`${person.id} ${channel}`, permitted.byHand);
    }
    columns[channel] = out;
  }
  return {
    columns: columns as Permissions,
    decidedAt: (customer, channel) => byHand.get(`${customer} ${channel}`) ?? fold.decidedAt(customer, channel),
  };
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
