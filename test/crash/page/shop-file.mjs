const HEADER = "order no,customer code,name,phone,date,product,quantity,amount,refused sms";
const PRODUCTS = ["tea", "绿茶", "cup", "茶壶", "cake"];
const FIRST_DAY = Date.UTC(2023, 0, 1);

/**
 * A till's file: orders numbered from `from`, of some 2,000 customers; the same seed gives the same file.
 * @param {number} seed
 * @param {number} from
 * @param {number} rows
 */
export function shopFile(seed, from, rows) {
  const next = dice(seed);
  const lines = [HEADER];
  for (let i = 0; i < rows; i++) {
    const customer = Math.floor(next() * next() * 2000);
    const day = new Date(FIRST_DAY + Math.floor(next() * 900) * 86_400_000).toISOString().slice(0, 10);
    const product = PRODUCTS[Math.floor(next() * PRODUCTS.length)];
    const refused = customer % 50 === 7 ? "yes" : "";
    const phone = 13_800_000_000 + customer;
    const amount = (5 + next() * 200).toFixed(2);
    lines.push(
      `N${from + i},C${customer},王${customer},${phone},${day},${product},${1 + Math.floor(next() * 3)},${amount},${refused}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/**
 * Numbers from 0 to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function dice(seed) {
  let at = seed >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
