import type { Day, Minute } from "../model/day.ts";
import type { ReplyChannel, WaveChannel } from "../model/campaign.ts";
import type { TouchKind } from "../model/fields.ts";
import type { Money, Quantity } from "../model/money.ts";
import type { ContactEvent, Failure, FollowUpState, Outcome, ReplyKind } from "../model/response.ts";
import type { ValueOrigin } from "./origin.ts";

/** What a timeline can be asked for: kinds of touchpoints, purchases, and everything campaigns brought. */
export type TimelineKind = TouchKind | "purchase" | "campaign";

/** What happened, once: a purchase (an order with its lines), a contact, or something that has to do with a campaign. */
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
    }
  | CampaignTimelineEntry;

/** A piece that was sent and what became of it, a reply as taken down, an entry of a follow-up; of a day, never of a minute. */
export type CampaignTimelineEntry =
  | {
      readonly type: "piece";
      readonly day: Day;
      readonly event: ContactEvent;
      readonly channel: WaveChannel;
      readonly campaignName: string | null;
      readonly waveName: string | null;
      readonly reason: Failure | null;
      /** The address used, the reason or the answer as given. */
      readonly text: string | null;
      readonly origin: ValueOrigin;
    }
  | {
      readonly type: "reply";
      readonly day: Day;
      readonly kind: ReplyKind;
      readonly channel: ReplyChannel;
      readonly campaignName: string | null;
      readonly waveName: string | null;
      readonly question: string;
      readonly request: string;
      readonly contactGiven: string;
      readonly interest: number | null;
      readonly note: string;
      readonly origin: ValueOrigin;
    }
  | {
      readonly type: "followUp";
      readonly day: Day;
      /** Null for the entry that begins it. */
      readonly outcome: Outcome | null;
      readonly state: FollowUpState;
      readonly campaignName: string | null;
      readonly reason: string;
      readonly note: string;
      readonly nextStep: string;
      readonly due: Day | null;
      readonly origin: ValueOrigin;
    };
