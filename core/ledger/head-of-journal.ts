import { emptyHead } from "./books.ts";
import { refOf } from "./commit-change.ts";
import { hashOf, type JournalState } from "./journal-state.ts";
import type { LedgerPorts } from "./ledger.ts";
import { isCommit, type Head, type Link } from "./shapes.ts";
import type { Prepared, Shelf } from "./shelf.ts";
import { commitPage, decisionBlock } from "./text-blocks.ts";

/** Texts of a decision block, and links of a page or the head, at most. */
const TEXT_A_BLOCK = 64 * 1024;
const LINKS_A_PAGE = 256;

/** The head that a journal's state stands for, with decision blocks and pages made afresh. */
export async function headOf(
  state: JournalState,
  shelf: Shelf,
  ports: LedgerPorts,
): Promise<{ readonly head: Head; readonly added: readonly Prepared[] }> {
  const { links, facts, lines, key, restoredAt } = state;
  const records = links.filter((link) => isCommit(link));
  const decided = await Promise.all(
    linesInBlocks(lines).map(async (some) => ({
      block: await shelf.prepare(
        decisionBlock(
          some.map(([, line]) => line),
          ports,
        ),
      ),
      from: some[0]?.[0] ?? 0,
      to: some.at(-1)?.[0] ?? 0,
    })),
  );
  const inPages = Math.max(0, links.length - LINKS_A_PAGE);
  const paged: { block: Prepared; from: number; to: number }[] = [];
  for (let start = 0; start < inPages; start += LINKS_A_PAGE) {
    const page = links.slice(start, Math.min(start + LINKS_A_PAGE, inPages));
    const block = await shelf.prepare(commitPage(page, ports));
    paged.push({ block, from: numberOf(page[0]), to: numberOf(page.at(-1)) });
  }
  const last = records.at(-1);
  return {
    head: {
      ...emptyHead(ports),
      key,
      seq: last?.seq ?? 0,
      hash: hashOf(state),
      nextCustomer: last?.nextCustomer ?? 0,
      facts,
      decisions: decided.map(({ block, from, to }) => refOf(block, from, to)),
      pages: paged.map(({ block, from, to }) => refOf(block, from, to)),
      commits: links.slice(inPages),
      ...(restoredAt === undefined ? {} : { restoredAt }),
    },
    added: [...decided, ...paged].map(({ block }) => block),
  };
}

/** Decision lines as they fill blocks. */
function linesInBlocks(lines: JournalState["lines"]): (readonly [number, string])[][] {
  const blocks: (readonly [number, string])[][] = [];
  let length = Infinity;
  for (const line of lines) {
    if (length >= TEXT_A_BLOCK) {
      blocks.push([]);
      length = 0;
    }
    blocks.at(-1)?.push(line);
    length += line[1].length;
  }
  return blocks;
}

/** The number of the commit that a link is, or stands after. */
function numberOf(link: Link | undefined): number {
  if (link === undefined) return 0;
  return isCommit(link) ? link.seq : Math.max(1, link.after);
}
