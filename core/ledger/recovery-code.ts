import { RegularsError } from "../model/error.ts";

/** Digits and letters without I, L, O and U, which are taken for others or make words (Crockford's base 32). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 128 bits take 26 letters of five bits; the last two bits are zero. */
const CODE_BYTES = 16;
const CODE_LETTERS = 26;
/** The code as a number modulo this prime, as two more letters: no single wrong letter, and no two swapped, leave it as it is. */
const CHECK_PRIME = 1021n;
const CHECK_LETTERS = 2;
const GROUP = 4;

/** A recovery code as it is printed: seven groups of four. */
export function newRecoveryCode(randomBytes: (length: number) => Uint8Array): string {
  const number = randomBytes(CODE_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) * 4n;
  return grouped(lettersOf(number, CODE_LETTERS) + checkOf(number));
}

/**
 * The letters a key is made of, from what a person typed: in any case, in any groups, with what looks alike taken for what is meant. Error:
 * `recovery-code-mistyped` where it cannot be a code, before any time is spent on it.
 */
export function readRecoveryCode(typed: string): string {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const letters = plain.replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V");
  const needed = CODE_LETTERS + CHECK_LETTERS;
  if (letters.length !== needed) throw new RegularsError("recovery-code-mistyped", { has: letters.length, needed });
  const code = letters.slice(0, CODE_LETTERS);
  const number = [...code].reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n);
  if (number % 4n !== 0n || checkOf(number) !== letters.slice(CODE_LETTERS)) {
    throw new RegularsError("recovery-code-mistyped", { has: needed, needed });
  }
  return code;
}

function checkOf(number: bigint): string {
  return lettersOf(number % CHECK_PRIME, CHECK_LETTERS);
}

function lettersOf(number: bigint, length: number): string {
  let rest = number;
  let letters = "";
  for (let i = 0; i < length; i++) {
    letters = LETTERS.charAt(Number(rest % 32n)) + letters;
    rest /= 32n;
  }
  return letters;
}

function grouped(letters: string): string {
  return (letters.match(new RegExp(`.{${GROUP}}`, "g")) ?? []).join("-");
}
