import type { ErasureWish } from "../../../core/ledger/ledger.ts";
import { CHANNELS } from "../../../core/model/fields.ts";

/** Erasing these people as they asked for it, refused on every channel from now on. */
export function wish(customers: readonly number[], changes: Partial<ErasureWish> = {}): ErasureWish {
  return {
    mode: "erase",
    what: "people",
    customers,
    before: null,
    spare: new Set(),
    day: 20_000,
    why: "asked",
    reason: "asked by letter",
    refuse: CHANNELS,
    kept: [],
    ...changes,
  };
}
