import { printedText } from "../format/printed-text.ts";
import type { Day } from "../model/day.ts";
import type { PrintedWords } from "../model/printed.ts";

/** How numbers are said in a sentence of a language. */
export interface Say {
  /** Whole: 1,234. Fractions of people are rounded. */
  count(value: number): string;
  money(value: number): string;
  share(value: number): string;
  /** The difference of two shares, with sign and word: "+2.1 points". */
  points(value: number): string;
  day(value: Day): string;
  /** A p-value: three decimals, never 0. */
  p(value: number): string;
}

export function sayIn(language: "en" | "zh", currency: string, words: PrintedWords): Say {
  const text = printedText({ language, currency, words });
  return {
    count: (value) => text.value(Math.round(value), "count"),
    money: (value) => text.value(value, "money"),
    share: (value) => text.value(value, "share"),
    points: (value) => text.value(value, "points"),
    day: (value) => text.value(value, "day"),
    p: (value) => (value < 0.001 ? "p < 0.001" : `p = ${value.toFixed(3)}`),
  };
}
