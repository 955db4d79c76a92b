import { evaluateTable } from "../evaluate/evaluate-table.ts";
import { runWithPauses } from "../evaluate/steps.ts";
import type { PeopleTable, TableEffect, TableQuestion } from "../model/table-effect.ts";

/** What a file of people says (a row is a person), without taking anybody in. Errors: those of `evaluateTable`. */
export function evaluateRows(
  table: PeopleTable,
  question: TableQuestion,
  breathe: () => Promise<void>,
): Promise<TableEffect> {
  return runWithPauses(evaluateTable(table, question), breathe);
}
