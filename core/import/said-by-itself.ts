import type { ColumnReading, ImportField } from "../model/mapping.ts";
import { MOST_STATUSES } from "../model/mapping.ts";
import { plain } from "./clean-fact.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { headerKey, headerMeaning } from "./header-words.ts";
import { COUNTS, isPlainlyClosed, isWon, readOrderStatus } from "./order-status.ts";
import { readYesNo } from "./yes-no.ts";

type Statuses = NonNullable<ColumnReading["statuses"]>;

/** Papers and tables that are closed when they are paid. */
const CLOSED_WHEN_PAID = /invoice|bill|receipt|check|ticket|rechnung|facture|factura|fattura/;
/** What a till says of payments by card, beside which those in cash are closed. */
const OF_PAYMENTS = /^(?:captured|authori[sz]ed|settled|approved)$/i;
/** Columns that say yes of an order that is none, or no longer. */
const NO_ORDER =
  /^(?:is|was)?(?:test|testorder|testmode|void|voided|cancell?ed|deleted)$|^(?:是否|已)?(?:作废|作廢|取消|删除|刪除|测试|測試)$|^storniert$|^annule[e]?$|^anulad[oa]$|^annullat[oa]$/;

/**
 * What values of an order's status mean where the column as a whole tells: "Closed" is what a till and an invoice are when all is paid, where no other
 * word of the column says that an order was sold.
 */
export function closedAsSold({ name, cells, distinct }: ColumnProfile): Statuses {
  if (distinct > MOST_STATUSES) return [];
  const values = [...new Set(cells.map(plain))];
  if (values.some(isWon)) return notWonYet(values);
  const closed = values.filter(isPlainlyClosed);
  const others = values.filter((value) => !isPlainlyClosed(value));
  const isGood = (value: string): boolean => readOrderStatus(value) === COUNTS && !OF_PAYMENTS.test(value);
  const isSold = CLOSED_WHEN_PAID.test(headerKey(name)) || !others.some(isGood);
  return isSold ? closed.map((value) => ({ value, means: "sale" })) : [];
}

/** Of a list of offers only what was won was sold: the others' stages are each firm's own words. */
function notWonYet(values: readonly string[]): Statuses {
  const open = values.filter((value) => readOrderStatus(value) < 0);
  return open.map((value) => ({ value, means: "cancelled" }));
}

/** A column that says yes of orders that are void, cancelled, deleted or tests, where no other one says their status. */
export interface FlagStatus {
  readonly index: number;
  readonly statuses: Statuses;
}

/** Finds it; null: there is none, or it says something else than yes and no. */
export function flagAsStatus(
  profiles: readonly ColumnProfile[],
  fields: readonly (ImportField | null)[],
): FlagStatus | null {
  const hasStatus = profiles.some(({ name }) => headerMeaning(name).some(({ field }) => field === "orderStatus"));
  if (!fields.includes("day") || hasStatus) return null;
  const index = profiles.findIndex(({ name }, i) => fields[i] === null && NO_ORDER.test(headerKey(name)));
  const values = [...new Set((profiles[index]?.cells ?? []).map(plain))];
  if (values.length === 0 || values.length > 4 || values.some((value) => readYesNo(value) === null)) return null;
  const statuses = values.map((value) => ({
    value,
    means: readYesNo(value) === true ? ("cancelled" as const) : ("sale" as const),
  }));
  return statuses.some(({ means }) => means === "cancelled") ? { index, statuses } : null;
}
