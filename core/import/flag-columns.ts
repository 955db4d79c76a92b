import type { FileIssue } from "../model/file-issue.ts";
import type { ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { isLineField } from "../model/field-types.ts";
import { headerKey } from "./header-words.ts";
import { readOrderStatus, REFUNDED } from "./order-status.ts";
import { readYesNo } from "./yes-no.ts";

/** Columns that say which side of an account an amount stands on. */
const SIDE =
  /^(?:drcr|crdr|dc|debitcredit|creditdebit|sollhaben.*|sh|借贷|借貸|借贷方向|借貸方向|方向|收支|收支类型|debehaber|dareavere)$/;
/** Its words for the other side than a sale's. */
const CREDIT = /^(?:cr\.?|credit|c|h|haben|贷|貸|支出|支|haber|avere|crédit|-)$/i;
/** Columns that say of a row that it is no sale, or no longer. */
const FLAG =
  /^(?:is|was)?(?:test|testorder|testmode|void|voided|cancell?ed|deleted|refunded|returned|reversed)(?:at|on|date)?$|^(?:是否)?(?:作废|作廢|退款|退货|退貨|取消|删除|刪除|测试|測試|冲销|红冲)$|^storniert$|^annule[e]?$|^anulad[oa]$|^annullat[oa]$/;
/** Columns beside an order's status that say what became of it afterwards. */
const AFTERWARDS = /^(?:售后|售後|退款|退货|退貨)(?:状态|狀態)$|^(?:refund|return|aftersales?)status$/;
const A_DAY = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;

/**
 * Of sales: columns that are not taken in though they may say that a row is a credit, a test, was cancelled or given back, with how many of
 * the rows looked at they say it. What they mean is each program's own, so their rows count and it is told.
 */
export function flagColumns(
  profiles: readonly ColumnProfile[],
  fields: readonly (ImportField | null)[],
): readonly FileIssue[] {
  if (!fields.some((field) => field !== null && isLineField(field))) return [];
  return profiles.flatMap(({ name, cells, distinct }, i): FileIssue[] => {
    if (fields[i] !== null) return [];
    const key = headerKey(name);
    const isSide = SIDE.test(key) && distinct <= 4;
    const says = isSide ? isCredit : FLAG.test(key) ? isSaid : AFTERWARDS.test(key) ? isGivenBack : null;
    const count = says === null ? 0 : cells.filter(says).length;
    return count === 0 ? [] : [{ code: "flagUnread", column: name, count }];
  });
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
