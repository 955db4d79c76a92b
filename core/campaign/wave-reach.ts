import { type WaveChannel } from "../model/campaign.ts";
import { CHANNELS, type Channel } from "../model/fields.ts";
import { reachOf, REACHES, type Reach } from "../model/reach.ts";
import type { State } from "../model/state.ts";

/**
 * The channel a wave's channel stands for with one customer: itself; for an event or an own channel the first of CHANNELS that
 * may reach them, and where none may, the first that comes nearest to it (noAddress before noPermission before refused): somebody who
 * refused letters and was never asked about messages can still be asked.
 */
export function channelFor(state: State, customer: number, channel: WaveChannel): Channel {
  if (channel !== "event" && channel !== "own") return channel;
  let nearest: Channel = CHANNELS[0];
  let furthest = -1;
  for (const candidate of CHANNELS) {
    const reach = reachOf(state, customer, candidate);
    if (reach === "ok") return candidate;
    if (REACHES.indexOf(reach) > furthest) {
      furthest = REACHES.indexOf(reach);
      nearest = candidate;
    }
  }
  return nearest;
}

/** What stands between a customer and a wave's channel; `ok` where nothing does. An event and an own channel are ok where any channel is. */
export function waveReach(state: State, customer: number, channel: WaveChannel): Reach {
  return reachOf(state, customer, channelFor(state, customer, channel));
}
