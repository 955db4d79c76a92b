import { civilFromDay, dayFromCivil, isCivilDay, type Day } from "../model/day.ts";
import type { State } from "../model/state.ts";
import { field, type Field } from "./field.ts";

type Written = readonly (string | undefined)[];

/** Counted once a day for as long as the birthdays live: another edit or setting does not read them again. */
const counted = new WeakMap<Written, { readonly today: Day; readonly values: Float64Array }>();

/** Days from a day to the next birthday, the day itself 0: what one writes to people for, whatever the year they were born in. */
export function birthdayField({ customers: { fields, count } }: State, today: Day): Field {
  return field({ id: "birthdayIn", type: "days", group: "who", choices: [] }, () => {
    const written = fields.get("birthDay")?.values;
    if (written === undefined) return { type: "days", values: new Float64Array(count).fill(Number.NaN) };
    let known = counted.get(written);
    if (known?.today !== today || known.values.length !== count) {
      const values = Float64Array.from({ length: count }, (_, customer) =>
        daysToBirthday(written[customer] ?? "", today),
      );
      counted.set(written, (known = { today, values }));
    }
    return { type: "days", values: known.values };
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
