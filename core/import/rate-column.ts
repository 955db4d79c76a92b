import { shareOf, type Money } from "../model/money.ts";
import { CellNumbers } from "./cell-numbers.ts";
import type { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import { NO_RATE, readRate } from "./discount-rates.ts";
import type { Layout } from "./layout.ts";

/** A column of discounts that are written as shares of the price. */
export class RateColumn {
  readonly at: number;
  private readonly shares: CellNumbers;

  private constructor({ at, field, mark }: NonNullable<Layout["discountRate"]>, isMissing: (cell: string) => boolean) {
    this.at = at;
    this.shares = new CellNumbers((cell) => (isMissing(plain(cell)) ? 0 : readRate(plain(cell), field, mark)));
  }

  /** Null: the layout has none. */
  static of({ discountRate }: Layout, isMissing: (cell: string) => boolean): RateColumn | null {
    return discountRate === null ? null : new RateColumn(discountRate, isMissing);
  }

  /** What a record takes off an amount, rounded half up to 1/10,000; NaN: nothing. NO_RATE: its cell is no share. */
  takenOff(cells: Cells, amount: Money): number {
    const share = this.shares.of(cells, this.at);
    if (share === NO_RATE) return NO_RATE;
    return share > 0 ? shareOf(Math.abs(amount), share) : Number.NaN;
  }
}
