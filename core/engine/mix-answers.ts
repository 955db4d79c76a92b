import type { MixLimit } from "../campaign/mix-limits.ts";
import type { Channel, CustomerClass } from "../model/fields.ts";
import type { Money } from "../model/money.ts";

/** What somebody types in the place of what is known; null and what is not there is not typed. */
export interface MixTyped {
  readonly channels: Readonly<Partial<Record<Channel, MixTypedChannel>>>;
  /** For pieces and what waves cost besides. */
  readonly budget: Money | null;
  /** Contacts a person. */
  readonly cap: number | null;
  /** By class: the share of those within reach who must be in the first wave. */
  readonly least: Readonly<Partial<Record<CustomerClass, number | null>>>;
}

export interface MixTypedChannel {
  readonly piece?: Money | null;
  readonly fixed?: Money | null;
  readonly capacity?: number | null;
  readonly response?: number | null;
  readonly factor?: number | null;
}

/** What a channel is taken to cost and to bring, and where that is from. */
export interface MixChannelRow {
  readonly channel: Channel;
  /** People of the audience it may reach. */
  readonly people: number;
  /** Null: not known, and then the channel is left out. */
  readonly piece: Money | null;
  readonly pieceFrom: "typed" | "wave" | null;
  /** Once a wave in which it is used. */
  readonly fixed: Money;
  /** Pieces a wave; null: no limit. */
  readonly capacity: number | null;
  /** Of those contacted, the share who reply; null: not known, and then the channel is left out. */
  readonly response: number | null;
  readonly responseFrom: "typed" | "history" | "expected" | null;
  /** People of own campaigns that the response rests on. */
  readonly contacted: number;
  /** Extra orders a reply. */
  readonly factor: number;
  readonly factorFrom: "typed" | "holdout" | "assumed";
  /** People held out that the factor rests on. */
  readonly held: number;
  /** The response at which a piece of the first wave earns its price; null: not known, or none does. */
  readonly breakEven: number | null;
}

export interface MixClassRow {
  readonly class: CustomerClass;
  /** People of the audience whom a channel may reach, those left alone not counted. */
  readonly people: number;
  readonly averageOrder: Money | null;
  /** Of the class where it has ordered often enough, else of all. */
  readonly orderFrom: "class" | "shop" | null;
}

/** A number of the division. Orders and margin are expected ones; margin is before the cost. */
export interface MixAnswerCell {
  readonly class: CustomerClass;
  readonly channel: Channel;
  /** From 0. */
  readonly wave: number;
  readonly people: number;
  readonly responses: number;
  readonly orders: number;
  readonly margin: Money;
  /** Of the pieces. */
  readonly cost: Money;
}

export type MixAnswerLimit =
  | { readonly kind: Exclude<MixLimit["kind"], "capacity"> }
  | { readonly kind: "capacity"; readonly channel: Channel };

export interface MixResult {
  readonly cells: readonly MixAnswerCell[];
  readonly pieces: number;
  readonly responses: number;
  readonly orders: number;
  readonly margin: Money;
  readonly cost: Money;
  /** Null where it is the best there is; else the most that a better one could leave more. */
  readonly mayMiss: Money | null;
  readonly limits: readonly MixAnswerLimit[];
  /** What 100 units of currency more would leave, they themselves taken off. */
  readonly worthOf100: Money;
  /** Who is taken last: what a piece is expected to bring there, and its price. */
  readonly cutOff: {
    readonly class: CustomerClass;
    readonly channel: Channel;
    readonly wave: number;
    readonly margin: Money;
    readonly price: Money;
  } | null;
}

/** What is missing before a budget can be divided. */
export type MixMissing = "margin" | "orders" | "budget" | "budgetSpent" | "people" | "prices" | "responses";

export interface MixAnswer {
  readonly channels: readonly MixChannelRow[];
  readonly classes: readonly MixClassRow[];
  /** What is left of the first wave's lift in each wave. */
  readonly decay: readonly number[];
  /** Contacts a person. */
  readonly cap: number;
  /** For pieces and what waves cost besides: as typed, else as planned, reserve and lines for other things taken off; null: not known. */
  readonly budget: Money | null;
  readonly missing: readonly MixMissing[];
  /** Null where something is missing, or the minimum of some class cannot be kept. */
  readonly result: MixResult | null;
}
