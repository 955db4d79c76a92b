import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";

/** Of all customers, those who ever buy; of these the best make most of the orders. */
const BUYING = 0.74;
const BEST = 0.2;
const SHARE_OF_BEST = 0.66;
/** How unequal the best are among themselves, and the others. */
const SLOPE_OF_BEST = 1.55;
const SLOPE_OF_OTHERS = 1.25;
const PRODUCTS = 3000;
const DAYS = 1095;
const CHANNELS = ["shop", "web", "phone", "market"];
const PAYMENTS = ["cash", "card", "transfer", "voucher"];
const LINE_HEADER =
  "order_no,line_no,order_date,customer_id,product_code,product_name,category,quantity,unit_price,amount,channel,payment";
const CUSTOMER_HEADER = "customer_id,name,phone,email,city,birthday,company,registered";
const CITIES = ["Shanghai", "Beijing", "Guangzhou", "Chengdu", "Hangzhou", "Leeds", "York", "Bristol", "Derby", "Hull"];
const FAMILIES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "Smith", "Jones", "Taylor", "Brown", "Evans", "Khan"];
const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰",
  "Anna",
  "Bob",
  "Clara",
  "David",
  "Eve",
  "Frank",
];

/**
 * @typedef {object} SalesFile
 * @property {string} path
 * @property {number} lines
 * @property {number} customers How many there are; some never buy.
 * @property {number} seed
 * @property {number} [from] Number of the first order.
 * @property {number} [firstDay] Days after 1 January 2023 on which all of it was sold; without it the orders are spread over three years.
 * @property {readonly [number, number]} [part] Of those three years, from where to where.
 */

/**
 * Writes a seeded file of order lines: the best fifth of all customers bring about three quarters of the money; 1.5 % returns, 6 % of
 * the rows with a quoted cell, three years.
 * @param {SalesFile} wanted
 */
export async function writeSalesFile({ path, lines, customers, seed, from = 10_000_000, firstDay, part = [0, 1] }) {
  const random = xoroshiro128plus(seed);
  const pick = (/** @type {number} */ n) => uniformInt(random, 0, n - 1);
  const buying = Math.floor(customers * BUYING);
  const best = Math.floor(buying * BEST);
  await writeLines(path, LINE_HEADER, function* make() {
    for (let line = 0, order = from, left = 0, customer = 0, day = 0; line < lines; line++) {
      if (left === 0) {
        order++;
        left = 1 + pick(5);
        const share = pick(1 << 24) / (1 << 24);
        customer =
          pick(1000) < SHARE_OF_BEST * 1000
            ? Math.floor(best * share ** SLOPE_OF_BEST)
            : Math.floor(best + (buying - best) * share ** SLOPE_OF_OTHERS);
        day = firstDay ?? Math.floor((part[0] + (part[1] - part[0]) * (line / lines)) * DAYS);
      }
      yield lineText({ order, at: left--, customer: codeOf(customer, customers), day }, pick);
    }
  });
}

/**
 * Writes a seeded file of all the customers there are: names of both scripts, phones, e-mails, ten cities.
 * @param {{ path: string, customers: number, seed: number }} wanted
 */
export async function writeCustomersFile({ path, customers, seed }) {
  const random = xoroshiro128plus(seed);
  const pick = (/** @type {number} */ n) => uniformInt(random, 0, n - 1);
  const of = (/** @type {readonly string[]} */ list) => list[pick(list.length)] ?? "";
  await writeLines(path, CUSTOMER_HEADER, function* make() {
    for (let i = 0; i < customers; i++) {
      const family = of(FAMILIES);
      const isLatin = family.length > 1;
      const name = isLatin
        ? `${of(GIVEN.slice(-6))} ${family} ${i % 97}`
        : `${family}${of(GIVEN)}${of(GIVEN)}${i % 89}`;
      const code = codeOf(i, customers);
      const phone = `139${String(10_000_000 + ((i * 7) % 89_999_999)).padStart(8, "0")}`;
      const email = pick(10) < 6 ? `${code.toLowerCase()}@example.com` : "";
      const company = pick(10) === 0 ? `Company ${pick(5000)} Ltd` : "";
      yield [code, name, phone, email, of(CITIES), dayText(-5000 - pick(15_000)), company, dayText(pick(900))].join(
        ",",
      );
    }
  });
}

/**
 * @param {string} path
 * @param {string} header
 * @param {() => Iterable<string>} make
 */
async function writeLines(path, header, make) {
  const out = createWriteStream(path);
  let chunk = [header];
  for (const line of make()) {
    chunk.push(line);
    if (chunk.length < 20_000) continue;
    if (!out.write(`${chunk.join("\n")}\n`)) await once(out, "drain");
    chunk = [];
  }
  out.end(chunk.length === 0 ? "" : `${chunk.join("\n")}\n`);
  await once(out, "finish");
}

/**
 * Codes are spread, so that neighbours in the file are none in worth.
 * @param {number} customer
 * @param {number} customers
 */
function codeOf(customer, customers) {
  return `C${String(10_000_000 + ((customer * 37) % customers))}`;
}

/**
 * @param {{ order: number, at: number, customer: string, day: number }} line
 * @param {(n: number) => number} pick
 */
function lineText({ order, at, customer, day }, pick) {
  const product = pick(PRODUCTS);
  const name = product % 17 === 0 ? `"Item ${product}, ""large"""` : `Item number ${product} of the range`;
  const isReturn = pick(1000) < 15;
  const quantity = isReturn ? -1 : 1 + pick(6);
  const cents = 100 + ((product * 7919) % 20_000);
  return [
    `O${order}`,
    at,
    dayText(day),
    customer,
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

/** @type {Map<number, string>} */
const dayTexts = new Map();

/** @param {number} day Days after 1 January 2023. */
function dayText(day) {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
}
