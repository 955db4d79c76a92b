import { Button, Select } from "antd";
import { useState } from "react";
import type { DoublesAbove } from "../../../core/engine/doubles-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { newSample, type WantedSample } from "./sample-draft.ts";

interface Props {
  readonly above: readonly DoublesAbove[];
  readonly canWrite: boolean;
  onSample(wanted: WantedSample): void;
}

/** Merging all above a probability: chosen here, then a sample is looked at. */
export function Above({ above, canWrite, onSample }: Props) {
  const t = useT();
  const { number, share } = useFormat();
  const offered = above.filter(({ pairs }, i) => pairs > 0 && pairs !== above[i - 1]?.pairs);
  const [wanted, setWanted] = useState<number | null>(null);
  const chosen = offered.find(({ atLeast }) => atLeast === wanted) ?? offered[0];
  if (chosen === undefined) return null;
  return (
    <section className="doubles-above" aria-label={t("doubles.above.title")}>
      <h2>{t("doubles.above.title")}</h2>
      <p className="rg-quiet">{t("doubles.above.hint")}</p>
      <div className="doubles-above-row">
        <Select
          aria-label={t("doubles.above.from")}
          value={chosen.atLeast}
          onChange={setWanted}
          popupMatchSelectWidth={false}
          options={offered.map(({ atLeast, pairs }) => ({
            value: atLeast,
            label: t("doubles.above.option", { share: share(atLeast), count: pairs, n: number(pairs) }),
          }))}
        />
        <Button disabled={!canWrite} onClick={() => onSample(newSample(chosen))}>
          {t("doubles.above.draw")}
        </Button>
      </div>
    </section>
  );
}
