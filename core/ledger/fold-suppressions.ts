import { identityKey } from "../model/contact.ts";
import type { Day } from "../model/day.ts";
import type { CommitSeq } from "../model/decision.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../model/fields.ts";
import type { ErasedIdentity } from "../model/erased.ts";
import type { Customers, PermissionColumn, Suppressions } from "../model/state.ts";
import type { ErasedMatch } from "./fold-erased.ts";
import { isRefusal } from "./fold-permissions.ts";
import {
  addIdentity,
  codeText,
  IDENTITY_FIELDS,
  noIdentities,
  type Identities,
  type IdentityKind,
} from "./identities.ts";
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
  /** What the records bear; of somebody merged each record's own. */
  readonly known: Known;
  /** By customer id: whom a record is part of; null: everybody is themselves. */
  readonly into: Int32Array | null;
  /** Permissions by customer id; refusals of commits that were taken back are in them. */
  readonly permissions: Permissions;
  /** What customers were recognised by in rows that were taken back. */
  readonly goneIdentities: Identities;
  /** The commit of the last hand decision on a customer's channel; 0 where there is none. */
  readonly decidedAt: (customer: number, channel: Channel) => CommitSeq;
  /** Who bears an identity of somebody erased who refuses to be contacted. */
  readonly erased: readonly ErasedMatch[];
  readonly country: string;
  readonly breathe: () => Promise<void>;
}

const REFUSED = PERMISSIONS.indexOf("refused");

/** Customers between two breaths. */
const STRIDE = 8_192;

/**
 * Refusals that outlive the rows that brought them. What a refused customer was recognised by in rows that were taken back is suppressed:
 * whoever bears it is refused too, unless a later decision by hand says otherwise. A refusal also reaches whoever bore one of the
 * refused customer's present identities in a row that was taken back, for it may well have been the same person, and goes on from
 * there. Repeated until nothing more follows. Two customers who both stand and share a number do not touch each other.
 */
export async function suppress(
  inputs: SuppressionInputs,
): Promise<{ permissions: Permissions; suppressions: Suppressions }> {
  const { into, known, permissions, breathe } = inputs;
  const gone = ofPeople(inputs.goneIdentities, into);
  const suppressed = new RefusedKeys();
  const untouched = { permissions, suppressions: { keys: suppressed.masks() } };
  if (gone.customer.length === 0 && inputs.erased.length === 0) return untouched;
  const spread = new Spread(inputs);
  for (const { customer, key, identity } of inputs.erased) {
    const refusals = refusalsOfErased(identity);
    suppressed.add(key, refusals);
    spread.refuse(into === null ? customer : into[customer]!, refusals);
  }
  if (gone.customer.length === 0) {
    return { permissions: spread.permissions(), suppressions: { keys: suppressed.masks() } };
  }
  if (inputs.erased.length === 0 && !spread.anyRefusal()) return untouched;
  const live = ofPeople(await liveIdentities(known, breathe), into);
  const present = new RefusedKeys();
  let changed = true;
  while (changed) {
    await spread.emit(gone, suppressed);
    await spread.emit(live, present);
    const byGone = await spread.reach(gone, suppressed);
    const byPresent = await spread.reach(gone, present);
    changed = (await spread.reach(live, suppressed)) || byGone || byPresent;
  }
  return { permissions: spread.permissions(), suppressions: { keys: suppressed.masks() } };
}

/** Identity keys with the refusals of those who bore them. */
class RefusedKeys {
  private readonly keys = new Map<string, Refusals>();
  private readonly filter = new KeyFilter();

  add(key: string, refusals: Refusals): void {
    const merged = later(this.keys.get(key), refusals);
    if (merged === null) return;
    this.keys.set(key, merged);
    this.filter.add(key);
  }

  /** The refusals a text stands for, if any. */
  of(kind: IdentityKind, text: string, country: string): Refusals | undefined {
    if (!this.filter.mayHave(kind, text)) return undefined;
    const key = identityKey(kind, text, country);
    return key === null ? undefined : this.keys.get(key);
  }

  /** Each key with its channels as bits. */
  masks(): Map<string, number> {
    const maskOf = (refusals: Refusals): number =>
      refusals.reduce((mask, refusal, c) => (refusal === undefined ? mask : mask | (1 << c)), 0);
    return new Map([...this.keys].map(([key, refusals]) => [key, maskOf(refusals)]));
  }
}

/** The spreading itself: customers refused because of what others said. */
class Spread {
  private readonly inputs: SuppressionInputs;
  /** 1 for every customer who refused themselves. */
  private readonly refusing: Uint8Array;
  private readonly reached = new Map<number, Refusals>();

  constructor(inputs: SuppressionInputs) {
    this.inputs = inputs;
    this.refusing = new Uint8Array(inputs.known.count);
    for (const { state } of Object.values(inputs.permissions)) {
      for (let customer = 0; customer < state.length; customer++) {
        if (isRefusal(state[customer]!)) this.refusing[customer] = 1;
      }
    }
  }

  anyRefusal(): boolean {
    return this.refusing.includes(1);
  }

  /** Adds the keys of refused customers among these identities. */
  emit({ customer, kind, text }: Identities, to: RefusedKeys): Promise<void> {
    const { country, breathe } = this.inputs;
    return inStrides(0, customer.length, STRIDE, breathe, (i) => {
      const refusals = this.refusalsOf(customer[i]!);
      const key = refusals === null ? null : identityKey(kind[i]!, text[i]!, country);
      if (refusals !== null && key !== null) to.add(key, refusals);
    });
  }

  /** Refuses whoever bears a refused key among these identities; whether that changed anything. */
  async reach({ customer, kind, text }: Identities, keys: RefusedKeys): Promise<boolean> {
    const { country, breathe } = this.inputs;
    let changed = false;
    await inStrides(0, customer.length, STRIDE, breathe, (i) => {
      const refusals = keys.of(kind[i]!, text[i]!, country);
      if (refusals !== undefined && this.refuse(customer[i]!, refusals)) changed = true;
    });
    return changed;
  }

  /** Refuses a customer, but where a later hand decision says otherwise; whether that changed anything. */
  refuse(customer: number, refusals: Refusals): boolean {
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
    if (this.refusing[customer] === 0) return null;
    return CHANNELS.map((channel) => {
      const column = this.inputs.permissions[channel];
      const state = column.state[customer]!;
      if (!isRefusal(state)) return undefined;
      return { state, commit: column.commit[customer]!, day: column.day[customer]! };
    });
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
}

/** The later refusal of each channel, or null where `more` adds nothing to `known`. */
function later(known: Refusals | undefined, more: Refusals): Refusals | null {
  if (known === undefined) return more.some((refusal) => refusal !== undefined) ? more : null;
  let changed = false;
  const merged = known.map((refusal, c) => {
    const other = more[c];
    if (other === undefined || (refusal !== undefined && !isLater(other, refusal))) return refusal;
    changed = true;
    return other;
  });
  return changed ? merged : null;
}

/** Later by commit; of one commit the stricter-sounding, so that the order of rows does not matter. */
function isLater(a: Refusal, b: Refusal): boolean {
  return a.commit > b.commit || (a.commit === b.commit && a.state > b.state);
}

/** What somebody erased refuses, from their erasure on. */
function refusalsOfErased({ channels, commit, day }: ErasedIdentity): Refusals {
  return CHANNELS.map((_, c) => (((channels >> c) & 1) === 1 ? { state: REFUSED, commit, day } : undefined));
}

function ofPeople(identities: Identities, into: Int32Array | null): Identities {
  return into === null ? identities : { ...identities, customer: identities.customer.map((one) => into[one]!) };
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
