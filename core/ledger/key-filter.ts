import type { IdentityKind } from "./identities.ts";

/** Digits of a phone number that are compared; every way of writing a number has its last ones in a row. */
const WINDOW = 6;

/**
 * Tells quickly that a text cannot have one of some identity keys; working out the key of every phone and e-mail of a
 * workspace would take seconds. It may say yes where the answer is no, never the other way round.
 */
export class KeyFilter {
  private readonly codes = new Set<string>();
  private readonly phoneEnds = new Set<string>();
  private readonly emailMiddles = new Set<string>();

  /** Adds a key: `code␁…`, `phone␁…` or `email␁…`. */
  add(key: string): void {
    const at = key.indexOf("\u0001");
    const text = key.slice(at + 1);
    const kind = key.slice(0, at);
    if (kind === "code") this.codes.add(text);
    else if (kind === "phone") this.phoneEnds.add(text.slice(-WINDOW));
    else this.emailMiddles.add(middleOf(text));
  }

  mayHave(kind: IdentityKind, text: string): boolean {
    if (kind === "code") return this.codes.has(text);
    if (kind === "phone") return this.phoneEnds.size > 0 && this.hasPhoneEnd(text);
    return this.emailMiddles.size > 0 && this.emailMiddles.has(middleOf(plain(text).toLowerCase()));
  }

  private hasPhoneEnd(text: string): boolean {
    const digits = plain(text).replace(/\D/g, "");
    for (let i = 0; i + WINDOW <= digits.length; i++) if (this.phoneEnds.has(digits.slice(i, i + WINDOW))) return true;
    return false;
  }
}

/** The text in ordinary letters and digits, without marks that take no room. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

/** The character before the last @ and the two after it. */
function middleOf(address: string): string {
  const at = address.lastIndexOf("@");
  return address.slice(Math.max(0, at - 1), at + 3);
}
