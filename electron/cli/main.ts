import "fake-indexeddb/auto";
import type { Regulars } from "../../core/engine/api.ts";
import type { EngineEvent } from "../../core/engine/events.ts";
import { createRegulars } from "../../core/engine/regulars.ts";
import { RegularsError } from "../../core/model/error.ts";
import type { Ports } from "../../core/engine/ports.ts";
import { readArguments, UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { backup, BACKUP_OPTIONS, BACKUP_USAGE } from "./backup.ts";
import { counted } from "./counted.ts";
import { demo, DEMO_OPTIONS, DEMO_USAGE } from "./demo.ts";
import { duplicates, DUPLICATES_OPTIONS, DUPLICATES_USAGE } from "./duplicates.ts";
import { evaluate, EVALUATE_OPTIONS, EVALUATE_USAGE } from "./evaluate.ts";
import { EXPORT_OPTIONS, EXPORT_USAGE, exportOpen } from "./export.ts";
import { layouts, LAYOUTS_OPTIONS, LAYOUTS_USAGE } from "./layouts.ts";
import { nodePorts } from "./node-ports.ts";
import { writeOutput, type Done } from "./output.ts";
import { predict, PREDICT_OPTIONS, PREDICT_USAGE } from "./predict.ts";
import { read, READ_OPTIONS, READ_USAGE } from "./read.ts";
import { restore, RESTORE_OPTIONS, RESTORE_USAGE } from "./restore.ts";
import { errorLine } from "./sentences.ts";
import { value, VALUE_OPTIONS, VALUE_USAGE } from "./value.ts";

interface Command {
  readonly usage: string;
  readonly options: Readonly<Record<string, OptionShape>>;
  readonly run: (start: StartEngine, given: Arguments) => Promise<Done>;
}

type StartEngine = (ports: Ports) => Promise<Regulars>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["read", { usage: READ_USAGE, options: READ_OPTIONS, run: onToday(read) }],
  ["layouts", { usage: LAYOUTS_USAGE, options: LAYOUTS_OPTIONS, run: onToday(layouts) }],
  ["value", { usage: VALUE_USAGE, options: VALUE_OPTIONS, run: onToday(value) }],
  ["predict", { usage: PREDICT_USAGE, options: PREDICT_OPTIONS, run: onToday(predict) }],
  ["duplicates", { usage: DUPLICATES_USAGE, options: DUPLICATES_OPTIONS, run: onToday(duplicates) }],
  ["evaluate", { usage: EVALUATE_USAGE, options: EVALUATE_OPTIONS, run: onToday(evaluate) }],
  ["backup", { usage: BACKUP_USAGE, options: BACKUP_OPTIONS, run: onToday(backup) }],
  ["restore", { usage: RESTORE_USAGE, options: RESTORE_OPTIONS, run: onToday(restore) }],
  ["export", { usage: EXPORT_USAGE, options: EXPORT_OPTIONS, run: onToday(exportOpen) }],
  ["demo", { usage: DEMO_USAGE, options: DEMO_OPTIONS, run: demo }],
]);

/** Words by which somebody asks what there is. */
const HELP: ReadonlySet<string> = new Set(["help", "--help", "-h"]);

/** A command on an engine whose day is today's. */
function onToday(work: (engine: Regulars, given: Arguments) => Promise<Done>): Command["run"] {
  return async (start, given) => work(await start(nodePorts()), given);
}

/** Runs one command; gives the exit code: 0 done, 1 the input cannot be used, 2 wrong usage. Nothing is written on 1 or 2. */
async function run(words: readonly string[]): Promise<number> {
  if (HELP.has(words[0] ?? "") || words.includes("--help")) {
    console.log(usage());
    return 0;
  }
  try {
    const command = COMMANDS.get(words[0] ?? "");
    if (command === undefined)
      throw new UsageError(words[0] === undefined ? "no command" : `unknown command ${words[0]}`);
    const given = readArguments(words.slice(1), command.options);
    const { output, line, notes = [] } = await command.run(startEngine, given);
    await writeOutput(given.options.get("out")?.[0] ?? ".", output);
    progressLine(null);
    for (const note of notes) console.error(note);
    console.log(line);
    return 0;
  } catch (error) {
    progressLine(null);
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage()}`);
      return 2;
    }
    console.error(
      errorLine(error instanceof RegularsError ? error : new RegularsError("internal", {}, { cause: error })),
    );
    if (process.env["REGULARS_DEBUG"] !== undefined) console.error(error);
    return 1;
  }
}

function usage(): string {
  return `usage: npm run cli -- <command>\n\n${[...COMMANDS.values()].map((one) => `  ${one.usage}`).join("\n")}`;
}

async function startEngine(ports: Ports): Promise<Regulars> {
  const engine = createRegulars(ports);
  await engine.subscribe(showProgress);
  const { id } = await engine.createWorkspace("command line");
  await engine.openWorkspace(id, "open");
  return engine;
}

function showProgress(event: EngineEvent): void {
  if (event.type !== "progress") return;
  const { step, share, rows } = event.progress;
  progressLine(`${step} ${Math.round(share * 100)} %${rows === null ? "" : `, ${counted(rows, "row")}`}`);
}

/** One line on stderr that is written over; null clears it. Only where somebody watches. */
function progressLine(text: string | null): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text ?? ""}`);
}

process.exitCode = await run(process.argv.slice(2));
