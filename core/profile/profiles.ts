import type { Day } from "../model/day.ts";
import type { TouchKind } from "../model/fields.ts";
import type { Money } from "../model/money.ts";
import type { CustomerIndex } from "./order-by-customer.ts";

/** Which money counts: net = gross − discounts − refunds; gross ignores both, also where orders are counted (methods §1). */
export type Basis = "net" | "gross";

/**
 * One line a customer: what their purchases and contacts come to, as columns by customer id (methods §2).
 * Counts and money of a customer without purchases are a known 0; averages, days and shares that do not exist are
 * unknown: NaN in a Float64Array, NO_DAY in an Int32Array. Nothing after `asOf` counts.
 */
export interface Profiles {
  readonly asOf: Day;
  readonly basis: Basis;
  /** Length of every column: one more than the highest customer id. */
  readonly count: number;
  /** The lines of each customer in order of time; of all lines, also later than `asOf`. */
  readonly index: CustomerIndex;
  /** First and last day with an order. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly orders: Float64Array;
  readonly occasions: Float64Array;
  /** Money, always as it stands in the books, whatever the basis. */
  readonly gross: Float64Array;
  readonly discounts: Float64Array;
  readonly refunds: Float64Array;
  readonly net: Float64Array;
  /** The money that counts on the basis: the same array as `net` or `gross`. */
  readonly money: Float64Array;
  /** Money on the basis ÷ orders, rounded half up to 1/10 000. */
  readonly averageOrder: Float64Array;
  /** Largest amount of a sale line in an order that counts. */
  readonly largestLine: Float64Array;
  /** Days from the last order to `asOf`. */
  readonly recency: Float64Array;
  /** Days from the first order to `asOf`. */
  readonly tenure: Float64Array;
  /** Median days between occasions; unknown below two occasions. */
  readonly medianGap: Float64Array;
  /** How many gaps there are: occasions − 1, never below 0. */
  readonly gaps: Float64Array;
  /** The gaps of each customer, ascending: those of c stand from `occasionStart[c]` on. */
  readonly sortedGaps: Int32Array;
  /** Of the gross of lines where it can be known: the part bought under a promotion or below list price. */
  readonly promotedShare: Float64Array;
  /** Refunds ÷ gross; above 1 where purchases from before the records were given back. */
  readonly refundShare: Float64Array;
  /** Money on the basis in the twelve months that end on `asOf`. */
  readonly revenue12Months: Float64Array;
  /** 1 where there are refunds but no sale: bought before the records begin; not scored. */
  readonly boughtBefore: Uint8Array;
  /** Days of each customer's occasions, ascending: those of c stand from `occasionStart[c]` to `occasionStart[c + 1]`. */
  readonly occasionStart: Int32Array;
  readonly occasionDays: Int32Array;
  /** How many touchpoints of each kind. */
  readonly touches: Readonly<Record<TouchKind, Float64Array>>;
  /** Last touchpoint of any kind; last one that went to the customer; last reply. */
  readonly lastTouchDay: Int32Array;
  readonly lastOutboundDay: Int32Array;
  readonly lastReplyDay: Int32Array;
  /** Latest answer to "would you recommend us", 0–10. */
  readonly recommendation: Float64Array;
  /** Customers introduced; those of them who bought; their money on the basis, the second level at half. */
  readonly referred: Float64Array;
  readonly referredBuyers: Float64Array;
  readonly referredNet: Float64Array;
  readonly refundLinks: RefundLinks;
  readonly shop: ShopTotals;
}

/** Which sale each refund of a customer was given to. Rows stand by ascending refund line. */
export interface RefundLinks {
  /** The refund, as an index of Lines. */
  readonly line: Int32Array;
  /** The sale line it was given to; −1: none found, it reduces money only. */
  readonly sale: Int32Array;
  /** 1: not by order number, but the latest earlier sale of that product with enough left. */
  readonly guessed: Uint8Array;
}

/** The whole shop up to `asOf`, anonymous lines included. Money in 1/10 000. */
export interface ShopTotals {
  readonly saleLines: number;
  readonly discountLines: number;
  readonly refundLines: number;
  readonly anonymousLines: number;
  /** Sales without a customer. */
  readonly anonymousGross: Money;
  /** All sales; customersGross + anonymousGross. */
  readonly shopGross: Money;
  readonly customersGross: Money;
  readonly discounts: Money;
  readonly refunds: Money;
  readonly net: Money;
  /** Money of customers on the basis, net of what they were given back where the basis is net. */
  readonly customersMoney: Money;
  /** Money on the basis in the twelve months that end on `asOf`, anonymous lines included. */
  readonly revenue12Months: Money;
}
