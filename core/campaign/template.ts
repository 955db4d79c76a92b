import type { FieldDescription } from "../segment/field.ts";

/** How a condition of a text compares. */
export const COMPARISONS = ["=", "!=", "<=", ">=", "<", ">"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What is true of a person or not: that a field is known, or what it is. */
export interface TextCondition {
  readonly field: string;
  /** Null: whether it is known at all. */
  readonly comparison: Comparison | null;
  readonly value: string;
}

export type TextPart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "field"; readonly field: string; readonly fallback: string | null }
  | {
      readonly type: "if";
      readonly condition: TextCondition;
      readonly whenTrue: readonly TextPart[];
      readonly otherwise: readonly TextPart[];
    };

/** A text with merge fields and conditional blocks, as it was read. */
export type Template = readonly TextPart[];

export const TEXT_FAULTS = [
  "unclosedField",
  "emptyField",
  "unknownField",
  "unknownTag",
  "unclosedBlock",
  "elseWithoutBlock",
  "secondElse",
  "endWithoutBlock",
  "notANumber",
  "notADay",
  "notComparable",
  "unknownChoice",
] as const;

/** What is wrong with a text: where it begins (UTF-16 units from 0) and the piece it is about. */
export interface TextFault {
  readonly code: (typeof TEXT_FAULTS)[number];
  readonly at: number;
  readonly what: string;
}

/** What a text may name: the fields of customers, and those of the campaign and its rows. */
export type KnownField = (id: string) => Pick<FieldDescription, "type" | "group" | "choices"> | null;

/** Fields a text may name besides those of customers. */
export const CAMPAIGN_FIELDS = ["code", "incentive", "replyTo", "replyBy", "salutation"] as const;
export type CampaignField = (typeof CAMPAIGN_FIELDS)[number];

/** Whether a field is one of the campaign's; `code` is the code of the row, not the one a source knows a customer by. */
export function isCampaignField(id: string): id is CampaignField {
  return CAMPAIGN_FIELDS.some((field) => field === id);
}

/** The fields a text names, in conditions and blocks that may not come about too; each once, in order. */
export function fieldsOf(template: Template): readonly string[] {
  const found = new Set<string>();
  const visit = (parts: Template): void => {
    for (const part of parts) {
      if (part.type === "field") found.add(part.field);
      if (part.type !== "if") continue;
      found.add(part.condition.field);
      visit(part.whenTrue);
      visit(part.otherwise);
    }
  };
  visit(template);
  return [...found];
}
