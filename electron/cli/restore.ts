import type { Regulars } from "../../core/engine/api.ts";
import type { RestorePlan } from "../../core/engine/safety-answers.ts";
import { formatDay } from "../../core/model/day.ts";
import { counted } from "./counted.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { customersTable } from "./customers-table.ts";
import { readInput } from "./input.ts";
import { csvText, jsonText, type Output } from "./output.ts";
import { SECRET_OPTIONS, SECRET_USAGE, secretOf } from "./secret.ts";

export const RESTORE_USAGE = `restore FILE --out DIR ${SECRET_USAGE}
    checks a .regulars file to its last byte and says what is in it: customers.csv, summary.json`;

export const RESTORE_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  ...SECRET_OPTIONS,
};

/** Restores a backup in memory and writes its customers. Gives what to write and the one line to say. */
export async function restore(engine: Regulars, given: Arguments): Promise<{ output: Output; line: string }> {
  const plan = await openBackup(engine, given);
  const { there, name, madeAt } = plan;
  const summary = {
    name,
    madeAt: new Date(madeAt).toISOString(),
    customers: there.customers,
    lines: there.lines,
    firstDay: there.firstDay === null ? null : formatDay(there.firstDay),
    lastDay: there.lastDay === null ? null : formatDay(there.lastDay),
    steps: there.commits,
  };
  const output = new Map([
    ["customers.csv", csvText(await customersTable(engine))],
    ["summary.json", jsonText(summary)],
  ]);
  return {
    output,
    line: [counted(there.customers, "customer"), counted(there.lines, "line"), `complete, made ${summary.madeAt}`].join(
      ", ",
    ),
  };
}

/** Opens the workspace that is in the backup file named; says what it was. Errors: those of the file and its secret. */
export async function openBackup(engine: Regulars, given: Arguments): Promise<RestorePlan> {
  const [path, ...rest] = given.free;
  if (path === undefined || rest.length > 0) throw new UsageError("one backup file");
  const { content } = await readInput(path);
  const plan = await engine.readBackup(content, await secretOf(given), "read");
  const id = await engine.commitRestore(plan.planId, { as: "beside", name: "restored" }, "restore");
  await engine.openWorkspace(id, "open");
  return plan;
}
