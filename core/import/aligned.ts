/**
 * Where the columns stand in a text whose cells are padded with blanks, so that they are one below the other. Places are counted in
 * characters, or in the room they take on paper, where a Chinese one takes two.
 */
export interface AlignedColumns {
  /** Between two columns each: the first place and the one behind the last that is blank in nearly all lines. */
  readonly gaps: readonly (readonly [number, number])[];
  /** A Chinese character takes two places. */
  readonly isWide: boolean;
  /** The line of the names, where it does not keep to the columns, and what stands in it. */
  readonly names: { readonly line: string; readonly cells: readonly string[] } | null;
}

const BLANK = /\s/;
const WIDE =
  /[\u1100-\u115f\u2e80-\u3096\u3099-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/g;
/** A line that is drawn, as databases do below the names. */
const RULE = /^[-=_+|\s]+$/;

/**
 * The cells of a line, trimmed. A line that has no blank between two columns, or a word of its own there, or no more than single blanks, is given as
 * one cell: where it would have to be cut nobody knows. A blank or drawn line is one empty cell.
 */
export function cutAligned(line: string, columns: AlignedColumns): string[] {
  if (isNothing(line)) return [""];
  if (columns.names !== null && line.trimEnd() === columns.names.line) return [...columns.names.cells];
  if (line.includes("\t")) return [line.trim()];
  const text = columns.isWide ? widened(line) : line;
  const cells: string[] = [];
  let start = 0;
  for (const gap of columns.gaps) {
    const cut = cutWithin(text, gap);
    if (cut === null) return [line.trim()];
    cells.push(cellOf(text.slice(start, cut[0])));
    start = cut[1];
  }
  cells.push(cellOf(text.slice(start)));
  return isSentence(cells, line, columns.gaps) ? [line.trim()] : cells;
}

/** Words that a blank each stands between, such as a title's, where columns are wider apart. */
function isSentence(cells: readonly string[], line: string, gaps: AlignedColumns["gaps"]): boolean {
  const isApart = gaps.length > 0 && gaps.every(([from, to]) => to - from > 1);
  return isApart && cells.filter((cell) => cell !== "").length > 1 && !/\s{2}/.test(line.trim());
}

/** The words of a line, between which any number of blanks stands; in quotes, blanks may stand in them. */
export function cutAtBlanks(line: string, quote: string): string[] {
  const words = line.match(quote === "'" ? SINGLE_QUOTED : DOUBLE_QUOTED) ?? [""];
  return words.map((word) =>
    word.length > 1 && word.startsWith(quote) && word.endsWith(quote)
      ? word.slice(1, -1).replaceAll(quote + quote, quote)
      : word,
  );
}

const DOUBLE_QUOTED = /"[^"]*(?:""[^"]*)*"(?!\S)|\S+/g;
const SINGLE_QUOTED = /'[^']*(?:''[^']*)*'(?!\S)|\S+/g;

/** Whether a line is blank or drawn. */
export function isNothing(line: string): boolean {
  return line.trim() === "" || (RULE.test(line) && /--|==|__/.test(line));
}

/** The line with a second place for each character that takes two. */
export function widened(line: string): string {
  return line.replaceAll("\u3000", "  ").replace(WIDE, "$&\0");
}

export function isBlankAt(text: string, at: number): boolean {
  return at >= text.length || BLANK.test(text[at]!);
}

function cellOf(text: string): string {
  return text.replaceAll("\0", "").trim();
}

/** Where a line is cut within a gap: a cell may reach into it from either side, but blanks must be left, and no word stand between them. */
function cutWithin(text: string, [from, to]: readonly [number, number]): readonly [number, number] | null {
  let end = from;
  while (end < to && !isBlankAt(text, end)) end++;
  if (end === to || (end > from && isBlankAt(text, from - 1))) return null;
  let next = end;
  while (next < to && isBlankAt(text, next)) next++;
  for (let at = next; at < to; at++) if (isBlankAt(text, at)) return null;
  return next < to && isBlankAt(text, to) ? null : [end, next];
}
