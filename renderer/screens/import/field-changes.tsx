import type { FieldChanges, FieldSample } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useFactReading } from "../../ui/fact-reading.ts";
import { useFieldWords } from "../../ui/field-words.ts";
import { Section } from "../../ui/page-head.tsx";

const FATES = ["changed", "filled", "stands"] as const;

/** What becomes of the fields of customers who are there already: how many values, and the first few before and after. */
export function FieldChangesTable({ fields }: { readonly fields: readonly FieldChanges[] }) {
  const t = useT();
  const { number } = useFormat();
  const words = useFieldWords();
  if (fields.length === 0) return null;
  return (
    <Section title={t("data.importing.whoWins.changes")}>
      <table className="rg-import-reasons rg-import-fates">
        <thead>
          <tr>
            <th scope="col">{t("data.importing.whoWins.field")}</th>
            {FATES.map((fate) => (
              <th key={fate} scope="col">
                {t(`data.importing.whoWins.${fate}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((changes) => (
            <tr key={changes.field}>
              <th scope="row">{words.field(changes.field)}</th>
              {FATES.map((fate) => (
                <td key={fate}>
                  {changes[fate] > 0 && (
                    <>
                      <strong>{number(changes[fate])}</strong>
                      {changes.samples[fate].map((sample) => (
                        <Sample key={sample.row} sample={sample} field={changes.field} stands={fate === "stands"} />
                      ))}
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface SampleProps {
  readonly sample: FieldSample;
  readonly field: FieldChanges["field"];
  readonly stands: boolean;
}

function Sample({ sample, field, stands }: SampleProps) {
  const t = useT();
  const { number } = useFormat();
  const reading = useFactReading();
  const row = number(sample.row);
  const said = reading(field, sample.said);
  if (sample.before === null)
    return <div className="rg-quiet">{t("data.importing.whoWins.sampleNew", { row, said })}</div>;
  const words = { row, before: reading(field, sample.before), said };
  return <div className="rg-quiet">{t(`data.importing.whoWins.${stands ? "sampleStands" : "sample"}`, words)}</div>;
}
