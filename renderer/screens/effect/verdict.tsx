import type { CampaignEffect, IncrementalResult } from "../../../core/model/effect.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { pSaid, useEffectWords, verdictKind } from "../../ui/effect-words.ts";
import { IntervalLine } from "../../ui/interval-line.tsx";
import { WhyNote } from "../../ui/why-note.tsx";
import { MoneyVerdict } from "./money-verdict.tsx";

/** The verdict in words, with its interval drawn; before its day, or without a holdout, what can be said instead. */
export function VerdictPanel({ effect }: { readonly effect: CampaignEffect }) {
  const t = useT();
  const words = useEffectWords();
  const kind = verdictKind(effect);
  const { incremental } = effect.results;
  return (
    <section className="panel verdict" data-kind={kind} aria-labelledby="verdict">
      <h2 id="verdict" className="effect-label">
        {t("effect.verdict.title")}
        <WhyNote name={t("effect.verdict.title")} text={t("effect.why.verdict")} />
      </h2>
      <p className="verdict-sentence">{words.verdict(effect)}</p>
      {incremental === null ? <Instead effect={effect} /> : <Drawn result={incremental} open={kind === "open"} />}
      {incremental !== null && <MoneyVerdict spend={incremental.spend} />}
    </section>
  );
}

/** What is said where there is no verdict yet, or never. */
function Instead({ effect: { population, results } }: { readonly effect: CampaignEffect }) {
  const t = useT();
  const format = useFormat();
  if (population.contacted === 0) return null;
  if (population.awaitsSales) {
    return <p>{t("effect.verdict.awaitsSalesHint", { end: format.day(population.to) })}</p>;
  }
  if (!population.settled) return <p>{t("effect.verdict.earlyHint", { end: format.day(population.to) })}</p>;
  return <p>{t("effect.verdict.noHoldoutHint", { count: results.boughtAfterwards?.orders ?? 0 })}</p>;
}

function Drawn({ result: { bought }, open }: { readonly result: IncrementalResult; readonly open: boolean }) {
  const t = useT();
  const words = useEffectWords();
  const { extraPeople, insufficient, verdict } = bought;
  if (insufficient !== null || !extraPeople?.interval) {
    return (
      <>
        {insufficient !== null && (
          <p>{t(`terms.insufficient.${insufficient.what}`, { needs: insufficient.needs, has: insufficient.has })}</p>
        )}
        <Arms bought={bought} />
      </>
    );
  }
  const { low, high } = extraPeople.interval;
  const buyers = (value: number): string =>
    t("effect.verdict.buyers", { n: words.people(value), count: Math.abs(Math.round(value)) });
  return (
    <>
      <IntervalLine
        label={t("effect.verdict.drawing", {
          value: buyers(extraPeople.value),
          low: buyers(low),
          high: buyers(high),
        })}
        value={extraPeople.value}
        low={low}
        high={high}
        text={buyers}
        zero={t("effect.verdict.noDifference")}
        proven={verdict === "proven-more" || verdict === "proven-less"}
      />
      <p>{t("effect.verdict.about", { value: buyers(extraPeople.value) })}</p>
      <Arms bought={bought} />
      {open && <p className="rg-quiet">{t("effect.verdict.openHint")}</p>}
    </>
  );
}

/** Both groups, their rates, the difference and p. */
function Arms({ bought }: { readonly bought: IncrementalResult["bought"] }) {
  const t = useT();
  const format = useFormat();
  const words = useEffectWords();
  const { contacted, held, difference, pValue } = bought;
  if (contacted.rate === null || held.rate === null || difference === null || pValue === null) return null;
  return (
    <p className="rg-quiet">
      {t("effect.verdict.arms", {
        rate: format.share(contacted.rate),
        contacted: format.number(contacted.people),
        heldRate: format.share(held.rate),
        held: format.number(held.people),
        difference: words.points(difference),
        p: pSaid(pValue),
      })}
    </p>
  );
}
