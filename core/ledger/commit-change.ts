import type { CommitContent } from "../model/commit.ts";
import type { CommitSeq, Decision } from "../model/decision.ts";
import type { Books } from "./books.ts";
import { intsOf } from "./columns.ts";
import { chainHash, digestOfText } from "./digest.ts";
import type { HeadChange } from "./replace-head.ts";
import {
  FORMAT,
  isCommit,
  type BlockRef,
  type CommitRecord,
  type Head,
  type Link,
  type RemovedRows,
  type Replacement,
} from "./shapes.ts";
import type { Prepared } from "./shelf.ts";
import { commitPage, decisionBlock, decisionLine, isOpen } from "./text-blocks.ts";

/** Links of the chain the head carries at most; the older ones go to a page of their own. */
const LINKS_IN_HEAD = 256;

/** What a commit brings, its facts written already. */
export interface Appended {
  readonly content: CommitContent;
  readonly decisions: readonly Decision[];
  readonly retracts: CommitSeq | null;
  readonly facts: readonly BlockRef[];
  /** What stands in the place of blocks that the commit writes afresh; only an erasure does. */
  readonly instead?: Instead;
}

/** What the next head lists of blocks from before, and what the record says of those that were written afresh. */
export interface Instead {
  readonly facts: readonly BlockRef[];
  readonly decisions: readonly BlockRef[];
  readonly replaces: readonly Replacement[];
  readonly removed: readonly RemovedRows[];
  /** Decision lines that are another from now on, or go (null). */
  readonly lines: ReadonlyMap<CommitSeq, string | null>;
}

/** The next head and everything that goes with it, worked out before the transaction: inside it nothing may be waited for. */
export async function makeChange(
  books: Books,
  appended: Appended,
): Promise<HeadChange & { readonly record: CommitRecord }> {
  const { head, ports } = books;
  const { content, decisions, facts, instead } = appended;
  const before = instead ?? head;
  const line = decisions.length === 0 ? null : decisionLine(head.seq + 1, decisions, ports);
  const unsigned = {
    seq: head.seq + 1,
    id: ports.newId(),
    kind: content.kind,
    at: ports.now(),
    lines: rowsOf(facts, "line"),
    customers: rowsOf(facts, "customer"),
    touches: rowsOf(facts, "touch"),
    retracts: appended.retracts,
    nextCustomer: nextCustomerAfter(head, appended),
    blocks: facts.map(({ digest }) => digest),
    decisions: line === null ? null : await digestOfText(line),
    replaces: instead?.replaces ?? [],
    ...(instead === undefined ? {} : { removed: instead.removed }),
    parent: head.hash,
  };
  const record = { ...unsigned, hash: await chainHash(await books.chainKey(), unsigned) };
  const decided = line === null ? null : await withLine(books, before.decisions, line, record.seq);
  const rolled = await withLink(books, record);
  return {
    record,
    head: {
      ...head,
      format: FORMAT,
      seq: record.seq,
      hash: record.hash,
      nextCustomer: record.nextCustomer,
      facts: [...before.facts, ...facts],
      decisions: decided?.refs ?? before.decisions,
      pages: rolled.pages,
      commits: rolled.commits,
    },
    added: [...(decided === null ? [] : [decided.block]), ...rolled.added],
    dropped: decided?.dropped ?? [],
    link: record,
    lines: new Map([...(instead?.lines ?? []), ...(line === null ? [] : [[record.seq, line] as const])]),
  };
}

function nextCustomerAfter({ nextCustomer }: Head, { content, decisions }: Appended): number {
  let next = nextCustomer;
  for (const { columns, rows } of content.blocks) {
    const customers = intsOf(columns["customer"], rows, -1);
    for (let i = 0; i < rows; i++) if (customers[i]! >= next) next = customers[i]! + 1;
  }
  for (const decision of decisions) {
    if ("customer" in decision && decision.customer >= next) next = decision.customer + 1;
  }
  return next;
}

/** The open decision block with one more line, under a fresh id; a new block where the last one is full. */
async function withLine(
  books: Books,
  decisions: readonly BlockRef[],
  line: string,
  seq: CommitSeq,
): Promise<{ block: Prepared; refs: BlockRef[]; dropped: readonly string[] }> {
  const last = decisions.at(-1);
  const open = isOpen(last) ? last : null;
  const lines = [...(open === null ? [] : await books.lines(open)), line];
  const block = await books.shelf.prepare(decisionBlock(lines, books.ports));
  books.keepLines(block.id, lines);
  const ref = refOf(block, open?.from ?? seq, seq);
  return {
    block,
    refs: [...(open === null ? decisions : decisions.slice(0, -1)), ref],
    dropped: open === null ? [] : [open.id],
  };
}

/** The head's links with one more; when they are many, the older ones move to a page. */
export async function withLink(
  { head, shelf, ports }: Pick<Books, "head" | "shelf" | "ports">,
  link: Link,
): Promise<Pick<Head, "commits" | "pages"> & { added: Prepared[] }> {
  const [first] = head.commits;
  if (first === undefined || head.commits.length < LINKS_IN_HEAD) {
    return { commits: [...head.commits, link], pages: head.pages, added: [] };
  }
  const page = await shelf.prepare(commitPage(head.commits, ports));
  const from = isCommit(first) ? first.seq : first.after;
  const ref = refOf(page, from, head.seq);
  return { commits: [link], pages: [...head.pages, ref], added: [page] };
}

/** How a head lists a record. */
export function refOf({ stored, seal }: Prepared, from: CommitSeq, to: CommitSeq): BlockRef {
  return { id: stored.id, table: stored.table, rows: stored.rows, from, to, ...seal };
}

/** How a head lists a record that stands for another from now on, its rows in the same order. */
export function refInstead(prepared: Prepared, { from, to, sorted }: BlockRef): BlockRef {
  const ref = refOf(prepared, from, to);
  return sorted === undefined ? ref : { ...ref, sorted };
}

function rowsOf(refs: readonly BlockRef[], table: BlockRef["table"]): number {
  return refs.reduce((sum, ref) => (ref.table === table ? sum + ref.rows : sum), 0);
}
