import type { CampaignState, State } from "../../model/state.ts";

/** A document of an open export: its name without an ending, and what stands in it. */
export interface OpenDocument {
  readonly name: string;
  readonly content: unknown;
}

/** What is no table: how it is said in the ledger, days as numbers since 1970-01-01 and money in 1/10 000. */
export function openDocuments(state: State): readonly OpenDocument[] {
  const { settings, segments, campaigns, replies, followUps, exports, commits, decisions } = state;
  return [
    { name: "settings", content: settings },
    { name: "segments", content: segments },
    { name: "campaigns", content: [...campaigns.values()].map(withoutMembers) },
    { name: "replies", content: replies },
    { name: "follow-ups", content: followUps },
    { name: "exports", content: exports },
    { name: "history", content: commits.map((commit) => ({ commit, decisions: decisions.get(commit.seq) ?? [] })) },
  ];
}

/** Who was in a launch stands in a table of its own. */
function withoutMembers({ launch, ...rest }: CampaignState) {
  if (launch === null) return { ...rest, launch };
  const { members: _, ...plan } = launch;
  return { ...rest, launch: plan };
}
