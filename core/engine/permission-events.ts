import type { RowsAbout } from "../ledger/rows-about.ts";
import type { BatchPermission, CommitSeq, Decision } from "../model/decision.ts";
import { NO_DAY, type Day } from "../model/day.ts";
import { CHANNELS, PERMISSIONS, PERMISSION_UNREAD, type Channel } from "../model/fields.ts";
import { recordsOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";
import { originOf } from "./origin.ts";
import type { PermissionEvent } from "./rights-answers.ts";

/**
 * Everything that was ever said of somebody's permissions, oldest first, with the evidence: columns of files, answers given for whole
 * files, decisions by hand, what is kept of somebody erased. What was taken back is among it, and says so.
 */
export function permissionEvents(state: State, customer: number, about: RowsAbout): PermissionEvent[] {
  const records = new Set(recordsOf(state, customer));
  const events = [
    ...fromFiles(state, about),
    ...fromBatches(state, about),
    ...[...state.decisions].flatMap(([commit, list]) => list.flatMap((one) => byHand(state, commit, one, records))),
    ...fromErased(state, customer),
  ];
  return events.toSorted((a, b) => a.commit - b.commit || (a.row ?? 0) - (b.row ?? 0));
}

function fromFiles(state: State, { customer: rows }: RowsAbout): PermissionEvent[] {
  return rows.flatMap(({ commit, row, values }) =>
    CHANNELS.flatMap((channel): PermissionEvent[] => {
      const said = PERMISSIONS[Number(values[`permission.${channel}`] ?? 0)] ?? "unknown";
      if (said === "unknown") return [];
      const { fileName, at } = originOf(state, commit, row);
      const day = state.batches.get(commit)?.day ?? null;
      return [
        {
          channel,
          state: said,
          day,
          commit,
          at,
          from: "file",
          fileName,
          row,
          evidence: "",
          counts: stands(state, commit),
        },
      ];
    }),
  );
}

/** The answer to a file's permission question is about everybody the file names, but where the file says of them what nobody can read. */
function fromBatches(state: State, about: RowsAbout): PermissionEvent[] {
  const named = new Set([...about.customer, ...about.line, ...about.touch].map(({ commit }) => commit));
  const unread = new Set(
    about.customer.flatMap(({ commit, values }) =>
      CHANNELS.flatMap((channel) =>
        Number(values[`permission.${channel}`] ?? 0) === PERMISSION_UNREAD ? [`${commit} ${channel}`] : [],
      ),
    ),
  );
  const isRead = (batch: CommitSeq, channel: Channel): boolean => !unread.has(`${batch} ${channel}`);
  const events: PermissionEvent[] = [];
  for (const [commit, list] of state.decisions) {
    for (const decision of list) {
      if (decision.type === "batch" && named.has(commit)) {
        const all = granted(state, commit, commit, decision.permission, decision.day);
        events.push(...all.filter(({ channel }) => isRead(commit, channel)));
      } else if (decision.type === "batchPermission" && named.has(decision.batch)) {
        const all = granted(state, commit, decision.batch, decision.permission, decision.day);
        events.push(...all.filter(({ channel }) => isRead(decision.batch, channel)));
      }
    }
  }
  return events;
}

function granted(
  state: State,
  commit: CommitSeq,
  batch: CommitSeq,
  permission: BatchPermission,
  day: Day,
): PermissionEvent[] {
  if (permission.state !== "granted") return [];
  const { fileName, at } = originOf(state, batch, 0);
  const counts = stands(state, commit) && stands(state, batch);
  return permission.channels.map((channel) => ({
    channel,
    state: "granted",
    day,
    commit,
    at: state.commits[commit - 1]?.at ?? at,
    from: "batch",
    fileName,
    row: null,
    evidence: permission.basis,
    counts,
  }));
}

function byHand(state: State, commit: CommitSeq, decision: Decision, records: ReadonlySet<number>): PermissionEvent[] {
  if (decision.type !== "permission" || !records.has(decision.customer)) return [];
  const { channel, state: said, day, reason } = decision;
  const { fileName, at } = originOf(state, commit, 0);
  return [
    {
      channel,
      state: said,
      day,
      commit,
      at,
      from: "hand",
      fileName,
      row: null,
      evidence: reason,
      counts: stands(state, commit),
    },
  ];
}

/** What an erasure of whoever bore the same phone, e-mail or code before makes of it. */
function fromErased(state: State, customer: number): PermissionEvent[] {
  return CHANNELS.flatMap((channel): PermissionEvent[] => {
    const column = state.customers.permissions[channel];
    const commit = column.commit[customer] ?? 0;
    const info = state.commits[commit - 1];
    if (info?.kind !== "erase") return [];
    const said = PERMISSIONS[column.state[customer]!] ?? "refused";
    const day = column.day[customer]!;
    return [
      {
        channel,
        state: said,
        day: day === NO_DAY ? null : day,
        commit,
        at: info.at,
        from: "erased",
        fileName: null,
        row: null,
        evidence: "",
        counts: true,
      },
    ];
  });
}

function stands(state: State, commit: CommitSeq): boolean {
  return (state.commits[commit - 1]?.retractedBy ?? null) === null;
}
