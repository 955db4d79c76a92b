import { localeOf } from "./format.ts";
import type { Language } from "./words/words.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The two-letter codes of ISO 3166, in the order of the alphabet. */
const COUNTRIES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** Currencies, those the browser knows, by name; each label carries its code. */
export function currencies(
  language: Language,
  codes: readonly string[] = Intl.supportedValuesOf("currency"),
): Option[] {
  return named(codes, "currency", language);
}

/** Countries, all there are, by name; each label carries its code. */
export function countries(language: Language, codes: readonly string[] = COUNTRIES.split(" ")): Option[] {
  return named(codes, "region", language);
}

function named(codes: readonly string[], type: "currency" | "region", language: Language): Option[] {
  const locale = localeOf(language);
  const names = new Intl.DisplayNames(locale, { type });
  const byName = new Intl.Collator(locale);
  return codes
    .map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))
    .sort((a, b) => byName.compare(a.label, b.label));
}
