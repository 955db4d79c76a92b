import type { FileIssue } from "../model/file-issue.ts";
import type { ImportField } from "../model/mapping.ts";
import { simplified } from "../model/simplified.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** What stands beside a month where its column holds sums. */
const OF_SUMS =
  /(?:的?(?:总|实际)?(?:销售额?|销量|营业额|消费额?|金额|业绩|流水|收入|合计|小计|元)|sales|revenue|turnover|amount|total|spend|net|gross|umsatz|ventes|ca|ventas|vendite|omzet|vendas|usd|eur|gbp|cny|rmb)/g;
const YEAR = String.raw`(?:19|20)\d{2}`;
const NUMBER = "(?:1[0-2]|0?[1-9])";
/** Names of months in English, German, French, Spanish, Italian, Dutch and Portuguese, without the marks over their letters. */
const NAME =
  "(?:jan(?:uary|uar|vier|v|uari|eiro)?|feb(?:ruary|ruar|rero|braio|ruari)?|fev(?:rier|r|ereiro)?|mar(?:ch|s|zo|co)?|marz|maerz|mrz|maart|mrt|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maggio|mag|mei|maio|jun(?:e|i|io|ho)?|juin|giu(?:gno)?|jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|aug(?:ust|ustus)?|aout|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|set(?:tembre|embro)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|dez(?:ember|embro)?|dic(?:embre|iembre)?|ene(?:ro)?|gen(?:naio)?)";
const MONTH = new RegExp(
  [
    `(?:(?:${YEAR}|\\d{2})[年/.-]?)?(?:${NUMBER}|十[一二]?|[一二三四五六七八九])月份?`,
    `${YEAR}[/.-]${NUMBER}(?:[/.-]0?1)?`,
    `${YEAR}m?(?:1[0-2]|0[1-9])`,
    `(?:0?1[/.-])?${NUMBER}[/.-](?:0?1[/.-])?${YEAR}`,
    `(?:0?1[/.-])?${NAME}[/'.-]*(?:${YEAR}|\\d{2})?`,
    `(?:${YEAR}|\\d{2})[/'.-]?${NAME}`,
  ]
    .map((spelling) => `^(?:${spelling})$`)
    .join("|"),
);
const NEEDED = 3;

/** A table whose columns are months, with a customer's sum in each: no row of it is a sale, and none has a day. */
export function monthColumns(
  profiles: readonly ColumnProfile[],
  fields: readonly (ImportField | null)[],
): readonly FileIssue[] {
  if (fields.includes("day")) return [];
  // A month in which nobody bought is empty.
  const months = profiles.filter(({ name, cells, number }) => isMonth(name) && number.fits >= 0.9 * cells.length);
  const isFilled = months.some(({ cells }) => cells.length > 0);
  return months.length < NEEDED || !isFilled ? [] : [{ code: "monthColumns", count: months.length }];
}

function isMonth(name: string): boolean {
  const word = simplified(name.toLowerCase())
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f\s_():$€£¥,]/g, "");
  return MONTH.test(word) || MONTH.test(word.replaceAll(OF_SUMS, ""));
}
