import { Button } from "antd";
import { useState } from "react";
import { checkedShare } from "../../../core/engine/checked-share.ts";
import type { DoublesSampleAnswer } from "../../../core/engine/doubles-answers.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { PairView } from "./pair-view.tsx";
import { keyOf, nextUnsaid, verdictsOf, type Verdicts, type WantedSample } from "./sample-draft.ts";

interface Props {
  readonly wanted: WantedSample;
  onEnd(): void;
}

/** Pairs drawn at random, looked at one by one; then all above the probability can be merged. */
export function SampleDesk({ wanted, onEnd }: Props) {
  const t = useT();
  const { share } = useFormat();
  const { answer, error } = useView("doublesSample", wanted);
  const [said, setSaid] = useState<Verdicts>(new Map());
  const [at, setAt] = useState(0);
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  const { sample } = answer;
  const pair = sample[at];
  const say = (same: boolean): void => {
    if (pair === undefined) return;
    const now = new Map(said).set(keyOf(pair), same);
    setSaid(now);
    setAt(nextUnsaid(sample, now, at) ?? at);
  };
  const step = (by: number) => (): void => setAt((at + by + sample.length) % Math.max(1, sample.length));
  return (
    <section className="doubles-sample" aria-label={t("doubles.sample.title")}>
      <div className="doubles-sample-head">
        <h2>{t("doubles.sample.title")}</h2>
        <Button onClick={onEnd}>{t("doubles.sample.back")}</Button>
      </div>
      <p>{t("doubles.sample.lead", { count: sample.length, share: share(wanted.atLeast), of: answer.pairs })}</p>
      <Found answer={answer} said={said} wanted={wanted} onMerged={onEnd} />
      {pair !== undefined && (
        <DecisionBar
          place={t("doubles.sample.place", { at: at + 1, of: sample.length })}
          said={said.get(keyOf(pair)) ?? null}
          disabled={false}
          onSame={() => say(true)}
          onApart={() => say(false)}
          onNext={step(1)}
          onBefore={step(-1)}
        >
          <PairView pair={pair} />
        </DecisionBar>
      )}
    </section>
  );
}

interface FoundProps {
  readonly answer: DoublesSampleAnswer;
  readonly said: Verdicts;
  readonly wanted: WantedSample;
  onMerged(): void;
}

/** What the sample shows so far, and once it is whole the way to merge all. */
function Found({ answer, said, wanted, onMerged }: FoundProps) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const { share, number } = useFormat();
  const [working, setWorking] = useState(false);
  const verdicts = verdictsOf(answer.sample, said);
  const same = verdicts.filter((one) => one.same).length;
  const found = checkedShare(same, verdicts.length, answer.pairs);
  const left = answer.sample.length - verdicts.length;
  const merge = async (): Promise<void> => {
    setWorking(true);
    try {
      const commit = await regulars.mergeAbove({ ...wanted, verdicts });
      tell.done(t("doubles.sample.done"), commit);
      onMerged();
    } finally {
      setWorking(false);
    }
  };
  const merged = answer.pairs - (verdicts.length - same);
  return (
    <div className="doubles-found">
      <p role="status">
        {found === null
          ? t("doubles.sample.nothingYet")
          : t("doubles.sample.found", {
              same,
              checked: verdicts.length,
              share: share(found.share),
              low: share(found.low),
              high: share(found.high),
            })}
        {left > 0 && ` ${t("doubles.sample.left", { count: left })}`}
        {left === 0 && verdicts.length > same && ` ${t("doubles.sample.stayApart", { count: verdicts.length - same })}`}
      </p>
      <Button type="primary" disabled={left > 0 || same === 0} loading={working} onClick={() => void merge()}>
        {t("doubles.sample.merge", {
          n: number(merged),
          count: merged,
          share: share(wanted.atLeast),
        })}
      </Button>
    </div>
  );
}
