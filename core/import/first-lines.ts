import type { ImportField } from "../model/mapping.ts";

/** What else the first line alone says. */
const WHO: ReadonlySet<ImportField | null> = new Set(["customerCode", "email", "phone", "name", "given", "family"]);

/**
 * Whether a file says day and customer on the first line of each order alone, as shops export it: no further line of an order says either, and nearly every other line has a day.
 * @param cells of each column, by row
 */
export function isSaidOnFirstLines(
  fields: readonly (ImportField | null)[],
  cells: readonly (readonly string[])[],
): boolean {
  const [orders, days] = [cells[fields.indexOf("order")], cells[fields.indexOf("day")]];
  if (orders === undefined || days === undefined) return false;
  const said = cells.filter((column, i) => column === days || WHO.has(fields[i] ?? null));
  let [further, without] = [0, 0];
  for (const [row, order] of orders.entries()) {
    const isFurther = order !== "" && order === orders[row - 1];
    if (isFurther && said.some((column) => column[row] !== "")) return false;
    if (isFurther) further++;
    else if (days[row] === "") without++;
  }
  return further > 0 && without <= 0.05 * (orders.length - further);
}
