import { basename } from "node:path";
import type { Regulars } from "../../core/engine/api.ts";
import type { Accounting } from "../../core/model/accounting.ts";
import { RegularsError } from "../../core/model/error.ts";
import type { PlanSummary } from "../../core/model/importing.ts";
import type { ImportMapping } from "../../core/model/mapping.ts";
import { guessNotes } from "./guess-notes.ts";
import type { InputFile, Mappings } from "./input.ts";

/** A file that was taken in: how it was read and what became of its rows. */
export interface TakenFile {
  readonly name: string;
  readonly mapping: ImportMapping;
  readonly accounting: Accounting;
  /** What was guessed though it can be read otherwise, a sentence each. */
  readonly notes: readonly string[];
}

/** Takes a file in as a window would: look at it, plan, commit. Errors: those of the file, with its name. */
export async function takeIn(engine: Regulars, file: InputFile, mappings: Mappings): Promise<TakenFile> {
  try {
    const given = mappings(file.name);
    const { mapping, notes } = given === null ? await guess(engine, file) : { mapping: given, notes: [] };
    const permission = { state: "unknown", channels: [], basis: "" } as const;
    const plan = await engine.plan(file.content, file.name, { mapping, anonymous: "keep", permission }, "plan");
    if (bringsSomething(plan)) await engine.commitPlan(plan.planId, "commit");
    return { name: file.name, mapping, accounting: plan.accounting, notes };
  } catch (error) {
    if (error instanceof RegularsError)
      throw new RegularsError(error.code, { file: basename(file.name), ...error.facts }, { cause: error });
    throw error;
  }
}

async function guess(engine: Regulars, file: InputFile): Promise<Pick<TakenFile, "mapping" | "notes">> {
  const preview = await engine.inspect(file.content, file.name, {});
  return { mapping: preview.mapping, notes: guessNotes(file.name, preview) };
}

function bringsSomething({ accounting }: PlanSummary): boolean {
  return accounting.added + accounting.updated > 0;
}
