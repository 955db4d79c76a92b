import type { WaveChannel } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { PermissionDecision } from "../model/decision.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../model/fields.ts";
import type { ReplyChannel } from "../model/campaign.ts";
import type { State } from "../model/state.ts";

const REFUSED = PERMISSIONS.indexOf("refused");

/**
 * The channels a refusal is about: the channel of the wave it answers; without a wave the channel it came by; all of them where neither is a
 * channel somebody can be contacted by (an event, an own channel, the shop, the web): a refusal is never understood too narrowly.
 */
export function channelsRefused(wave: WaveChannel | null, by: ReplyChannel | null): readonly Channel[] {
  const told = CHANNELS.find((channel) => channel === (wave ?? by));
  return told === undefined ? CHANNELS : [told];
}

/** The decisions that keep a refusal: one for each of these channels that is not refused already. */
export function refusalDecisions(
  state: State,
  refusal: {
    readonly customer: number;
    readonly channels: readonly Channel[];
    readonly day: Day;
    readonly reason: string;
  },
): readonly PermissionDecision[] {
  const { customer, channels, day, reason } = refusal;
  return channels
    .filter((channel) => (state.customers.permissions[channel].state[customer] ?? 0) < REFUSED)
    .map((channel) => ({ type: "permission", customer, channel, state: "refused", day, reason }));
}
