import type { Campaign } from "../model/campaign.ts";
import { messageLength } from "./message.ts";
import { mergeText, type MergeSource } from "./merge-text.ts";
import { parseText } from "./parse-text.ts";
import type { KnownField } from "./template.ts";

/** Texts of so many people are measured; more would not change the mean noticeably. */
const MEASURED = 500;

/** What pieces of a wave are paid as. */
export interface WaveParts {
  /** Message parts of the average piece; 1 for all but SMS. */
  readonly mean: number;
  /** Of the longest one measured; null for all but SMS. */
  readonly most: number | null;
}

/**
 * How many message parts the pieces of each wave take, by writing the text for up to 500 people spread evenly over those given;
 * without people, the text with nothing merged.
 */
export function partsOfWaves(
  waves: Campaign["waves"],
  people: Int32Array,
  source: MergeSource,
  known: KnownField,
  country: string,
): readonly WaveParts[] {
  const step = Math.max(1, people.length / MEASURED);
  const sample = Array.from({ length: Math.min(MEASURED, people.length) }, (_, i) => people[Math.floor(i * step)]!);
  return waves.map((wave) => {
    if (wave.channel !== "sms") return { mean: 1, most: null };
    const { template } = parseText(wave.text, known);
    const text = sample.length === 0 ? mergeText(template, () => null) : mergeText(template, source);
    const parts = (sample.length === 0 ? [0] : sample).map(
      (customer) => messageLength(wave, text.write(customer), country)?.parts ?? 1,
    );
    return { mean: parts.reduce((sum, n) => sum + n, 0) / parts.length, most: Math.max(...parts) };
  });
}
