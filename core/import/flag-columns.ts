import type { FileIssue } from "../model/file-issue.ts";
import type { ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { isLineField } from "../model/field-types.ts";
import { isMemberStatus } from "./member-status.ts";
import { NO_SALE, readLineKind } from "./line-kinds.ts";
import { REFUND, SALE } from "../model/fields.ts";
import { headerKey, headerMeaning } from "./header-words.ts";
import { CLOSED, COUNTS, readOrderStatus, REFUNDED } from "./order-status.ts";
import { readYesNo } from "./yes-no.ts";

/** Columns that say which side of an account an amount stands on. */
const SIDE =
  /^(?:drcr|crdr|dc|debitcredit|creditdebit|sollhaben.*|sh|借贷|借貸|借贷方向|借貸方向|方向|收支|收支类型|debehaber|dareavere)$/;
/** Its words for the other side than a sale's. */
const CREDIT = /^(?:cr\.?|credit|c|h|haben|贷|貸|支出|支|haber|avere|crédit|-)$/i;
/** Columns that say of a row that it is no sale, or no longer. */
const FLAG =
  /^(?:is|was)?(?:test|testorder|testmode|void|voided|cancell?ed|deleted|refunded|returned|reversed)(?:at|on|date)?$|^(?:是否)?(?:作废|作廢|退款|退货|退貨|取消|删除|刪除|测试|測試|冲销|红冲|撤单|撤销|反结账?)$|^storniert$|^annule[e]?$|^anulad[oa]$|^annullat[oa]$/;
/** Columns beside an order's status that say what became of it afterwards. */
const AFTERWARDS = /^(?:售后|售後|退款|退货|退貨)(?:状态|狀態)$|^(?:refund|return|aftersales?)status$/;
/** Columns that say how far an order is sent. */
const FULFILMENT = /^(?:order|lineitem)?fulfil?lmentstatus$/;
/** A column of no more words, none longer, may be a status whatever it is called; but for those of members, parcels, tasks. */
const MOST_WORDS = 12;
const LONGEST = 30;
const OF_OTHERS = /member|subscri|ship|deliver|fulfil|parcel|task|email|sms|会员|会籍|物流|配送|快递|发货/;
const A_DAY = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;

/**
 * Of sales: columns that are not taken in though they may say that a row is a credit, a test, was cancelled or given back, with how many of
 * the rows looked at they say it, whose status does not leave them out or give them back already. What they mean is each program's own, so their rows count and it is told.
 */
export function flagColumns(
  profiles: readonly ColumnProfile[],
  fields: readonly (ImportField | null)[],
  cells: readonly (readonly string[])[],
): readonly FileIssue[] {
  if (!fields.some((field) => field !== null && isLineField(field))) return [];
  const statuses = cells[fields.indexOf("orderStatus")];
  const isSettled = (row: number): boolean => statuses !== undefined && readOrderStatus(statuses[row] ?? "") > COUNTS;
  return profiles.flatMap((profile, i): FileIssue[] => {
    const says = fields[i] === null ? testOf(profile, profiles, statuses !== undefined) : null;
    if (says === null) return [];
    const count = (cells[i] ?? []).filter((cell, row) => cell !== "" && says(cell) && !isSettled(row)).length;
    return count === 0 ? [] : [{ code: "flagUnread", column: profile.name, count }];
  });
}

/** By which cells a column may say that a row is no sale; null: by none. */
function testOf(
  profile: ColumnProfile,
  all: readonly ColumnProfile[],
  hasStatus: boolean,
): ((cell: string) => boolean) | null {
  const { name, distinct } = profile;
  const key = headerKey(name);
  if (SIDE.test(key) && distinct <= 4) return isCredit;
  if (FLAG.test(key)) return isSaid;
  if (AFTERWARDS.test(key)) return isGivenBack;
  if (hasStatus && distinct <= MOST_WORDS) {
    // An order can be processed and not paid, or paid and cancelled. What is sent yet says nothing of money.
    if (FULFILMENT.test(key)) return isOver;
    if (headerMeaning(name)[0]?.field === "orderStatus") return isNoSale;
  }
  if (isOfKinds(profile)) return (cell) => readLineKind(cell) !== SALE;
  const mayBeStatus = !hasStatus && distinct <= MOST_WORDS && headerMeaning(name).length === 0;
  return mayBeStatus && !OF_OTHERS.test(key) && !isMemberStatus(profile, all) ? isOver : null;
}

/** Whether a column is called after the kinds of rows, and some of its few words say that a row is no sale. */
function isOfKinds({ name, cells, distinct }: ColumnProfile): boolean {
  const isNamed = headerMeaning(name)[0]?.field === "lineKind" && distinct <= MOST_WORDS;
  return isNamed && cells.some((cell) => [REFUND, NO_SALE].includes(readLineKind(cell)));
}

function isNoSale(cell: string): boolean {
  return cell.length <= LONGEST && readOrderStatus(cell) > COUNTS;
}

function isOver(cell: string): boolean {
  return cell.length <= LONGEST && [CLOSED, REFUNDED].includes(readOrderStatus(cell));
}

function isCredit(cell: string): boolean {
  return CREDIT.test(cell);
}

function isGivenBack(cell: string): boolean {
  return readOrderStatus(cell) === REFUNDED;
}

function isSaid(cell: string): boolean {
  return readYesNo(cell) === true || A_DAY.test(cell);
}
