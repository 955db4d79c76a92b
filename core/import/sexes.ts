const MALE: ReadonlySet<string> = new Set([
  "m",
  "male",
  "man",
  "boy",
  "mr",
  "男",
  "男性",
  "男士",
  "男生",
  "先生",
  "男的",
]);
const FEMALE: ReadonlySet<string> = new Set([
  "f",
  "female",
  "woman",
  "girl",
  "ms",
  "mrs",
  "miss",
  "女",
  "女性",
  "女士",
  "女生",
  "小姐",
  "女的",
]);

/** Which of two a word for a sex means; null: another word, or a number, which every till counts in its own way. */
export function sexOf(cell: string): "male" | "female" | null {
  const word = cell.normalize("NFKC").trim().toLowerCase().replace(/\.$/, "");
  if (MALE.has(word)) return "male";
  return FEMALE.has(word) ? "female" : null;
}

/** A sex by one word in its own script: 男性 and 先生 as 男, M as Male; what is none as it is. */
export function cleanSex(cell: string): string {
  const sex = sexOf(cell);
  if (sex === null) return cell;
  if (/\p{Script=Han}/u.test(cell)) return sex === "male" ? "男" : "女";
  return sex === "male" ? "Male" : "Female";
}
