import type { CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { readFacts, readLines } from "./blocks.ts";
import type { WorkspaceDatabase } from "./database.ts";
import { keyOfChain } from "./chain.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import type { Journal } from "./journal.ts";
import type { LedgerPorts } from "./ledger.ts";
import { readAhead } from "./read-ahead.ts";
import type { Prepared, Shelf } from "./shelf.ts";
import {
  FORMAT,
  isCommit,
  NO_HASH,
  readHead,
  type BlockRef,
  type CommitRecord,
  type FactRecord,
  type Head,
  type Link,
} from "./shapes.ts";
import { linesOf, readCommitPage, readDecisionLine } from "./text-blocks.ts";

/** The head as it was last read or written, every link of the chain, and those of them that are commits. */
export interface Position {
  readonly head: Head;
  readonly links: readonly Link[];
  readonly records: readonly CommitRecord[];
}

/** Reads a workspace's database; remembers where it stands. */
export class Books {
  readonly db: WorkspaceDatabase;
  shelf: Shelf;
  readonly ports: LedgerPorts;
  head: Head;
  links: readonly Link[];
  records: readonly CommitRecord[];
  /** Null where the host keeps no files, and in a window that only reads. */
  journal: Journal | null = null;
  private key: Promise<CryptoKey> | null = null;
  private decided: Promise<DecisionsByCommit> | null = null;
  /** What was just written, until it is read for the first time. */
  private readonly written = new Map<string, FactRecord>();
  /** What stands in the text block that was made last, for the next commit to add to. */
  private made: { readonly id: string; readonly lines: readonly string[] } | null = null;

  constructor(db: WorkspaceDatabase, shelf: Shelf, ports: LedgerPorts, { head, links, records }: Position) {
    this.db = db;
    this.shelf = shelf;
    this.ports = ports;
    this.head = head;
    this.links = links;
    this.records = records;
  }

  /** Moves on to another head, perhaps of records that are sealed otherwise; what was decided is read again unless it is handed over. */
  moveTo({ head, links, records }: Position, decided?: DecisionsByCommit, shelf: Shelf = this.shelf): void {
    if (head.key !== this.head.key) this.key = null;
    this.shelf = shelf;
    this.head = head;
    this.links = links;
    this.records = records;
    this.decided = decided === undefined ? null : Promise.resolve(decided);
  }

  chainKey(): Promise<CryptoKey> {
    this.key ??= keyOfChain(this.head, this.shelf);
    return this.key;
  }

  /** Keeps records that were just written, so that who asks for one next need not wait for the store. */
  keep(records: readonly FactRecord[]): void {
    this.written.clear();
    for (const record of records) this.written.set(record.id, record);
  }

  /** A block of facts. Errors: `ledger-damaged`, `ledger-newer`. */
  async facts(ref: BlockRef): Promise<FactRecord> {
    const written = this.written.get(ref.id);
    this.written.delete(ref.id);
    return readFacts(written ?? (await this.shelf.get(ref)), ref);
  }

  /** Stores blocks that no head lists yet, and keeps them in the journal. Errors: `disk-full`, `files-failed`. */
  async put(blocks: readonly Prepared[]): Promise<void> {
    const written = await Promise.allSettled([this.shelf.put(blocks), this.journal?.putBlocks(blocks.filter(isFacts))]);
    for (const one of written) if (one.status === "rejected") throw one.reason;
  }

  /** Keeps the lines of a text block that was just made. */
  keepLines(id: string, lines: readonly string[]): void {
    this.made = { id, lines };
  }

  /** The lines of a text block. */
  async lines(ref: BlockRef): Promise<readonly string[]> {
    if (this.made?.id === ref.id) return this.made.lines;
    return linesOf(readLines(await this.shelf.getSound(ref), ref));
  }

  /** Everything decided, by commit; read once, then kept. */
  decisions(): Promise<DecisionsByCommit> {
    this.decided ??= this.readDecisions();
    this.decided.catch(() => (this.decided = null));
    return this.decided;
  }

  /** Everything decided, as it is stored, in the order of commits. */
  async linesByCommit(): Promise<Map<CommitSeq, string>> {
    const out = new Map<CommitSeq, string>();
    for (const ref of this.head.decisions) {
      for (const line of await this.lines(ref)) out.set(readDecisionLine(line).commit, line);
    }
    return out;
  }

  private async readDecisions(): Promise<DecisionsByCommit> {
    const out = new Map<CommitSeq, ReturnType<typeof readDecisionLine>["decisions"]>();
    for await (const [, lines] of readAhead(this.head.decisions, (ref) => this.lines(ref))) {
      for (const line of lines) {
        const { commit, decisions } = readDecisionLine(line);
        out.set(commit, decisions);
      }
      await this.ports.breathe();
    }
    return out;
  }
}

/** Decisions are kept in the journal's log. */
function isFacts({ stored: { table } }: Prepared): boolean {
  return table !== "decision" && table !== "commit";
}

/** An empty workspace's head. */
export function emptyHead(ports: LedgerPorts): Head {
  return {
    k: "head",
    format: FORMAT,
    seq: 0,
    hash: NO_HASH,
    key: ports.randomBytes(32),
    nextCustomer: 0,
    facts: [],
    decisions: [],
    pages: [],
    commits: [],
  };
}

/** Every record a head lists. */
export function listedBy(head: Head): BlockRef[] {
  return [...head.facts, ...head.decisions, ...head.pages];
}

/** Checks a head as it was read and gathers the links of the chain. Errors: `ledger-damaged`, `ledger-newer`. */
export async function positionOf(stored: unknown, shelf: Shelf): Promise<Position> {
  const head = readHead(stored);
  const links: Link[] = [];
  for (const ref of head.pages) links.push(...readCommitPage(readLines(await shelf.get(ref), ref)));
  links.push(...head.commits);
  const records: CommitRecord[] = [];
  for (const link of links) {
    const inOrder = isCommit(link) ? link.seq === records.length + 1 : link.after === records.length;
    if (!inOrder) throw new RegularsError("ledger-damaged", { what: "commits" });
    if (isCommit(link)) records.push(link);
  }
  const position = { head, links, records };
  checkHead(position);
  return position;
}

/** Checks that a head says what follows from what it lists. Error: `ledger-damaged`. */
export function checkHead({ head, links, records }: Position): void {
  const isOutside = ({ from, to }: BlockRef): boolean => from > to || from < 1 || to > head.seq;
  if (
    records.length !== head.seq ||
    head.hash !== (links.at(-1)?.hash ?? NO_HASH) ||
    head.nextCustomer !== (records.at(-1)?.nextCustomer ?? 0) ||
    listedBy(head).some(isOutside)
  ) {
    throw new RegularsError("ledger-damaged", { what: "commits" });
  }
}
