import type { ReactNode } from "react";
import { civilFromDay, type Day } from "../../core/model/day.ts";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";
import { monthStart, monthWeeks } from "./month-days.ts";
import "./month-grid.css";

interface Props {
  /** Any day of the month. */
  readonly month: Day;
  readonly today: Day | null;
  /** What stands on a day. */
  readonly onDay: (day: Day) => ReactNode;
  /** Narrow cells with a mark instead of words. */
  readonly small?: boolean;
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/** A month as a table of weeks, with what stands on each day. */
export function MonthGrid({ month, today, onDay, small = false }: Props) {
  const t = useT();
  const format = useFormat();
  const first = monthStart(month);
  const weekdays = t("campaigns.month.weekdays").split(" ");
  return (
    <table className={`rg-month${small ? " rg-month-small" : ""}`} aria-label={format.month(first)}>
      {small && <caption>{format.month(first)}</caption>}
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {weekdays[day]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(first).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-other={monthStart(day) !== first} data-today={day === today}>
                <span className="rg-month-day">{civilFromDay(day).day}</span>
                {onDay(day)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
