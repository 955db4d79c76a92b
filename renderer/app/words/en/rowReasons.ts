import type { RowReason } from "../../../../core/model/accounting.ts";

/** Why a row was rejected or skipped. */
export const rowReasons = {
  noDay: "no day given",
  badDay: "the day cannot be read, or does not exist",
  dayOutOfRange: "the day is impossibly early or late",
  noAmount: "no amount given",
  badNumber: "a number cannot be read",
  numberTooLarge: "a number is too large to be true",
  digitsLost: "a spreadsheet has cut digits off a code (such as 1.38E+10)",
  noCustomer: "nothing says who the customer is",
  noName: "a customer without a name, a code or a way to reach them",
  tooFewCells: "fewer cells than columns",
  tooManyCells: "more cells than columns",
  notDecodable: "letters that cannot be read in this encoding",
  cutShort: "the file stops in the middle of this row",
  totalRow: "a sum of other rows",
  identitiesDisagree: "the code says one customer, the phone or e-mail another",
  anonymousLeftOut: "a sale without a customer, left out as you chose",
  repeatsHeader: "the column names once more",
  erasedOnRequest: "erased at their own request, and not to be stored again",
  removedByRule: "removed by your rule on how long data is kept, and nothing bought since",
  olderThanKept: "older than your rule keeps purchases under a name",
  orderUnknown: "its order is in none of the files, and it has no day of its own",
  orderWithoutLines: "an order without lines and without an amount",
  orderTwice: "the order number stands further up already",
  linesLeftOut: "none of its lines is taken in",
} as const satisfies Record<RowReason, string>;
