import type { Regulars } from "../../core/engine/api.ts";
import type { BundleTable, TableRole } from "../../core/model/bundle.ts";
import type { FilePreview } from "../../core/model/importing.ts";
import type { Arguments } from "./arguments.ts";
import { choiceOf, fileNotes } from "./file-notes.ts";
import { readInput, type InputFile, type Mappings } from "./input.ts";
import { inspectFile } from "./read.ts";
import { takeIn, type TakenFile } from "./take-in.ts";

/** The files that `--customers`, `--orders` and `--lines` name, each by what it is. */
export interface NamedFiles {
  readonly customers: readonly string[];
  readonly orders: readonly string[];
  readonly lines: readonly string[];
}

export function namedFiles(options: Arguments["options"]): NamedFiles {
  const of = (name: string): readonly string[] => options.get(name) ?? [];
  return { customers: of("customers"), orders: of("orders"), lines: of("lines") };
}

/** Takes the files in: one after the other, or, where lines stand apart from their orders, all at once. Errors: those of the files. */
export async function takeAll(engine: Regulars, files: NamedFiles, mappings: Mappings): Promise<readonly TakenFile[]> {
  if (files.lines.length > 0) return takeTogether(engine, files, mappings);
  const taken: TakenFile[] = [];
  for (const path of [...files.customers, ...files.orders]) {
    taken.push(await takeIn(engine, await readInput(path), mappings));
  }
  return taken;
}

interface Table {
  readonly input: InputFile;
  readonly role: TableRole;
}

async function takeTogether(
  engine: Regulars,
  { customers, orders, lines }: NamedFiles,
  mappings: Mappings,
): Promise<readonly TakenFile[]> {
  const named = [
    ...customers.map((path) => ({ path, role: "customers" as const })),
    ...orders.map((path) => ({ path, role: "orders" as const })),
    ...lines.map((path) => ({ path, role: "lines" as const })),
  ];
  const tables: Table[] = [];
  for (const { path, role } of named) tables.push({ input: await readInput(path), role });
  const previews: FilePreview[] = [];
  for (const { input } of tables) previews.push(await inspectFile(engine, input, choiceOf(mappings(input.name))));
  const contents = tables.map(({ input }) => input.content);
  const proposal = await engine.proposeBundle(contents, previews, "links");
  const asked = tables.map(({ input, role }, i): BundleTable => {
    const proposed = proposal.tables[i];
    const mapping = mappings(input.name) ?? proposed?.mapping ?? previews[i]!.mapping;
    return { fileName: input.name, mapping, role, orders: role === "lines" ? ordersOf(tables, proposed) : null };
  });
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const plan = await engine.planBundle(contents, { tables: asked, anonymous: "keep", permission }, "plan");
  const { added, updated } = plan.accounting;
  if (added + updated > 0) await engine.commitPlan(plan.planId, "commit");
  return (plan.tables ?? []).map(({ fileName: name, accounting, issues }, i) => {
    const { mapping } = asked[i]!;
    const isSaid = mappings(name) !== null;
    return { name, mapping, accounting, notes: fileNotes({ name, preview: previews[i]!, mapping, isSaid }, issues) };
  });
}

/** Where the orders of a table of lines are: as its values say, else in the only file of orders. */
function ordersOf(tables: readonly Table[], proposed: BundleTable | undefined): number | null {
  const at = proposed?.orders ?? null;
  if (at !== null && tables[at]?.role === "orders") return at;
  const only = tables.flatMap(({ role }, i) => (role === "orders" ? [i] : []));
  return only.length === 1 ? only[0]! : null;
}
