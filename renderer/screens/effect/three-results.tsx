import type { ReactNode } from "react";
import type { CampaignEffect, CountedResult, IncrementalResult } from "../../../core/model/effect.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useEffectWords } from "../../ui/effect-words.ts";
import { WhyNote } from "../../ui/why-note.tsx";

/** What the code proves, what was bought afterwards, what came above those left alone: side by side, never added. */
export function ThreeResults({ effect }: { readonly effect: CampaignEffect }) {
  const t = useT();
  const { byCode, boughtAfterwards, incremental } = effect.results;
  return (
    <section className="panel" aria-labelledby="three-results">
      <h2 id="three-results">{t("effect.results.title")}</h2>
      <div className="results">
        <Result name={t("effect.results.byCode")} why={t("effect.why.byCode")}>
          {byCode === null ? <p>{t("effect.results.byCodeNone")}</p> : <Counted result={byCode} />}
        </Result>
        <Result name={t("effect.results.after")} why={t("effect.why.after")}>
          {boughtAfterwards === null ? <p>{t("effect.results.afterNone")}</p> : <Counted result={boughtAfterwards} />}
        </Result>
        <Result name={t("effect.results.incremental")} why={t("effect.why.incremental")}>
          {incremental === null ? <NoIncrement effect={effect} /> : <Increment result={incremental} />}
        </Result>
      </div>
      <p className="rg-quiet">{t("effect.results.never")}</p>
    </section>
  );
}

interface ResultProps {
  readonly name: string;
  readonly why: string;
  readonly children: ReactNode;
}

function Result({ name, why, children }: ResultProps) {
  return (
    <div className="result">
      <h3>
        {name}
        <WhyNote name={name} text={why} />
      </h3>
      {children}
    </div>
  );
}

function Counted({ result }: { readonly result: CountedResult }) {
  const t = useT();
  const format = useFormat();
  return (
    <dl className="facts">
      <Fact name={t("effect.results.people")} value={format.number(result.people)} />
      <Fact name={t("effect.results.orders")} value={format.number(result.orders)} />
      <Fact name={t("effect.results.revenue")} value={format.money(result.revenue)} />
    </dl>
  );
}

function Increment({ result: { bought, spend } }: { readonly result: IncrementalResult }) {
  const t = useT();
  const words = useEffectWords();
  const people = bought.extraPeople;
  const money = spend.extraMoney;
  const few = t("terms.tooFew");
  return (
    <dl className="facts">
      <Fact name={t("effect.results.moreBuyers")} value={people === null ? few : words.people(people.value)} />
      {people?.interval && (
        <Fact
          name={t("effect.results.range")}
          value={`${words.people(people.interval.low)} … ${words.people(people.interval.high)}`}
        />
      )}
      <Fact name={t("effect.results.sure")} value={t(`effect.verdicts.${bought.verdict}`)} />
      <Fact
        name={t("effect.results.moreMoney")}
        value={money === null || spend.verdict === "too-few" ? few : words.money(Math.round(money.value))}
      />
      {money?.interval && (
        <Fact
          name={t("effect.results.range")}
          value={`${words.money(Math.round(money.interval.low))} … ${words.money(Math.round(money.interval.high))}`}
        />
      )}
      {spend.verdict !== "too-few" && (
        <Fact name={t("effect.results.sure")} value={t(`effect.verdicts.${spend.verdict}`)} />
      )}
    </dl>
  );
}

function NoIncrement({ effect: { population } }: { readonly effect: CampaignEffect }) {
  const t = useT();
  const format = useFormat();
  if (population.held === 0) return <p>{t("effect.results.incrementalNone")}</p>;
  if (population.awaitsSales) return <p>{t("effect.results.incrementalSales")}</p>;
  return <p>{t("effect.results.incrementalEarly", { day: format.day(population.verdictFrom) })}</p>;
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
