/** Cells that say "nothing here" in whatever column they stand. */
const ALWAYS = [
  "N/A",
  "#N/A",
  "NULL",
  "(null)",
  "\\N",
  "NaN",
  "#VALUE!",
  "#REF!",
  "-",
  "--",
  "—",
  "–",
  "/",
  "无",
  "暂无",
  "未填写",
];

/** Cells that say it only in a file that uses them so; elsewhere they are names: Na is one. */
const SOMETIMES = ["NA", "None", "nil", "未知", "unknown", "空"];

/**
 * Which cells of a file mean "missing". The doubtful ones only where a column of numbers or days has them, or a column
 * has little else.
 *
 * @param columns Cells of each column, trimmed, without the empty ones.
 */
export function guessMissing(columns: readonly (readonly string[])[]): string[] {
  const found = SOMETIMES.filter((marker) => columns.some((cells) => standsForNothing(marker, cells)));
  return [...ALWAYS, ...found];
}

function standsForNothing(marker: string, cells: readonly string[]): boolean {
  const others = cells.filter((cell) => cell !== marker);
  if (others.length === cells.length) return false;
  const numberLike = others.filter((cell) => /^[\d\s.,:/+-]+$/.test(cell)).length;
  return others.length === 0 || numberLike >= 0.9 * others.length || others.length < 0.2 * cells.length;
}

/** Tests whether a trimmed cell is empty or one of the markers, without regard to case. */
export function missingTest(markers: readonly string[]): (cell: string) => boolean {
  const known = new Set<string>();
  for (const marker of markers) known.add(marker.toLowerCase());
  const longest = markers.reduce((length, marker) => Math.max(length, marker.length), 0);
  return (cell) => cell === "" || (cell.length <= longest && known.has(cell.toLowerCase()));
}
