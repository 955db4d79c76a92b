import { Radio, Select } from "antd";
import type { ColumnPreview, DayReading } from "../../../core/model/importing.ts";
import { DAY_ORDERS, type ColumnReading, type DayOrder } from "../../../core/model/mapping.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { bestReadings } from "./readings.ts";
import { isAsked } from "./draft.ts";

interface Props {
  readonly reading: ColumnReading;
  readonly reads: ColumnPreview | undefined;
  readonly onChange: (order: DayOrder) => void;
}

/** How the days of a column are read: told by an example, asked where an example is two days. */
export function DayReadingView({ reading, reads, onChange }: Props) {
  return isAsked(reading, reads) ? (
    <DayQuestion reading={reading} reads={reads} onChange={onChange} />
  ) : (
    <DaySentence reading={reading} reads={reads} onChange={onChange} />
  );
}

function DayQuestion({ reading, reads, onChange }: Props) {
  const t = useT();
  const day = useReadDay();
  const readings = bestReadings(reads?.dayReadings);
  const example = readings[0]?.example ?? reads?.examples[0] ?? "";
  return (
    <fieldset className="rg-import-question" data-open={reading.dayOrder === undefined}>
      <legend>{t("data.importing.day.ask", { example })}</legend>
      <Radio.Group
        vertical
        value={reading.dayOrder}
        onChange={({ target }) => onChange(orderFrom(target.value))}
        options={
          readings.length > 0
            ? readings.map((one) => ({
                value: one.order,
                label: t("data.importing.day.option", {
                  day: day(one),
                  order: t(`data.importing.day.orders.${one.order}`),
                }),
              }))
            : (["dmy", "mdy"] as const).map((value) => ({ value, label: t(`data.importing.day.orders.${value}`) }))
        }
      />
      {reads?.daysLike !== undefined && (
        <p className="rg-quiet">{t("data.importing.day.like", { column: reads.daysLike })}</p>
      )}
    </fieldset>
  );
}

function DaySentence({ reading, reads, onChange }: Props) {
  const t = useT();
  const day = useReadDay();
  const { dayOrder } = reading;
  const read = reads?.dayReadings?.find(({ order }) => order === dayOrder);
  const example = read?.example ?? reads?.examples[0] ?? "";
  const order = dayOrder === undefined ? "" : t(`data.importing.day.orders.${dayOrder}`);
  return (
    <div className="rg-import-reading-line">
      <Select<DayOrder>
        size="small"
        aria-label={t("data.importing.day.how")}
        value={dayOrder ?? null}
        placeholder={t("data.importing.day.how")}
        popupMatchSelectWidth={false}
        options={DAY_ORDERS.map((value) => ({ value, label: t(`data.importing.day.orders.${value}`) }))}
        onChange={onChange}
      />
      {read !== undefined && (
        <span className="rg-quiet">{t("data.importing.day.reads", { example, day: day(read), order })}</span>
      )}
      {read === undefined && dayOrder !== undefined && example !== "" && reads?.dayReadings !== undefined && (
        <span className="rg-import-warning">{t("data.importing.day.readsNot", { example, order })}</span>
      )}
    </div>
  );
}

/** The day a cell is read as; of a birthday without its year month and day. */
function useReadDay(): (reading: DayReading) => string {
  const format = useFormat();
  return (reading) => (reading.yearless ? format.yearless(reading.day) : format.day(reading.day));
}

function orderFrom(value: unknown): DayOrder {
  return DAY_ORDERS.find((order) => order === value) ?? "ymd";
}
