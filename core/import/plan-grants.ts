import type { BatchPermission } from "../model/decision.ts";
import { PERMISSIONS, PERMISSION_UNREAD, type Channel } from "../model/fields.ts";
import type { KnownCustomers } from "../model/mapping.ts";
import type { State } from "../model/state.ts";
import type { Said } from "./converted.ts";

const UNKNOWN = PERMISSIONS.indexOf("unknown");
/** What an answer for the whole file does not go over: refusals, and what nobody can read. */
const HELD: ReadonlySet<number> = new Set([PERMISSIONS.indexOf("refused"), PERMISSION_UNREAD]);

/** Whom a batch's permission reaches for the first time, so that a file that comes again with an answer mends it. */
export interface Grants {
  /** By person: 1 for a customer known before, of whom a granted channel was unknown. */
  readonly any: Uint8Array;
  /** The granted channels that were unknown of a person. */
  channelsOf(person: number): readonly Channel[];
}

/**
 * Finds known customers who are granted anew. What the file itself says of a channel stands before the batch's answer.
 * Customers left as they are get the batch's answer all the same: it was given for them too.
 * @param customer by person; negative is nobody
 */
export function findGrants(
  permission: BatchPermission,
  customer: Int32Array,
  said: Said,
  state: State,
  known: KnownCustomers,
): Grants {
  const channels = permission.state === "granted" ? permission.channels : [];
  const spoken = new Map(channels.map((channel) => [channel, spokenOf(said, channel, customer, known)]));
  const channelsOf = (person: number): readonly Channel[] => {
    const id = customer[person]!;
    if (id < 0 || id >= state.customers.count) return [];
    return channels.filter(
      (channel) => state.customers.permissions[channel].state[id] === UNKNOWN && !spoken.get(channel)!.has(id),
    );
  };
  const any = new Uint8Array(customer.length);
  for (let person = 0; person < any.length; person++) if (channelsOf(person).length > 0) any[person] = 1;
  return { any, channelsOf };
}

/** Customers of whom the file's own columns speak of the channel; where known customers are left as they are, not those they grant. */
function spokenOf(said: Said, channel: Channel, customer: Int32Array, known: KnownCustomers): ReadonlySet<number> {
  const spoken = new Set<number>();
  const states = said.permissions.get(channel);
  if (states === undefined) return spoken;
  for (let s = 0; s < said.count; s++)
    if (known === "leave" ? HELD.has(states[s]!) : states[s] !== UNKNOWN) spoken.add(customer[said.person[s]!]!);
  return spoken;
}
