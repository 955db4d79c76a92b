import { CONTACT_EVENTS } from "../../../core/model/response.ts";
import {
  UNUSABLE,
  type ReturnChoices,
  type ReturnColumn,
  type ReturnResult,
  type ReturnSummary,
} from "../../../core/model/returning.ts";

/** What can become of a row of a returned file. */
export type RowFate = ReturnResult | "alreadyKnown" | "unusable" | "blank";

export interface FatePart {
  readonly fate: RowFate;
  readonly rows: number;
}

/** The rows by what becomes of them, only fates that occur; they sum to the rows read. */
export function fateParts(summary: ReturnSummary): readonly FatePart[] {
  const { events, alreadyKnown, unused, unusable, blank } = summary;
  const parts: readonly FatePart[] = [
    ...CONTACT_EVENTS.map((event) => ({ fate: event, rows: events[event] })),
    { fate: "alreadyKnown", rows: alreadyKnown },
    { fate: "unused", rows: unused },
    { fate: "unusable", rows: UNUSABLE.reduce((sum, why) => sum + unusable[why], 0) },
    { fate: "blank", rows: blank },
  ];
  return parts.filter(({ rows }) => rows > 0);
}

/** Rows that bring something new. */
export function answersIn({ events }: ReturnSummary): number {
  return CONTACT_EVENTS.reduce((sum, event) => sum + events[event], 0);
}

/** Words of the result column nobody has said the meaning of, most frequent first. */
export function unknownWords({ results }: ReturnSummary): readonly string[] {
  return results
    .filter(({ means }) => means === null)
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ word }) => word);
}

/** Another meaning for a column. Each meaning stands once, and the codes always stand somewhere: their column cannot give them up by itself. */
export function withColumn(columns: readonly ReturnColumn[], index: number, to: ReturnColumn): readonly ReturnColumn[] {
  if (columns[index] === "code" && to !== "code") return columns;
  return columns.map((column, i) => {
    if (i === index) return to;
    return to !== "unused" && column === to ? "unused" : column;
  });
}

/** The choices with what a word of the result column means. */
export function withResult(choices: ReturnChoices, word: string, means: ReturnResult): ReturnChoices {
  return { ...choices, results: { ...choices.results, [word]: means } };
}
