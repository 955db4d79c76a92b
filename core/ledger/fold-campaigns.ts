import type { Campaign } from "../model/campaign.ts";
import type {
  CampaignDecision,
  CommitSeq,
  ConclusionDecision,
  Decision,
  LaunchDecision,
  SampleDecision,
} from "../model/decision.ts";
import type { AwarenessAnswer, Reply } from "../model/response.ts";
import type { CampaignState, FollowUp, Members, State } from "../model/state.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";

type Decided = Pick<State, "campaigns" | "replies" | "followUps">;

/** What standing commits decided about one campaign: of each kind the last. */
interface Dossier {
  plan: Dated<CampaignDecision> | null;
  launch: Dated<LaunchDecision> | null;
  conclusion: Dated<ConclusionDecision> | null;
  sample: SampleDecision | null;
  /** By customer and phase. */
  readonly awareness: Map<string, AwarenessAnswer>;
}

interface Dated<D extends Decision> {
  readonly commit: CommitSeq;
  readonly decision: D;
}

/**
 * Campaigns, replies and follow-ups as commits that stand decided them. A campaign is what its last plan says until it is launched, from
 * then on what it was launched with; when the launch is taken back it is the draft it was. One that was removed is gone, with its launch.
 */
export function foldCampaigns(
  decisions: DecisionsByCommit,
  stands: (seq: CommitSeq) => boolean,
  membersOf: (launch: CommitSeq) => Members,
  personOf: (customer: number) => number,
): Decided {
  const dossiers = new Map<string, Dossier>();
  const replies = new Map<string, State["replies"][number]>();
  const followUps = new Map<string, FollowUp["entries"][number][]>();
  for (const [commit, list] of decisions) {
    if (!stands(commit)) continue;
    for (const decision of list) {
      if (decision.type === "reply") {
        if (decision.reply.removed) replies.delete(decision.reply.id);
        else replies.set(decision.reply.id, { ...replyOf(decision.reply, personOf), commit });
      } else if (decision.type === "followUp") {
        const entries = followUps.get(decision.entry.id);
        const entry = { ...decision.entry, customer: personOf(decision.entry.customer), commit };
        if (entries === undefined) followUps.set(entry.id, [entry]);
        else entries.push(entry);
      } else note(dossiers, decision, commit, personOf);
    }
  }
  const campaigns = new Map<string, CampaignState>();
  for (const [id, dossier] of dossiers) {
    const state = campaignState(dossier, membersOf);
    if (state !== null) campaigns.set(id, state);
  }
  return { campaigns, replies: [...replies.values()], followUps: [...followUps].map(followUp) };
}

function replyOf(reply: Reply, personOf: (customer: number) => number): Reply {
  return reply.customer === null ? reply : { ...reply, customer: personOf(reply.customer) };
}

function note(
  dossiers: Map<string, Dossier>,
  decision: Decision,
  commit: CommitSeq,
  personOf: (customer: number) => number,
): void {
  switch (decision.type) {
    case "campaign":
      dossierOf(dossiers, decision.campaign.id).plan = { commit, decision };
      break;
    case "launch":
      dossierOf(dossiers, decision.campaign.id).launch = { commit, decision };
      break;
    case "conclusion":
      dossierOf(dossiers, decision.campaign).conclusion = { commit, decision };
      break;
    case "sample":
      dossierOf(dossiers, decision.campaign).sample = {
        ...decision,
        customers: [...new Set(decision.customers.map(personOf))],
      };
      break;
    case "awareness": {
      const { campaign, phase } = decision.answer;
      const customer = personOf(decision.answer.customer);
      dossierOf(dossiers, campaign).awareness.set(`${customer} ${phase}`, { ...decision.answer, customer });
      break;
    }
    default:
  }
}

function dossierOf(dossiers: Map<string, Dossier>, id: string): Dossier {
  const known = dossiers.get(id);
  if (known !== undefined) return known;
  const dossier: Dossier = { plan: null, launch: null, conclusion: null, sample: null, awareness: new Map() };
  dossiers.set(id, dossier);
  return dossier;
}

/** Null for a campaign that was removed, or of which no plan stands. */
function campaignState(
  { plan, launch, conclusion, sample, awareness }: Dossier,
  membersOf: (launch: CommitSeq) => Members,
): CampaignState | null {
  const inForce = launch ?? plan;
  if (inForce === null || plan?.decision.removed === true) return null;
  const campaign: Campaign = inForce.decision.campaign;
  return {
    campaign,
    commit: Math.max(inForce.commit, conclusion?.commit ?? 0),
    launch: launch && { ...launch.decision, commit: launch.commit, members: membersOf(launch.commit) },
    conclusion: conclusion && {
      ...conclusion.decision.conclusion,
      commit: conclusion.commit,
      day: conclusion.decision.day,
    },
    sample: sample && { seed: sample.seed, day: sample.day, customers: sample.customers },
    awareness: [...awareness.values()],
  };
}

function followUp([id, entries]: [string, FollowUp["entries"][number][]]): FollowUp {
  return { id, customer: entries[0]?.customer ?? -1, entries };
}
