import type { Regulars } from "../../core/engine/api.ts";
import { doublesAmong, type Doubles, type Double } from "../../core/engine/doubles.ts";
import { counted } from "./counted.ts";
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
  const found = doublesAmong(rows, mapping, threshold);
  const told = found.pairs.filter(({ probability }) => probability >= threshold);
  const output = new Map([
    ["pairs.csv", csvText([PAIR_COLUMNS, ...told.map(pairRow)])],
    ["clusters.csv", csvText([["row", "cluster"], ...clusterRows(rows.length, found)])],
    ["mapping.json", jsonText({ [file.name]: mapping })],
  ]);
  const basis = found.isLearnt ? "" : "; weighed by what is usual, for the file itself teaches too little";
  return {
    output,
    line: [
      counted(told.length, "pair"),
      `${counted(found.clusters.length, "group")} among ${counted(rows.length, "row")}${basis}`,
    ].join(", "),
  };
}

const PAIR_COLUMNS = ["rowA", "rowB", "probability", "decision", "evidence"];

function thresholdOf(text: string | undefined): number {
  const threshold = text === undefined ? USUAL_THRESHOLD : Number(text);
  if (!(threshold > 0 && threshold < 1)) throw new UsageError("--threshold is a number between 0 and 1");
  return threshold;
}

function pairRow({ a, b, probability, outcome, evidence }: Double): (string | number)[] {
  const said = evidence.map(({ field, agreement, weight }) => `${field} ${agreement} ${weight.toFixed(1)}`).join("; ");
  return [a + 1, b + 1, probability.toFixed(6), outcome, said];
}

/** Every row with the number of its group; whoever is alone is a group too. */
function clusterRows(count: number, { clusters }: Doubles): [number, number][] {
  const cluster = new Int32Array(count);
  for (const [i, members] of clusters.entries()) for (const member of members) cluster[member] = i + 1;
  let next = clusters.length;
  return Array.from(cluster, (number, row): [number, number] => [row + 1, number === 0 ? ++next : number]);
}
