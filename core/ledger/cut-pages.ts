import type { Block } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import { cutByCommit, isJoined } from "./joined.ts";
import type { NamedCustomers } from "./named-customers.ts";
import { ReadAhead } from "./read-ahead.ts";
import type { BlockRef, FactRecord } from "./shapes.ts";

/** Whether a block holds rows about customers. */
export function isPage({ table }: BlockRef): boolean {
  return table === "customer";
}

/** The pages with rows of some commits, each once, in the order in which these commits ask for them. */
export function pagesOf(
  refs: ReadonlyMap<CommitSeq, readonly BlockRef[]>,
  from: CommitSeq,
  upTo: CommitSeq,
): readonly BlockRef[] {
  const pages = new Set<BlockRef>();
  for (let seq = from; seq <= upTo; seq++) for (const ref of refs.get(seq) ?? []) if (isPage(ref)) pages.add(ref);
  return [...pages];
}

/** Pages as a fold takes them, commit by commit: those of several commits are cut up once, and kept until their last commit is folded. */
export class CutPages {
  private readonly ahead: ReadAhead<BlockRef, FactRecord>;
  private readonly named: NamedCustomers;
  private readonly cut = new Map<string, ReadonlyMap<CommitSeq, readonly Block[]>>();

  /** `refs` in the order in which they are asked for; whom their rows name is noted. */
  constructor(refs: readonly BlockRef[], read: (ref: BlockRef) => Promise<FactRecord>, named: NamedCustomers) {
    this.ahead = new ReadAhead(refs, read);
    this.named = named;
  }

  /** A commit's rows of a page. */
  async of(ref: BlockRef, seq: CommitSeq): Promise<readonly Block[]> {
    const known = this.cut.get(ref.id);
    if (seq === ref.to) this.cut.delete(ref.id);
    if (known !== undefined) return known.get(seq) ?? [];
    const page = await this.ahead.take(ref);
    this.named.note(ref, page);
    if (!isJoined(ref)) return [page];
    const pieces = cutByCommit(page);
    if (seq !== ref.to) this.cut.set(ref.id, pieces);
    return pieces.get(seq) ?? [];
  }
}
