/** A pattern cut at each `*`; `?` stands for one sign within a piece. */
type Pieces = readonly string[];

/**
 * Replaces what a pattern finds, from the left, each find as short as it can be: `*` is any run of signs, also none, `?` is one sign; a `*` at
 * an end of the pattern reaches to that end of the text. Takes at most length × length steps, whatever the pattern.
 * @param ignoreCase whether letters are compared without case
 */
export function replaceWildcards(text: string, pattern: string, by: string, ignoreCase: boolean): string {
  const pieces = piecesOf(ignoreCase ? pattern.toLowerCase() : pattern);
  const searched = ignoreCase ? lowerInPlace(text) : text;
  let out = "";
  let from = 0;
  while (from <= text.length) {
    const found = findFrom(searched, pieces, from);
    if (found === null || found.end === found.start) break;
    out += text.slice(from, found.start) + by;
    from = found.end;
  }
  return out + text.slice(from);
}

/** Lower case, sign by sign, so that places stay the same. */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
}

function piecesOf(pattern: string): Pieces {
  return pattern.replace(/\*+/g, "*").split("*");
}

function findFrom(text: string, pieces: Pieces, from: number): { readonly start: number; readonly end: number } | null {
  const [first = ""] = pieces;
  const start = first === "" && pieces.length > 1 ? from : indexOfPiece(text, first, from);
  if (start < 0) return null;
  let end = start + first.length;
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece === "") {
      end = text.length;
      continue;
    }
    const at = indexOfPiece(text, piece, end);
    if (at < 0) return null;
    end = at + piece.length;
  }
  return { start, end };
}

function indexOfPiece(text: string, piece: string, from: number): number {
  if (!piece.includes("?")) return text.indexOf(piece, from);
  for (let at = from; at + piece.length <= text.length; at++) if (isAt(text, piece, at)) return at;
  return -1;
}

function isAt(text: string, piece: string, at: number): boolean {
  for (let i = 0; i < piece.length; i++) if (piece[i] !== "?" && piece[i] !== text[at + i]) return false;
  return true;
}
