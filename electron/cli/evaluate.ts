import { setImmediate } from "node:timers/promises";
import type { Regulars } from "../../core/engine/api.ts";
import { evaluateRows } from "../../core/engine/evaluate-rows.ts";
import { RegularsError } from "../../core/model/error.ts";
import type { PeopleTable, TableEffect, TableQuestion } from "../../core/model/table-effect.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { evaluationJson } from "./evaluation-json.ts";
import { readInput } from "./input.ts";
import { jsonText, type Output } from "./output.ts";
import { allRows, inspectFile, readingChoice } from "./read.ts";

export const EVALUATE_USAGE = `evaluate --out DIR --contacts FILE [--group COLUMN --control VALUE] [--responded COLUMN…] [--spend COLUMN [--pre COLUMN]]
           [--by COLUMN…] [--decimal .|,] [--seed N] [--encoding NAME] [--delimiter TEXT|TAB|BAR|BLANK|BLANKS|ALIGNED|0x1F]
    whether it worked, from a file where a row is a person: evaluation.json; without --control groups differ, which is no cause`;

export const EVALUATE_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  contacts: { several: false, required: true },
  group: { several: false, required: false },
  control: { several: false, required: false },
  responded: { several: true, required: false },
  spend: { several: false, required: false },
  pre: { several: false, required: false },
  by: { several: true, required: false },
  decimal: { several: false, required: false },
  seed: { several: false, required: false },
  encoding: { several: false, required: false },
  delimiter: { several: false, required: false },
};

/** Compares those contacted with those left alone. Gives what to write and the one line to say. */
export async function evaluate(
  engine: Regulars,
  { free, options }: Arguments,
): Promise<{ output: Output; line: string }> {
  if (free.length > 0) throw new UsageError(`what is ${free.join(" ")}?`);
  const question = questionOf(options);
  const path = options.get("contacts")?.[0] ?? "";
  const choice = readingChoice(options);
  const file = await readInput(path);
  const preview = await inspectFile(engine, file, choice);
  const table = peopleTable(
    preview.mapping.columns.map(({ column }) => column),
    await allRows(file, preview),
    preview.mapping.missing,
  );
  const effect = await evaluateRows(table, question, () => setImmediate()).catch((error: unknown) => {
    if (!(error instanceof RegularsError)) throw error;
    throw new RegularsError(error.code, { file: file.name, ...error.facts }, { cause: error });
  });
  const output = new Map([["evaluation.json", jsonText(evaluationJson(file.name, question, effect))]]);
  return { output, line: summaryLine(effect) };
}

function questionOf(options: Arguments["options"]): TableQuestion {
  const one = (name: string): string | null => options.get(name)?.[0] ?? null;
  const [group, control, spend, before] = [one("group"), one("control"), one("spend"), one("pre")];
  const responded = options.get("responded") ?? [];
  const decimal = one("decimal");
  const seed = Number(one("seed") ?? 1);
  if (control !== null && group === null) throw new UsageError("--control needs --group");
  if (before !== null && spend === null) throw new UsageError("--pre needs --spend");
  if (responded.length === 0 && spend === null) throw new UsageError("--responded or --spend is missing");
  if (decimal !== null && decimal !== "." && decimal !== ",") throw new UsageError("--decimal is . or ,");
  if (!Number.isInteger(seed) || seed < 0 || seed > 0x7fff_ffff) throw new UsageError("--seed is a whole number");
  // Without a control a group is one more way to look at people in parts.
  const by = [...(group !== null && control === null ? [group] : []), ...(options.get("by") ?? [])];
  const drawn = group === null || control === null ? null : { group, control };
  return { drawn, responded, spend, before, by, decimal, seed };
}

function peopleTable(
  columns: readonly string[],
  records: readonly (readonly string[])[],
  missing: readonly string[],
): PeopleTable {
  const numbers: number[] = [];
  for (const [i, record] of records.entries()) if (record.some((cell) => cell.trim() !== "")) numbers.push(i + 1);
  return { columns, missing, numbers, rows: numbers.map((number) => records[number - 1] ?? []) };
}

function summaryLine({ rows, comparisons, parts }: TableEffect): string {
  const verdicts = comparisons.flatMap(({ group, rates, money }) =>
    [...rates, ...(money === null ? [] : [money])].map(({ outcome, verdict }) => `${group} ${outcome}: ${verdict}`),
  );
  return `${rows} people; ${verdicts.length === 0 ? `${parts.length} parts, differs, not caused` : verdicts.join("; ")}`;
}
