import currencies, { type Countries } from "country-to-currency";
import type { Settings } from "../../core/model/settings.ts";

/** Where a shop is: whose habits its phone numbers follow, and what its money is called. */
export type ShopRegion = Pick<Settings, "country" | "currency">;

/** Where Chinese characters are written: a file that holds them says nothing against the reader's own region there. */
const WRITE_HAN = new Set(["CN", "HK", "JP", "MO", "MY", "SG", "TW"]);

/**
 * Where the shop of a file most likely is. `languages`: what the person reads (BCP 47, best first), of which the first region that is named counts,
 * else where the first language is spoken most; but a file in Chinese that is read elsewhere is from China. Null where nothing says it.
 */
export function shopRegion(languages: readonly string[], isChinese: boolean): ShopRegion | null {
  const locales = languages.map((tag) => new Intl.Locale(tag));
  const read = locales.find(({ region }) => region !== undefined)?.region ?? locales[0]?.maximize().region;
  const country = isChinese && !WRITE_HAN.has(read ?? "") ? "CN" : read;
  return country !== undefined && isCountry(country) ? { country, currency: currencies[country] } : null;
}

function isCountry(code: string): code is Countries {
  return Object.hasOwn(currencies, code);
}
