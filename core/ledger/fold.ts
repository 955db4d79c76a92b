import type { CommitSeq } from "../model/decision.ts";
import type { Members, Merges, State } from "../model/state.ts";
import { LineCleaning } from "./cleaned-lines.ts";
import { foldCampaigns } from "./fold-campaigns.ts";
import { CleaningFold } from "./fold-cleanings.ts";
import { ContactFold } from "./fold-contacts.ts";
import { foldDecisions } from "./fold-decisions.ts";
import { LineFold } from "./fold-lines.ts";
import { membersOf, NO_MEMBERS } from "./fold-members.ts";
import { PeopleFold, type Standing } from "./fold-people.ts";
import type { FoldSource } from "./fold-input.ts";
import { foldSources } from "./fold-sources.ts";
import {
  blocksOf,
  bringsLines,
  concernsPeople,
  contactCommitsOf,
  factCommitsOf,
  isContact,
  isFact,
  namesPeople,
  rowsOf,
  type Covered,
  type Span,
} from "./fold-span.ts";
import { withoutPeople, type TakenPeople } from "./fold-without.ts";
import { TouchFold } from "./fold-touches.ts";
import { isStart, KeptFold, type Continuation } from "./kept-fold.ts";
import { CutPages, isPage, pagesOf } from "./cut-pages.ts";
import { refsByCommit, rowsOfCommits } from "./joined.ts";
import { RowMerge } from "./merged-rows.ts";
import { MergeFold, standingMerges, type MergedPeople } from "./merges.ts";
import { NamedCustomers, type NamedByCommit } from "./named-customers.ts";
import { readAhead } from "./read-ahead.ts";
import type { BlockRef, FactRecord } from "./shapes.ts";
import { commitInfos, standingsOf } from "./standings.ts";

/** A state that was folded before an erasure, and what that took of it. */
interface Erased {
  readonly state: State;
  readonly continuation: Continuation;
  readonly taken: TakenPeople;
}

/** Rows about customers between two breaths. */
const ROWS_A_BREATH = 2048;

type Rows = Pick<State, "lines" | "touches" | "contacts">;

/** Folds a ledger to states, going on from an earlier state where nothing but new commits lies between. */
export class Folder {
  private readonly source: FoldSource;
  private readonly continuations = new WeakMap<State, Continuation>();
  private readonly kept = new KeptFold();
  private readonly named: NamedCustomers;
  /** The people of each launch that was folded once, by its commit: what is stored of them never changes. */
  private readonly members: Map<CommitSeq, Members>;
  private readonly merges = new MergeFold();
  private readonly cleanings = new CleaningFold();
  private readonly lineCleaning = new LineCleaning();
  private readonly rowMerge = new RowMerge();
  private erased: Erased | null = null;

  constructor(source: FoldSource, named = new NamedCustomers(), members = new Map<CommitSeq, Members>()) {
    this.source = source;
    this.named = named;
    this.members = members;
  }

  /** A folder for what an erasure left, which goes on from the state that it was made on; nothing else of what was folded is kept. */
  after(state: State, taken: TakenPeople): Folder {
    const { rewritten } = taken;
    for (const { ref, fresh } of rewritten) {
      this.named.forget(ref);
      if (fresh !== null) this.named.note(fresh.ref, fresh.block);
    }
    const members = rewritten.some(({ ref }) => ref.table === "member") ? undefined : this.members;
    const folder = new Folder(this.source, this.named, members);
    const continuation = this.takeUp(state);
    folder.erased = continuation && { state, continuation, taken };
    return folder;
  }

  /** The state at a commit; `previous` may be any earlier state of the same ledger. */
  async fold(upTo: CommitSeq, previous: State | undefined): Promise<State> {
    const all = await this.source.decisions();
    const decisions = new Map([...all].filter(([seq]) => seq <= upTo));
    const standings = standingsOf(this.source.records(), upTo, decisions);
    const refs = refsByCommit(this.source.facts(), this.source.records());
    const covered = { upTo, decisions, standings, refs };
    const span = { ...covered, before: (await this.takeUpErased(covered, previous)) ?? this.takeUp(previous) };
    if (span.before !== null && bringsLines(span, span.before)) this.kept.keep(span.before);
    const facts = await this.foldFacts(span);
    const contacted = await this.foldContacts(span);
    const people = await this.foldPeople(span);
    const stands = (seq: CommitSeq): boolean => standings[seq - 1] === "live";
    const merged = this.merges.of(standingMerges(decisions, stands), people.present());
    const decided = foldDecisions(decisions, stands, merged);
    const members = await this.foldMembers(span, stands);
    const erased = await this.source.erased(decisions);
    const cleanings = this.cleanings.of(decisions, stands);
    const standing = { country: decided.settings.country, merged, erased, cleanings };
    const { records, ...known } = await people.snapshot(standing, () => this.source.breathe());
    const rows = {
      lines: facts.lines.lines(),
      touches: facts.touches.touches(),
      contacts: contacted.contacts.contacts(),
    };
    const lines = this.lineCleaning.clean(rows.lines, cleanings);
    const state: State = {
      head: upTo,
      commits: commitInfos(this.source.records(), upTo),
      decisions,
      ...decided,
      ...foldSources(decisions, stands),
      ...foldCampaigns(
        decisions,
        stands,
        (launch) => this.membersOf(members.get(launch) ?? NO_MEMBERS, merged),
        (customer) => merged?.into[customer] ?? customer,
      ),
      ...known,
      merges: merged && { ...publicOf(merged), records, lines: rows.lines },
      cleanings,
      ...(lines === rows.lines ? {} : { statedLines: rows.lines }),
      ...this.ofPeople({ ...rows, lines }, merged),
    };
    this.continuations.set(state, { head: upTo, standings, people, ...facts, ...contacted });
    return state;
  }

  /** The customers a block's rows name, each once for every commit. */
  async namedIn(ref: BlockRef): Promise<NamedByCommit> {
    return this.named.of(ref) ?? this.named.note(ref, await this.source.read(ref));
  }

  /** The words by which a page's rows say who introduced somebody. */
  async introducersIn(ref: BlockRef): Promise<ReadonlySet<string>> {
    await this.namedIn(ref);
    return this.named.introducersIn(ref);
  }

  private ofPeople(rows: Rows, merged: MergedPeople | null): Rows {
    if (merged === null) return rows;
    return {
      lines: this.rowMerge.lines(rows.lines, merged),
      touches: this.rowMerge.touches(rows.touches, merged),
      contacts: this.rowMerge.contacts(rows.contacts, merged),
    };
  }

  private membersOf(members: Members, merged: MergedPeople | null): Members {
    return merged === null ? members : this.rowMerge.members(members, merged);
  }

  /** What an earlier fold left; it can be gone on from only once. */
  private takeUp(previous: State | undefined): Continuation | null {
    if (previous === undefined) return null;
    const continuation = this.continuations.get(previous) ?? null;
    this.continuations.delete(previous);
    return continuation;
  }

  /** What is left of an earlier fold after an erasure; likewise only once. */
  private async takeUpErased(span: Covered, previous: State | undefined): Promise<Continuation | null> {
    const { erased } = this;
    if (erased === null) return null;
    this.erased = null;
    if (erased.state !== previous) return null;
    const listed = { factCommits: factCommitsOf(span), contactCommits: contactCommitsOf(span, this.source.records()) };
    return withoutPeople(erased.continuation, erased.taken, listed, () => this.source.breathe());
  }

  /** Lines and touches: those of an earlier fold are gone on from as long as every commit in them still stands. */
  private async foldFacts(span: Span): Promise<Pick<Continuation, "lines" | "touches" | "factCommits">> {
    const { before, refs } = span;
    const factCommits = factCommitsOf(span);
    const goOn =
      before !== null && isStart(before.factCommits, factCommits) ? before : this.takenBack(span, factCommits);
    const {
      lines,
      touches,
      factCommits: known,
    } = goOn ?? {
      lines: new LineFold(),
      touches: new TouchFold(),
      factCommits: [],
    };
    const commits = new Set(factCommits.slice(known.length));
    const fresh = blocksOf(commits, refs, isFact);
    lines.expect(rowsOf(fresh, "line"));
    touches.expect(rowsOf(fresh, "touch"));
    for await (const [ref, block] of readAhead(fresh, (one) => this.source.read(one))) {
      const rows = rowsOfCommits(block, ref, (seq) => commits.has(seq));
      if (rows?.table === "line") lines.append(rows, ref.from);
      else if (rows !== null) touches.append(rows);
      this.named.note(ref, block);
      await this.source.breathe();
    }
    await lines.settle(() => this.source.breathe());
    this.kept.letGoBeside(lines);
    return { lines, touches, factCommits };
  }

  /** What stood before the latest import, where that is what is left; touches only where it brought none. */
  private takenBack({ before, refs }: Span, factCommits: readonly CommitSeq[]) {
    const kept = before === null ? null : this.kept.lines(factCommits);
    if (before === null || kept === null || !isStart(kept.factCommits, before.factCommits)) return null;
    const since = before.factCommits.slice(kept.factCommits.length);
    const touched = since.some((seq) => (refs.get(seq) ?? []).some(({ table }) => table === "touch"));
    return touched ? null : { ...kept, touches: before.touches };
  }

  /**
   * What became of pieces that were sent: gone on from like lines. What an export wrote has left the house, and stays known
   * whether or not its commit stands.
   */
  private async foldContacts(span: Span): Promise<Pick<Continuation, "contacts" | "contactCommits">> {
    const { before, refs } = span;
    const contactCommits = contactCommitsOf(span, this.source.records());
    const goOn = before !== null && isStart(before.contactCommits, contactCommits);
    const contacts = goOn ? before.contacts : new ContactFold();
    const commits = new Set(contactCommits.slice(goOn ? before.contactCommits.length : 0));
    const fresh = blocksOf(commits, refs, isContact);
    contacts.expect(rowsOf(fresh, "contact"));
    for await (const [ref, block] of readAhead(fresh, (one) => this.source.read(one))) {
      const rows = rowsOfCommits(block, ref, (seq) => commits.has(seq));
      if (rows !== null) contacts.append(rows);
      await this.source.breathe();
    }
    return { contacts, contactCommits };
  }

  /** The people of every launch that stands, by its commit. */
  private async foldMembers(
    { refs, upTo }: Span,
    stands: (seq: CommitSeq) => boolean,
  ): Promise<ReadonlyMap<CommitSeq, Members>> {
    for (const [seq, own] of refs) {
      if (seq > upTo || !stands(seq) || this.members.has(seq)) continue;
      const blocks: FactRecord[] = [];
      for (const ref of own) if (ref.table === "member") blocks.push(await this.source.read(ref));
      if (blocks.length > 0) this.members.set(seq, membersOf(blocks));
    }
    return this.members;
  }

  /** Customers: those of an earlier fold are gone on from as long as every commit that speaks of people stands as it stood. */
  private async foldPeople(span: Span): Promise<PeopleFold> {
    const { before, refs, standings, upTo, decisions } = span;
    const isSame = (was: Standing, i: number): boolean =>
      was === standings[i] ||
      !((refs.get(i + 1) ?? []).some(namesPeople) || (decisions.get(i + 1) ?? []).some(concernsPeople));
    const goOn = before !== null && before.head <= upTo && before.standings.every(isSame);
    const known = goOn ? before : this.kept.people(upTo, isSame);
    const people = known?.people ?? new PeopleFold();
    people.expect(this.source.records()[upTo - 1]?.nextCustomer ?? 0);
    const from = (known?.head ?? 0) + 1;
    const pages = new CutPages(pagesOf(refs, from, upTo), (ref) => this.source.read(ref), this.named);
    let rows = 0;
    for (let seq = from; seq <= upTo; seq++) {
      const commit = { seq, standing: standings[seq - 1]!, decisions: decisions.get(seq) ?? [] };
      const own = refs.get(seq) ?? [];
      for (const ref of own.filter(isPage)) {
        for (const piece of await pages.of(ref, seq)) {
          people.takePage(commit, piece);
          rows += piece.rows;
        }
        if (rows < ROWS_A_BREATH) continue;
        await this.source.breathe();
        rows = 0;
      }
      people.takeDecisions(commit, commit.standing === "live" ? await this.namedBy(seq, own.filter(namesPeople)) : []);
    }
    return people;
  }

  private async namedBy(seq: CommitSeq, refs: readonly BlockRef[]): Promise<Int32Array[]> {
    const lists: Int32Array[] = [];
    for (const ref of refs) {
      const customers = (await this.namedIn(ref)).get(seq);
      if (customers !== undefined) lists.push(customers);
    }
    return lists;
  }
}

function publicOf({ into, people }: MergedPeople): Pick<Merges, "into" | "people"> {
  return { into, people: new Map([...people].map(([id, { records }]) => [id, records])) };
}
