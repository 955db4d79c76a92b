const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;
const CUSTOMERS = 20_000;
const LINES_A_DAY = 900;

/** Lines of a shop as its till writes them, from one to another: the same lines whichever file they stand in. */
export function salesOfMany(from: number, to: number): string {
  const rows = ["order_no,line_no,order_date,customer_id,product_code,quantity,amount"];
  for (let i = from; i < to; i++) {
    const order = i >> 1;
    const day = new Date(FIRST_DAY + Math.floor(i / LINES_A_DAY) * DAY_MS).toISOString().slice(0, 10);
    const customer = (Math.imul(order, 2_654_435_761) >>> 8) % CUSTOMERS;
    const product = (Math.imul(i, 40_503) >>> 4) % 3000;
    const quantity = 1 + (i % 5);
    rows.push(`T${order},${i & 1},${day},C${customer},P${product},${quantity},${(quantity * (product + 100)) / 100}`);
  }
  return rows.join("\n");
}
