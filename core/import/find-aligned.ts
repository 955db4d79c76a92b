import { cutAligned, isBlankAt, isNothing, widened, type AlignedColumns } from "./aligned.ts";
import { headerMeaning } from "./header-words.ts";

type Gap = readonly [number, number];

/** Fewer lines show no columns. */
const FEWEST_LINES = 5;
/** So few that all of them must keep to the columns, and a column be of values or known by its name. */
const FEW_LINES = 10;
/** Titles above the table are looked for this far down, and what stands below it as far up, unless many lines make up for it. */
const TITLES = 5;
const FEET = 2;
const MANY_LINES = 100;
/** Of the lines that reach so far, so large a share may have a letter where a gap is, and one of so many. */
const ODD = 0.02;
const ONE_ODD = 12;
/** So large a share may have several blanks in a cell. */
const SPACED = 0.1;
/** So large a share of lines keeps to the columns. */
const KEEPING = 0.9;
/** A column without a name that is filled less is the end of the one before. */
const FILLED = 0.2;

/** Whether cells that were told apart some other way still have several blanks between words, as padding leaves them. */
export function isPadded(texts: readonly (readonly string[])[]): boolean {
  const filled = texts.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const padded = filled.filter(isSpaced);
  return padded.length >= filled.length / 2 && padded.length > 0;
}

function isSpaced(cells: readonly string[]): boolean {
  return cells.some((cell) => /\S(?: {2,}|[ \u3000]*\u3000)\S/.test(cell));
}

/**
 * The columns of a text whose cells are padded with blanks; null where its lines do not show any. `isSettled`: a person says that there are
 * columns, so less is enough.
 */
export function findAligned(text: string, newline: string, isSettled: boolean): AlignedColumns | null {
  const all = text.split(newline).map((line) => line.trimEnd());
  const lines = all.filter((line) => !isNothing(line));
  const counted = lines.filter((line) => !line.includes("\t"));
  if (counted.length < lines.length / 2) return null;
  const ways = counted.some((line) => widened(line) !== line) ? [true, false] : [false];
  let best: AlignedColumns | null = null;
  let most = 0;
  for (const isWide of ways) {
    for (const [titles, feet] of outside(counted.length)) {
      const lines = counted.slice(titles, counted.length - feet);
      const columns = columnsOf(lines, counted[titles - 1], isWide);
      const score = columns.gaps.length > 0 ? rate(lines, columns) : 0;
      if (score <= most) continue;
      best = columns;
      most = score;
    }
  }
  return best ?? (isSettled && counted.length > 0 ? columnsOf(counted, undefined, ways[0] ?? false) : null);
}

/** How many lines above and below the table may be none of it. */
function outside(count: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let feet = 0; feet <= (count < MANY_LINES ? FEET : 0); feet++) {
    for (let titles = 0; titles <= TITLES; titles++) {
      if (count - titles - feet >= FEWEST_LINES) pairs.push([titles, feet]);
    }
  }
  return pairs;
}

/** `above`: the line before these. */
function columnsOf(lines: readonly string[], above: string | undefined, isWide: boolean): AlignedColumns {
  const texts = isWide ? lines.map(widened) : lines;
  const gaps = narrowed(texts, gapsOf(texts));
  const columns = { gaps, isWide, names: null };
  const names = above === undefined ? namesBefore(lines, columns) : namesIn(above, gaps.length + 1);
  return { ...columns, names };
}

/** The names in a line that does not keep to the columns: as many words, or words parted by several blanks, as there are columns. */
function namesIn(line: string, width: number): AlignedColumns["names"] {
  for (const between of [/\s{2,}/, /\s+/]) {
    const cells = line.trim().split(between);
    if (cells.length === width && width > 1 && !/\d/.test(line) && new Set(cells).size === width)
      return { line, cells };
  }
  return null;
}

/** The same of the first line of many, of which one is not enough to hide a gap. */
function namesBefore(lines: readonly string[], columns: AlignedColumns): AlignedColumns["names"] {
  const first = lines[0] ?? "";
  return cutAligned(first, columns).length > 1 ? null : namesIn(first, columns.gaps.length + 1);
}

/** The places between the first and the last column that are blank in nearly all lines that reach so far. */
function gapsOf(texts: readonly string[]): Gap[] {
  const length = texts.reduce((longest, text) => Math.max(longest, text.length), 0);
  const letters = new Int32Array(length + 1);
  const reaching = new Int32Array(length + 1);
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) if (!isBlankAt(text, at)) letters[at]!++;
    reaching[text.length]!++;
  }
  for (let at = length - 1; at >= 0; at--) reaching[at]! += reaching[at + 1]!;
  const gaps: Gap[] = [];
  let isBegun = false;
  let from = -1;
  for (let at = 0; at < length; at++) {
    // The last letter of a text stands before its length.
    const reach = reaching[at + 1]!;
    const isGap = letters[at]! <= Math.max(Math.floor(ODD * reach), reach < ONE_ODD ? 0 : 1);
    if (isGap && isBegun && from < 0) from = at;
    if (isGap) continue;
    if (from >= 0) gaps.push([from, at]);
    isBegun = true;
    from = -1;
  }
  return gaps;
}

/**
 * The gaps that part columns. Blanks stand one below the other in a column too, if few lines are short, or days have their time behind them:
 * a gap of one place counts only between two names, or in many lines, where the names do not stand so, beside values; a column that hardly any line
 * reaches, only with a name.
 */
function narrowed(texts: readonly string[], found: readonly Gap[]): Gap[] {
  const names = texts[0] ?? "";
  const hasNames = !/\d/.test(names) && texts.some((text) => /\d/.test(text));
  const body = hasNames ? texts.slice(1) : texts;
  const gaps: Gap[] = [];
  found.forEach((gap, i) => {
    const left = [gaps.at(-1)?.[1] ?? 0, gap[0]] as const;
    const right = [gap[1], found[i + 1]?.[0] ?? Number.MAX_SAFE_INTEGER] as const;
    const [from, to] = gap;
    const isWide = to - from > 1;
    const filled = body.filter((text) => textIn(text, right) !== "").length;
    const keepsToIt = hasNames && isBlankAt(names, from);
    const isNamed = keepsToIt && textIn(names, left) !== "" && textIn(names, right) !== "" && (isWide || filled > 0);
    const isOfValues =
      !keepsToIt && body.length >= FEW_LINES && [left, right].some((column) => valuesIn(body, column) >= KEEPING);
    if (isNamed || ((isWide || isOfValues) && filled >= body.length * FILLED)) gaps.push(gap);
  });
  return gaps;
}

/**
 * How well lines keep to columns: how many of these are filled and have a name, less those that are empty; 0 where they are no table, but words
 * that happen to stand so.
 */
function rate(lines: readonly string[], columns: AlignedColumns): number {
  if (!isPadded(lines.map((line) => [line]))) return 0;
  const width = columns.gaps.length + 1;
  const records = lines.map((line) => cutAligned(line, columns)).filter((record) => record.length === width);
  const isFew = lines.length < FEW_LINES;
  if (records.length < lines.length - (isFew ? 0 : Math.ceil(lines.length * (1 - KEEPING)))) return 0;
  const body = records.slice(1);
  if (body.filter(isSpaced).length > body.length * SPACED) return 0;
  const names = columns.names?.cells ?? records[0] ?? [];
  const filled = Array.from({ length: width }, (_, i) => body.filter((record) => record[i] !== "").length);
  const full = filled.map((count) => count >= body.length * 0.6);
  const isOfValues = filled.some(
    (count, i) => full[i]! && body.filter((record) => /\d/.test(record[i]!)).length >= count * KEEPING,
  );
  const isKnown = names.some((name) => headerMeaning(name).length > 0);
  const isApart = !isFew && columns.gaps.every(([from, to]) => to - from > 1);
  if (full.filter(Boolean).length < 2 || !(isKnown || isOfValues || isApart)) return 0;
  const named = filled.filter((count, i) => count > 0 && names[i] !== "" && !/\d/.test(names[i]!)).length;
  const empty = filled.filter((count) => count === 0).length;
  return width - empty + named - empty / 2;
}

function textIn(text: string, [from, to]: readonly [number, number]): string {
  return text.slice(from, to).replaceAll("\0", "").trim();
}

/** The share of the filled cells of a column that have a digit. */
function valuesIn(texts: readonly string[], column: readonly [number, number]): number {
  const cells = texts.map((text) => textIn(text, column)).filter((cell) => cell !== "");
  return cells.length === 0 ? 0 : cells.filter((cell) => /\d/.test(cell)).length / cells.length;
}
