import { useId } from "react";
import type { MergeField, MergePreview, MergeValue } from "../../../core/engine/merge-answers.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../field-words.ts";
import { useFactReading } from "../fact-reading.ts";
import { useOriginText } from "../origin-text.ts";
import "./merge.css";

/** Which side holds, of fields where it was chosen; the others as proposed. */
export type Chosen = Readonly<Record<string, "keep" | "gone">>;

interface Props {
  readonly preview: MergePreview;
  readonly chosen: Chosen;
  onChosen(chosen: Chosen): void;
}

const SIDES = ["keep", "gone"] as const;

/** What each of two knows, a row a fact; where they differ, a choice. */
export function MergeTable({ preview, chosen, onChosen }: Props) {
  const t = useT();
  const nameOf = (side: "keep" | "gone"): string => preview[side].name ?? t("customers.noName");
  return (
    <section className="merge-fields" aria-label={t("merging.sideBySide")}>
      <h2>{t("merging.sideBySide")}</h2>
      <p className="rg-quiet">{t("merging.chooseHint")}</p>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">{t("merging.fact")}</th>
            <th scope="col">{t("merging.keeps", { name: nameOf("keep") })}</th>
            <th scope="col">{t("merging.goes", { name: nameOf("gone") })}</th>
          </tr>
        </thead>
        <tbody>
          {preview.fields.map((field) => (
            <FieldRow
              key={field.field}
              field={field}
              side={chosen[field.field] ?? field.proposed}
              onChoose={(side) => onChosen({ ...chosen, ...withName(field.field, side) })}
            />
          ))}
          <tr>
            <th scope="row">{t("merging.codes")}</th>
            {SIDES.map((side) => (
              <td key={side}>{preview[side].codes.map(({ source, code }) => `${source} ${code}`).join(", ") || "–"}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** Whoever chooses a name means its parts too. */
function withName(field: string, side: "keep" | "gone"): Chosen {
  const parts = field === "name" ? ["given", "family", "title"] : [];
  return Object.fromEntries([field, ...parts].map((one) => [one, side]));
}

interface RowProps {
  readonly field: MergeField;
  readonly side: "keep" | "gone";
  onChoose(side: "keep" | "gone"): void;
}

function FieldRow({ field, side, onChoose }: RowProps) {
  const t = useT();
  const group = useId();
  const words = useFieldWords();
  const name = words.field(field.field);
  return (
    <tr data-differs={field.differs}>
      <th scope="row">{name}</th>
      {SIDES.map((one) => {
        const value = field[one];
        if (value === null) {
          return (
            <td key={one} className="rg-quiet">
              {t("merging.unknown")}
            </td>
          );
        }
        if (!field.differs) return <td key={one}>{<Value field={field} value={value} />}</td>;
        return (
          <td key={one}>
            <label className="merge-choice">
              <input
                type="radio"
                name={group}
                aria-label={`${t("merging.chooseOf", { field: name })} ${value.value}`}
                checked={side === one}
                onChange={() => onChoose(one)}
              />
              <Value field={field} value={value} />
            </label>
          </td>
        );
      })}
    </tr>
  );
}

function Value({ field, value }: { readonly field: MergeField; readonly value: MergeValue }) {
  const read = useFactReading();
  const originText = useOriginText();
  return (
    <span className="merge-value">
      {read(field.field, value.value)}
      <span className="rg-quiet">{originText(value.origin)}</span>
    </span>
  );
}
