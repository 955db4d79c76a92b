import type { Campaign, Conclusion, MemberReason, Objective, SituationFigure, WaveChannel } from "../model/campaign.ts";
import type { CommitInfo, FrozenFigure } from "../model/decision.ts";
import type { ExportDecision, ExportFormat } from "../model/export-decision.ts";
import type { Day } from "../model/day.ts";
import type { MixAnswer, MixTyped } from "./mix-answers.ts";
import type { CustomerClass } from "../model/fields.ts";
import type { Figure, Insufficient } from "../model/figure.ts";
import type { CampaignEffect } from "../model/effect.ts";
import type { Money } from "../model/money.ts";
import type { PrintedDocument } from "../model/printed.ts";

export type CampaignStanding = "draft" | "launched" | "closed";

/** A campaign in the list of campaigns. */
export interface CampaignRow {
  readonly id: string;
  readonly name: string;
  readonly objective: Objective;
  readonly standing: CampaignStanding;
  readonly start: Day;
  readonly end: Day;
  readonly contacted: number | null;
  readonly held: number | null;
  /** Whether files have left: then it cannot be removed any more. */
  readonly filesLeft: boolean;
  /** The next wave that no file was written for: its name and day. */
  readonly nextWave: { readonly id: string; readonly name: string; readonly day: Day; readonly due: boolean } | null;
  /** Orders so far against the goal. */
  readonly orders: number | null;
  readonly ordersGoal: number | null;
  readonly verdictFrom: Day | null;
}

/** A wave of a launched campaign: who is on it now, which files left, what came back. */
export interface WaveStanding {
  readonly id: string;
  readonly index: number;
  readonly day: Day;
  /** Members whose plan has the wave. */
  readonly planned: number;
  /** Who would be on the file if it were written now, and who would not, why. */
  readonly now: number;
  readonly leftOut: readonly { readonly reason: string; readonly people: number }[];
  readonly exported: number;
  /** People reached, whoever answered among them; null where nobody told of any piece that it arrived. */
  readonly delivered: number | null;
  readonly failed: number;
  readonly replied: number;
  readonly files: readonly (ExportDecision & { readonly commit: number })[];
}

export interface CampaignAnswer {
  readonly campaign: Campaign;
  readonly standing: CampaignStanding;
  readonly launch: {
    readonly day: Day;
    readonly commit: number;
    readonly segment: number;
    readonly contacted: number;
    readonly excluded: Readonly<Record<MemberReason, number>>;
    readonly baseRate: number | null;
    /** The situation's figures as they were. */
    readonly figures: readonly FrozenFigure[];
    readonly filesLeft: boolean;
  } | null;
  readonly waves: readonly WaveStanding[];
  /** Every reply, of returned files and typed in, also without a name; refusals of further messages are none. 0 before launch. */
  readonly replies: number;
  readonly conclusion: Conclusion | null;
  /** What was changed since the launch: the conclusion's commits. */
  readonly changes: readonly CommitInfo[];
}

/** Something to be mended before launch, or to be known. Where it belongs: the part of the plan, a wave's id. */
export interface PlanRemark {
  readonly code: string;
  readonly part: "why" | "whom" | "what" | "when" | "proof" | "money";
  readonly wave: string | null;
  readonly facts: Readonly<Record<string, number | string>>;
}

export interface PlanWave {
  readonly id: string;
  readonly day: Day;
  /** People whose plan has the wave, held out ones not counted. */
  readonly people: number;
  readonly cost: Money;
  /** Message parts of the longest text, for SMS. */
  readonly parts: number | null;
}

/** What a plan comes to, worked out while it is typed. */
export interface PlanAnswer {
  readonly segment: Figure;
  readonly contacted: Figure;
  /** By reason, in order; adds up with those contacted to the segment. */
  readonly excluded: readonly { readonly reason: MemberReason; readonly people: number }[];
  readonly waves: readonly PlanWave[];
  readonly cost: {
    readonly total: Money;
    readonly budget: Money;
    /** Null where it is not known. */
    readonly perContact: number | null;
    readonly breakEvenOrders: number | null;
    readonly breakEvenRate: number | null;
  };
  readonly proof: {
    /** Of those left alone, the share who would buy in the window. */
    readonly baseRate: number | null;
    readonly baseFrom: "typed" | "history" | null;
    /** The smallest difference of shares that could be proven; null where it cannot be said. */
    readonly smallestLift: number | null;
    readonly insufficient: Insufficient | null;
    /** For 10, 20, 30 and 50 % held out. */
    readonly splits: readonly { readonly share: number; readonly smallestLift: number | null }[];
    /** The smallest share that proves the hoped lift; null: none does, or none is hoped for. */
    readonly suggested: number | null;
  };
  /** What own campaigns reached, the best of them. */
  readonly best: { readonly response: number | null; readonly order: number | null };
  readonly missing: readonly PlanRemark[];
  readonly warnings: readonly PlanRemark[];
}

/** A message as one person would get it. */
export interface PreviewPerson {
  readonly customer: number;
  readonly name: string | null;
  readonly class: CustomerClass;
  readonly subject: string;
  readonly text: string;
  /** Fields the text asks for that this person has no value for. */
  readonly missing: readonly string[];
  readonly characters: number;
  /** Message parts and what they cost; null but for SMS. */
  readonly parts: number | null;
  readonly cost: Money;
  /** The one with most missing or the longest text. */
  readonly worstCase: boolean;
}

export interface PreviewAnswer {
  /** What is wrong with the text: where (character from 0) and what. */
  readonly faults: readonly { readonly code: string; readonly at: number; readonly what: string }[];
  readonly people: readonly PreviewPerson[];
}

export interface WhyNotAnswer {
  readonly customer: number;
  readonly name: string | null;
  /** Null: contacted. */
  readonly reason: MemberReason | "notInSegment" | null;
  /** Frozen at launch, or as of now for a draft. */
  readonly frozen: boolean;
  /** What stands behind the reason: a day, a channel, a household member's id. */
  readonly facts: Readonly<Record<string, number | string>>;
}

export interface CalendarEntry {
  readonly campaign: string;
  readonly name: string;
  readonly wave: string;
  readonly waveName: string;
  readonly day: Day;
  readonly channel: WaveChannel;
  readonly people: number;
  readonly standing: CampaignStanding;
}

export interface CalendarAnswer {
  readonly entries: readonly CalendarEntry[];
  /** Two waves that the same people get within the days of the contact cap. */
  readonly clashes: readonly {
    readonly a: { readonly campaign: string; readonly wave: string; readonly day: Day };
    readonly b: { readonly campaign: string; readonly wave: string; readonly day: Day };
    readonly people: number;
  }[];
}

/** What a file of a wave shall be. */
export interface WaveFileRequest {
  readonly campaign: string;
  readonly wave: string;
  readonly format: ExportFormat;
  readonly language: "en" | "zh";
  readonly purpose: string;
  /** As in ListRequest. */
  readonly headers: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

/** The situation's live figures. */
export type SituationAnswer = readonly { readonly figure: SituationFigure; readonly now: Figure }[];

/** The questions about campaigns: parameters and answers, as in `views.ts`. */
export interface CampaignViews {
  /** All campaigns, the newest start first. */
  campaigns: { params: Record<string, never>; answer: readonly CampaignRow[] };
  campaign: { params: { readonly id: string }; answer: CampaignAnswer };
  /** What a draft comes to, as it stands on the screen. */
  plan: { params: { readonly campaign: Campaign }; answer: PlanAnswer };
  /** How a budget would be divided between classes, channels and waves; what is typed takes the place of what is known. */
  mix: { params: { readonly campaign: Campaign; readonly typed: MixTyped }; answer: MixAnswer };
  /** A wave's text on real people, the worst case among them. */
  preview: {
    params: {
      readonly campaign: Campaign;
      readonly wave: string;
      readonly language: "en" | "zh";
      /** The words of choices, by `<field id>.<choice>`. */
      readonly words: Readonly<Record<string, string>>;
    };
    answer: PreviewAnswer;
  };
  situation: { params: Record<string, never>; answer: SituationAnswer };
  whyNot: { params: { readonly campaign: Campaign; readonly customer: number }; answer: WhyNotAnswer };
  calendar: { params: { readonly from: Day; readonly to: Day }; answer: CalendarAnswer };
  effect: { params: { readonly campaign: string }; answer: CampaignEffect };
  report: { params: { readonly campaign: string; readonly language: "en" | "zh" }; answer: PrintedDocument };
}
