import { Select } from "antd";
import { unsaidStatuses } from "../../../core/model/issues-as-read.ts";
import type { FilePreview } from "../../../core/model/importing.ts";
import { ORDER_FATES, type ColumnReading, type OrderFate } from "../../../core/model/mapping.ts";
import { useT } from "../../app/words/words.ts";

interface Props {
  readonly reading: ColumnReading;
  readonly preview: FilePreview;
  readonly onChange: (value: string, means: OrderFate | null) => void;
}

/** What each value of an order's status means of which nobody knows it; the rows of the others count as sales. */
export function StatusQuestion({ reading, preview, onChange }: Props) {
  const t = useT();
  const said = reading.statuses ?? [];
  const values = [...said.map(({ value }) => value), ...unsaidStatuses(reading, preview.columns).unsaid];
  if (values.length === 0 || !isAboutOrders(reading, preview)) return null;
  return (
    <fieldset className="rg-import-question">
      <legend>{t("data.orderStatus.ask")}</legend>
      <ul className="rg-import-statuses">
        {values.toSorted().map((value) => (
          <li key={value}>
            <span>{t("data.orderStatus.value", { value })}</span>
            <Select<OrderFate | "unsaid">
              size="small"
              aria-label={t("data.orderStatus.means", { value })}
              value={said.find((one) => one.value === value)?.means ?? "unsaid"}
              popupMatchSelectWidth={false}
              options={[
                { value: "unsaid", label: t("data.orderStatus.unsaid") },
                ...ORDER_FATES.map((fate) => ({ value: fate, label: t(`data.orderStatus.fates.${fate}`) })),
              ]}
              onChange={(means) => onChange(value, means === "unsaid" ? null : means)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Whether the column is taken for an order's status, or is called one though it is not taken in. */
function isAboutOrders({ column, field }: ColumnReading, { issues }: FilePreview): boolean {
  if (field !== null) return field === "orderStatus";
  return issues.some((issue) => issue.code === "statusUnread" && issue.column === column);
}
