import { rowsOf, type Row } from "../../table.ts";
import type { Drawn } from "./content.ts";

/** What a workspace is expected to know of campaigns, worked out commit by commit without any of the ledger's means. */
export interface PlainCampaigns {
  /** `id: name`, of a launched one `id: name @launch customers` */
  readonly campaigns: readonly string[];
  /** `customer event @commit`, in commit order */
  readonly contacts: readonly string[];
  /** `id: note` */
  readonly replies: readonly string[];
  /** `id: note, note …` */
  readonly followUps: readonly string[];
}

/** The expected state after these commits. */
export function naiveCampaigns(commits: readonly Drawn[]): PlainCampaigns {
  const decided = commits.flatMap(({ decisions = [] }, i) =>
    decisions.map((decision) => ({ decision, seq: i + 1, live: isLive(commits, i + 1) })),
  );
  const standing = decided.flatMap(({ decision, seq, live }) => (live ? [{ ...decision, seq }] : []));
  const planned = standing.filter((one) => one.type === "campaign");
  const launched = standing.filter((one) => one.type === "launch");
  const replies = standing.flatMap((one) => (one.type === "reply" ? [one.reply] : []));
  const entries = standing.flatMap((one) => (one.type === "followUp" ? [one.entry] : []));
  const ids = (all: readonly { readonly id: string }[]) => [...new Set(all.map(({ id }) => id))].toSorted();
  return {
    campaigns: ids([...planned, ...launched].map(({ campaign }) => campaign)).flatMap((id) => {
      const plan = planned.findLast(({ campaign }) => campaign.id === id);
      const launch = launched.findLast(({ campaign }) => campaign.id === id);
      if (plan?.removed) return [];
      if (launch === undefined) return [`${id}: ${plan?.campaign.name}`];
      const people = rowsOf(commits[launch.seq - 1]?.members).map((row) => row["customer"]);
      return [`${id}: ${launch.campaign.name} @${launch.seq} ${people.join(",")}`];
    }),
    contacts: commits.flatMap(({ contacts, kind }, i) =>
      isLive(commits, i + 1) || kind === "export" ? rowsOf(contacts).map((row) => contactLine(row, i + 1)) : [],
    ),
    replies: ids(replies).flatMap((id) => {
      const last = replies.findLast((reply) => reply.id === id);
      return last === undefined || last.removed ? [] : [`${id}: ${last.note}`];
    }),
    followUps: ids(entries).map(
      (id) =>
        `${id}: ${entries
          .filter((one) => one.id === id)
          .map(({ note }) => note)
          .join()}`,
    ),
  };
}

/** The error that the last of these commits is refused with; null where it may be done. */
export function naiveRefusal(commits: readonly Drawn[]): string | null {
  const before = commits.slice(0, -1);
  const ids = commits.flatMap(({ decisions = [] }) =>
    decisions.flatMap((one) => (one.type === "launch" || one.type === "campaign" ? [one.campaign.id] : [])),
  );
  let refusal: string | null = null;
  for (const id of new Set(ids)) {
    const kept = launchesOf(before, id);
    const left = launchesOf(commits, id);
    const lastExport = before.findLastIndex(({ decisions = [] }) =>
      decisions.some((one) => one.type === "export" && one.campaign === id),
    );
    const bound = kept.some((launch) => lastExport + 1 > launch);
    if (bound && kept.some((launch) => !left.includes(launch))) return "campaign-files-left";
    if (standingLaunches(commits, id).length > Math.max(1, standingLaunches(before, id).length))
      refusal = "campaign-launched";
  }
  return refusal;
}

/** Commits of launches that stand, of a campaign that is not removed. */
function launchesOf(commits: readonly Drawn[], id: string): number[] {
  const plan = commits.findLast(
    ({ decisions = [] }, i) =>
      isLive(commits, i + 1) && decisions.some((one) => one.type === "campaign" && one.campaign.id === id),
  );
  const isRemoved = plan?.decisions?.some((one) => one.type === "campaign" && one.removed) ?? false;
  return isRemoved ? [] : standingLaunches(commits, id);
}

function standingLaunches(commits: readonly Drawn[], id: string): number[] {
  return commits.flatMap(({ decisions = [] }, i) =>
    isLive(commits, i + 1) && decisions.some((one) => one.type === "launch" && one.campaign.id === id) ? [i + 1] : [],
  );
}

/** Whether no commit that stands takes this one back. */
export function isLive(commits: readonly Drawn[], seq: number): boolean {
  return !commits.some(
    ({ decisions = [] }, i) =>
      decisions.some((one) => one.type === "retract" && one.commit === seq) && isLive(commits, i + 1),
  );
}

function contactLine(row: Row, commit: number): string {
  return `${row["customer"]} ${row["event"]} @${commit}`;
}
