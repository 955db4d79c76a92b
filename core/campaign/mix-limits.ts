import type { MixProgram, MixRow } from "./mix-program.ts";

/** What stands in the way of more contacts that would pay. */
export type MixLimit =
  | { readonly kind: "budget" | "people" | "cap" }
  | { readonly kind: "capacity"; readonly channel: number };

const SLACK = 1e-6;

/**
 * Which bounds bind: looks at every cell that would pay for one more piece. Money or capacity is named where it alone is in the way; people and the cap
 * only where nothing else is, for then everybody who pays is contacted.
 */
export function limitsOf(program: MixProgram, values: readonly number[]): readonly MixLimit[] {
  const full = program.rows.map(({ terms }) => terms.reduce((sum, [column, c]) => sum + c * (values[column] ?? 0), 0));
  const means = new Map<string, MixLimit>();
  const people = new Map<string, MixLimit>();
  program.cells.forEach((_, column) => {
    if ((program.gains[column] ?? 0) <= 0) return;
    const inTheWay = program.rows.filter((row, at) => blocks(row, column, full[at] ?? 0)).map(({ limit }) => limit);
    // What a channel costs before its first piece is weighed by the solver as a whole.
    if (inTheWay.some(({ kind }) => kind === "opened")) return;
    const ends = inTheWay.filter(({ kind }) => kind === "people" || kind === "cap");
    const into = ends.length > 0 ? people : means;
    for (const limit of ends.length > 0 ? ends : inTheWay) {
      if (limit.kind === "capacity") into.set(`capacity ${limit.channel}`, limit);
      else if (limit.kind !== "least" && limit.kind !== "opened") into.set(limit.kind, { kind: limit.kind });
    }
  });
  return [...(means.size > 0 ? means : people).values()];
}

function blocks({ terms, max }: MixRow, column: number, full: number): boolean {
  if (max === null) return false;
  const coefficient = terms.find(([at]) => at === column)?.[1] ?? 0;
  return coefficient > 0 && full + coefficient > max + SLACK;
}
