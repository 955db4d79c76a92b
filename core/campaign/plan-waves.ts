import { MEMBER_REASONS, type Campaign, type WaveChannel } from "../model/campaign.ts";
import { reachOf, REACHES } from "../model/reach.ts";
import type { State } from "../model/state.ts";
import { channelFor } from "./wave-reach.ts";

/** Which waves may reach each of a segment's people, by row. */
export interface WavePlan {
  /** Bit i: wave i may reach them. */
  readonly plan: Int32Array;
  /** 0, or the status of the first reason in the order of MEMBER_REASONS over all waves where none may. */
  readonly status: Uint8Array;
  /** The commit whose permission was looked at: of the first wave that may reach them, else of the one that gave the reason; 0 none. */
  readonly evidence: Int32Array;
}

/** Status of each of REACHES. */
const STATUS = REACHES.map((reach) => (reach === "ok" ? 0 : MEMBER_REASONS.indexOf(reach) + 1));

/**
 * Looks at permission and address once a channel and customer. Waves for a part of the people count as those for all: who
 * replies is not known yet. Without waves nobody has a plan, and everybody whom some channel may reach stays.
 */
export function planWaves(state: State, customers: Int32Array, waves: Campaign["waves"]): WavePlan {
  const channels: readonly WaveChannel[] = waves.length === 0 ? ["event"] : waves.map(({ channel }) => channel);
  const looked = new Map([...new Set(channels)].map((channel) => [channel, look(state, customers, channel)]));
  const plan = new Int32Array(customers.length);
  const status = new Uint8Array(customers.length);
  const evidence = new Int32Array(customers.length);
  for (let i = 0; i < channels.length; i++) {
    const { reach, commit } = looked.get(channels[i]!)!;
    for (let row = 0; row < customers.length; row++) {
      const here = reach[row]!;
      const first = i === 0 || (status[row] !== 0 && here < status[row]!);
      if (first) {
        status[row] = here;
        evidence[row] = commit[row]!;
      }
      if (here === 0) plan[row]! |= 1 << i;
    }
  }
  if (waves.length === 0) plan.fill(0);
  return { plan, status, evidence };
}

interface Looked {
  /** Status by row. */
  readonly reach: Uint8Array;
  readonly commit: Int32Array;
}

function look(state: State, customers: Int32Array, channel: WaveChannel): Looked {
  const reach = new Uint8Array(customers.length);
  const commit = new Int32Array(customers.length);
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row]!;
    const used = channelFor(state, customer, channel);
    reach[row] = STATUS[REACHES.indexOf(reachOf(state, customer, used))]!;
    commit[row] = state.customers.permissions[used].commit[customer]!;
  }
  return { reach, commit };
}
