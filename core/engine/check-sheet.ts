import { csvForSpreadsheet } from "../format/csv.ts";
import { safeFileName } from "../format/file-name.ts";
import type { Sheet } from "../format/sheet.ts";
import { formatDay, type Day } from "../model/day.ts";
import { addressOf } from "../model/reach.ts";
import type { ExportDecision } from "../model/export-decision.ts";
import { RegularsError } from "../model/error.ts";
import { where } from "../model/rule.ts";
import type { State } from "../model/state.ts";
import type { WrittenFile } from "./written-files.ts";
import { sha256 } from "./digest.ts";
import { refusesCalls, requireCheck } from "./source-checks.ts";
import { nameOf } from "./views/who.ts";

const COLUMNS = ["name", "company", "phone", "email", "city", "result", "note"] as const;

/**
 * A check sample as a sheet to call by, with room for what is found, and the line of the export log that belongs to it. Whoever has refused calls since it
 * was drawn is not on it, nor whose number somebody has who did. Errors: `check-unknown`, `list-empty`.
 */
export async function checkSheet(
  state: State,
  id: string,
  words: Readonly<Record<string, string>>,
  today: Day,
  pause: () => Promise<void>,
): Promise<{ readonly written: WrittenFile; readonly log: ExportDecision }> {
  const check = requireCheck(state, id);
  const there = check.customers.filter((customer) => state.customers.live[customer] === 1);
  const people = there.filter((customer) => !refusesCalls(state, customer));
  if (people.length === 0) throw new RegularsError("list-empty", { count: there.length });
  const text = (customer: number, field: "company" | "city"): string | null =>
    state.customers.fields.get(field)?.values[customer] ?? null;
  const word = (name: string): string => words[name] ?? name;
  const sheet: Sheet = {
    name: "check",
    columns: COLUMNS.map((column) => ({ header: word(column), kind: column === "phone" ? "phone" : "text" })),
    rows: people.map((customer) => [
      nameOf(state, customer),
      text(customer, "company"),
      addressOf(state, customer, "phone"),
      addressOf(state, customer, "email"),
      text(customer, "city"),
      word(check.results.get(customer) ?? ""),
      null,
    ]),
  };
  const bytes = await csvForSpreadsheet(sheet, pause);
  const source = state.batches.get(check.batch)?.source ?? "";
  const excluded = { refused: there.length - people.length };
  return {
    written: {
      fileName: safeFileName(`${word("check")}-${source}-${formatDay(today)}.csv`),
      bytes,
      included: people.length,
      excluded,
    },
    log: {
      type: "export",
      day: today,
      segment: source,
      rule: where("firstSource", "=", source),
      channel: "phone",
      format: "callSheet",
      columns: COLUMNS,
      included: people.length,
      excluded,
      digest: await sha256(bytes),
      purpose: word("purpose"),
    },
  };
}
