import type { Converted } from "../../../core/import/converted.ts";
import { ROW_REASONS } from "../../../core/model/accounting.ts";
import { textAt } from "../../../core/model/block.ts";
import { formatDay } from "../../../core/model/day.ts";
import { LINE_KINDS } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";

/** The line facts as `row day person kind amount`. */
export function lines({ lines, people }: Converted): string[] {
  return lines.flatMap(({ count, row, day, person, kind, numbers }) =>
    Array.from({ length: count }, (_, i) => {
      const who = person[i]! < 0 ? "nobody" : textAt(people.reference, person[i]!);
      return `${row[i]} ${formatDay(day[i]!)} ${who} ${LINE_KINDS[kind[i]!]} ${formatPlain(numbers.get("amount")![i]!)}`;
    }),
  );
}

/** The records that are left out, each with why. */
export function left({ rejected, skipped }: Converted): string[] {
  return [rejected, skipped].flatMap(({ row, reason }) =>
    Array.from(row, (record, i) => `${record} ${ROW_REASONS[reason[i]!]}`),
  );
}

/** The line facts as `person kind amount`. */
export function sales(file: Converted): string[] {
  return lines(file).map((line) => line.split(" ").slice(2).join(" "));
}
