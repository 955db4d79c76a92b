import type { WaveChannel } from "../../../core/model/campaign.ts";

/** Ways whose pieces have a subject or title. */
export const WITH_SUBJECT: ReadonlySet<WaveChannel> = new Set<WaveChannel>(["email", "post", "fax", "event"]);
