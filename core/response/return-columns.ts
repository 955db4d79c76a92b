import { readRowCode } from "../format/row-code.ts";
import { profileColumn } from "../import/column-profile.ts";
import { DAY_READ, DayReader } from "../import/days.ts";
import { guessHeaderRow } from "../import/header.ts";
import { usualWidth } from "../import/dialect.ts";
import type { Table } from "../import/read-table.ts";
import type { Day } from "../model/day.ts";
import type { DayOrder } from "../model/mapping.ts";
import type { ReturnColumn } from "../model/returning.ts";
import { bare, failureOf, resultOf } from "./answer-words.ts";

/** How a returned table is laid out. */
export interface ReturnLayout {
  /** The record with the names; −1: there is none. */
  readonly headerRow: number;
  readonly header: readonly string[];
  /** By position. */
  readonly columns: readonly ReturnColumn[];
}

/** From when to when a day in the file can be: the first launch to today. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Records that are looked at for the guess. */
const SAMPLE = 2000;

const DAYS_ASKED = 200;
/** Numbers with marks between, eight or five digits, or a month in letters: what is worth being read as a day. */
const LOOKS_LIKE_DAY =
  /^\D{0,12}\d{1,4}\s?[-/.年]\s?(?:\d|[a-z])|^\d{8}\b|^\d{5}$|^\d{1,2}\s[a-z]{3}|^[a-z]{3,9}\.?\s\d{1,2}\b/i;

/** Headers, without blanks and marks; the surest first. */
const HEADERS: Readonly<Record<Exclude<ReturnColumn, "unused" | "code">, string>> = {
  result: `结果 状态 发送结果 发送状态 送达状态 投递状态 处理结果 呼叫结果 通话结果 外呼结果 回执 回执状态 投递结果 结果代码 result rowresult status deliverystatus outcome disposition
    callresult resultcode state deliveryreport`,
  reason: `失败原因 原因 退信原因 退回原因 退件原因 错误原因 错误信息 状态描述 状态说明 failurereason reason bouncereason error errormessage statusdescription detail`,
  day: `回复时间 回复日期 送达时间 送达日期 完成时间 回执时间 拨打时间 日期 时间 发送时间 发送日期 deliveredat deliverydate repliedat replydate donedate calledat date day time timestamp sentat`,
  reply: `回复内容 回复 上行内容 上行短信 客户回复 反馈内容 反馈 留言 答复 replytext reply replycontent response answer comment comments feedback`,
};

/**
 * Recognises the columns of a returned table, in any order: the code by its cells; the result, the reason, the day and the reply by
 * their headers and by what stands below them. Null where no column holds codes.
 */
export function recogniseColumns(table: Table, span: DaySpan): ReturnLayout | null {
  const sample = table.slice(0, SAMPLE);
  const width = Math.max(usualWidth(sample).width, ...sample.map((record) => lastFilled(record)));
  const code = codeColumn(sample, width);
  if (code < 0) return null;
  const headerRow = headerRowOf(sample, code);
  const header = Array.from({ length: width }, (_, i) => (table[headerRow]?.[i] ?? "").trim());
  const body = sample.slice(headerRow + 1);
  const cells = header.map((_, i) => body.map((record) => (record[i] ?? "").trim()).filter((cell) => cell !== ""));
  const columns: ReturnColumn[] = header.map((_, i) => (i === code ? "code" : "unused"));
  const take = (column: ReturnColumn, scoreOf: (i: number) => number): void => {
    let best = -1;
    let most = 0;
    for (let i = 0; i < width; i++) {
      const score = columns[i] === "unused" ? scoreOf(i) : 0;
      if (score > most) [best, most] = [i, score];
    }
    if (best >= 0) columns[best] = column;
  };
  const named = (column: keyof typeof HEADERS, i: number): number => headerScore(column, header[i] ?? "");
  take("reply", (i) => named("reply", i));
  take("result", (i) => {
    const share = shareOf(cells[i] ?? [], (cell) => resultOf(cell) !== null);
    return named("result", i) + (share >= 0.5 ? 2 * share : 0);
  });
  take("reason", (i) => {
    const share = shareOf(cells[i] ?? [], (cell) => failureOf(cell) !== null);
    return named("reason", i) + (share >= 0.5 ? 2 * share : 0);
  });
  take("day", (i) => {
    const inSpan = dayOrderOf(cells[i] ?? [], span)?.share ?? 0;
    return inSpan >= 0.8 ? inSpan + named("day", i) : 0;
  });
  return { headerRow, header, columns };
}

/** How a column's days are written: the way under which most of them lie within the span; null where none does. */
export function dayOrderOf(
  cells: readonly string[],
  { from, to }: DaySpan,
): { readonly order: DayOrder; readonly share: number } | null {
  const sample = cells.slice(0, DAYS_ASKED);
  if (shareOf(sample, (cell) => LOOKS_LIKE_DAY.test(cell)) < 0.5) return null;
  let best: { order: DayOrder; share: number } | null = null;
  for (const { order } of profileColumn("", 0, sample, ".").days) {
    const reader = new DayReader(order);
    const share = shareOf(sample, (cell) => reader.read(cell) === DAY_READ && reader.day >= from && reader.day <= to);
    if (share > (best?.share ?? 0)) best = { order, share };
  }
  return best;
}

/** How many cells of a table could be codes, the surest column's; for choosing among sheets. */
export function codesIn(table: Table): number {
  const sample = table.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map((record) => record.length));
  return Math.max(0, ...Array.from({ length: width }, (_, i) => codeForms(sample, i).codes));
}

/** The column where most cells read as codes; where none does, that where most have the form of one and fail its check. −1: none. */
function codeColumn(sample: Table, width: number): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < width; i++) {
    const { codes, wrong } = codeForms(sample, i);
    const score = codes + wrong / (SAMPLE + 1);
    if (score <= most) continue;
    best = i;
    most = score;
  }
  return best;
}

function codeForms(sample: Table, i: number): { codes: number; wrong: number } {
  const found = { codes: 0, wrong: 0 };
  for (const record of sample) {
    const read = readRowCode((record[i] ?? "").trim());
    if (read === "wrong-check") found.wrong++;
    else if (read !== "unreadable") found.codes++;
  }
  return found;
}

/** A record that holds a code is no header, whatever it looks like; a record of known names is one. */
function headerRowOf(sample: Table, code: number): number {
  const holdsCode = (at: number): boolean => readRowCode(sample[at]?.[code] ?? "") !== "unreadable";
  const first = sample.findIndex((_, at) => holdsCode(at));
  const named = sample.slice(0, first).findLastIndex((record) => record.some(isKnownHeader));
  if (named >= 0) return named;
  const guessed = guessHeaderRow(sample);
  if (guessed >= 0 && guessed < first) return guessed;
  return first > 0 && lastFilled(sample[first - 1] ?? []) > 1 ? first - 1 : -1;
}

function isKnownHeader(cell: string): boolean {
  return (Object.keys(HEADERS) as (keyof typeof HEADERS)[]).some((column) => headerScore(column, cell) > 0);
}

function headerScore(column: keyof typeof HEADERS, header: string): number {
  const name = bare(header);
  const words = HEADERS[column].split(/\s+/);
  const at = name === "" ? -1 : words.indexOf(name);
  return at < 0 ? 0 : 1 - at / (2 * words.length);
}

function lastFilled(record: readonly string[]): number {
  return record.findLastIndex((cell) => cell.trim() !== "") + 1;
}

function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}
