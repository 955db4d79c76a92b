import { Alert } from "antd";
import { UNUSABLE, type ReturnSummary } from "../../../core/model/returning.ts";
import { useFormat } from "../../app/format.ts";
import { useT, useWordFor } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { StackBar } from "../../ui/stack-bar.tsx";
import { fateParts, type RowFate } from "./return-parts.ts";

const COLOURS: Readonly<Record<RowFate, string>> = {
  exported: "var(--series-1)",
  delivered: "var(--good)",
  failed: "var(--warning)",
  replied: "var(--accent)",
  refused: "var(--bad)",
  signedIn: "var(--series-3)",
  alreadyKnown: "var(--quiet)",
  unused: "var(--series-4)",
  unusable: "var(--series-5)",
  blank: "var(--hairline)",
};

/** What taking the file in would do: a bar whose parts add up to the rows read, refusals, and rows that cannot be used, each with why. */
export function ReturnSum({ summary }: { readonly summary: ReturnSummary }) {
  const t = useT();
  const { number } = useFormat();
  const nameOf = (fate: RowFate): string =>
    fate === "alreadyKnown" || fate === "unusable" || fate === "blank" || fate === "unused"
      ? t(`answers.fates.${fate}`)
      : t(`terms.contactEvents.${fate}`);
  const parts = fateParts(summary);
  return (
    <Section title={t("answers.sum.title")}>
      <p className="answers-sum">
        {t("answers.sum.equation", {
          count: summary.read,
          parts: parts
            .map(({ fate, rows }) => t("answers.sum.part", { n: number(rows), fate: nameOf(fate) }))
            .join(" + "),
        })}
      </p>
      <StackBar
        label={t("answers.sum.title")}
        parts={parts.map(({ fate, rows }) => ({
          id: fate,
          name: nameOf(fate),
          size: rows,
          value: number(rows),
          colour: COLOURS[fate],
        }))}
      />
      {summary.refusals > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("answers.sum.refusals", { count: summary.refusals })}
          description={t("answers.sum.refusalsKept")}
        />
      )}
      <Unusable summary={summary} />
    </Section>
  );
}

function Unusable({ summary: { unusable, unusableRows } }: { readonly summary: ReturnSummary }) {
  const t = useT();
  const wordFor = useWordFor();
  const { number } = useFormat();
  const why = UNUSABLE.filter((one) => unusable[one] > 0);
  if (why.length === 0) return null;
  const total = why.reduce((sum, one) => sum + unusable[one], 0);
  return (
    <details className="answers-unusable">
      <summary>{t("answers.sum.unusable", { count: total })}</summary>
      <ul>
        {why.map((one) => (
          <li key={one}>
            {t(`answers.unusable.${one}`)} <strong className="rg-number">{number(unusable[one])}</strong>
          </li>
        ))}
      </ul>
      <table className="answers-table">
        <thead>
          <tr>
            <th scope="col" className="rg-number">
              {t("answers.sum.row")}
            </th>
            <th scope="col">{t("answers.sum.why")}</th>
          </tr>
        </thead>
        <tbody>
          {unusableRows.map(({ row, why: reason }) => (
            <tr key={row}>
              <td className="rg-number">{number(row)}</td>
              <td>{wordFor("answers.unusable", reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unusableRows.length < total && (
        <p className="rg-quiet">{t("answers.sum.firstOf", { shown: number(unusableRows.length) })}</p>
      )}
    </details>
  );
}
