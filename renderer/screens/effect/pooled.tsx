import type { PooledEffect } from "../../../core/model/effect.ts";
import { useT } from "../../app/words/words.ts";
import { pText, useEffectWords } from "../../ui/effect-words.ts";
import { IntervalLine } from "../../ui/interval-line.tsx";
import { WhyNote } from "../../ui/why-note.tsx";

/** This campaign and those like it taken together. */
export function Pooled({ pooled }: { readonly pooled: PooledEffect }) {
  const t = useT();
  const words = useEffectWords();
  const { campaigns, difference, interval, pValue, verdict } = pooled;
  const proven = verdict === "proven-more" || verdict === "proven-less";
  const numbers = {
    value: words.points(difference),
    difference: words.points(difference),
    low: words.points(interval.low),
    high: words.points(interval.high),
  };
  return (
    <section className="panel" aria-labelledby="pooled">
      <h2 id="pooled">
        {t("effect.pooled.title")}
        <WhyNote name={t("effect.pooled.title")} text={t("effect.why.pooled")} inputs={[["p", pText(pValue)]]} />
      </h2>
      <p>
        {t("effect.pooled.finding", { count: campaigns, ...numbers })}{" "}
        {t(proven ? "effect.pooled.proven" : "effect.pooled.open")}
      </p>
      <IntervalLine
        label={t("effect.pooled.drawing", numbers)}
        value={difference}
        low={interval.low}
        high={interval.high}
        text={words.points}
        zero={t("effect.verdict.noDifference")}
        proven={proven}
      />
    </section>
  );
}
