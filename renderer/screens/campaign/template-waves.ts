import type { Wave } from "../../../core/model/campaign.ts";

/** Who the firm is, what it sells, whom it has served: three waves a fortnight apart (requirements G-03). */
export const TEMPLATE = [
  { theme: "brand", daysAfter: 0, who: "all" },
  { theme: "product", daysAfter: 14, who: "noReply" },
  { theme: "cases", daysAfter: 14, who: "noReply" },
] as const satisfies readonly Pick<Wave, "theme" | "daysAfter" | "who">[];

type Theme = (typeof TEMPLATE)[number]["theme"];

/**
 * The three waves with texts to begin with. Channel, costs, signature and refusal text of the waves there are stay.
 * @param word the template's words in the person's language, merge fields in them
 */
export function templateWaves(
  now: readonly Wave[],
  word: (theme: Theme, key: "name" | "appeal" | "subject" | "text") => string,
): Wave[] {
  return TEMPLATE.map(({ theme, daysAfter, who }, at) => {
    const old = now[at] ?? now.at(-1);
    return {
      id: now[at]?.id ?? crypto.randomUUID(),
      theme,
      daysAfter,
      who,
      name: word(theme, "name"),
      appeal: word(theme, "appeal"),
      subject: word(theme, "subject"),
      text: word(theme, "text"),
      channel: old?.channel ?? "sms",
      ownChannel: old?.ownChannel ?? "",
      signature: old?.signature ?? "",
      refusalText: old?.refusalText ?? "",
      cost: old?.cost ?? { fixed: 0, piece: 0 },
      capacity: old?.capacity ?? null,
    };
  });
}
