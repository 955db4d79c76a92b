import type { CommitSeq } from "../model/decision.ts";
import { CHANNELS, PERMISSIONS } from "../model/fields.ts";
import { recordsOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";
import type { Books } from "./books.ts";
import { checkCampaigns } from "./campaign-checks.ts";
import { checkRetractable } from "./commit-checks.ts";
import { intsOf } from "./columns.ts";
import { customersDecided } from "./fold-decisions.ts";
import { isRefusal } from "./fold-permissions.ts";
import { MergeFold, standingMerges } from "./merges.ts";
import { namesPeople } from "./fold-span.ts";
import type { Folder } from "./fold.ts";
import { rowsOfCommits } from "./joined.ts";
import type { RetractPreview } from "./ledger.ts";
import type { BlockRef } from "./shapes.ts";
import { retractedAfter, retractedBy } from "./standings.ts";

/** What retracting a commit would do to the state at the head. Errors: as a retraction. */
export async function previewRetraction(
  books: Books,
  folder: Folder,
  commit: CommitSeq,
  state: State,
): Promise<RetractPreview> {
  checkRetractable(books, commit);
  await checkCampaigns(books, [], commit);
  const lost = commitsLost(books, commit);
  const { lines, customers } = state;
  let linesGone = 0;
  for (let i = 0; i < lines.count; i++) if (lost.has(lines.commit[i]!)) linesGone++;
  const named = await namedWithout(books, folder, lost, customers.count);
  let customersGone = 0;
  for (let c = 0; c < customers.count; c++) {
    if (customers.live[c] === 1 && recordsOf(state, c).every((record) => named[record] === 0)) customersGone++;
  }
  return {
    commit,
    customersGone,
    linesGone,
    laterChanges: laterChanges(state, lost),
    refusals: await refusalsOf(books, lost),
    ...(await partedBy(books, state, { lost, named, customersGone })),
  };
}

/** What taking merges back parts: how many people more there would be, and whose lines go back. */
async function partedBy(
  books: Books,
  { merges, customers: { liveCount } }: State,
  { lost, named, customersGone }: { lost: ReadonlySet<CommitSeq>; named: Uint8Array; customersGone: number },
): Promise<Pick<RetractPreview, "parted" | "linesParted">> {
  const nothing = { parted: 0, linesParted: 0 };
  if (merges === null) return nothing;
  const by = retractedBy(books.records, books.head.seq);
  const left = standingMerges(await books.decisions(), (seq) => by[seq] === 0 && !lost.has(seq));
  const then = new MergeFold().of(left, named)?.into ?? Int32Array.from(named, (_, id) => id);
  let people = 0;
  for (let record = 0; record < named.length; record++) if (named[record] === 1 && then[record] === record) people++;
  const parted = people - (liveCount - customersGone);
  if (parted <= 0) return nothing;
  const { count, customer, commit } = merges.lines;
  let linesParted = 0;
  for (let i = 0; i < count; i++) {
    const record = customer[i]!;
    if (record >= 0 && then[record] !== merges.into[record] && !lost.has(commit[i]!)) linesParted++;
  }
  return { parted, linesParted };
}

/** Commits that count now and no longer would: the one itself, and what it brought back if it is a retraction taken back. */
function commitsLost({ records, head }: Books, commit: CommitSeq): Set<CommitSeq> {
  const now = retractedBy(records, head.seq);
  const after = retractedAfter(records, head.seq, commit);
  const lost = new Set<CommitSeq>();
  for (let seq = 1; seq <= head.seq; seq++) if (now[seq] === 0 && after[seq] !== 0) lost.add(seq);
  return lost;
}

/** 1 for every customer that commits other than the lost ones name. */
async function namedWithout(
  books: Books,
  folder: Folder,
  lost: ReadonlySet<CommitSeq>,
  count: number,
): Promise<Uint8Array> {
  const named = new Uint8Array(count);
  const by = retractedBy(books.records, books.head.seq);
  const mark = (customers: Int32Array): void => {
    for (let i = 0; i < customers.length; i++) named[customers[i]!] = 1;
  };
  const stays = (seq: CommitSeq): boolean => by[seq] === 0 && !lost.has(seq);
  for (const ref of books.head.facts.filter(namesPeople)) {
    for (const [seq, customers] of await folder.namedIn(ref)) if (stays(seq)) mark(customers);
  }
  for (const [seq, decisions] of await books.decisions()) if (stays(seq)) mark(customersDecided(decisions));
  return named;
}

function laterChanges({ customers }: State, lost: ReadonlySet<CommitSeq>): number {
  let changes = 0;
  for (const { values, commit } of customers.fields.values()) {
    for (let c = 0; c < customers.count; c++) {
      const first = customers.firstCommit[c]!;
      if (values[c] !== undefined && lost.has(first) && commit[c]! > first && !lost.has(commit[c]!)) changes++;
    }
  }
  return changes;
}

/** People whom the lost commits' rows or decisions say to refuse. */
async function refusalsOf(books: Books, lost: ReadonlySet<CommitSeq>): Promise<number> {
  const people = new Set<number>();
  for (const ref of books.head.facts) {
    if (ref.table !== "customer" || !isOneOf(lost, ref)) continue;
    const page = rowsOfCommits(await books.facts(ref), ref, (seq) => lost.has(seq));
    if (page === null) continue;
    const { columns, rows } = page;
    const customer = intsOf(columns["customer"], rows, -1);
    for (const channel of CHANNELS) {
      const state = intsOf(columns[`permission.${channel}`], rows, 0);
      for (let i = 0; i < rows; i++) if (isRefusal(state[i]!)) people.add(customer[i]!);
    }
  }
  for (const [seq, decisions] of await books.decisions()) {
    for (const decision of lost.has(seq) ? decisions : []) {
      if (decision.type === "permission" && isRefusal(PERMISSIONS.indexOf(decision.state)))
        people.add(decision.customer);
    }
  }
  return people.size;
}

/** Whether one of these commits may have rows in a block. */
function isOneOf(commits: ReadonlySet<CommitSeq>, { from, to }: BlockRef): boolean {
  return [...commits].some((seq) => seq >= from && seq <= to);
}
