import { MOST_STATUSES, type ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { isPercents, isRateField, NO_RATE, readRate } from "./discount-rates.ts";
import { isDayField, isFactField, isLineField, isNumberField, isPermissionField } from "../model/field-types.ts";
import { beforeRefunds } from "./before-refunds.ts";
import { headerMeaning } from "./header-words.ts";
import { readLineKind } from "./line-kinds.ts";
import { readMoneyFlow } from "./money-flow.ts";
import { isTopUp } from "./no-sales.ts";
import { isMemberStatus, isPlainStatus } from "./member-status.ts";
import { isNameOfCustomer } from "./name-of-customer.ts";
import { wholeOfInvoices } from "./paid-so-far.ts";
import { readOrderStatus } from "./order-status.ts";
import { readTime } from "./written-days.ts";
import { readPermission, readYesNo, refusesContact } from "./yes-no.ts";

/** What a column is taken for, and why. */
export interface GuessedMeaning {
  readonly field: ImportField | null;
  readonly because: "header" | "values" | "both" | "none";
}

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
  readonly because: "header" | "values" | "both";
}

/** Below this share of cells that can be read so, a header's word is not believed. */
const NEEDED_FIT = 0.6;
/** Of a permission less is enough: an answer that cannot be read grants nothing, and a refusal must not be passed over. */
const NEEDED_ANSWERS = 0.25;
/** Of a column that is called an order's status less still: what was cancelled must not be passed over. */
const NEEDED_WORDS = 0.05;

/**
 * Guesses what the columns mean: by the words of their headers as far as their values agree, and by values alone where they
 * cannot be anything else. Each meaning is given once, to the column that suits it best; sensitive columns get none.
 */
export function guessMeanings(profiles: readonly ColumnProfile[]): GuessedMeaning[] {
  const candidates = profiles.flatMap((profile) => (profile.sensitive ? [] : candidatesOf(profile, profiles)));
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const taken = new Map<ImportField, Candidate>();
  const given = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const field = SECOND.get(candidate.field);
    const free = taken.has(candidate.field) && field !== undefined ? field : candidate.field;
    if (given.has(candidate.column) || (taken.has(free) && !isPermissionField(free))) continue;
    const chosen = { ...candidate, field: free };
    given.set(candidate.column, chosen);
    taken.set(free, chosen);
  }
  return profiles.map(({ index }) => given.get(index) ?? { field: null, because: "none" });
}

/** Where a second column of the kind goes. */
const SECOND: ReadonlyMap<ImportField, ImportField> = new Map([
  ["phone", "phone2"],
  ["email", "email2"],
]);

function candidatesOf(profile: ColumnProfile, all: readonly ColumnProfile[]): Candidate[] {
  const found: Candidate[] = [];
  const byValues = meaningOfValues(profile, all);
  for (const { field: named, weight } of headerMeaning(profile.name)) {
    const field = asCellsSay(named, profile, all);
    if (field === "orderStatus" && isMemberStatus(profile, all)) continue;
    const fit = fitOf(field, profile);
    if (fit < neededFit(field, profile) || (tellsApart(field) && isCut(profile))) continue;
    const typed = isDayField(field) || isNumberField(field) || field === byValues;
    const filled = profile.cells.length === 0 ? 0.2 : 1;
    found.push({
      column: profile.index,
      field,
      score: weight * fit * filled,
      because: typed && profile.cells.length > 0 && fit > 0.9 ? "both" : "header",
    });
  }
  if (byValues !== null) found.push({ column: profile.index, field: byValues, score: 0.3, because: "values" });
  return found;
}

/** A name that can only be an order's status is believed sooner: words nobody can read count as sales either way, and are told. */
function neededFit(field: ImportField, { name, distinct }: ColumnProfile): number {
  const isStatus = field === "orderStatus" && !isPlainStatus(name) && distinct <= MOST_STATUSES;
  if (isStatus) return NEEDED_WORDS;
  return isPermissionField(field) ? NEEDED_ANSWERS : NEEDED_FIT;
}

/** What a name means where only the cells tell which of two it is. */
function asCellsSay(named: ImportField, profile: ColumnProfile, all: readonly ColumnProfile[]): ImportField {
  if (named === "customerCode" && isNameOfCustomer(profile, all)) return "name";
  // "Contact preference" says by what way, or that there is none.
  if (named === "preferredChannel" && profile.cells.some(refusesContact)) return "optIn";
  // Beside no sale a title is somebody's at their firm.
  if (named === "product" && /^title$/i.test(profile.name.trim()) && !all.some(isOfSale)) return "jobTitle";
  const honorifics = profile.cells.filter((cell) => HONORIFIC.test(cell)).length;
  return named === "product" && honorifics > 0.5 * profile.cells.length ? "title" : named;
}

function isOfSale({ name }: ColumnProfile): boolean {
  return headerMeaning(name).some(({ field }) => field === "day" || field === "order" || isNumberField(field));
}

const HONORIFIC =
  /^(?:mrs?|ms|miss|mx|dr|prof|sir|lady|lord|rev|herr|frau|m|mme|mlle|sra?|srta|sig|dhr|mevr|先生|女士|小姐|太太)\.?$/i;

/** Whether cells of this meaning say which of many it is, so that two must not fall together. */
function tellsApart(field: ImportField): boolean {
  return field === "customerCode" || field === "order";
}

/** Codes whose last digits a spreadsheet has cut no longer tell anything apart. */
function isCut({ lostDigits, cells }: ColumnProfile): boolean {
  return cells.length > 0 && lostDigits > 0.5 * cells.length;
}

/** What the values can only be: e-mail addresses, mobile numbers; a table's only column of days. */
function meaningOfValues(profile: ColumnProfile, all: readonly ColumnProfile[]): ImportField | null {
  if (profile.cells.length < 2) return null;
  if (profile.emails > 0.8) return "email";
  if (isOfSubscribers(profile)) return "optOut";
  if (profile.phones > 0.8 && profile.cells.every((cell) => /^[+'(]?[\d\s()-]{11,}/.test(cell))) return "phone";
  const isDays = (other: ColumnProfile): boolean =>
    other.cells.length > 0 &&
    !OTHER_DAY.test(other.name) &&
    (other.days[0]?.fits ?? 0) > 0.9 * other.cells.length &&
    !/^\d+$/.test(other.cells[0] ?? "");
  if (isDays(profile) && all.filter(isDays).length === 1 && all.some(isMoneyNamed)) return "day";
  return null;
}

/** A column called no more than "Status" that says who is subscribed and who no longer. What nobody was asked for it does not grant. */
function isOfSubscribers({ name, cells }: ColumnProfile): boolean {
  return (
    isPlainStatus(name) &&
    cells.some(refusesContact) &&
    cells.every((cell) => readPermission(cell, true) !== "unread" || cell.toLowerCase() === "pending")
  );
}

/** Days that sum up a customer, not the day of one sale. */
const OTHER_DAY = /last|recent|first|next|最近|最后|上次|首次|到期|expir|birth|due/i;

function isMoneyNamed(profile: ColumnProfile): boolean {
  return headerMeaning(profile.name).some(({ field }) => isNumberField(field)) && fitOf("amount", profile) > NEEDED_FIT;
}

/** The share of the filled cells that can be what the field holds; 1 for an empty column. */
export function fitOf(field: ImportField, profile: ColumnProfile): number {
  const { cells } = profile;
  if (cells.length === 0) return 1;
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  if (isDayField(field)) return (profile.days[0]?.fits ?? 0) / cells.length;
  if (field === "discountAmount" && isPercents(profile)) return 0;
  if (isRateField(field)) return share((cell) => readRate(cell, field, profile.number.mark) !== NO_RATE);
  if (isNumberField(field)) return profile.number.fits / cells.length;
  if (isPermissionField(field)) return share((cell) => readPermission(cell, field.startsWith("optIn")) !== "unread");
  if (field === "email" || field === "email2") return profile.emails >= 0.3 ? 1 : 0;
  if (field === "phone" || field === "phone2" || field === "fax") {
    return profile.masked > 0.3 ? 1 : share((cell) => /^\D{0,12}(?:\d\D{0,3}){5,}/.test(cell));
  }
  if (field === "postcode") return share((cell) => /\d/.test(cell));
  if (field === "time") return share((cell) => (readTime(cell) ?? -1) >= 0);
  if (field === "orderStatus") return share((cell) => readOrderStatus(cell) >= 0);
  if (field === "moneyFlow") return share((cell) => readMoneyFlow(cell) >= 0);
  if (field === "lineKind") return share((cell) => readLineKind(cell) >= 0 || isTopUp(cell));
  if (field === "name") return 1 - share((cell) => /^[-#+]?[\d.,\s]+$/.test(cell) || readYesNo(cell) !== null);
  if (NAMES.has(field)) return 1 - share((cell) => /^[-#+]?[\d.,\s]+$/.test(cell));
  if (field === "company") return 1 - share((cell) => MEASURE.test(cell));
  if (field === "kind") return profile.distinct <= 12 ? 1 : 0;
  if (field === "sex") return profile.distinct <= 8 ? 1 : 0;
  return 1;
}

/** What 单位 is too: the measure that goods are sold by; or a number. */
const MEASURE =
  /^(?:[-#+]?[\d.,\s]+|[个個箱瓶盒包件袋斤克条條支台套只本张張份次桶罐吨米双雙对對副根块塊片卷杯打组組]|公斤|千克|毫升|平方米|kg|g|pcs?|ea|box|unit)$/i;

/** Fields that numbers are not. */
const NAMES: ReadonlySet<ImportField> = new Set<ImportField>([
  "given",
  "family",
  "nickname",
  "product",
  "address",
  "title",
  "jobTitle",
]);

/** The meanings of a whole table, once each column has one: what must be put right because of its neighbours. */
export function settleMeanings(
  profiles: readonly ColumnProfile[],
  guessed: readonly GuessedMeaning[],
): GuessedMeaning[] {
  let meanings = nameOfSomethingElse(profiles, guessed);
  const has = (field: ImportField): boolean => meanings.some((meaning) => meaning.field === field);
  const drop = (test: (field: ImportField) => boolean): void => {
    meanings = meanings.map((meaning) =>
      meaning.field !== null && test(meaning.field) ? { field: null, because: "none" } : meaning,
    );
  };
  const facts = meanings.filter(({ field }) => field !== null && isFactField(field)).length;
  const sold = has("order") || has("product") || has("productCode") || has("quantity") || has("unitPrice");
  // Sums of past sales beside much about a person: a list of customers. Little beside the sum: sales whose day is missing.
  if (!has("day") && !sold && facts >= (has("amount") ? 3 : 1)) drop(isLineField);
  const money = has("amount") || has("unitPrice") || has("quantity") || has("refundAmount");
  if (has("day") && !money && !has("order")) drop(isLineField);
  if (has("amount") && has("unitPrice") && has("quantity") && isOrderTotal(profiles, meanings))
    drop((f) => f === "amount");
  if (has("unitPrice") && !has("amount") && !has("quantity") && isPriceAlone(profiles, meanings)) {
    meanings = meanings.map((meaning) => (meaning.field === "unitPrice" ? { ...meaning, field: "amount" } : meaning));
  }
  meanings = beforeRefunds(profiles, wholeOfInvoices(profiles, meanings));
  const sales = has("day") || has("order");
  if (sales && isRowNumber(profiles, meanings)) drop((field) => field === "customerCode");
  const somebody = ["customerCode", "phone", "email", "name", "given", "family"] as const;
  if (sales && !somebody.some(has)) drop(isFactField);
  return meanings;
}

/** A price that is not said to be one piece's, where no column can be a number of pieces, is what was paid. */
function isPriceAlone(profiles: readonly ColumnProfile[], meanings: readonly GuessedMeaning[]): boolean {
  const price = profiles[meanings.findIndex(({ field }) => field === "unitPrice")];
  if (!price || /unit|each|einzel|st(?:ü|ue)ck|stuk|单|單/i.test(price.name)) return false;
  const pieces = /qty|quant|units|items|pieces|pcs|count|anz|menge|stk|aant|cant|数/i;
  return !profiles.some(({ name, number, cells }) => pieces.test(name) && number.fits > 0.9 * cells.length);
}

/** Shopify calls the order number "Name"; a table of goods may call the product so. */
function nameOfSomethingElse(profiles: readonly ColumnProfile[], guessed: readonly GuessedMeaning[]): GuessedMeaning[] {
  const has = (field: ImportField): boolean => guessed.some((meaning) => meaning.field === field);
  return guessed.map((meaning, i) => {
    const profile = profiles[i];
    if (!profile || profile.name.trim().toLowerCase() !== "name") return meaning;
    const numbered = profile.cells.length > 0 && profile.cells.every((cell) => /^#?[A-Z]{0,3}-?\d{3,}$/.test(cell));
    if (meaning.field === null && numbered && !has("order")) return { field: "order", because: "both" };
    const goods = has("day") && (has("unitPrice") || has("quantity")) && !has("product") && !has("phone");
    if (meaning.field === "name" && goods && !has("customerCode")) return { field: "product", because: "header" };
    return meaning;
  });
}

/** A sum that stands on every line of its order, beside price and quantity, is the order's, not the line's. */
function isOrderTotal(profiles: readonly ColumnProfile[], meanings: readonly GuessedMeaning[]): boolean {
  const amount = profiles[meanings.findIndex(({ field }) => field === "amount")];
  const order = profiles[meanings.findIndex(({ field }) => field === "order")];
  if (!amount || !order || order.cells.length !== amount.cells.length) return false;
  let pairs = 0;
  let same = 0;
  for (let i = 1; i < order.cells.length; i++) {
    if (order.cells[i] !== order.cells[i - 1]) continue;
    pairs++;
    if (amount.cells[i] === amount.cells[i - 1]) same++;
  }
  return pairs >= 5 && same >= 0.95 * pairs;
}

/** A sales file's column "id" that never repeats numbers the rows, not the customers. */
function isRowNumber(profiles: readonly ColumnProfile[], meanings: readonly GuessedMeaning[]): boolean {
  const profile = profiles[meanings.findIndex(({ field }) => field === "customerCode")];
  if (!profile || !/^(?:id|rec_?id|unique_?id)$/i.test(profile.name.trim())) return false;
  return profile.cells.length > 1 && profile.distinct === profile.cells.length;
}
