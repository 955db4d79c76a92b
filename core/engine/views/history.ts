import type { Settings } from "../../model/settings.ts";
import type { BatchDecision, CommitInfo, Decision } from "../../model/decision.ts";
import { permissionOfBatch } from "../batch-permission.ts";
import { listOrigin } from "../origin.ts";
import { countLeftOut } from "../left-out.ts";
import type { State } from "../../model/state.ts";
import type { HistoryEntry, Views } from "../views.ts";
import { pairOf } from "./pair-of.ts";

const MAX_PAGE = 200;

/** What was taken in and decided, newest first. */
export function historyView(state: State, params: Views["history"]["params"]): Views["history"]["answer"] {
  const { kinds } = params;
  const meant = kinds === undefined ? state.commits : state.commits.filter(({ kind }) => kinds.includes(kind));
  const newest = meant.toReversed();
  const page = newest.slice(params.offset, params.offset + Math.min(params.limit, MAX_PAGE));
  return { total: newest.length, entries: page.map((commit) => historyEntry(state, commit)) };
}

/** A commit with what a person called it. */
export function historyEntry(state: State, commit: CommitInfo): HistoryEntry {
  const batch = state.decisions.get(commit.seq)?.find((decision) => decision.type === "batch");
  const meant = state.decisions.get(commit.retracts ?? commit.seq) ?? [];
  const [subject] = meant;
  return {
    ...commit,
    fileName: batch?.fileName ?? null,
    source: batch?.source ?? null,
    accounting: batch?.accounting ?? null,
    leftOut: batch ? countLeftOut(state, commit.seq) : 0,
    mended: batch?.mended ?? null,
    retries: retriedBy(state, batch),
    permission: batch && commit.retractedBy === null ? permissionOfBatch(state, commit.seq, batch.permission) : null,
    origin: batch ? listOrigin(state, commit.seq) : null,
    about: subject ? aboutOf(state, subject) : null,
    did: commit.retracts === null ? commit.kind : (state.commits[commit.retracts - 1]?.kind ?? commit.kind),
    pair: pairOf(state, meant),
  };
}

/** The file whose rejected rows a batch tried again. */
function retriedBy(state: State, batch: BatchDecision | undefined): HistoryEntry["retries"] {
  const commit = batch?.retries;
  const first = commit === undefined ? undefined : state.decisions.get(commit)?.find((one) => one.type === "batch");
  return commit === undefined || first === undefined ? null : { commit, fileName: first.fileName };
}

/** What a decision was about, in a word: a segment's or campaign's name, a field's id, a file's name. */
function aboutOf(state: State, decision: Decision): string | null {
  switch (decision.type) {
    case "batch":
    case "return":
      return decision.fileName;
    case "field":
    case "clean":
      return decision.field;
    case "permission":
      return decision.channel;
    case "segment":
    case "recipe":
      return decision.name;
    case "export":
      return decision.segment;
    case "origin":
    case "check":
    case "leftOutGone":
      return state.batches.get(decision.batch)?.fileName ?? null;
    case "batchPermission":
      return decision.permission.basis;
    case "campaign":
    case "launch":
      return decision.campaign.name;
    case "conclusion":
    case "sample":
      return nameOf(state, decision.campaign);
    case "awareness":
      return nameOf(state, decision.answer.campaign);
    case "checkResult":
      return aboutCheck(state, decision.check);
    case "reply":
      return nameOf(state, decision.reply.campaign);
    case "followUp":
      return nameOf(state, decision.entry.campaign);
    case "settings":
      return decision.changes.country === undefined ? null : regionOf(decision.changes);
    case "lock":
    case "retract":
    case "restore":
    case "merge":
    case "apart":
    case "erase":
    case "hold":
    case "cleanRule":
    case "leftOut":
    case "suppressed":
      return null;
  }
}

function aboutCheck(state: State, check: string): string | null {
  const batch = state.checks.find(({ id }) => id === check)?.batch;
  return batch === undefined ? null : (state.batches.get(batch)?.fileName ?? null);
}

/** "GB · GBP": where a shop is, and its money. */
function regionOf({ country, currency }: Partial<Settings>): string {
  return [country, currency].filter((code) => code !== undefined).join(" · ");
}

function nameOf(state: State, campaign: string | null): string | null {
  return campaign === null ? null : (state.campaigns.get(campaign)?.campaign.name ?? null);
}
