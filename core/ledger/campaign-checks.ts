import type { CommitSeq, Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { Books } from "./books.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import { retractedAfter, retractedBy } from "./standings.ts";

/** How a campaign stands as far as it matters here. */
interface Standing {
  /** Commits of launches that stand. */
  readonly launches: CommitSeq[];
  removed: boolean;
}

/**
 * What a next commit may not do to campaigns: take a launch away, or the campaign, once files of it have left, for their codes and the
 * people they name must stay known; launch one twice. Errors: `campaign-files-left`, `campaign-launched`.
 */
export async function checkCampaigns(
  books: Books,
  next: readonly Decision[],
  retracts: CommitSeq | null,
): Promise<void> {
  const touches = next.some(({ type }) => type === "launch" || type === "campaign");
  if (retracts === null && !touches) return;
  const { records, head } = books;
  const made = await books.decisions();
  const now = retractedBy(records, head.seq);
  const then = retracts === null ? now : retractedAfter(records, head.seq, retracts);
  const before = standingsOf(made, (seq) => now[seq] === 0);
  const after = standingsOf(new Map([...made, [head.seq + 1, next]]), (seq) => seq > head.seq || then[seq] === 0);
  const exported = lastExports(made);
  for (const [id, { launches, removed }] of before) {
    const bound = !removed && launches.some((launch) => (exported.get(id) ?? 0) > launch);
    const left = after.get(id);
    if (bound && (left === undefined || left.removed || launches.some((one) => !left.launches.includes(one)))) {
      throw new RegularsError("campaign-files-left");
    }
  }
  for (const [id, { launches }] of after) {
    if (launches.length > 1 && launches.length > (before.get(id)?.launches.length ?? 0)) {
      throw new RegularsError("campaign-launched");
    }
  }
}

function standingsOf(made: DecisionsByCommit, stands: (seq: CommitSeq) => boolean): Map<string, Standing> {
  const out = new Map<string, Standing>();
  for (const [seq, decisions] of made) {
    for (const decision of stands(seq) ? decisions : []) {
      if (decision.type !== "campaign" && decision.type !== "launch") continue;
      const { id } = decision.campaign;
      const standing = out.get(id) ?? { launches: [], removed: false };
      out.set(id, standing);
      if (decision.type === "launch") standing.launches.push(seq);
      else standing.removed = decision.removed;
    }
  }
  return out;
}

/** For each campaign, the last commit that wrote a file of it, whether or not it stands. */
function lastExports(made: DecisionsByCommit): Map<string, CommitSeq> {
  const out = new Map<string, CommitSeq>();
  for (const [seq, decisions] of made) {
    for (const decision of decisions) {
      if (decision.type === "export" && decision.campaign !== undefined) out.set(decision.campaign, seq);
    }
  }
  return out;
}
