import type { JoinMapping } from "./join-mapping.ts";

/** A line's cells as texts with its order's before them, as `JoinedRecord` has them as bytes; `order` null: of no order. */
export function joinTexts(
  { kept, once, standIn }: Pick<JoinMapping, "kept" | "once" | "standIn">,
  line: readonly string[],
  order: readonly string[] | null,
  isFirst: boolean,
): string[] {
  const first = kept.map((at, i) => (order === null || (once[i] === true && !isFirst) ? "" : (order[at] ?? "")));
  const own = line.map((cell, i) => {
    const from = standIn[i] ?? -1;
    return cell !== "" || from < 0 ? cell : (first[from] ?? "");
  });
  return [...first, ...own];
}
