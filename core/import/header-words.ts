import type { ImportField } from "../model/mapping.ts";
import { simplified } from "../model/simplified.ts";
import { isPermissionField } from "../model/field-types.ts";
import { CUSTOMER_HEADERS, PERMISSION_HEADERS } from "./words-customer.ts";
import { EUROPEAN_HEADERS } from "./words-european.ts";
import { LINE_HEADERS } from "./words-line.ts";
import { isAboutContact, permissionMeaning } from "./words-permission.ts";

/** A meaning a header can have; `weight` 1 is the field's usual name, less a rarer one or a part of a longer name. */
export interface Meaning {
  readonly field: ImportField;
  readonly weight: number;
}

const EXACT = index();

/** Chinese words that settle the meaning of a longer name they stand in; tried in this order. */
const PARTS: readonly (readonly [RegExp, ImportField])[] = [
  [/(?:同意|接受|接收).*营销/, "optIn"],
  [/退款.*(?:金额|额)/, "refundAmount"],
  [/(?:优惠|折扣|立减).*(?:金额|额)/, "discountAmount"],
  [/手机号|手机/, "phone"],
  [/邮箱/, "email"],
  [/订单(?:编)?号|单号$/, "order"],
  [/(?:客户|会员|顾客)(?:编)?号/, "customerCode"],
  [/(?:实付|实收|成交).*(?:金额|额|价)/, "amount"],
  [/(?:下单|订单|销售|交易|消费|成交|购买).*(?:时间|日期)/, "day"],
  [/生日|出生/, "birthDay"],
  [/(?:商品|产品|菜品).*名/, "product"],
  [/(?:商品|产品).*(?:编码|编号|代码)/, "productCode"],
  [/单价/, "unitPrice"],
  [/姓名/, "name"],
  [/电话/, "phone"],
  [/邮编/, "postcode"],
  [/地址/, "address"],
];

/** What a header may mean, likeliest first; empty where its words are unknown. Traditional characters are read as simplified ones. */
export function headerMeaning(name: string): readonly Meaning[] {
  const found = meaningOf(name);
  if (found.length > 0) return found;
  const simple = simplified(name);
  return simple === name ? found : meaningOf(simple);
}

function meaningOf(name: string): readonly Meaning[] {
  const plain = headerKey(name);
  if (plain === "") return [];
  const exact = EXACT.get(folded(plain)) ?? EXACT.get(folded(headerKey(bare(name))));
  if (exact) return exact;
  const ofPerson = meaningOfPerson(folded(plain));
  if (ofPerson.length > 0) return ofPerson;
  const part = PARTS.find(([pattern]) => pattern.test(plain))?.[1];
  return [permissionMeaning(folded(plain)), part]
    .filter((field) => field !== undefined && field !== null)
    .map((field, rank) => ({ field, weight: 0.55 - 0.05 * rank }));
}

/** Whose first name, phone or city it is, before the name of it: "Client First Name". */
const WHOSE =
  /^(?:client|customer|guest|member|buyer|patient|donor|contact|billing|student|attendee|payer|kunden|clienti|huesped)s?(?=\p{L}{3})/u;
const OF_PERSON: ReadonlySet<ImportField> = new Set<ImportField>([
  "given",
  "family",
  "phone",
  "phone2",
  "email",
  "birthDay",
  "sex",
  "address",
  "city",
  "province",
  "postcode",
  "country",
]);

function meaningOfPerson(key: string): readonly Meaning[] {
  const rest = key.replace(WHOSE, "");
  const found = rest === key ? [] : (EXACT.get(rest) ?? []);
  return found
    .filter(({ field }) => OF_PERSON.has(field))
    .map(({ field, weight }) => ({ field, weight: weight * 0.6 }));
}

/** Whether a header is about being contacted, whether or not it is known what it asks. */
export function isContactHeader(name: string): boolean {
  const isAsking = headerMeaning(name).some(({ field }) => isPermissionField(field));
  return isAsking || isAboutContact(folded(headerKey(simplified(name))));
}

/** A name without what stands in brackets, and without the currency at its end. */
function bare(name: string): string {
  return name
    .replace(/[(（[【].*[)）\]】]/g, "")
    .replace(/(?<=\p{L}{3}[\s_-]+)(?:in[\s_-]+)?(?:EUR|USD|GBP|CHF|RMB|CNY|HKD|TWD|元)\s*$/iu, "");
}

/** Without the marks over Latin letters, which some programs leave out: "Straße", "Strasse"; "Prénom", "Prenom". */
function folded(key: string): string {
  return key
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replaceAll("ß", "ss");
}

/** A header as it is compared: full width made half, lower case, letters and digits alone. */
export function headerKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, "");
}

function index(): ReadonlyMap<string, readonly Meaning[]> {
  const found = new Map<string, Meaning[]>();
  for (const [field, words] of [...PERMISSION_HEADERS, ...CUSTOMER_HEADERS, ...LINE_HEADERS, ...EUROPEAN_HEADERS]) {
    const list = words
      .trim()
      .split(/\s+/)
      .map((word) => folded(headerKey(word)));
    for (const [rank, word] of list.entries()) {
      const weight = 1 - (0.35 * rank) / Math.max(1, list.length - 1);
      const meanings = found.get(word) ?? [];
      if (meanings.some((meaning) => meaning.field === field)) continue;
      meanings.push({ field, weight });
      found.set(
        word,
        meanings.sort((a, b) => b.weight - a.weight),
      );
    }
  }
  return found;
}
