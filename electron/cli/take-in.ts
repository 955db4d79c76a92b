import { basename } from "node:path";
import type { Regulars } from "../../core/engine/api.ts";
import type { Accounting } from "../../core/model/accounting.ts";
import { RegularsError } from "../../core/model/error.ts";
import type { PlanSummary } from "../../core/model/importing.ts";
import type { ImportMapping } from "../../core/model/mapping.ts";
import type { InputFile, Mappings } from "./input.ts";

/** A file that was taken in: how it was read and what became of its rows. */
export interface TakenFile {
  readonly name: string;
  readonly mapping: ImportMapping;
  readonly accounting: Accounting;
}

/** Takes a file in as a window would: look at it, plan, commit. Errors: those of the file, with its name. */
export async function takeIn(engine: Regulars, file: InputFile, mappings: Mappings): Promise<TakenFile> {
  try {
    const mapping = mappings(file.name) ?? (await engine.inspect(file.content, file.name, {})).mapping;
    const permission = { state: "unknown", channels: [], basis: "" } as const;
    const plan = await engine.plan(file.content, file.name, { mapping, anonymous: "keep", permission }, "plan");
    if (bringsSomething(plan)) await engine.commitPlan(plan.planId, "commit");
    return { name: file.name, mapping, accounting: plan.accounting };
  } catch (error) {
    if (error instanceof RegularsError)
      throw new RegularsError(error.code, { file: basename(file.name), ...error.facts }, { cause: error });
    throw error;
  }
}

function bringsSomething({ accounting }: PlanSummary): boolean {
  return accounting.added + accounting.updated > 0;
}
