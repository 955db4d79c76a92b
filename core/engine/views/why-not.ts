import { householdOf } from "../../campaign/one-a-household.ts";
import { CONTACTED, MEMBER_REASONS, type MemberReason } from "../../model/campaign.ts";
import type { Members } from "../../model/state.ts";
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
  const row = members.customer.indexOf(customer);
  const reason = row === -1 ? "notInSegment" : reasonAt(members, row);
  return {
    customer,
    name: nameOf(insight.state, customer),
    reason,
    frozen: launch !== null,
    facts: reason === null || reason === "notInSegment" ? {} : factsOf(insight, members, row, reason),
  };
}

function reasonAt({ status }: Members, row: number): MemberReason | null {
  return status[row] === CONTACTED ? null : (MEMBER_REASONS[status[row]! - 1] ?? null);
}

/** The member of the household who speaks for it, by id, and what somebody is worth where that decided. */
function factsOf({ state }: Insight, members: Members, row: number, reason: MemberReason): WhyNotAnswer["facts"] {
  const value = members.value[row]!;
  if (reason === "overCapacity" || reason === "overBudget") return Number.isNaN(value) ? {} : { value };
  if (reason !== "householdDouble") return {};
  const household = householdOf(state, members.customer[row]!);
  const speaker = members.customer.find(
    (id, i) => members.status[i] === CONTACTED && id !== members.customer[row] && householdOf(state, id) === household,
  );
  return speaker === undefined ? {} : { customer: speaker, name: nameOf(state, speaker) ?? "" };
}
