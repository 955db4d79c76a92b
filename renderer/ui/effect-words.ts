import type { TFunction } from "i18next";
import { useMemo } from "react";
import type { CampaignEffect, Interval } from "../../core/model/effect.ts";
import type { Money } from "../../core/model/money.ts";
import { useFormat, type Format } from "../app/format.ts";
import { useT } from "../app/words/words.ts";

/** What can be said of a campaign as a whole, before any number. */
export type VerdictKind = "nobody" | "early" | "awaitsSales" | "noHoldout" | "tooFew" | "more" | "less" | "open";

type Judged = Pick<CampaignEffect, "population" | "results">;
type Shown = Pick<Format, "number" | "day" | "money">;

/** Which verdict an effect allows: none before its day, none without a holdout, else what the test of who bought says. */
export function verdictKind({ population, results }: Judged): VerdictKind {
  if (population.contacted === 0) return "nobody";
  if (population.awaitsSales) return "awaitsSales";
  if (!population.settled) return "early";
  if (population.held === 0 || results.incremental === null) return "noHoldout";
  const { verdict, extraPeople } = results.incremental.bought;
  if (verdict === "too-few" || !extraPeople?.interval) return "tooFew";
  if (verdict === "proven-more") return "more";
  return verdict === "proven-less" ? "less" : "open";
}

/** The verdict as one sentence, people rounded to whole ones: "It worked: between 6 and 58 more buyers because of this." */
export function verdictSentence(effect: Judged, t: TFunction, format: Shown): string {
  const kind = verdictKind(effect);
  const range = effect.results.incremental?.bought.extraPeople?.interval;
  if (kind === "early") return t("effect.verdict.early", { day: format.day(effect.population.verdictFrom) });
  if (kind === "nobody" || kind === "awaitsSales" || kind === "noHoldout" || kind === "tooFew" || !range) {
    return t(`effect.verdict.${kind === "more" || kind === "less" || kind === "open" ? "tooFew" : kind}`);
  }
  return t(`effect.verdict.${kind}`, { range: rangeOfPeople(range, t, format) });
}

/** "between 12 fewer and 40 more buyers": said by the signs of the rounded ends. */
function rangeOfPeople({ low, high }: Interval, t: TFunction, format: Shown): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  if (from >= 0) return t("effect.range.more", { low: format.number(from), high: format.number(to) });
  if (to <= 0) return t("effect.range.fewer", { low: format.number(-to), high: format.number(-from) });
  return t("effect.range.both", { low: format.number(-from), high: format.number(to) });
}

/** Numbers that say which way: "+58", "+2.1 points", "+¥1,200". Zero has no sign. */
export interface Signed {
  people(value: number): string;
  points(fraction: number): string;
  money(value: Money): string;
}

export function signedIn(t: TFunction, format: Shown): Signed {
  return {
    people: (value) => withSign(Math.round(value), format.number),
    points: (fraction) => {
      const value = Math.round(fraction * 1000) / 10;
      return t("effect.points", { count: Math.abs(value), value: withSign(value, format.number) });
    },
    money: (value) => withSign(value, format.money),
  };
}

function withSign(value: number, text: (value: number) => string): string {
  // A rounded −0 reads as 0.
  const shown = text(value === 0 ? 0 : value);
  return value > 0 ? `+${shown}` : shown;
}

/** A p-value to three decimals, never 0: "0.031", "< 0.001". */
export function pText(p: number): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}

/** The same in a sentence: "p = 0.031", "p < 0.001". */
export function pSaid(p: number): string {
  return p < 0.001 ? `p ${pText(p)}` : `p = ${pText(p)}`;
}

/** Verdict and signed numbers in the language of the face. */
export function useEffectWords(): Signed & { verdict(effect: Judged): string } {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => ({
      ...signedIn(t, format),
      verdict: (effect: Judged) => verdictSentence(effect, t, format),
    }),
    [t, format],
  );
}
