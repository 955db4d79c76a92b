import { describe, expect, it } from "vitest";
import { Shop } from "../core/import/shop.ts";
import { BOOK_TRAPS } from "./book-traps.ts";
import { KNOWN_ENDS, outcomeOf } from "./outcome.ts";
import { TEXT_TRAPS, type Trap } from "./traps.ts";

/** `npm run fuzz -- --traps` sets it: sizes up to the largest, and the time they take is told. */
const isTimed = process.env["FUZZ_TRAPS"] !== undefined;
const only = process.env["FUZZ_ONLY"] ?? "";
const TRAPS = [...TEXT_TRAPS, ...BOOK_TRAPS].filter(({ name }) => name.includes(only));

/** Time may grow by at most this power of the size (reliability R23). */
const MOST_EXPONENT = 1.15;
/** Below this, in milliseconds, time says nothing of the size. */
const FELT = 40;

describe.skipIf(isTimed)("what grows", () => {
  it.each(TRAPS.map((trap) => [trap.name, trap] as const))("%s is taken in or refused by name", async (_, trap) => {
    expect(await outcomeOf(await Shop.open(), await trap.make(2 ** Math.min(trap.from, 16)))).toMatch(KNOWN_ENDS);
  });
});

describe.skipIf(!isTimed)("what grows, timed", () => {
  it("takes time in proportion to its size", async () => {
    const failed: string[] = [];
    console.log("exponent  smallest  largest  largest file  outcome                  trap");
    for (const trap of TRAPS) {
      const { exponent, first, last, bytes, outcome } = await grown(trap);
      const isTooSteep = exponent !== null && exponent > MOST_EXPONENT;
      if (isTooSteep || !KNOWN_ENDS.test(outcome)) failed.push(`${trap.name}: ${exponent}, ${outcome}`);
      console.log(
        [
          (exponent?.toFixed(2) ?? "–").padStart(8),
          `${first.toFixed(0)} ms`.padStart(8),
          `${last.toFixed(0)} ms`.padStart(8),
          `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 2 : 0)} MB`.padStart(12),
          outcome.padEnd(24),
          trap.name,
        ].join("  "),
      );
    }
    expect(failed).toEqual([]);
  }, 7_200_000);
});

/** The power of the size by which the time grows, over sizes where it is felt; null: nowhere. Time is the processor's, the least of two runs. */
async function grown(trap: Trap) {
  const points: { readonly bytes: number; readonly took: number }[] = [];
  let outcome = "";
  for (let power = trap.from; power <= trap.to; power++) {
    const file = await trap.make(2 ** power);
    const shop = await Shop.open();
    const run = async (): Promise<number> => {
      const before = process.cpuUsage();
      outcome = await outcomeOf(shop, file);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const once = await run();
    points.push({ bytes: 2 ** power, took: once > 2000 ? once : Math.min(once, await run()) });
    if (once > 60_000) break;
  }
  const felt = points.filter(({ took }) => took >= FELT);
  const [first, last] = [points[0]!, points.at(-1)!];
  const exponent = felt.length < 3 ? null : slope(felt.map(({ bytes, took }) => [Math.log(bytes), Math.log(took)]));
  return { exponent, first: first.took, last: last.took, bytes: last.bytes, outcome };
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
