import { printedHtml } from "../../format/printed-html.ts";
import { formatDay } from "../../model/day.ts";
import type { PrintedDocument } from "../../model/printed.ts";
import type { Regulars } from "../api.ts";
import type { ReportFormat } from "../written-files.ts";
import { requireLaunched } from "../campaign-decisions.ts";
import { reportView } from "../views/report.ts";
import type { Workbench } from "../workbench.ts";

type Calls = Pick<Regulars, "writeReport">;

/** What is written at the end of a campaign. */
export function reportCalls(bench: Workbench): Calls {
  return {
    writeReport: (campaign, format, language, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("computing", 0.7);
        const insight = bench.insight();
        const { contacted } = requireLaunched(insight.state, campaign).launch;
        const report = await reportView(insight, { campaign, language }, () => bench.ports.breathe());
        run.step("writing", 0.3);
        const bytes = await reportBytes(report, format);
        run.check();
        // A campaign may be called after a person; the day tells enough.
        const fileName = `report-${formatDay(report.day)}.${format}`;
        return { fileName, bytes, included: contacted, excluded: {} };
      }),
  };
}

/** The writers for Office files are large: they are fetched when one is asked for. */
async function reportBytes(report: PrintedDocument, format: ReportFormat): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case "html":
      return new TextEncoder().encode(printedHtml(report));
    case "docx":
      return (await import("../../format/printed-docx.ts")).printedDocx(report);
    case "xlsx":
      return (await import("../../format/printed-workbook.ts")).printedWorkbook(report);
  }
}
