import { mergeFields } from "../campaign/merge-fields.ts";
import type { MergeSource } from "../campaign/merge-text.ts";
import { isCampaignField, type KnownField } from "../campaign/template.ts";
import { partsOfWaves, type WaveParts } from "../campaign/wave-parts.ts";
import { makeRowCode } from "../format/row-code.ts";
import { waveNumber, type Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { CommitSeq } from "../model/decision.ts";
import { PARTS } from "../model/money.ts";
import type { Insight } from "./insight.ts";

/** In which words a text is written. */
export interface TextLanguage {
  readonly language: "en" | "zh";
  /** The words of choices, by `<field id>.<choice>`; missing ones stand as they are. */
  readonly words: Readonly<Record<string, string>>;
}

/** The fields a text of this workspace can name, for reading it. */
export function knownFields(insight: Insight): KnownField {
  const infos = new Map(insight.fields.infos.map((info) => [info.id, info]));
  return (id) => (isCampaignField(id) ? { type: "text", group: "own", choices: [] } : (infos.get(id) ?? null));
}

/** What a campaign's texts say of people, in words of a language. */
export function textSource(
  insight: Insight,
  campaign: Pick<Campaign, "incentive" | "replyTo" | "replyBy">,
  { language, words }: TextLanguage,
  code: (customer: number) => string | null,
): MergeSource {
  const written = writtenIn(language, insight.settings.currency);
  return mergeFields({
    state: insight.state,
    campaign,
    column: (field) => insight.fields.column(field),
    code,
    word: (field, choice) => words[`${field}.${choice}`] ?? choice,
    ...written,
  });
}

/** The language a text is written in, as far as its characters tell: what is merged into it is put the same way. */
export function languageOf(text: string): TextLanguage["language"] {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

/**
 * Message parts of a campaign's pieces, by wave, for some people, with codes as long as they will be.
 * @param launch the commit of the launch, or the one it would be
 */
export function messageParts(
  insight: Insight,
  campaign: Campaign,
  people: Int32Array,
  launch: CommitSeq,
): readonly WaveParts[] {
  const language = languageOf(campaign.waves.map(({ text }) => text).join());
  const codeOf = (customer: number): string => makeRowCode(waveNumber(launch, 0), customer + 1);
  const source = textSource(insight, campaign, { language, words: {} }, codeOf);
  return partsOfWaves(campaign.waves, people, source, knownFields(insight), insight.state.settings.country);
}

/** How numbers and days are written in a text of that language. */
function writtenIn(
  language: "en" | "zh",
  currency: string,
): {
  writeNumber(value: number, type: "number" | "money" | "share" | "days"): string;
  writeDay(day: Day): string;
} {
  const locale = language === "zh" ? "zh-CN" : "en";
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return {
    writeNumber: (value, type) =>
      type === "money" ? money.format(value / PARTS) : (type === "share" ? share : number).format(value),
    writeDay: (value) => day.format(value * 86_400_000),
  };
}
