/** How much was given back of an order whose status says that all of it was. */
export class GivenBack {
  private isSaid = false;
  /** By how much the order's discount is more than its lines so far came to. */
  private over = 0;

  /** Goes on to another order. */
  begin(): void {
    this.isSaid = false;
    this.over = 0;
  }

  /** Hears what a column says was given back of the line, or of the order; NaN: nothing. */
  hear(refund: number): void {
    this.isSaid = Math.abs(refund) > 0;
  }

  /** What was paid for a line, discounts that stand on its order's first line taken off; NaN where a column says how much was given back: 0 of this line. */
  leftOf(amount: number, discount: number): number {
    if (this.isSaid) return Number.NaN;
    const left = amount - this.over - (Math.abs(discount) > 0 ? Math.abs(discount) : 0);
    this.over = Math.max(0, -left);
    return Math.max(0, left);
  }
}
