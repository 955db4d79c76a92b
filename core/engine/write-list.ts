import { checkAtWriting } from "../campaign/decide-list.ts";
import { listColumns, listKind, listRows } from "../campaign/list-rows.ts";
import { csvForSpreadsheet } from "../format/csv.ts";
import { currencyDigits } from "../format/currency-digits.ts";
import { workbook } from "../format/workbook.ts";
import type { Sheet } from "../format/sheet.ts";
import { formatDay, type Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import type { ExportDecision } from "../model/export-decision.ts";
import { LIST_REASONS } from "../model/list.ts";
import type { ListRequest, WrittenList } from "./written-files.ts";
import { sha256 } from "./digest.ts";
import type { Insight } from "./insight.ts";
import { decide } from "./views/list.ts";

export interface MadeList {
  readonly written: WrittenList;
  readonly log: ExportDecision;
}

/**
 * Makes a list's file and the line of the export log that belongs to it. Refusals are looked at again while the rows
 * are made. Errors: `list-empty`.
 */
export async function makeList(
  insight: Insight,
  request: ListRequest,
  today: Day,
  pause: () => Promise<void>,
): Promise<MadeList> {
  const { channel, format, headers } = request;
  const decision = decide(insight, request);
  const checked = checkAtWriting(insight.state, decision.included, channel);
  const included = checked.included.count();
  if (included === 0) throw new RegularsError("list-empty", { count: decision.segment.count() });
  const columns = listColumns(channel, insight.fields, checked.included.members());
  const sheet: Sheet = {
    name: channel,
    columns: columns.map((id) => ({
      header: headers[id] ?? id,
      kind: listKind(id, channel, insight.fields),
      digits: currencyDigits(insight.settings.currency),
    })),
    rows: listRows(insight.state, checked.included, channel, columns, {
      column: (id) => insight.fields.column(id),
      word: (id, choice) => request.words[`${id}.${choice}`] ?? choice,
    }),
  };
  const bytes = format === "csv" ? await csvForSpreadsheet(sheet, pause) : await workbook(sheet, pause);
  const excluded: Record<string, number> = {};
  for (const reason of LIST_REASONS) excluded[reason] = decision.excluded[reason].count();
  excluded["refused"] = (excluded["refused"] ?? 0) + checked.dropped;
  return {
    written: { fileName: `list-${channel}-${formatDay(today)}.${format}`, bytes, included, excluded },
    log: {
      type: "export",
      day: today,
      segment: request.segmentName,
      rule: request.rule,
      channel,
      format,
      columns,
      included,
      excluded,
      digest: await sha256(bytes),
      purpose: request.purpose,
    },
  };
}
