import { csvPieces } from "../format/csv.ts";
import { safeFileName } from "../format/file-name.ts";
import { zipPieces, type ZipPieces } from "../format/zip-pieces.ts";
import { formatDay } from "../model/day.ts";
import type { OpenExport } from "./written-files.ts";
import { BlobWriter } from "./blob-writer.ts";
import type { Insight } from "./insight.ts";
import type { JobRun } from "./jobs.ts";
import { classesSql } from "./open-export/classes-sql.ts";
import { openDocuments } from "./open-export/documents.ts";
import { openReadme } from "./open-export/readme.ts";
import { openTables } from "./open-export/tables.ts";
import type { Ports } from "./ports.ts";

/**
 * Everything a workspace knows as one zip archive: tables as CSV, the rest as JSON, SQL that gives the same classes, and a file that says what
 * is what. Written a few hundred rows at a time. Error: `cancelled`.
 */
export async function exportEverything(
  insight: Insight,
  { name, language }: { readonly name: string; readonly language: "en" | "zh" },
  run: JobRun,
  ports: Ports,
): Promise<OpenExport> {
  run.step("making", 1);
  const pause = async (): Promise<void> => {
    await ports.breathe();
    run.check();
  };
  const writer = new BlobWriter();
  const files: ZipPieces[] = [
    { name: "README.txt", pieces: [openReadme(insight, name, language)] },
    ...openTables(insight).map((sheet) => ({ name: `${sheet.name}.csv`, pieces: csvPieces(sheet, pause) })),
    ...openDocuments(insight.state).map((one) => ({
      name: `${one.name}.json`,
      pieces: [`${JSON.stringify(one.content, null, 1)}\n`],
    })),
    { name: "classes.sql", pieces: [classesSql(insight)] },
  ];
  await zipPieces(files, ports.today(), (bytes) => writer.write(bytes));
  return { fileName: safeFileName(`${name}-${formatDay(ports.today())}-open.zip`), content: writer.content() };
}
