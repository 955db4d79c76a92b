import { basename } from "node:path";
import type { Regulars } from "../../core/engine/api.ts";
import type { Accounting } from "../../core/model/accounting.ts";
import { RegularsError } from "../../core/model/error.ts";
import type { PlanSummary } from "../../core/model/importing.ts";
import type { ImportMapping } from "../../core/model/mapping.ts";
import { choiceOf, fileNotes } from "./file-notes.ts";
import type { InputFile, Mappings } from "./input.ts";

/** A file that was taken in: how it was read and what became of its rows. */
export interface TakenFile {
  readonly name: string;
  readonly mapping: ImportMapping;
  readonly accounting: Accounting;
  /** What a window would tell or ask, a sentence each. */
  readonly notes: readonly string[];
}

/** Takes a file in as a window would: look at it, plan, commit. Errors: those of the file, with its name. */
export async function takeIn(engine: Regulars, file: InputFile, mappings: Mappings): Promise<TakenFile> {
  try {
    const given = mappings(file.name);
    const preview = await engine.inspect(file.content, file.name, choiceOf(given));
    const mapping = given ?? preview.mapping;
    const permission = { state: "unknown", channels: [], basis: "" } as const;
    const plan = await engine.plan(file.content, file.name, { mapping, anonymous: "keep", permission }, "plan");
    if (bringsSomething(plan)) await engine.commitPlan(plan.planId, "commit");
    const notes = fileNotes({ name: file.name, preview, mapping, isSaid: given !== null }, plan.issues);
    return { name: file.name, mapping, accounting: plan.accounting, notes };
  } catch (error) {
    if (error instanceof RegularsError)
      throw new RegularsError(error.code, { file: basename(file.name), ...error.facts }, { cause: error });
    throw error;
  }
}

function bringsSomething({ accounting }: PlanSummary): boolean {
  return accounting.added + accounting.updated > 0;
}
