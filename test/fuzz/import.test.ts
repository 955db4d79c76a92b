import { describe, expect, it } from "vitest";
import { Shop } from "../core/import/shop.ts";
import { mutants } from "./mutants.ts";
import { KNOWN_ENDS, outcomeOf } from "./outcome.ts";

/** A few on every run; `npm run fuzz` asks for many. */
const COUNT = Number(process.env["FUZZ_MUTANTS"] ?? 400);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1);
/** So long may one file take before it counts as hanging, milliseconds. */
const LONGEST = 2000;

describe("any file at all", () => {
  it(`is taken in with every row accounted for, or refused by name (${COUNT} files, seed ${SEED})`, async () => {
    const shop = await Shop.open();
    const outcomes = new Map<string, number>();
    let at = 0;
    for (const bytes of mutants(SEED, COUNT)) {
      const [outcome, took] = await timed(() => outcomeOf(shop, bytes));
      // Another program may have had the processor: only who is slow again is slow.
      const isSlow = took > LONGEST && (await timed(() => outcomeOf(shop, bytes)))[1] > LONGEST;
      if (isSlow) throw new Error(`file ${at} of seed ${SEED} hangs`);
      expect(KNOWN_ENDS.test(outcome), `file ${at} of seed ${SEED}: ${outcome}`).toBe(true);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      at++;
    }
    expect(at).toBe(COUNT);
    expect(Object.keys(Object.prototype)).toEqual([]);
    if (process.env["FUZZ_MUTANTS"] !== undefined)
      console.log(JSON.stringify(Object.fromEntries([...outcomes].toSorted(([a], [b]) => (a < b ? -1 : 1)))));
  }, 3_600_000);
});

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const done = await work();
  return [done, performance.now() - began];
}
