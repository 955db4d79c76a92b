import { Button } from "antd";
import { useState } from "react";
import type { DoublePair } from "../../../core/engine/doubles-answers.ts";
import type { MergeInput } from "../../../core/engine/merge-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { FieldByField } from "./field-by-field.tsx";
import { PairView } from "./pair-view.tsx";
import { keyOf } from "./sample-draft.ts";
import { useProbability } from "./use-probability.ts";

interface Props {
  /** The likeliest of all. */
  readonly pairs: readonly DoublePair[];
  readonly total: number;
  readonly canWrite: boolean;
}

/** The pairs, likeliest first, and the one that is looked at. */
export function PairDesk({ pairs, total, canWrite }: Props) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  const [byField, setByField] = useState(false);
  const found = pairs.findIndex((pair) => keyOf(pair) === open);
  const at = Math.max(0, found);
  const pair = pairs[at];
  const go = (to: number): void => {
    const next = pairs[(to + pairs.length) % pairs.length];
    setByField(false);
    setOpen(next === undefined ? null : keyOf(next));
  };
  const decide = useDeciding(() => go(at + 1));
  if (pair === undefined) return null;
  const { a, b, probability } = pair;
  const merge = (fields: MergeInput["fields"]) => () =>
    decide("doubles.merged", (regulars) => regulars.mergeAll([{ keep: a.id, gone: b.id, fields, probability }]));
  return (
    <div className="doubles-work">
      <PairList pairs={pairs} total={total} open={keyOf(pair)} onOpen={(i) => go(i)} />
      <DecisionBar
        place={t("doubles.place", { at: at + 1, count: total })}
        said={null}
        disabled={!canWrite}
        onSame={merge(null)}
        onApart={() => decide("doubles.keptApart", (regulars) => regulars.keepApart([[a.id, b.id]]))}
        onNext={() => go(at + 1)}
        onBefore={() => go(at - 1)}
      >
        <PairView pair={pair} />
        {byField ? (
          <FieldByField key={keyOf(pair)} pair={pair} canWrite={canWrite} onMerge={(fields) => merge(fields)()} />
        ) : (
          <Button onClick={() => setByField(true)}>{t("doubles.byField")}</Button>
        )}
      </DecisionBar>
    </div>
  );
}

type Regulars = ReturnType<typeof useRegulars>;

/** Does what was decided, tells it with its undo, and goes on. */
function useDeciding(goOn: () => void) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  return (
    said: "doubles.merged" | "doubles.keptApart",
    act: (regulars: Regulars) => ReturnType<Regulars["keepApart"]>,
  ) => {
    goOn();
    void act(regulars).then((commit) => tell.done(t(said), commit));
  };
}

interface ListProps {
  readonly pairs: readonly DoublePair[];
  readonly total: number;
  readonly open: string;
  onOpen(index: number): void;
}

function PairList({ pairs, total, open, onOpen }: ListProps) {
  const t = useT();
  const probability = useProbability();
  return (
    <nav className="doubles-list" aria-label={t("doubles.list")}>
      <ul>
        {pairs.map((pair, i) => (
          <li key={keyOf(pair)}>
            <button type="button" aria-current={keyOf(pair) === open} onClick={() => onOpen(i)}>
              <span>{pair.a.name ?? t("customers.noName")}</span>
              <span>{pair.b.name ?? t("customers.noName")}</span>
              <span className="rg-quiet">{probability(pair.probability)}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > pairs.length && <p className="rg-quiet">{t("doubles.more", { count: total - pairs.length })}</p>}
    </nav>
  );
}
