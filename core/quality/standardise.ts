import { dayFromCivil } from "../model/day.ts";
import { simplified } from "../model/simplified.ts";

/** How a field of people is compared. */
export type Likeness = "name" | "company" | "day" | "phone" | "email" | "address" | "word" | "code";

const TITLES = /(?<=^|\s)(?:mr|mrs|ms|miss|dr|prof|sir|herr|frau|m|mme|sr|sra)\.?(?=\s|$)/g;
const CHINESE_TITLES = /(?:先生|女士|小姐|太太|夫人|老师|总经理|经理|老板|店长|医生|师傅|同学)$/;
const COMPANY_FORMS =
  /(?:股份有限公司|有限责任公司|有限公司|集团|公司)|(?<=^|[\s,.])(?:ltd|limited|inc|llc|plc|corp|co|company|gmbh|ag|kg|sa|sarl|bv|pty|pte)\.?(?=$|[\s,.])/g;

/** A value as it is compared: width, case, traditional characters, blanks and punctuation aside; empty: nothing to compare. */
export function standardise(text: string, likeness: Likeness): string {
  const plain = simplified(text.normalize("NFKC").toLowerCase().trim());
  switch (likeness) {
    case "name":
      return blanks(
        plain
          .replace(TITLES, " ")
          .replace(CHINESE_TITLES, "")
          .replace(/[.,'’·\-_]/g, " "),
      );
    case "company":
      return blanks(plain.replace(COMPANY_FORMS, " ").replace(/[^\p{L}\p{N}]+/gu, " "));
    case "day":
      return /^\d{4}-\d{2}-\d{2}$/.test(plain) && dayOf(plain) !== null ? plain : plain.replace(/\s/g, "");
    case "phone":
      return plain.replace(/[^\d+]/g, "");
    case "email":
      return plain.replace(/\s/g, "");
    case "address":
    case "word":
      return blanks(plain.replace(/[.,;:'"()#/\-_，。；：（）、]/g, " "));
    case "code":
      return plain.replace(/[\s.\-_/]/g, "");
  }
}

/** `YYYY-MM-DD` as a day number; null where it is none. */
export function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  return civil.month >= 1 && civil.month <= 12 && civil.day >= 1 && civil.day <= 31 ? dayFromCivil(civil) : null;
}

function blanks(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
