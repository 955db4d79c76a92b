import { Link, useParams } from "react-router";
import type { AwarenessResult, SampleShare } from "../../../core/model/effect.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useEffectWords } from "../../ui/effect-words.ts";
import { WhyNote } from "../../ui/why-note.tsx";

/** How many know of it, before and after, by a sample; what may be said of the change. */
export function Awareness({ awareness }: { readonly awareness: AwarenessResult }) {
  const t = useT();
  const words = useEffectWords();
  const { id = "" } = useParams();
  const { before, after, change, paired, drawn, insufficient } = awareness;
  return (
    <section className="panel" aria-labelledby="awareness-result">
      <h2 id="awareness-result">
        {t("effect.awareness.title")}
        <WhyNote name={t("effect.awareness.title")} text={t("effect.why.awareness")} />
      </h2>
      <dl className="facts facts-across">
        <Share name={t("effect.awareness.before")} share={before} />
        <Share name={t("effect.awareness.after")} share={after} />
        <div>
          <dt>{t("effect.awareness.change")}</dt>
          <dd>{change === null ? t("terms.tooFew") : words.points(change.value)}</dd>
          {change?.interval && (
            <dd className="rg-quiet">
              {words.points(change.interval.low)} … {words.points(change.interval.high)}
            </dd>
          )}
        </div>
      </dl>
      <p>
        <Link to={`/campaigns/${encodeURIComponent(id)}/awareness`}>{t("answers.toAwareness")}</Link>
      </p>
      {insufficient !== null && (
        <p>{t(`terms.insufficient.${insufficient.what}`, { needs: insufficient.needs, has: insufficient.has })}</p>
      )}
      {change !== null && (
        <p className="rg-quiet">
          {t(paired ? "effect.awareness.paired" : "effect.awareness.unpaired")}{" "}
          {t(drawn ? "effect.awareness.drawn" : "effect.awareness.notDrawn")}
        </p>
      )}
    </section>
  );
}

function Share({ name, share }: { readonly name: string; readonly share: SampleShare | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{share === null ? t("terms.tooFew") : format.share(share.value)}</dd>
      {share !== null && (
        <dd className="rg-quiet">
          {share.interval !== null && `${format.share(share.interval.low)} … ${format.share(share.interval.high)} · `}
          {t("effect.awareness.answers", { count: share.answers })}
        </dd>
      )}
    </div>
  );
}
