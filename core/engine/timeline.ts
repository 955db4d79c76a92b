import type { Day, Minute } from "../model/day.ts";
import type { TouchKind } from "../model/fields.ts";
import type { Money, Quantity } from "../model/money.ts";
import type { ValueOrigin } from "./origin.ts";

/** What happened, once: a purchase (an order with its lines) or a contact. */
export type TimelineEntry =
  | {
      readonly type: "purchase";
      readonly day: Day;
      readonly minute: Minute | null;
      readonly order: string | null;
      readonly amount: Money;
      readonly lines: readonly {
        readonly kind: "sale" | "discount" | "refund";
        readonly product: string | null;
        readonly quantity: Quantity | null;
        readonly amount: Money;
        /** For a refund: whether the sale it belongs to was guessed. */
        readonly guessed: boolean;
      }[];
      readonly origin: ValueOrigin;
    }
  | {
      readonly type: "touch";
      readonly kind: TouchKind;
      readonly day: Day;
      readonly minute: Minute | null;
      readonly direction: "in" | "out";
      readonly channel: string | null;
      readonly product: string | null;
      readonly text: string | null;
      readonly origin: ValueOrigin;
    };
