import { RATE_FIELDS, type ImportField, type ImportMapping } from "../model/mapping.ts";
import { PARTS, shareOf, WHOLE } from "../model/money.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { headerKey } from "./header-words.ts";
import { readNumber, type DecimalMark } from "./numbers.ts";

export type RateField = (typeof RATE_FIELDS)[number];
const RATES: ReadonlySet<string> = new Set(RATE_FIELDS);

/** Answer of `readRate` where the cell is no share. */
export const NO_RATE = -1;

/** Whether a column of this meaning holds discounts as shares of the price. */
export function isRateField(field: ImportField): field is RateField {
  return RATES.has(field);
}

/** Whether the discounts of a file are taken in as shares of its prices. */
export function hasRates({ columns }: ImportMapping): boolean {
  return columns.some(({ field }) => field !== null && isRateField(field));
}

/** Words for no discount where others have one. */
const NONE = /^(?:[无無]|[无無]折扣|[不未]打折|原[价價]|全[价價]|none|no discount)$/i;

/**
 * The share of the price that a cell takes off, in millionths: `15` as a percentage, `0.15` as a part of one, `15%` and `8.5折` under any of the four
 * meanings, since these say how they are meant; 原价 takes nothing off; digits behind the fourth decimal are rounded half up. NO_RATE: it is none between nothing and all.
 */
export function readRate(cell: string, field: RateField, mark: DecimalMark): number {
  const text = cell.trim().replace(/％$/, "%");
  const sign = /[%折]$/.exec(text)?.[0];
  if (NONE.test(text)) return 0;
  const bare = sign === undefined ? text : text.slice(0, -1);
  const number = Math.abs(readNumber(bare, mark));
  if (!Number.isFinite(number)) return NO_RATE;
  if (sign === "折") return paidTenths(number);
  // A percent is a hundredth, a number is counted in ten-thousandths: together millionths.
  const share = sign === "%" || field.endsWith("Percent") ? number : number * (WHOLE / PARTS);
  if (share > WHOLE) return NO_RATE;
  return field.startsWith("paid") ? WHOLE - share : share;
}

/** 8.5折 and 85折 are both 85 in a hundred to pay; less than 1折 nobody writes. */
function paidTenths(number: number): number {
  const paid = number <= 10 * PARTS ? number * 10 : number;
  return number < PARTS || paid > WHOLE ? NO_RATE : WHOLE - paid;
}

/** A discount in percent by its name or its cells: one that a person would not take for money. */
const PERCENT_NAME = /[%％]|率|percent|prozent|(?:^|[\s_.-])pct(?:$|[\s_.-])|pourcent|porcent|procent/iu;
const DISCOUNT_NAME =
  /discount|rebate|rabatt|nachlass|remise|descuento|sconto|korting|desconto|折扣|优惠|让利|折讓|折让/;
/** 折扣 is what is taken off as well as what is left; a price, a sum, a coupon of that name is neither. */
const ZHE_NAME = /折扣|打折|折率/;
const NO_ZHE = /[价價额額元券码碼名类類]|[后後前]|原因/;

/** Whether a column holds percents, by its name or by its cells. */
export function isPercents({ name, cells }: Pick<ColumnProfile, "name" | "cells">): boolean {
  return PERCENT_NAME.test(name) || isMostly(cells, /[%％]$/);
}

/** Whether a column may say what is left to pay, as Chinese does: 8.5折, 折扣 85. */
export function isZheColumn({ name, cells }: Pick<ColumnProfile, "name" | "cells">): boolean {
  return ZHE_NAME.test(name) || isMostly(cells, /折$/);
}

/** Whether a column says by how much prices were lowered, as a share of them. */
export function isDiscountRates({ name, cells, number }: ColumnProfile): boolean {
  if (isMostly(cells, /^[\d.,]+折$/)) return true;
  if (number.fits === 0) return false;
  const isZhe = ZHE_NAME.test(name) && !NO_ZHE.test(name);
  return isZhe || (DISCOUNT_NAME.test(headerKey(name)) && isPercents({ name, cells }));
}

/**
 * What the shares of a column mean, as far as it says so itself: cells with 折 are paid; percents are taken off, and so are parts of one where they are
 * small or some lines have none. Under a Chinese name, by which either is called, only small ones are (not up to ten, which may be 折), and where most
 * are all of the price they are paid. Null: it can be read both ways.
 */
export function rateFieldOf({ name, cells, number: { mark } }: ColumnProfile): RateField | null {
  if (isMostly(cells, /折$/)) return "paidPercent";
  const isSigned = isMostly(cells, /[%％]$/);
  const isZhe = ZHE_NAME.test(name);
  const numbers = cells.flatMap((cell) => {
    const number = Math.abs(readNumber(cell.replace(/[%％]$/, ""), mark));
    return Number.isFinite(number) ? [number] : [];
  });
  const most = numbers.reduce((max, number) => Math.max(max, number), 0);
  const isParts = !isSigned && most <= PARTS;
  const [off, paid, whole] = isParts
    ? (["discountPart", "paidPart", PARTS] as const)
    : (["discountPercent", "paidPercent", WHOLE] as const);
  // Percents called so. But 1 may be one percent, or all of it.
  if (!isZhe && isPercents({ name, cells })) return isParts && most === PARTS ? null : off;
  const full = numbers.filter((number) => number === whole).length;
  const isNoneNamed = numbers.includes(0);
  if (full > 0) return isZhe && !isNoneNamed && full > numbers.length / 2 ? paid : null;
  if (!isZhe && isNoneNamed) return off;
  const isTenths = isZhe && !isParts && !isSigned && most <= 10 * PARTS;
  return !isTenths && most <= SMALL * whole ? off : null;
}

/** Up to this share of a price a number is what was taken off: hardly anything is sold for so little of its price. */
const SMALL = 0.3;

/** How much less than this a share of a sum is when it is taken for money: nobody gives one part in a hundred off, line after line. */
const LEAST = WHOLE / 100;

/** Whether numbers of a column called a discount, none above 1, would be next to nothing of their sums as money, and so are parts of them. */
export function areParts(discounts: readonly number[], sums: readonly number[]): boolean {
  const given = discounts.flatMap((off, row) => (off > 0 && sums[row]! > 0 ? [{ off, sum: sums[row]! }] : []));
  if (given.length === 0 || given.some(({ off }) => off > PARTS)) return false;
  return given.filter(({ off, sum }) => off < shareOf(sum, LEAST)).length > given.length / 2;
}

function isMostly(cells: readonly string[], pattern: RegExp): boolean {
  const said = cells.filter((cell) => !NONE.test(cell));
  return said.length > 0 && said.filter((cell) => pattern.test(cell)).length > 0.5 * said.length;
}
