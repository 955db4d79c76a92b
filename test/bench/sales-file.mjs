import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";

const CUSTOMERS = 100_000;
/** Of all customers, those who ever bought. */
const BUYERS = 74_000;
/** The best fifth of them, and the share of orders it makes. */
const BEST = BUYERS / 5;
const SHARE_OF_BEST = 0.74;
const PRODUCTS = 3000;
const CHANNELS = ["shop", "web", "phone", "market"];
const PAYMENTS = ["cash", "card", "transfer", "voucher"];
const HEADER =
  "order_no,line_no,order_date,customer_id,product_code,product_name,category,quantity,unit_price,amount,channel,payment";

/**
 * Writes a seeded file of order lines: a pool of 100,000 customers, some 60,000 of whom buy, their best fifth two lines of three, 1.5 %
 * returns, 6 % of the rows with a quoted cell, three years.
 * @param {string} path
 * @param {number} lines
 * @param {number} seed
 */
export async function writeSalesFile(path, lines, seed) {
  const random = xoroshiro128plus(seed);
  const pick = (/** @type {number} */ n) => uniformInt(random, 0, n - 1);
  const out = createWriteStream(path);
  /** @type {string[]} */
  let chunk = [HEADER];
  for (let line = 0, order = 0, left = 0, customer = 0, day = 0; line < lines; line++) {
    if (left === 0) {
      order++;
      left = 1 + pick(5);
      const share = pick(1 << 24) / (1 << 24);
      customer =
        pick(100) < SHARE_OF_BEST * 100 ? Math.floor(BEST * share ** 1.4) : Math.floor(BEST + (BUYERS - BEST) * share);
      day = Math.floor((line / lines) * 1095);
    }
    chunk.push(lineText({ order, at: left--, customer, day }, pick));
    if (chunk.length === 20_000) {
      if (!out.write(`${chunk.join("\n")}\n`)) await once(out, "drain");
      chunk = [];
    }
  }
  out.end(chunk.length === 0 ? "" : `${chunk.join("\n")}\n`);
  await once(out, "finish");
}

/**
 * @param {{ order: number, at: number, customer: number, day: number }} line
 * @param {(n: number) => number} pick
 */
function lineText({ order, at, customer, day }, pick) {
  const product = pick(PRODUCTS);
  const name = product % 17 === 0 ? `"Item ${product}, ""large"""` : `Item number ${product} of the range`;
  const isReturn = pick(1000) < 15;
  const quantity = isReturn ? -1 : 1 + pick(6);
  const cents = 100 + ((product * 7919) % 20_000);
  const code = `C${String(100_000 + ((customer * 37) % CUSTOMERS)).padStart(6, "0")}`;
  return [
    `O${10_000_000 + order}`,
    at,
    dayText(day),
    code,
    `P${String(product).padStart(5, "0")}`,
    name,
    `Category ${product % 24}`,
    quantity,
    (cents / 100).toFixed(2),
    ((cents * quantity) / 100).toFixed(2),
    CHANNELS[pick(4)],
    PAYMENTS[pick(4)],
  ].join(",");
}

/** @param {number} day Days after 1 January 2023. */
function dayText(day) {
  return new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
}
