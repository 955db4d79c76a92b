import { csvForSpreadsheet } from "../format/csv.ts";
import { formatDay, type Day } from "../model/day.ts";
import type { State } from "../model/state.ts";
import type { AccessWords } from "./access-words.ts";
import type { WrittenFile } from "./written-files.ts";

const COLUMNS = [
  "commit",
  "day",
  "segment",
  "channel",
  "format",
  "included",
  "excluded",
  "columns",
  "purpose",
  "digest",
] as const;

/** The export log as CSV: what left, when, for what, how many, with which columns, and how many were left out why. Newest first. */
export async function exportLogFile(
  { exports }: Pick<State, "exports">,
  today: Day,
  words: AccessWords,
  pause: () => Promise<void>,
): Promise<WrittenFile> {
  const rows = exports.toReversed().map((log) => {
    const left = Object.entries(log.excluded).filter(([, count]) => count > 0);
    return [
      String(log.commit),
      formatDay(log.day),
      log.segment,
      words(log.channel),
      words(log.format),
      String(log.included),
      left.map(([reason, count]) => `${words(reason)}: ${count}`).join("; "),
      log.columns.map((column) => words(column)).join(", "),
      log.purpose,
      log.digest,
    ];
  });
  const sheet = {
    name: "exports",
    columns: COLUMNS.map((id) => ({ header: words(id), kind: "text" as const })),
    rows,
  };
  return {
    fileName: `${words("exportLog")}-${formatDay(today)}.csv`,
    bytes: await csvForSpreadsheet(sheet, pause),
    included: rows.length,
    excluded: {},
  };
}
