/**
 * The letters of a code: no vowel, so that no word, month or `TRUE` can arise, and no letter that looks like a digit
 * (I L O, S, Z, B; U looks like V). Seventeen, a prime: the check letter is a remainder by it.
 */
const LETTERS = "CDFGHJKMNPQRTVWXY";
const PRIME = LETTERS.length;

/** Letters of the batch and digits of the row: the short form where it suffices. */
const SHORT = { letters: 3, batches: PRIME ** 3, digits: 4, rows: 10 ** 4 };
const LONG = { letters: 6, batches: PRIME ** 6, digits: 8, rows: 10 ** 8 };

/** What is written for another character; none of these letters is in a code, so no reading is lost. */
const MEANT: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", Z: "2", S: "5", B: "8", U: "V" };

/** Blanks, invisible marks, every kind of dash, and what else people set between groups. */
const BETWEEN = /[\p{Z}\p{Cc}\p{Cf}\p{Pd}\u2212\u30fc\u4e00_.,:/|·・'"]/gu;

const CODE = new RegExp(`^([${LETTERS}]{3}|[${LETTERS}]{6})(\\d{4}|\\d{8})([${LETTERS}])$`);
/** Longer than any code with blanks between all its characters. */
const LONGEST_INPUT = 64;

export interface RowCode {
  /** Which list or wave, as the writer numbered it in its workspace: 0 to 24,137,568. */
  readonly batch: number;
  /** Which row of it: 0 to 99,999,999. */
  readonly index: number;
}

/**
 * The code of a list's row: the batch in three letters, the row in four digits, a check letter: `CCD-0041-H`; six letters or
 * eight digits where the numbers are larger. No spreadsheet reads it as a number, a day or a formula. Every single wrong character
 * and every two characters that changed places are noticed when it is read: the characters' values, weighted by the powers of
 * 3 (which generates all remainders but 0), sum to 0 modulo the prime 17, and a letter never stands where a digit belongs.
 * Errors: RangeError outside the bounds of `RowCode`.
 */
export function makeRowCode(batch: number, index: number): string {
  if (!Number.isInteger(batch) || batch < 0 || batch >= LONG.batches) throw new RangeError("batch of a row code");
  if (!Number.isInteger(index) || index < 0 || index >= LONG.rows) throw new RangeError("index of a row code");
  const letters = inLetters(batch, batch < SHORT.batches ? SHORT.letters : LONG.letters);
  const digits = String(index).padStart(index < SHORT.rows ? SHORT.digits : LONG.digits, "0");
  return `${letters}-${digits}-${checkLetter(letters + digits)}`;
}

/**
 * Reads a code as people and machines give it back: any case, full-width, with other dashes, blanks or none between the groups, O for 0,
 * I or L for 1, S for 5. `unreadable` where it has not the form of a code, `wrong-check` where its check letter denies it.
 */
export function readRowCode(text: string): RowCode | "unreadable" | "wrong-check" {
  if (text.length > LONGEST_INPUT) return "unreadable";
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(BETWEEN, "")
    .replace(/[OILZSBU]/g, (letter) => MEANT[letter] ?? letter);
  const [, letters = "", digits = "", check = ""] = CODE.exec(plain) ?? [];
  if (letters === "") return "unreadable";
  if (checkLetter(letters + digits) !== check) return "wrong-check";
  const code = { batch: fromLetters(letters), index: Number(digits) };
  // The longer form of a small number is never written.
  const written = letters.length === (code.batch < SHORT.batches ? SHORT.letters : LONG.letters);
  return written && digits.length === (code.index < SHORT.rows ? SHORT.digits : LONG.digits) ? code : "unreadable";
}

function checkLetter(characters: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of characters) {
    weight = (weight * 3) % PRIME;
    sum += weight * valueOf(character);
  }
  return LETTERS[(PRIME - (sum % PRIME)) % PRIME] ?? "";
}

function valueOf(character: string): number {
  const letter = LETTERS.indexOf(character);
  return letter >= 0 ? letter : Number(character);
}

function inLetters(value: number, length: number): string {
  let letters = "";
  let rest = value;
  for (let i = 0; i < length; i++) {
    letters = `${LETTERS[rest % PRIME] ?? ""}${letters}`;
    rest = Math.floor(rest / PRIME);
  }
  return letters;
}

function fromLetters(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * PRIME + LETTERS.indexOf(letter);
  return value;
}
