import { campaignSchema, conclusionSchema, type Campaign, type Conclusion } from "../model/campaign.ts";
import type { Decision } from "../model/decision.ts";
import type { Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import type { CampaignState, State } from "../model/state.ts";

/** A campaign by its id. Error: `campaign-unknown`. */
export function requireCampaign(state: State, id: string): CampaignState {
  const known = state.campaigns.get(id);
  if (!known) throw new RegularsError("campaign-unknown");
  return known;
}

/** A launched campaign with its launch. Errors: `campaign-unknown`, `campaign-not-launched`. */
export function requireLaunched(
  state: State,
  id: string,
): CampaignState & { launch: NonNullable<CampaignState["launch"]> } {
  const known = requireCampaign(state, id);
  const { launch } = known;
  if (launch === null) throw new RegularsError("campaign-not-launched");
  return { ...known, launch };
}

/** A campaign that begins. Errors: `campaign-name-empty`, `campaign-name-taken`, `campaign-invalid`. */
export function newCampaignDecision(state: State, campaign: Campaign): Decision {
  return { type: "campaign", campaign: named(state, checked(campaign)), removed: false };
}

/** A draft as it stands on the screen. Errors: `campaign-unknown`, `campaign-launched`, `campaign-invalid`. */
export function draftDecision(state: State, campaign: Campaign): Decision {
  if (requireCampaign(state, campaign.id).launch !== null) throw new RegularsError("campaign-launched");
  return { type: "campaign", campaign: checked(campaign), removed: false };
}

/** A campaign taken away. Errors: `campaign-unknown`, `campaign-files-left`. */
export function campaignRemoval(state: State, id: string): Decision {
  const { campaign } = requireCampaign(state, id);
  if (filesLeft(state, id)) throw new RegularsError("campaign-files-left");
  return { type: "campaign", campaign, removed: true };
}

/** What is decided when it is over. Errors: `campaign-unknown`, `campaign-not-launched`, `campaign-invalid`. */
export function conclusionDecision(state: State, id: string, conclusion: Conclusion, day: Day): Decision {
  requireLaunched(state, id);
  const parsed = conclusionSchema.safeParse(conclusion);
  if (!parsed.success) throw new RegularsError("campaign-invalid", {}, { cause: parsed.error });
  return { type: "conclusion", campaign: id, day, conclusion: parsed.data };
}

/** Whether a file of the campaign has left the house. */
export function filesLeft(state: State, id: string): boolean {
  return state.exports.some((log) => log.campaign === id);
}

function checked(campaign: Campaign): Campaign {
  const parsed = campaignSchema.safeParse(campaign);
  if (!parsed.success) throw new RegularsError("campaign-invalid", {}, { cause: parsed.error });
  return parsed.data;
}

/** Errors: `campaign-name-empty`, `campaign-name-taken`. */
function named(state: State, campaign: Campaign): Campaign {
  const name = campaign.name.trim();
  if (name === "") throw new RegularsError("campaign-name-empty");
  const taken = [...state.campaigns.values()].some(
    (other) => other.campaign.id !== campaign.id && other.campaign.name === name,
  );
  if (taken) throw new RegularsError("campaign-name-taken", { what: name });
  return { ...campaign, name };
}
