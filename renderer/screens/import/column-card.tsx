import { Checkbox } from "antd";
import { memo } from "react";
import type { ColumnPreview, FilePreview } from "../../../core/model/importing.ts";
import type { ColumnReading, ImportField } from "../../../core/model/mapping.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { DayReadingView } from "./day-reading.tsx";
import { columnAt, withDayOrder, withDecimal, withField, withOfOrder, withStatus, type ChangeDraft } from "./draft.ts";
import { FieldSelect } from "./field-select.tsx";
import { isDayField, isNumberField } from "../../../core/model/field-types.ts";
import { NumberReadingView } from "./number-reading.tsx";
import { columnPlace } from "./places.ts";
import { StatusQuestion } from "./status-question.tsx";
import { useColumnWords } from "./use-column-words.ts";
import type { FieldOptionGroup } from "./use-field-options.ts";

interface Props {
  readonly reading: ColumnReading;
  readonly preview: FilePreview;
  /** Whether a person has chosen the meaning. */
  readonly chosen: boolean;
  readonly options: readonly FieldOptionGroup[];
  readonly onChange: ChangeDraft;
}

/** One column: its name and examples, its meaning, how it is read, what is odd. Drawn again only when something of it changes. */
export const ColumnCard = memo(function ColumnCard({ reading, preview, chosen, options, onChange }: Props) {
  const t = useT();
  const { heading } = useColumnWords();
  const { index, field } = reading;
  const reads = columnAt(preview, index);
  const name = heading(reading.column, index);
  const change = (to: ImportField | null): void => onChange((now) => withField(now, preview, index, to));
  return (
    <li id={columnPlace(index)} className="rg-import-column" data-taken={field !== null}>
      <div className="rg-import-column-name">
        <strong>{name}</strong>
        <Examples reads={reads} />
      </div>
      <div className="rg-import-column-meaning">
        <FieldSelect
          label={t("data.importing.columns.meaning", { column: name })}
          heading={name}
          field={field}
          shared={options}
          onChange={change}
        />
        {field !== null && <Fits reading={reading} reads={reads} chosen={chosen} />}
        {reads?.sensitive === true && <p className="rg-import-warning">{t("data.importing.columns.sensitive")}</p>}
        {isDayField(field) && (
          <DayReadingView
            reading={reading}
            reads={reads}
            onChange={(order) => onChange((now) => withDayOrder(now, index, order))}
          />
        )}
        {isNumberField(field) && (
          <NumberReadingView
            reading={reading}
            reads={reads}
            onChange={(decimal) => onChange((now) => withDecimal(now, index, decimal))}
          />
        )}
        <StatusQuestion
          reading={reading}
          preview={preview}
          onChange={(value, means) => onChange((now) => withStatus(now, index, value, means))}
        />
        {isOrdersSum(field) && (reads?.repeats === true || reading.ofOrder === true) && (
          <Checkbox
            checked={reading.ofOrder === true}
            onChange={({ target }) => onChange((now) => withOfOrder(now, index, target.checked))}
          >
            {t("data.importing.ofOrder")}
          </Checkbox>
        )}
      </div>
    </li>
  );
});

/** What may be said of a whole order on each of its lines. */
function isOrdersSum(field: ImportField | null): boolean {
  return field === "amount" || field === "discountAmount" || field === "refundAmount";
}

function Examples({ reads }: { readonly reads: ColumnPreview | undefined }) {
  const t = useT();
  if (reads === undefined) return null;
  return (
    <span className="rg-quiet rg-import-examples">
      {reads.filled === 0
        ? t("data.importing.columns.nothing")
        : t("data.importing.columns.examples", { examples: reads.examples.slice(0, 3).join(" · ") })}
    </span>
  );
}

interface FitsProps {
  readonly reading: ColumnReading;
  readonly reads: ColumnPreview | undefined;
  readonly chosen: boolean;
}

/** How many cells of the sample can be read this way, why this meaning was guessed, and how many values there are. */
function Fits({ reading, reads, chosen }: FitsProps) {
  const t = useT();
  const { number } = useFormat();
  if (reads === undefined || reads.filled === 0) return null;
  const fits = fitsOf(reading, reads, chosen);
  const because = t(`data.importing.columns.because.${chosen ? "chosen" : reads.because}`);
  const filled = number(reads.filled);
  const said = [
    ...(fits === null ? [] : [t("data.importing.columns.fits", { fits: number(fits), filled })]),
    because,
    t("data.importing.columns.distinct", { n: number(reads.distinct), count: reads.distinct }),
  ];
  return (
    <span className="rg-quiet">
      {said.join(" · ")}
      {fits !== null && fits < reads.filled && (
        <>
          {" · "}
          <span className="rg-import-warning">
            {t("data.importing.columns.fitsNot", { n: number(reads.filled - fits), filled })}
          </span>
        </>
      )}
    </span>
  );
}

/** The fits of the reading in force; null where a meaning was chosen by hand of which the preview knows nothing. */
function fitsOf(reading: ColumnReading, reads: ColumnPreview, chosen: boolean): number | null {
  const day = reads.dayReadings?.find(({ order }) => order === reading.dayOrder);
  const decimal = reads.numberReadings?.find(({ decimal }) => decimal === reading.decimal);
  if (isDayField(reading.field) && day) return day.fits;
  if (isNumberField(reading.field) && decimal) return decimal.fits;
  return chosen && reading.field !== reads.field ? null : reads.fits;
}
