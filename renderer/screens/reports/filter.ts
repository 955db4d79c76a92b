import type { Objective, WaveChannel } from "../../../core/model/campaign.ts";

/** Which reports are looked at. */
export interface ReportFilter {
  readonly search: string;
  /** Null: any. */
  readonly objective: Objective | null;
  readonly channel: WaveChannel | null;
}

export const EVERY_REPORT: ReportFilter = { search: "", objective: null, channel: null };

/** What a report is found by. */
export interface FoundBy {
  readonly objective: Objective;
  readonly channels: readonly WaveChannel[];
  /** Name, audience, reason, causes and lessons. */
  readonly texts: readonly string[];
}

/** Whether a report is of the objective and the channel, and every word that was typed stands somewhere in its texts. */
export function matches({ objective, channels, texts }: FoundBy, filter: ReportFilter): boolean {
  if (filter.objective !== null && filter.objective !== objective) return false;
  if (filter.channel !== null && !channels.includes(filter.channel)) return false;
  const words = filter.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const all = texts.join("\n").toLocaleLowerCase();
  return words.every((word) => all.includes(word));
}
