import type { ColumnProfile } from "./column-profile.ts";
import { headerKey } from "./header-words.ts";

const PERCENT_NAME = /[%％]|率|percent|prozent|(?:^|[\s_.-])pct(?:$|[\s_.-])|pourcent|porcent|procent/iu;
const DISCOUNT_NAME =
  /discount|rebate|rabatt|nachlass|remise|descuento|sconto|korting|desconto|折扣|优惠|让利|折讓|折让/;

/** Whether a column holds percents, by its name or by its cells. */
export function isPercents({ name, cells }: Pick<ColumnProfile, "name" | "cells">): boolean {
  if (PERCENT_NAME.test(name)) return true;
  return cells.length > 0 && cells.filter((cell) => /[%％]$/.test(cell)).length > 0.5 * cells.length;
}

/** Whether a column says how many percent a price was lowered by. */
export function isDiscountPercents(profile: ColumnProfile): boolean {
  return isPercents(profile) && DISCOUNT_NAME.test(headerKey(profile.name)) && profile.number.fits > 0;
}
