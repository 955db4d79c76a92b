import type { ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { headerMeaning } from "./header-words.ts";

/** Columns of which only the cells say whether they hold codes or names. */
const CODE_OR_NAME =
  /^(?:客户|客戶|顾客|顧客|会员|會員|买家|customer|client|member|buyer(?:[ _-]?name)?|kunde|cliente|klant)$/i;

/** Names of people: two words or more, or two to four Chinese signs; and names of firms, of whom many may write and call. */
const PERSON = /^(?:\p{Script=Han}(?:\p{Script=Han}|·){1,5}|\p{L}[\p{L}\p{M}.'’-]*,?(?: \p{L}[\p{L}\p{M}.'’-]*)+)$/u;
const FIRM =
  /(?:公司|集团|店|厂|行|中心|酒店|学校|医院)$|\b(?:gmbh|mbh|ag|kg|ohg|ug|ltd|limited|llc|llp|inc|corp|plc|co|sarl|sas|sa|srl|spa|sl|bv|nv|hotel|café|cafe|restaurant|group)\b\.?/iu;

/** Of the cells, how many must be names. */
const NAMES = 0.9;
/** Of the named rows, how many must have a phone, or an e-mail, that can say who is meant instead. */
const REACHED = 0.9;

/**
 * Whether a column "客户" or "Customer" holds names, and is not needed as the code: where another column is the code; where nothing else in the file says
 * who is meant, for a name then stands for the code; and where a phone or an e-mail stands beside nearly all of them and they are names of people, of
 * whom two may have one. Beside addresses that are often missing it stays the code: a name alone names nobody there.
 */
export function isNameOfCustomer(profile: ColumnProfile, all: readonly ColumnProfile[]): boolean {
  const { name, cells } = profile;
  if (!CODE_OR_NAME.test(name.trim()) || cells.length === 0) return false;
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  if (share((cell) => /\p{L}{2}/u.test(cell) && !/\d|^[A-Z]{2,}$/.test(cell)) < NAMES) return false;
  const others = all.filter((other) => other !== profile);
  const of = (other: ColumnProfile, ...fields: readonly ImportField[]): boolean =>
    headerMeaning(other.name).some(({ field }) => fields.includes(field));
  if (others.some((other) => of(other, "name", "given", "family"))) return false;
  if (others.some((other) => of(other, "customerCode"))) return true;
  const contacts = others.filter((other) => of(other, "phone", "email") || other.emails >= 0.8);
  if (contacts.length === 0) return true;
  const reached = contacts.some(
    (other) => other.masked === 0 && other.cells.length >= REACHED * cells.length && tellsApart(other),
  );
  return reached && share((cell) => PERSON.test(cell)) >= 0.5 && share((cell) => FIRM.test(cell)) < 0.1;
}

/** Whether cells are phones or addresses at all. */
function tellsApart({ cells, emails }: ColumnProfile): boolean {
  const phones = cells.filter((cell) => /^\D{0,12}(?:\d\D{0,3}){7,}/.test(cell)).length;
  return Math.max(emails, phones / cells.length) >= 0.8;
}
