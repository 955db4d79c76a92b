import type { Day } from "../model/day.ts";
import type { CommitSeq } from "../model/decision.ts";
import { CHANNELS, type Channel } from "../model/fields.ts";
import type { Customers, PermissionColumn, Suppressions } from "../model/state.ts";
import { isRefusal } from "./fold-permissions.ts";
import { addIdentity, codeText, IDENTITY_FIELDS, identityKey, noIdentities, type Identities } from "./identities.ts";
import { KeyFilter } from "./key-filter.ts";
import { inStrides } from "./strides.ts";

type Permissions = Readonly<Record<Channel, PermissionColumn>>;
type Known = Pick<Customers, "count" | "live" | "codes" | "fields">;

/** A refusal on one channel: what was said, by which commit, when. */
interface Refusal {
  readonly state: number;
  readonly commit: CommitSeq;
  readonly day: Day;
}

/** A refusal for each channel, in the order of CHANNELS. */
type Refusals = readonly (Refusal | undefined)[];

export interface SuppressionInputs {
  readonly known: Known;
  /** Permissions by customer id; refusals of commits that were taken back are in them. */
  readonly permissions: Permissions;
  /** What customers were recognised by in rows that were taken back. */
  readonly goneIdentities: Identities;
  /** The commit of the last hand decision on a customer's channel; 0 where there is none. */
  readonly decidedAt: (customer: number, channel: Channel) => CommitSeq;
  readonly country: string;
  readonly breathe: () => Promise<void>;
}

/** Customers between two breaths. */
const STRIDE = 8_192;

/**
 * Refusals that outlive the rows that brought them. A customer who refused and was recognised by something in a row that was taken
 * back leaves that identity suppressed; whoever has it, now or in another row that was taken back, is refused too, unless a later
 * decision by hand says otherwise. Repeated until nothing more follows.
 */
export async function suppress(
  inputs: SuppressionInputs,
): Promise<{ permissions: Permissions; suppressions: Suppressions }> {
  const spread = new Spread(inputs);
  if (await spread.emit()) {
    const live = await liveIdentities(inputs.known, inputs.breathe);
    while ((await spread.reach(inputs.goneIdentities)) || (await spread.reach(live))) await spread.emit();
  }
  return { permissions: spread.permissions(), suppressions: { keys: spread.masks() } };
}

/** The spreading itself: keys that are refused, and customers refused because of them. */
class Spread {
  private readonly inputs: SuppressionInputs;
  private readonly keys = new Map<string, Refusals>();
  private readonly filter = new KeyFilter();
  private readonly reached = new Map<number, Refusals>();

  constructor(inputs: SuppressionInputs) {
    this.inputs = inputs;
  }

  /** Suppresses what refused customers were recognised by in rows that were taken back; whether that added anything. */
  async emit(): Promise<boolean> {
    const { goneIdentities, country, breathe } = this.inputs;
    const { customer, kind, text } = goneIdentities;
    let added = false;
    await inStrides(0, customer.length, STRIDE, breathe, (i) => {
      const refusals = this.refusalsOf(customer[i]!);
      const key = refusals === null ? null : identityKey(kind[i]!, text[i]!, country);
      const merged = refusals === null || key === null ? null : later(this.keys.get(key), refusals);
      if (key === null || merged === null) return;
      this.keys.set(key, merged);
      this.filter.add(key);
      added = true;
    });
    return added;
  }

  /** Refuses whoever has a suppressed identity; whether that changed anything. */
  async reach({ customer, kind, text }: Identities): Promise<boolean> {
    const { country, breathe } = this.inputs;
    let changed = false;
    await inStrides(0, customer.length, STRIDE, breathe, (i) => {
      if (!this.filter.mayHave(kind[i]!, text[i]!)) return;
      const key = identityKey(kind[i]!, text[i]!, country);
      const refusals = key === null ? undefined : this.keys.get(key);
      if (refusals !== undefined && this.refuse(customer[i]!, refusals)) changed = true;
    });
    return changed;
  }

  private refuse(customer: number, refusals: Refusals): boolean {
    const standing = refusals.map((refusal, c) =>
      refusal !== undefined && this.inputs.decidedAt(customer, CHANNELS[c]!) > refusal.commit ? undefined : refusal,
    );
    const merged = later(this.refusalsOf(customer) ?? undefined, standing);
    if (merged === null) return false;
    this.reached.set(customer, merged);
    return true;
  }

  private refusalsOf(customer: number): Refusals | null {
    const reached = this.reached.get(customer);
    if (reached !== undefined) return reached;
    let any = false;
    const own = CHANNELS.map((channel) => {
      const column = this.inputs.permissions[channel];
      const state = column.state[customer]!;
      if (!isRefusal(state)) return undefined;
      any = true;
      return { state, commit: column.commit[customer]!, day: column.day[customer]! };
    });
    return any ? own : null;
  }

  /** The permissions with everybody reached refused. */
  permissions(): Permissions {
    if (this.reached.size === 0) return this.inputs.permissions;
    const out = { ...this.inputs.permissions };
    CHANNELS.forEach((channel, c) => {
      const { state, commit, day } = out[channel];
      const column = { state: state.slice(), commit: commit.slice(), day: day.slice() };
      for (const [customer, refusals] of this.reached) {
        const refusal = refusals[c];
        if (refusal === undefined) continue;
        column.state[customer] = refusal.state;
        column.commit[customer] = refusal.commit;
        column.day[customer] = refusal.day;
      }
      out[channel] = column;
    });
    return out;
  }

  /** Each suppressed key with its channels as bits. */
  masks(): Map<string, number> {
    const out = new Map<string, number>();
    for (const [key, refusals] of this.keys) {
      out.set(
        key,
        refusals.reduce((mask, refusal, c) => (refusal === undefined ? mask : mask | (1 << c)), 0),
      );
    }
    return out;
  }
}

/** The later refusal of each channel, or null where `more` adds nothing to `known`. */
function later(known: Refusals | undefined, more: Refusals): Refusals | null {
  if (known === undefined) return more.some((refusal) => refusal !== undefined) ? more : null;
  let changed = false;
  const merged = known.map((refusal, c) => {
    const other = more[c];
    if (other === undefined || (refusal !== undefined && refusal.commit >= other.commit)) return refusal;
    changed = true;
    return other;
  });
  return changed ? merged : null;
}

/** What live customers can be recognised by now. */
async function liveIdentities(known: Known, breathe: () => Promise<void>): Promise<Identities> {
  const out = noIdentities();
  await inStrides(0, known.count, STRIDE, breathe, (customer) => {
    if (known.live[customer] === 0) return;
    for (const { source, code } of known.codes[customer]!) addIdentity(out, customer, "code", codeText(source, code));
    for (const [field, kind] of IDENTITY_FIELDS) {
      const text = known.fields.get(field)?.values[customer];
      if (text !== undefined) addIdentity(out, customer, kind, text);
    }
  });
  return out;
}
