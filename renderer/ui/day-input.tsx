import { DatePicker } from "antd";
import dayjs from "dayjs";
import { formatDay, parseIsoDay, type Day } from "../../core/model/day.ts";
import "./compound.css";

interface Props {
  readonly id?: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  /** Whether there may be no day; without it a day once chosen stays. */
  readonly optional?: boolean;
  readonly label?: string;
  readonly placeholder?: string;
}

/** A day of the calendar, typed or picked. */
export function DayInput({ id, value, onChange, optional = false, label, placeholder }: Props) {
  return (
    <DatePicker
      className="rg-compound"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value === null ? null : dayjs(formatDay(value))}
      allowClear={optional}
      onChange={(date) => {
        const day = date === null ? null : parseIsoDay(date.format("YYYY-MM-DD"));
        if (day !== null || optional) onChange(day);
      }}
    />
  );
}
