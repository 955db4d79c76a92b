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
  if (wave.channel !== "sms") return pieces.join("\n\n");
  return pieces.join(country === "CN" ? "" : " ");
}

/** Parts and places of a wave's message; null for what is not an SMS. Signature and refusal text are counted. */
export function messageLength(
  wave: Pick<Wave, "channel" | "refusalText" | "signature">,
  body: string,
  country: string,
): SmsLength | null {
  return wave.channel === "sms" ? smsLength(messageText(wave, body, country), country) : null;
}
