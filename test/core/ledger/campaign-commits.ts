import type { Campaign } from "../../../core/model/campaign.ts";
import type { LaunchDecision } from "../../../core/model/decision.ts";
import type { ExportDecision } from "../../../core/model/export-decision.ts";
import type { FollowUpEntry, Reply } from "../../../core/model/response.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { campaignOf } from "../../campaign.ts";
import { day, type Table } from "../../table.ts";
import type { Drawn } from "./content.ts";

/** A plan saved, of a campaign called so. */
export function planned(name: string, changes: Partial<Campaign> = {}): Drawn {
  return {
    kind: "campaign",
    decisions: [{ type: "campaign", campaign: campaignOf({ name, ...changes }), removed: false }],
  };
}

/** A campaign removed. */
export function removed(id = "spring"): Drawn {
  return { kind: "campaign", decisions: [{ type: "campaign", campaign: campaignOf({ id }), removed: true }] };
}

/** A campaign launched, to the people of a table (see `content`). */
export function launched(name: string, members: Table = "customer\n0\n1", changes: Partial<Campaign> = {}): Drawn {
  const decision: LaunchDecision = {
    type: "launch",
    day: day("2024-03-01"),
    campaign: campaignOf({ name, ...changes }),
    figures: [{ figure: "buyers", value: 2 }],
    segment: 2,
    contacted: 2,
    excluded: {
      refused: 0,
      noPermission: 0,
      noAddress: 0,
      suppressed: 0,
      credit: 0,
      contactCap: 0,
      householdDouble: 0,
      overCapacity: 0,
      overBudget: 0,
      holdout: 0,
    },
    baseRate: 0.1,
  };
  return { kind: "launch", members, decisions: [decision] };
}

/** A wave's file written, with the contacts of a table (see `content`). */
export function exported(contacts: Table, campaign = "spring"): Drawn {
  const decision: ExportDecision = {
    type: "export",
    day: day("2024-03-01"),
    segment: "Everybody",
    rule: EVERYBODY,
    channel: "post",
    format: "labels",
    campaign,
    wave: "w1",
    columns: ["name", "street"],
    included: 2,
    excluded: {},
    digest: "0".repeat(64),
    purpose: "a letter",
  };
  return { kind: "export", contacts, decisions: [decision] };
}

/** A file that came back, with what it said in a table (see `content`). */
export function returned(contacts: Table, campaign = "spring"): Drawn {
  const decision = {
    type: "return",
    fileName: "back.csv",
    day: day("2024-03-20"),
    campaign,
    rows: { matched: 1 },
  } as const;
  return { kind: "return", contacts, decisions: [decision] };
}

/** A reply taken down. */
export function replied(changes: Partial<Reply> = {}): Drawn {
  const reply: Reply = {
    id: "r1",
    campaign: "spring",
    wave: "w1",
    customer: 0,
    day: day("2024-03-10"),
    channel: "phone",
    kind: "interest",
    question: "",
    request: "",
    contactGiven: "",
    interest: 4,
    note: "",
    recorder: "",
    code: "",
    removed: false,
    ...changes,
  };
  return { kind: "reply", decisions: [{ type: "reply", reply }] };
}

/** An entry of a follow-up. */
export function followedUp(changes: Partial<FollowUpEntry> = {}): Drawn {
  const entry: FollowUpEntry = {
    id: "f1",
    customer: 0,
    campaign: "spring",
    reply: "r1",
    reason: "asked for a quote",
    day: day("2024-03-11"),
    outcome: null,
    note: "",
    state: "open",
    nextStep: "call",
    due: day("2024-03-12"),
    ...changes,
  };
  return { kind: "followUp", decisions: [{ type: "followUp", entry }] };
}
