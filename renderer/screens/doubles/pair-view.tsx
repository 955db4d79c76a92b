import { Link } from "react-router";
import type { DoubleEvidence, DoublePair, DoubleSide } from "../../../core/engine/doubles-answers.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useFactReading } from "../../ui/fact-reading.ts";
import { useFieldWords } from "../../ui/field-words.ts";
import { useProbability } from "./use-probability.ts";

/** A pair with what each field says of it. */
export function PairView({ pair }: { readonly pair: DoublePair }) {
  const t = useT();
  const probability = useProbability();
  return (
    <div className="doubles-pair">
      <p className="doubles-likely">{t("doubles.likely", { share: probability(pair.probability) })}</p>
      {pair.outcome === "review" && pair.probability >= 0.99 && <p className="rg-quiet">{t("doubles.review")}</p>}
      <div className="doubles-scroll">
        <table className="doubles-evidence">
          <thead>
            <tr>
              <th scope="col">{t("doubles.field")}</th>
              <SideHead side={pair.a} />
              <SideHead side={pair.b} />
              <th scope="col">{t("doubles.says")}</th>
              <th scope="col">{t("doubles.weight")}</th>
            </tr>
          </thead>
          <tbody>
            {pair.evidence.map((one) => (
              <Row key={one.field} evidence={one} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="rg-quiet">{t("doubles.weightHint")}</p>
    </div>
  );
}

function SideHead({ side }: { readonly side: DoubleSide }) {
  const t = useT();
  return (
    <th scope="col">
      <Link to={`/customers/${side.id}`}>{side.name ?? t("customers.noName")}</Link>
      <span className="rg-quiet">{t("doubles.orders", { count: side.orders })}</span>
    </th>
  );
}

function Row({ evidence }: { readonly evidence: DoubleEvidence }) {
  const t = useT();
  const words = useFieldWords();
  const read = useFactReading();
  const { number } = useFormat();
  const { field, agreement, weight, a, b } = evidence;
  const text = (value: string | null): string => (value === null ? UNKNOWN : read(field, value));
  // Never "-0".
  const rounded = Math.round(weight * 10) / 10 || 0;
  return (
    <tr data-agreement={agreement}>
      <th scope="row">{words.field(field)}</th>
      <td>{text(a)}</td>
      <td>{text(b)}</td>
      <td>{t(`doubles.agreement.${agreement}`)}</td>
      <td className="doubles-number">
        {agreement === "missing" ? "0" : `${rounded > 0 ? "+" : ""}${number(rounded)}`}
      </td>
    </tr>
  );
}
