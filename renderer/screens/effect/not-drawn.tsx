import type { ArmRate, RateComparison } from "../../../core/model/effect.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT, useWordFor } from "../../app/words/words.ts";
import { useEffectWords } from "../../ui/effect-words.ts";

/** Groups that nobody drew, set apart from what is proven: they differ, and that is all that can be said. */
export function NotDrawn({ comparisons }: { readonly comparisons: readonly RateComparison[] }) {
  const t = useT();
  const wordFor = useWordFor();
  const words = useEffectWords();
  return (
    <section className="panel not-drawn" aria-labelledby="not-drawn">
      <h2 id="not-drawn">{t("effect.notDrawn.title")}</h2>
      <p>{t("effect.notDrawn.hint")}</p>
      <table className="figures">
        <thead>
          <tr>
            {(["group", "with", "without", "difference", "verdict"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`effect.notDrawn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparisons.map(({ outcome, contacted, held, difference, verdict }) => (
            <tr key={outcome}>
              <th scope="row">{wordFor("effect.notDrawn.outcomes", outcome)}</th>
              <td>
                <Rate arm={contacted} />
              </td>
              <td>
                <Rate arm={held} />
              </td>
              <td>{difference === null ? UNKNOWN : words.points(difference)}</td>
              <td>{t(`effect.verdicts.${verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rate({ arm: { rate, people } }: { readonly arm: ArmRate }) {
  const t = useT();
  const format = useFormat();
  if (rate === null) return UNKNOWN;
  return t("effect.notDrawn.value", { rate: format.share(rate), people: format.number(people) });
}
