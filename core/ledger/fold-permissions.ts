import type { Block } from "../model/block.ts";
import { NO_DAY, type Day } from "../model/day.ts";
import type { BatchPermission, CommitSeq, PermissionDecision } from "../model/decision.ts";
import { CHANNELS, PERMISSIONS, PERMISSION_UNREAD, type Channel } from "../model/fields.ts";
import type { PermissionColumn } from "../model/state.ts";
import { intsOf } from "./columns.ts";
import { longer, type PageRows } from "./fold-fields.ts";

export const UNKNOWN = PERMISSIONS.indexOf("unknown");
export const GRANTED = PERMISSIONS.indexOf("granted");

/** How strict a permission is, by its index: unknown < granted < refused and withdrawn. */
const STRICTNESS = PERMISSIONS.map((state) => ({ unknown: 0, granted: 1, refused: 2, withdrawn: 2 })[state]);

/** Whether a permission, by its index, forbids contact. */
export function isRefusal(state: number): boolean {
  return STRICTNESS[state] === 2;
}

/** Whether one permission, by its index, is stricter than another. */
export function isStricter(a: number, b: number): boolean {
  return STRICTNESS[a]! > STRICTNESS[b]!;
}

interface ChannelFold {
  state: Uint8Array<ArrayBuffer>;
  commit: Int32Array<ArrayBuffer>;
  day: Int32Array<ArrayBuffer>;
  /** The last hand decision on each customer who has one. */
  readonly byHand: Map<number, CommitSeq>;
  /** The last commit that said again what a refused customer had refused; made when there is one. */
  again: Int32Array<ArrayBuffer>;
  /** By batch: of whom its rows said what nobody can read, so that its answer does not hold for them. */
  readonly unread: Map<CommitSeq, ReadonlySet<number>>;
  seen: boolean;
}

/**
 * Permissions by channel as commits bring them, in commit order: an import only makes one stricter, a hand decision sets what it
 * says. Commits that were taken back still bring their refusals here, unless those were never given.
 */
export class PermissionFold {
  private channels = new Map<Channel, ChannelFold>(CHANNELS.map((channel) => [channel, emptyChannel()]));
  private count = 0;

  /** Permissions as they stand, to go on from whatever is taken in here meanwhile. */
  fork(): PermissionFold {
    const fork = new PermissionFold();
    fork.count = this.count;
    for (const own of this.channels.values()) own.seen = true;
    fork.channels = new Map(
      [...this.channels].map(([channel, own]) => [
        channel,
        { ...own, byHand: new Map(own.byHand), again: own.again.slice(), unread: new Map(own.unread) },
      ]),
    );
    return fork;
  }

  /** Makes room for every id below `count`. */
  expect(count: number): void {
    if (count <= this.count) return;
    this.count = count;
    for (const fold of this.channels.values()) copy(fold, count);
  }

  /** The answer given for a whole batch: granted for everybody it names, but for whom it says what nobody can read. */
  grant(batch: CommitSeq, named: Int32Array, permission: BatchPermission, commit: CommitSeq, day: Day): void {
    if (permission.state !== "granted") return;
    for (const channel of permission.channels) {
      const fold = this.own(channel);
      const unread = fold.unread.get(batch);
      for (let i = 0; i < named.length; i++) {
        if (unread?.has(named[i]!) !== true) stricter(fold, named[i]!, GRANTED, commit, day);
      }
    }
  }

  /** The permission columns of a customer page; of a commit that was taken back only the refusals. */
  take(page: Block, rows: PageRows, day: Day, onlyRefusals: boolean): void {
    for (const channel of CHANNELS) {
      const column = page.columns[`permission.${channel}`];
      if (column === undefined) continue;
      const fold = this.own(channel);
      const states = intsOf(column, rows.rows, UNKNOWN);
      noteUnread(fold, states, rows);
      for (let i = 0; i < rows.rows; i++) {
        const state = states[i]!;
        if (state === UNKNOWN || state === PERMISSION_UNREAD || (onlyRefusals && !isRefusal(state))) continue;
        stricter(fold, rows.customer[i]!, state, rows.commit, day);
      }
    }
  }

  /** A decision by hand; the only way a permission becomes looser. */
  decide(decision: PermissionDecision, commit: CommitSeq): void {
    const fold = this.own(decision.channel);
    set(fold, decision.customer, PERMISSIONS.indexOf(decision.state), commit, decision.day);
    fold.byHand.set(decision.customer, commit);
  }

  /** Forgets what was said of some customers. */
  forget(customers: readonly number[]): void {
    for (const channel of CHANNELS) {
      const known = this.channels.get(channel);
      if (known === undefined || !customers.some((customer) => known.commit[customer] !== 0)) continue;
      const fold = this.own(channel);
      for (const customer of customers) {
        set(fold, customer, UNKNOWN, 0, NO_DAY);
        fold.byHand.delete(customer);
        if (customer < fold.again.length) fold.again[customer] = 0;
      }
    }
  }

  /** The commit of the last hand decision on a customer's channel; 0 where there is none. */
  decidedAt(customer: number, channel: Channel): CommitSeq {
    return this.channels.get(channel)?.byHand.get(customer) ?? 0;
  }

  /** The commit that last refused a customer's channel, were it refused already; 0 where it is not refused. */
  refusedAt(customer: number, channel: Channel): CommitSeq {
    const fold = this.channels.get(channel);
    if (fold === undefined || !isRefusal(fold.state[customer] ?? UNKNOWN)) return 0;
    return Math.max(fold.commit[customer]!, fold.again[customer] ?? 0);
  }

  /** The columns as they stand; later commits do not change them. */
  columns(): Record<Channel, PermissionColumn> {
    const out: Partial<Record<Channel, PermissionColumn>> = {};
    for (const [channel, fold] of this.channels) {
      fold.seen = true;
      out[channel] = { state: fold.state, commit: fold.commit, day: fold.day };
    }
    return out as Record<Channel, PermissionColumn>;
  }

  private own(channel: Channel): ChannelFold {
    const fold = this.channels.get(channel) as ChannelFold;
    if (fold.seen) copy(fold, this.count);
    return fold;
  }
}

function emptyChannel(): ChannelFold {
  return {
    state: new Uint8Array(0),
    commit: new Int32Array(0),
    day: new Int32Array(0),
    byHand: new Map(),
    again: new Int32Array(0),
    unread: new Map(),
    seen: false,
  };
}

function noteUnread(fold: ChannelFold, states: ArrayLike<number>, { rows, customer, commit }: PageRows): void {
  const unread: number[] = [];
  for (let i = 0; i < rows; i++) if (states[i] === PERMISSION_UNREAD) unread.push(customer[i]!);
  if (unread.length > 0) fold.unread.set(commit, new Set([...(fold.unread.get(commit) ?? []), ...unread]));
}

function stricter(fold: ChannelFold, customer: number, state: number, commit: CommitSeq, day: Day): void {
  if (isStricter(state, fold.state[customer]!)) set(fold, customer, state, commit, day);
  else if (isRefusal(state)) {
    if (fold.again.length <= customer) fold.again = longer(fold.again, fold.state.length, 0);
    fold.again[customer] = commit;
  }
}

function set(fold: ChannelFold, customer: number, state: number, commit: CommitSeq, day: Day): void {
  fold.state[customer] = state;
  fold.commit[customer] = commit;
  fold.day[customer] = day;
}

function copy(fold: ChannelFold, count: number): void {
  const state = new Uint8Array(count);
  state.set(fold.state);
  fold.state = state;
  fold.commit = longer(fold.commit, count, 0);
  fold.day = longer(fold.day, count, NO_DAY);
  fold.seen = false;
}
