import { contactsWithin } from "../../campaign/contact-cap.ts";
import { channelFor } from "../../campaign/wave-reach.ts";
import { CONTACTED, HELD_OUT, MEMBER_REASONS, type Campaign, type MemberReason } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { AGAIN } from "../../model/merged.ts";
import type { Members, State } from "../../model/state.ts";
import type { WhyNotAnswer } from "../campaign-answers.ts";
import { decideCampaign } from "../campaign-audience.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { nameOf, requireCustomer } from "./who.ts";

/**
 * Why somebody is not on a campaign's list: the reason as it was frozen at launch, or for a draft as it would be now. Errors:
 * `customer-unknown`.
 */
export function whyNotView(insight: Insight, { campaign, customer }: Views["whyNot"]["params"]): WhyNotAnswer {
  requireCustomer(insight.state, customer);
  const launch = insight.state.campaigns.get(campaign.id)?.launch ?? null;
  const members = launch?.members ?? decideCampaign(insight, campaign).audience.members;
  const row = rowOf(members, customer);
  const reason = row === -1 ? "notInSegment" : reasonAt(members, row);
  return {
    customer,
    name: nameOf(insight.state, customer),
    reason,
    frozen: launch !== null,
    facts:
      reason === null || reason === "notInSegment"
        ? {}
        : factsOf(insight, launch ?? { campaign, day: insight.today }, members, row, reason),
  };
}

/** Of somebody merged since: the row in which they were held out, else the one that counts. */
function rowOf({ customer: customers, status, twice }: Members, customer: number): number {
  const first = customers.indexOf(customer);
  if (twice === undefined || first === -1) return first;
  const held = customers.findIndex((one, row) => one === customer && status[row] === HELD_OUT);
  return held >= 0 ? held : customers.findIndex((one, row) => one === customer && twice[row] !== AGAIN);
}

function reasonAt({ status }: Members, row: number): MemberReason | null {
  return status[row] === CONTACTED ? null : (MEMBER_REASONS[status[row]! - 1] ?? null);
}

/** What stands behind a reason: the channels looked at, days of contacts, who speaks for a household, what somebody is worth. */
function factsOf(
  { state }: Insight,
  { campaign, day }: { readonly campaign: Campaign; readonly day: Day },
  members: Members,
  row: number,
  reason: MemberReason,
): WhyNotAnswer["facts"] {
  const customer = members.customer[row]!;
  switch (reason) {
    case "refused":
    case "noPermission":
    case "noAddress":
      return {
        channels: [...new Set(campaign.waves.map(({ channel }) => channelFor(state, customer, channel)))].join(","),
      };
    case "contactCap": {
      const cap = campaign.audience.contactCap;
      if (cap === null) return {};
      return { times: contactsWithin(state, campaign.id, day, cap.days)[customer] ?? 0, days: cap.days };
    }
    case "overCapacity":
    case "overBudget":
      return Number.isNaN(members.value[row]!) ? {} : { value: members.value[row]! };
    case "householdDouble":
      return speakerOf(state, members, row);
    default:
      return {};
  }
}

/** The member of the household who is contacted. */
function speakerOf(state: State, { customer, household, status }: Members, row: number): WhyNotAnswer["facts"] {
  const speaker = customer.find((_, i) => status[i] === CONTACTED && household[i] === household[row]);
  return speaker === undefined ? {} : { customer: speaker, name: nameOf(state, speaker) ?? "" };
}
