import { describe, expect, it } from "vitest";
import { Shop } from "../core/import/shop.ts";
import { mutants } from "./mutants.ts";
import { KNOWN_ENDS, outcomeOf } from "./outcome.ts";

/** A few on every run; `npm run fuzz` asks for many. */
const COUNT = Number(process.env["FUZZ_MUTANTS"] ?? 400);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1);
/** So long may one file take before it counts as hanging, milliseconds in which this process had a processor. */
const LONGEST = 2000;
/** Who has not ended by then, milliseconds of any clock, never will. */
const NEVER = 120_000;
/** Where many are tried, after so many it is told how far it is. */
const TOLD = 10_000;

describe("any file at all", () => {
  it(
    `is taken in with every row accounted for, or refused by name (${COUNT} files, seed ${SEED})`,
    async () => {
      const shop = await Shop.open();
      const outcomes = new Map<string, number>();
      let at = 0;
      for (const bytes of mutants(SEED, COUNT)) {
        const [outcome, took] = await timed(() => outcomeOf(shop, bytes));
        // Memory may just have been cleared, or code been compiled: only who is slow again is slow.
        const isSlow = took > LONGEST && (await timed(() => outcomeOf(shop, bytes)))[1] > LONGEST;
        if (isSlow) throw new Error(`file ${at} of seed ${SEED} hangs`);
        expect(KNOWN_ENDS.test(outcome), `file ${at} of seed ${SEED}: ${outcome}`).toBe(true);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        at++;
        if (at % TOLD === 0) console.log(`seed ${SEED}: ${at} files`);
      }
      expect(at).toBe(COUNT);
      expect(Object.keys(Object.prototype)).toEqual([]);
      if (process.env["FUZZ_MUTANTS"] !== undefined)
        console.log(JSON.stringify(Object.fromEntries([...outcomes].toSorted(([a], [b]) => (a < b ? -1 : 1)))));
    },
    1_800_000 + 200 * COUNT,
  );
});

/**
 * What comes of it, and how long it took, milliseconds: the lesser of what the clock and what the processors of this
 * process say, for the clock also runs while other programs work, and the processors also while another thread tidies up.
 */
async function timed(work: () => Promise<string>): Promise<readonly [string, number]> {
  const began = performance.now();
  const before = process.cpuUsage();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("never ends"), NEVER);
  });
  const done = await Promise.race([work(), never]);
  clearTimeout(timer);
  const { user, system } = process.cpuUsage(before);
  return [done, Math.min(performance.now() - began, (user + system) / 1000)];
}
