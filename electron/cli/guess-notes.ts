import type { FilePreview } from "../../core/model/importing.ts";

const DAY_ORDERS = {
  ymd: "year, month, day",
  dmy: "day first",
  mdy: "month first",
  serial1900: "as spreadsheet day numbers",
  serial1904: "as spreadsheet day numbers from 1904",
} as const;

const MARKS = { ".": "with a decimal point", ",": "with a decimal comma" } as const;

/** A sentence for each column of a file that can be read in two ways, which a window would ask about: how the guess read it. */
export function guessNotes(name: string, { columns, mapping }: FilePreview): readonly string[] {
  const open = new Set(columns.filter(({ ambiguous, field }) => ambiguous && field !== null).map(({ index }) => index));
  const followed = new Map(columns.map(({ index, daysLike }) => [index, daysLike]));
  const sameMark = new Map(columns.map(({ index, decimalLike }) => [index, decimalLike]));
  return mapping.columns.flatMap(({ column, index, dayOrder, decimal }) => {
    const written = sameMark.get(index);
    if (written !== undefined && decimal !== undefined) {
      return [note(name, column, "numbers", `${MARKS[decimal]}, as those of "${written}"`)];
    }
    const like = followed.get(index);
    if (like !== undefined && dayOrder !== undefined) {
      return [note(name, column, "days", `${DAY_ORDERS[dayOrder]}, as those of "${like}"`)];
    }
    if (!open.has(index)) return [];
    if (dayOrder !== undefined) return [note(name, column, "days", DAY_ORDERS[dayOrder])];
    if (decimal === undefined) return [];
    return [note(name, column, "numbers", MARKS[decimal])];
  });
}

function note(name: string, column: string, what: string, how: string): string {
  return `note: the ${what} of "${column}" can be read in two ways and were read ${how}; a mapping file can say otherwise (${name})`;
}
