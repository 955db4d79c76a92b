/** The GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1), and the characters its extension table adds, which take two places. */
const GSM =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const GSM_EXTENSION = "\f^{}\\[~]|€";
const BASIC: ReadonlySet<string> = new Set(GSM);
const EXTENDED: ReadonlySet<string> = new Set(GSM_EXTENSION);

/** Places of a message that fits in one part, and of each part of a longer one. */
const GSM_PLACES = { one: 160, each: 153 };
const UCS2_PLACES = { one: 70, each: 67 };

export interface SmsLength {
  readonly alphabet: "gsm7" | "ucs2";
  /** Places the text takes: characters, those of the extension table and beyond U+FFFF twice. */
  readonly characters: number;
  /** Places a part has, at this number of parts. */
  readonly perPart: number;
  /** What is paid for; 0 for an empty text. */
  readonly parts: number;
}

/**
 * How many parts a message is sent and paid in (requirements G-11). Chinese carriers count 70 characters, from two parts on 67 each,
 * whatever the characters are; elsewhere a text of the GSM alphabet alone has 160, then 153 (3GPP TS 23.038, 23.040), any other 70, then
 * 67. No character is cut in two by the end of a part.
 * @param country ISO 3166 alpha-2, the workspace's
 */
export function smsLength(text: string, country: string): SmsLength {
  const isGsm = country !== "CN" && isGsmText(text);
  const places = isGsm ? GSM_PLACES : UCS2_PLACES;
  let characters = 0;
  let parts = 0;
  let left = 0;
  for (const character of text) {
    const taken = isGsm ? (EXTENDED.has(character) ? 2 : 1) : character.length;
    characters += taken;
    if (taken > left) {
      parts++;
      left = places.each;
    }
    left -= taken;
  }
  const fitsOne = characters <= places.one;
  return {
    alphabet: isGsm ? "gsm7" : "ucs2",
    characters,
    perPart: fitsOne ? places.one : places.each,
    parts: characters === 0 ? 0 : fitsOne ? 1 : parts,
  };
}

function isGsmText(text: string): boolean {
  for (const character of text) if (!BASIC.has(character) && !EXTENDED.has(character)) return false;
  return true;
}
