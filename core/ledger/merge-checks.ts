import type { CommitSeq, Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { Books } from "./books.ts";
import { standingMerges } from "./merges.ts";
import { retractedAfter, retractedBy } from "./standings.ts";

/**
 * That merges which are to be made join two records that were given an id, and that are not one person already. Errors: `customer-unknown`,
 * `merge-same`.
 */
export async function checkMerges(books: Books, next: readonly Decision[], retracts: CommitSeq | null): Promise<void> {
  const merges = next.filter((decision) => decision.type === "merge");
  if (merges.length === 0) return;
  const { records, head } = books;
  const by = retracts === null ? retractedBy(records, head.seq) : retractedAfter(records, head.seq, retracts);
  const into = new Map<number, number>();
  const standsFor = (record: number): number => {
    let at = record;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  for (const { decision } of standingMerges(await books.decisions(), (seq) => by[seq] === 0)) {
    const { keep, gone } = decision;
    if (standsFor(keep) !== standsFor(gone)) into.set(standsFor(gone), standsFor(keep));
  }
  for (const { keep, gone } of merges) {
    if (Math.max(keep, gone) >= head.nextCustomer) throw new RegularsError("customer-unknown");
    if (standsFor(keep) === standsFor(gone)) throw new RegularsError("merge-same");
    into.set(standsFor(gone), standsFor(keep));
  }
}
