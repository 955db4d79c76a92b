import type { Regulars } from "../../core/engine/api.ts";
import { factCleaner } from "../../core/import/clean-fact.ts";
import { missingTest } from "../../core/import/missing.ts";
import { phoneKey } from "../../core/model/contact.ts";
import { CUSTOMER_FIELDS, type FactField } from "../../core/model/fields.ts";
import type { ColumnReading, ImportMapping } from "../../core/model/mapping.ts";
import { DEFAULT_SETTINGS } from "../../core/model/settings.ts";
import { outcomeOf } from "../../core/quality/decide.ts";
import { findDuplicates, type Duplicate, type Duplicates } from "../../core/quality/duplicates.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { readInput, readMappings } from "./input.ts";
import { csvText, jsonText, type Output } from "./output.ts";
import { allRows, inspectFile } from "./read.ts";

export const DUPLICATES_USAGE = `duplicates --out DIR --customers FILE [--mapping FILE] [--threshold P]
    which rows are the same person: pairs.csv, clusters.csv, mapping.json`;

export const DUPLICATES_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  customers: { several: false, required: true },
  mapping: { several: false, required: false },
  threshold: { several: false, required: false },
};

const USUAL_THRESHOLD = 0.5;

/** Says which rows of a file of people are the same person. Gives what to write and the one line to say. */
export async function duplicates(engine: Regulars, { options }: Arguments): Promise<{ output: Output; line: string }> {
  const threshold = thresholdOf(options.get("threshold")?.[0]);
  const file = await readInput(options.get("customers")?.[0] ?? "");
  const mappings = await readMappings(options.get("mapping")?.[0]);
  const preview = await inspectFile(engine, file, {});
  const mapping = mappings(file.name) ?? preview.mapping;
  const rows = await allRows(file, { ...preview, mapping });
  const found = findDuplicates(rows.length, columnsOf(rows, mapping), threshold);
  const told = found.pairs.filter(({ probability }) => probability >= threshold);
  const output = new Map([
    ["pairs.csv", csvText([PAIR_COLUMNS, ...told.map((pair) => pairRow(pair, threshold))])],
    ["clusters.csv", csvText([["row", "cluster"], ...clusterRows(rows.length, found)])],
    ["mapping.json", jsonText({ [file.name]: mapping })],
  ]);
  return { output, line: `${told.length} pairs, ${found.clusters.length} groups among ${rows.length} rows` };
}

const PAIR_COLUMNS = ["rowA", "rowB", "probability", "decision", "evidence"];

function thresholdOf(text: string | undefined): number {
  const threshold = text === undefined ? USUAL_THRESHOLD : Number(text);
  if (!(threshold > 0 && threshold < 1)) throw new UsageError("--threshold is a number between 0 and 1");
  return threshold;
}

/** Each field's values by row, as an import would keep them. */
function columnsOf(rows: readonly (readonly string[])[], mapping: ImportMapping): Map<FactField, readonly string[]> {
  const columns = new Map<FactField, readonly string[]>();
  const isMissing = missingTest(mapping.missing);
  for (const column of mapping.columns) {
    const field = factField(column);
    if (field === null) continue;
    const clean = factCleaner(field, column.dayOrder, isMissing, () => {});
    const value = (cell: string): string => {
      const text = clean(cell) ?? "";
      return field === "phone" || field === "phone2" ? (phoneKey(text, DEFAULT_SETTINGS.country) ?? text) : text;
    };
    columns.set(
      field,
      rows.map((row) => value(row[column.index] ?? "")),
    );
  }
  return columns;
}

function factField({ field }: ColumnReading): FactField | null {
  if (field === null) return null;
  const known = CUSTOMER_FIELDS.find((one) => one === field);
  return known ?? (field.startsWith("custom:") ? (field as FactField) : null);
}

function pairRow(pair: Duplicate, threshold: number): (string | number)[] {
  const { a, b, probability, evidence } = pair;
  const said = evidence.map(({ field, agreement, weight }) => `${field} ${agreement} ${weight.toFixed(1)}`).join("; ");
  return [a + 1, b + 1, probability.toFixed(6), outcomeOf(pair, threshold), said];
}

/** Every row with the number of its group; whoever is alone is a group too. */
function clusterRows(count: number, { clusters }: Duplicates): [number, number][] {
  const cluster = new Int32Array(count);
  for (const [i, members] of clusters.entries()) for (const member of members) cluster[member] = i + 1;
  let next = clusters.length;
  return Array.from(cluster, (number, row): [number, number] => [row + 1, number === 0 ? ++next : number]);
}
