import type { FileIssue } from "../model/importing.ts";
import type { Converted } from "./converted.ts";

/** Sales of which no row says who bought tell nothing about customers; that must be seen before they are taken in. */
export function nobodyNamed({ hasLines, people, lines }: Converted): FileIssue[] {
  if (!hasLines || people.count > 0) return [];
  return [{ code: "nobodyNamed", count: lines.reduce((sum, { count }) => sum + count, 0) }];
}

/** What the preview found in the file's beginning gives way to what was found in all of it. */
export function mergedIssues(preview: readonly FileIssue[], whole: readonly FileIssue[]): FileIssue[] {
  const key = ({ code, column }: FileIssue): string => `${code} ${column ?? ""}`;
  const found = new Set(whole.map(key));
  return [...preview.filter((issue) => !found.has(key(issue))), ...whole];
}
