/** Fields of the campaign and its rows that a text can name besides those of customers. */
export const CAMPAIGN_FIELDS = ["salutation", "code", "incentive", "replyTo", "replyBy"] as const;

/** What a piece of text may be put around: nothing is chosen where both ends are the same. */
export interface Selection {
  readonly from: number;
  readonly to: number;
}

/** A field as it stands in a text, with what is written where it is unknown. */
export function fieldMark(field: string, fallback: string): string {
  return fallback.trim() === "" ? `{{${field}}}` : `{{${field}|${fallback.trim()}}}`;
}

export interface Block {
  readonly field: string;
  /** Null: that the field is known at all. */
  readonly value: string | null;
  readonly forThem: string;
  /** Null: nothing for the others. */
  readonly otherwise: string | null;
}

/** A text for some people only: where a field is known, or is a value. */
export function blockMark({ field, value, forThem, otherwise }: Block): string {
  const condition = value === null ? field : `${field} = ${value}`;
  const others = otherwise === null ? "" : `{{else}}${otherwise}`;
  return `{{#if ${condition}}}${forThem}${others}{{/if}}`;
}

/** The text with a piece put in place of what is chosen, and where the cursor stands then. */
export function inserted(
  text: string,
  { from, to }: Selection,
  piece: string,
): { readonly text: string; readonly at: number } {
  const start = Math.max(0, Math.min(from, text.length));
  const end = Math.max(start, Math.min(to, text.length));
  return { text: text.slice(0, start) + piece + text.slice(end), at: start + piece.length };
}

/** The line, from 1, a character of a text stands in. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
