import type { Wave } from "../model/campaign.ts";
import { smsLength, type SmsLength } from "./sms.ts";

/**
 * A piece as it is sent: the text, how to refuse further ones, and who writes. In an SMS they follow each other on one line, Chinese
 * ones without blanks, as every character is paid for; elsewhere each stands on a line of its own. What is empty is left out.
 * @param body the wave's text as one person gets it
 */
export function messageText(
  wave: Pick<Wave, "channel" | "refusalText" | "signature">,
  body: string,
  country: string,
): string {
  const pieces = [body, wave.refusalText, wave.signature].map((piece) => piece.trim()).filter((piece) => piece !== "");
  if (wave.channel !== "sms" || pieces.length === 0) return pieces.join("\n\n");
  return pieces.reduce((text, piece) => text + (country === "CN" && isChineseSeam(text, piece) ? "" : " ") + piece);
}

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Whether a Chinese character or mark stands on either side of the seam, so that no blank is needed. */
function isChineseSeam(before: string, after: string): boolean {
  return CHINESE.test(before.slice(-1)) || CHINESE.test(after.slice(0, 1));
}

/** Parts and places of a wave's message; null for what is not an SMS. Signature and refusal text are counted. */
export function messageLength(
  wave: Pick<Wave, "channel" | "refusalText" | "signature">,
  body: string,
  country: string,
): SmsLength | null {
  return wave.channel === "sms" ? smsLength(messageText(wave, body, country), country) : null;
}
