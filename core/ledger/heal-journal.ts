import { RegularsError } from "../model/error.ts";
import type { Journal } from "./journal.ts";
import { sealOf } from "./digest.ts";
import type { BlockRef } from "./shapes.ts";
import type { Shelf } from "./shelf.ts";

/** Puts into the journal what blocks it has not, from the store; how many. Error besides: `ledger-damaged` where one is not sound there. */
export async function copyBlocks(shelf: Shelf, journal: Journal, refs: readonly BlockRef[]): Promise<number> {
  let copied = 0;
  for (const ref of refs) {
    if (journal.has(ref)) continue;
    const bytes = await shelf.bytes(ref);
    const seal = bytes === null ? null : await sealOf(bytes);
    if (bytes === null || seal?.digest !== ref.digest) throw new RegularsError("ledger-damaged", { what: ref.table });
    await journal.putBlocks([{ bytes, seal }]);
    copied++;
  }
  return copied;
}
