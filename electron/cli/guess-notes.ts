import { fileCurrencies } from "../../core/model/file-currency.ts";
import type { FilePreview } from "../../core/model/importing.ts";
import { DEFAULT_SETTINGS } from "../../core/model/settings.ts";

const DAY_ORDERS = {
  ymd: "year, month, day",
  dmy: "day first",
  mdy: "month first",
  serial1900: "as spreadsheet day numbers",
  serial1904: "as spreadsheet day numbers from 1904",
} as const;

const MARKS = { ".": "with a decimal point", ",": "with a decimal comma" } as const;

/**
 * A sentence for each column of a file that can be read in two ways, which a window would ask about: how the guess read it; for an order's
 * status of which nobody knows what it says; and for refusals that are not read.
 */
export function guessNotes(name: string, preview: FilePreview): readonly string[] {
  const { columns, mapping, issues } = preview;
  const unread = issues.filter(({ code }) => code === "statusUnread");
  const open = new Set(columns.filter(({ ambiguous, field }) => ambiguous && field !== null).map(({ index }) => index));
  const followed = new Map(columns.map(({ index, daysLike }) => [index, daysLike]));
  const sameMark = new Map(columns.map(({ index, decimalLike }) => [index, decimalLike]));
  const guessed = mapping.columns.flatMap(({ column, index, dayOrder, decimal }) => {
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
  const statuses = unread.map(
    ({ column, count }) =>
      `note: ${count} words or numbers of "${column}" do not say what became of an order; their rows count as sales (${name})`,
  );
  return [
    ...guessed,
    ...statuses,
    ...flagNotes(name, issues),
    ...refusalNotes(name, issues),
    ...totalNotes(name, issues),
    ...discountNotes(name, issues),
    ...currencyNotes(name, preview),
  ];
}

function flagNotes(name: string, issues: FilePreview["issues"]): readonly string[] {
  return issues.flatMap(({ code, column, count }) =>
    code === "flagUnread"
      ? [`note: ${count} rows may be no sales by "${column}", which is not read; they count as sales (${name})`]
      : [],
  );
}

const DISCOUNTS: Readonly<Partial<Record<FilePreview["issues"][number]["code"], string>>> = {
  discountOff: "were not taken off, since the amount seems to be what was paid",
  discountIn: "were taken off the amounts, which nothing in the file proves",
  discountPercents: "are shares of the price of which nothing says how they are meant, and are not worked out",
  discountParts: "were read as shares of the price, not as money",
  discountSmall: "are all 1 or less and were taken off as money",
};

function discountNotes(name: string, issues: FilePreview["issues"]): readonly string[] {
  return issues.flatMap(({ code, column }) => {
    const how = DISCOUNTS[code];
    return how === undefined
      ? []
      : [`note: the discounts of "${column}" ${how}; a mapping file can say otherwise (${name})`];
  });
}

const TOTALS: Readonly<Partial<Record<FilePreview["issues"][number]["code"], string>>> = {
  orderTotal: "so it counts once an order",
  orderTotalMaybe: "and counts once a line, which is too much if it is the order's sum",
};

function totalNotes(name: string, issues: FilePreview["issues"]): readonly string[] {
  return issues.flatMap(({ code, column }) => {
    const how = TOTALS[code];
    return how === undefined
      ? []
      : [
          `note: "${column}" says the same on every line of an order, ${how}; a mapping file can say otherwise (${name})`,
        ];
  });
}

const REFUSALS: Readonly<Partial<Record<FilePreview["issues"][number]["code"], string>>> = {
  refusalsUnread: "may refuse to be contacted and are not read so",
  answersUnread: "answer whether somebody may be contacted, but cannot be read",
};

function refusalNotes(name: string, issues: FilePreview["issues"]): readonly string[] {
  return issues.flatMap(({ code, column, count }) => {
    const what = REFUSALS[code];
    return what === undefined ? [] : [`note: ${count} cells of "${column}" ${what} (${name})`];
  });
}

function currencyNotes(name: string, preview: FilePreview): readonly string[] {
  const currencies = fileCurrencies(preview, DEFAULT_SETTINGS.currency);
  if (currencies.length < 2) return [];
  return [
    `note: amounts in ${currencies.join(", ")} are added up as if they were in one currency; nothing is converted (${name})`,
  ];
}

function note(name: string, column: string, what: string, how: string): string {
  return `note: the ${what} of "${column}" can be read in two ways and were read ${how}; a mapping file can say otherwise (${name})`;
}
