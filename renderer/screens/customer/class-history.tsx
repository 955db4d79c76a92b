import type { StandingPoint } from "../../../core/engine/movement-answer.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import "./class-history.css";

/** Class and stage over the last months: a strip, and when they changed. Nothing where they cannot be told of any earlier day. */
export function ClassHistory({ id }: { readonly id: number }) {
  const t = useT();
  const { answer } = useView("standings", { id });
  if (answer === null || answer.points.length < 2) return null;
  const { points, insufficient } = answer;
  return (
    <section aria-label={t("movement.one.title")}>
      <h2>{t("movement.one.title")}</h2>
      <div className="class-strip" aria-hidden>
        {points.map((point) => (
          <span key={point.day} style={{ background: `var(--class-${point.class})` }} />
        ))}
      </div>
      <Changes points={points} />
      {insufficient !== null && <p className="rg-quiet">{t("movement.one.short")}</p>}
    </section>
  );
}

/** The changes, latest first, and where it began. */
function Changes({ points }: { readonly points: readonly StandingPoint[] }) {
  const t = useT();
  const { day } = useFormat();
  const [first] = points;
  if (first === undefined) return null;
  const changes = points.flatMap((after, i) => {
    const before = points[i - 1];
    if (before === undefined || (before.class === after.class && before.stage === after.stage)) return [];
    return [{ before, after }];
  });
  return (
    <ol className="class-changes">
      {changes.toReversed().map(({ before, after }) => (
        <li key={after.day}>
          <span className="rg-quiet">{t("movement.one.span", { from: day(before.day), to: day(after.day) })}</span>
          <Change before={before} after={after} />
        </li>
      ))}
      {changes.length === 0 && <li>{t("movement.one.unchanged", { day: day(first.day) })}</li>}
      {changes.length > 0 && (
        <li>
          <span className="rg-quiet">{day(first.day)}</span>
          <span>
            {t("movement.one.both", {
              one: t(`terms.classes.${first.class}`),
              other: t(`terms.stages.${first.stage}`),
            })}
          </span>
        </li>
      )}
    </ol>
  );
}

function Change({ before, after }: { readonly before: StandingPoint; readonly after: StandingPoint }) {
  const t = useT();
  const changed = (from: string, to: string): string => t("movement.one.change", { from, to });
  const classes = changed(t(`terms.classes.${before.class}`), t(`terms.classes.${after.class}`));
  const stages = changed(t(`terms.stages.${before.stage}`), t(`terms.stages.${after.stage}`));
  return (
    <>
      {before.class !== after.class && (
        <span>
          <span className="class-dot" style={{ background: `var(--class-${after.class})` }} aria-hidden />
          {classes}
        </span>
      )}
      {before.stage !== after.stage && <span>{stages}</span>}
    </>
  );
}
