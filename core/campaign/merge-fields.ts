import type { Campaign } from "../model/campaign.ts";
import type { Column } from "../model/column.ts";
import { formatDay, NO_DAY, type Day } from "../model/day.ts";
import { formatPlain, PARTS } from "../model/money.ts";
import type { State } from "../model/state.ts";
import type { MergeField, MergeSource } from "./merge-text.ts";
import { salutation } from "./salutation.ts";
import { isCampaignField, type CampaignField } from "./template.ts";

export interface MergeInput {
  readonly state: State;
  readonly campaign: Pick<Campaign, "incentive" | "replyTo" | "replyBy">;
  /** Columns by field id; `customerFields` has it. */
  column(field: string): Column | null;
  /** The code of a customer's row; null where there is none yet. */
  code(customer: number): string | null;
  /** What a choice is called in the text's language. Absent: as it stands. */
  word?(field: string, choice: string): string;
  /** How numbers, money and days are written in the text's language. Absent: plain decimals and `YYYY-MM-DD`. */
  writeNumber?(value: number, type: "number" | "money" | "share" | "days"): string;
  writeDay?(day: Day): string;
}

/** The fields a campaign's texts can name: those of customers, and code, incentive, replyTo, replyBy and salutation. */
export function mergeFields(input: MergeInput): MergeSource {
  return (field) => {
    if (isCampaignField(field)) return sameCompared(campaignText(field, input));
    const column = input.column(field);
    return column === null ? null : columnField(field, column, input);
  };
}

function sameCompared(text: (customer: number) => string | null): MergeField {
  return { text, compared: text };
}

function campaignText(field: CampaignField, input: MergeInput): (customer: number) => string | null {
  const { campaign, state } = input;
  const replyBy = campaign.replyBy === null ? null : writtenDay(campaign.replyBy, input);
  switch (field) {
    case "code":
      return (customer) => input.code(customer);
    case "incentive":
      return () => campaign.incentive?.name ?? null;
    case "replyTo":
      return () => campaign.replyTo;
    case "replyBy":
      return () => replyBy;
    case "salutation":
      return (customer) => salutation(state, customer);
  }
}

function columnField(id: string, column: Column, input: MergeInput): MergeField {
  switch (column.type) {
    case "text":
      return sameCompared((customer) => column.values[customer] ?? null);
    case "choice": {
      const words = column.choices.map((choice) => input.word?.(id, choice) ?? choice);
      return {
        text: (customer) => words[column.codes[customer]! - 1] ?? null,
        compared: (customer) => column.choices[column.codes[customer]! - 1] ?? null,
      };
    }
    case "day": {
      const day = (customer: number): Day | null => {
        const value = column.values[customer];
        return value === undefined || value === NO_DAY ? null : value;
      };
      return {
        text: (customer) => mapped(day(customer), (value) => writtenDay(value, input)),
        compared: (customer) => mapped(day(customer), formatDay),
      };
    }
    default: {
      const number = (customer: number): number | null => {
        const value = column.values[customer];
        return value === undefined || Number.isNaN(value) ? null : value;
      };
      const { type } = column;
      const unit = type === "money" ? PARTS : 1;
      return {
        text: (customer) => mapped(number(customer), (value) => writtenNumber(value, type, input)),
        compared: (customer) => mapped(number(customer), (value) => value / unit),
      };
    }
  }
}

function mapped<A, B>(value: A | null, map: (value: A) => B): B | null {
  return value === null ? null : map(value);
}

function writtenDay(day: Day, { writeDay }: MergeInput): string {
  return writeDay?.(day) ?? formatDay(day);
}

function writtenNumber(
  value: number,
  type: "number" | "money" | "share" | "days",
  { writeNumber }: MergeInput,
): string {
  return writeNumber?.(value, type) ?? (type === "money" ? formatPlain(value) : String(value));
}
