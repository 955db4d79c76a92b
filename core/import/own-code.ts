import { hashText } from "../model/keys.ts";

/**
 * The code by which a person is known whom a source names without code, phone or e-mail: a fingerprint of everything the
 * row says. The same row again is the same person, and nothing of what it says can be read from the code.
 */
export function ownCode(values: readonly string[]): string {
  const text = values.join("\u0001");
  const half = (seed: number): string => hashText(text, seed).toString(16).padStart(8, "0");
  return `${OWN_CODE_MARK}${half(0x2545f491)}${half(0x9e3779b9)}`;
}

/** How a code of our own begins; no till writes one so. */
const OWN_CODE_MARK = "~";

/** Whether a code is such a fingerprint and not a till's; people are not shown it. */
export function isOwnCode(code: string): boolean {
  return code.startsWith(OWN_CODE_MARK);
}
