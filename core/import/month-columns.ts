import type { FileIssue } from "../model/file-issue.ts";
import type { ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";

const MONTH =
  /^(?:(?:\d{2}|\d{4})\s*[年/.-]\s*)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?$|^(?:\d{4}[/.-](?:1[0-2]|0[1-9])|(?:1[0-2]|0[1-9])[/.-]\d{4})$|^(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*\.?(?:[\s/'.-]*(?:\d{2}|\d{4}))?$/i;
const NEEDED = 3;

/** A table whose columns are months, with a customer's sum in each: no row of it is a sale, and none has a day. */
export function monthColumns(
  profiles: readonly ColumnProfile[],
  fields: readonly (ImportField | null)[],
): readonly FileIssue[] {
  if (fields.includes("day")) return [];
  const months = profiles.filter(
    ({ name, cells, number }) => MONTH.test(name.trim()) && number.fits > 0.9 * cells.length,
  );
  return months.length < NEEDED ? [] : [{ code: "monthColumns", count: months.length }];
}
