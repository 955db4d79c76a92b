import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";

/** How many a rule holds for, how much of the base that is, what they bring and how many can be reached. */
export function SegmentCount({ rule }: { readonly rule: RuleGroup }) {
  const t = useT();
  const format = useFormat();
  const { answer, error } = useView("count", { rule });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  const people = answer.people.value ?? 0;
  const share = answer.base === 0 ? 0 : people / answer.base;
  const told = t("segments.count.ofBase", {
    share: format.share(share),
    base: format.number(answer.base),
    count: answer.base,
  });
  return (
    <div className="segment-count">
      <div className="segment-people">
        <span className="segment-number">
          <FigureView figure={answer.people} />
        </span>{" "}
        {t("segments.count.people", { count: people })}
        <div className="segment-share" role="img" aria-label={told}>
          <div style={{ width: `${share * 100}%` }} />
        </div>
        <span className="rg-quiet">{told}</span>
      </div>
      <dl>
        <div>
          <dt>{t("segments.count.money")}</dt>
          <dd>
            <FigureView figure={answer.money} />
          </dd>
        </div>
        <div>
          <dt>{t("segments.count.reachable")}</dt>
          <dd>
            <FigureView figure={answer.reachable} />
          </dd>
        </div>
      </dl>
      <span className="rg-hidden" role="status">
        {t("segments.count.told", { n: format.number(people), count: people })}
      </span>
    </div>
  );
}
