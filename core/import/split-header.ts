/**
 * Whether two records name columns together, as a sheet whose names are joined cells is saved as text: below each name of the upper that stands for one column
 * the lower is empty, and the lower names the columns of the groups ("Customer" over "Name" and "Phone").
 */
export function isSplitHeader(upper: readonly string[], lower: readonly string[]): boolean {
  const at = (record: readonly string[], i: number): boolean => (record[i] ?? "").trim() !== "";
  let [groups, singles] = [0, 0];
  for (let i = 0; i < Math.max(upper.length, lower.length); i++) {
    const beginsGroup = at(upper, i) && !at(upper, i + 1) && at(lower, i) && at(lower, i + 1);
    if (beginsGroup) groups++;
    else if (at(upper, i) && !at(lower, i)) singles++;
    else if (at(upper, i) || (at(lower, i) && groups === 0) || (at(lower, i) && !at(lower, i - 1))) return false;
  }
  return groups > 0 && singles > 0;
}

/** The names of both. */
export function splitNames(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const name = (lower[i] ?? "").trim();
    return name === "" ? (upper[i] ?? "") : name;
  });
}
