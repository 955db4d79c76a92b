import { civilFromDay, dayFromCivil, isCivilDay, type Day } from "../model/day.ts";
import type { State } from "../model/state.ts";
import { field, type Field } from "./field.ts";

/** Days from a day to the next birthday, the day itself 0: what one writes to people for, whatever the year they were born in. */
export function birthdayField(state: State, today: Day): Field {
  return field({ id: "birthdayIn", type: "days", group: "who", choices: [] }, () => {
    const { fields, count, live } = state.customers;
    const written = fields.get("birthDay")?.values;
    const values = new Float64Array(count).fill(Number.NaN);
    for (let customer = 0; customer < count; customer++) {
      const birthday = written?.[customer];
      if (birthday !== undefined && live[customer] === 1) values[customer] = daysToBirthday(birthday, today);
    }
    return { type: "days", values };
  });
}

/**
 * Days until a birthday comes round, 0 on the day; who was born on 29 February has it on the 28th in a year without one.
 * @param birthday `YYYY-MM-DD`, or `--MM-DD` where the year is not known
 * @returns NaN where it is neither
 */
export function daysToBirthday(birthday: string, today: Day): number {
  const [, month, day] = /^(?:\d{4}|-)-(\d\d)-(\d\d)$/.exec(birthday) ?? [];
  if (month === undefined) return Number.NaN;
  const { year } = civilFromDay(today);
  const inYear = (of: number): Day => {
    const civil = { year: of, month: Number(month), day: Number(day) };
    return dayFromCivil(isCivilDay(civil) ? civil : { ...civil, day: 28 });
  };
  const thisYear = inYear(year);
  return (thisYear >= today ? thisYear : inYear(year + 1)) - today;
}
