import { textAt } from "../model/block.ts";
import { hasLostDigits, phoneKey } from "../model/contact.ts";
import type { FileIssue } from "../model/file-issue.ts";
import type { Converted } from "./converted.ts";

/** So many different phones are looked at in any file; all of a larger one only where many of these are no numbers, for each takes 20 µs. */
const LOOKED = 4_000;
const MANY = 0.05;
/** Phones looked at between two breaths. */
const STRIDE = 512;

/**
 * Phones of a file that are no numbers where the shop is, most often since the workspace's country is another than theirs: they are kept, and nobody
 * can be recognised or called by them. What a till has masked or a spreadsheet has cut is told elsewhere.
 */
export async function phonesUnread(
  { people: { said } }: Converted,
  country: string,
  breathe: () => Promise<void>,
): Promise<FileIssue[]> {
  let unread = 0;
  for (const field of ["phone", "phone2"] as const) {
    const words = said.fields.get(field)?.words;
    if (words === undefined) continue;
    let found = 0;
    for (let i = 0; i < words.ends.length; i++) {
      if (i % STRIDE === STRIDE - 1) await breathe();
      if (i === LOOKED && found < MANY * LOOKED) break;
      const text = textAt(words, i);
      if (!/[*•]|[xX]{2}/.test(text) && !hasLostDigits(text) && phoneKey(text, country) === null) found++;
    }
    unread += found;
  }
  return unread === 0 ? [] : [{ code: "phonesUnread", count: unread }];
}
