import { hasLostDigits } from "../model/contact.ts";
import { plain } from "./clean-fact.ts";
import { LINE_NUMBERS } from "./converted.ts";
import type { LineNumber, LineWord } from "./converted.ts";
import type { Cleaner } from "./dictionary.ts";
import type { Layout } from "./layout.ts";
import type { LineColumns } from "./line-chunk.ts";
import type { PlainCells } from "./plain-cell.ts";

/** Columns by which a spreadsheet writes 17850 as 17850.0. */
const CODE_WORDS: ReadonlySet<LineWord> = new Set<LineWord>(["order", "productCode"]);

type OnDecimalZero = (at: number, whole: string) => void;

/** The text columns of a file's lines, and how their cells become words. `onDecimalZero` is told of codes that were written as `17850.0`. */
export function wordColumns(
  layout: Layout,
  plainCells: PlainCells,
  isMissing: (cell: string) => boolean,
  onDecimalZero: OnDecimalZero,
): LineColumns["words"] {
  const cleanWord = (cell: string): string => {
    const text = plain(cell);
    return isMissing(text) ? "" : text;
  };
  const columns = new Map<LineWord, { at: number; cleaner: Cleaner }>();
  for (const [word, at] of layout.words) {
    const isCode = CODE_WORDS.has(word);
    const cleaner: Cleaner = {
      clean: isCode ? codeCleaner(at, word === "order", cleanWord, onDecimalZero) : cleanWord,
      isPlain: (bytes, from, to) =>
        isCode ? plainCells.isPlainCode(bytes, from, to) : plainCells.isPlain(bytes, from, to),
    };
    columns.set(word, { at, cleaner });
  }
  return columns;
}

/** The number columns of a file's lines. */
export function numberColumns(layout: Layout): Set<LineNumber> {
  return new Set(LINE_NUMBERS.filter((name) => name === "amount" || layout[name].at >= 0));
}

/** An order whose digits are lost would fall together with others; a product's code can do without them. */
function codeCleaner(
  at: number,
  refuseLost: boolean,
  cleanWord: (cell: string) => string,
  onDecimalZero: OnDecimalZero,
): Cleaner["clean"] {
  return (cell) => {
    const text = cleanWord(cell);
    if (refuseLost && hasLostDigits(text)) return null;
    const whole = text.includes(".") ? /^(\d+)\.0+$/.exec(text)?.[1] : undefined;
    if (whole === undefined) return text;
    onDecimalZero(at, whole);
    return whole;
  };
}
