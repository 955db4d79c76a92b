import type { Money } from "../model/money.ts";

/** The whole shop up to the as-of day, as it stands in the books. Money in 1/10 000. */
export interface ShopAnswer {
  /** Sales of customers; with the anonymous ones, `shopGross`. */
  readonly customersGross: Money;
  readonly anonymousGross: Money;
  readonly anonymousLines: number;
  readonly shopGross: Money;
  readonly discounts: Money;
  readonly refunds: Money;
  readonly net: Money;
}
