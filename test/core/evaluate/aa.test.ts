import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, test } from "vitest";
import { compareMoney, moneyFacts } from "../../../core/evaluate/compare-money.ts";
import { compareRates, countArms } from "../../../core/evaluate/compare-rates.ts";
import type { People } from "../../../core/evaluate/people.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";

const CAMPAIGNS = 2000;
/** Of 2,000, how far from 5 % chance alone goes: ± 4 standard errors (1 in 16,000). */
const ROOM = 4 * Math.sqrt((0.05 * 0.95) / CAMPAIGNS);
/** Enough to tell a p below 0.05: at most 18 of them as far out, which comes to 4.75 %. */
const DRAWS = 399;

/** People of whom 8 % buy, for a log-normal amount, whatever was done with them; drawn within two strata of unlike spenders. */
function nobodyCares(contacted: number, held: number, seed: number): People {
  const random = xoroshiro128plus(seed);
  const share = (): number => uniformFloat64(random);
  const n = contacted + held;
  const arm = new Uint8Array(n);
  const stratum = Int32Array.from(arm, (_, i) => i % 2);
  for (const half of [0, 1]) {
    for (let places = contacted / 2, left = n / 2, i = half; i < n; i += 2, left--) {
      if (share() * left < places) {
        arm[i] = 1;
        places--;
      }
    }
  }
  const spent = Float64Array.from(arm, (_, i) => {
    if (share() >= (stratum[i] === 0 ? 0.05 : 0.11)) return 0;
    const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    return Math.round(1_000_000 * (1 + (stratum[i] ?? 0)) * Math.exp(1.2 * normal));
  });
  const happened = Uint8Array.from(spent, (value) => (value > 0 ? 1 : 0));
  const money = { outcome: "spend", spent, before: null };
  return { arm, stratum, drawn: true, rates: [{ outcome: "bought", happened }], money, slices: [] };
}

describe.each([
  [500, 500],
  [900, 100],
])("2,000 campaigns of %i against %i that do nothing", (contacted, held) => {
  const campaigns = Array.from({ length: CAMPAIGNS }, (_, i) => nobodyCares(contacted, held, i + 1));
  const proven = (verdicts: readonly string[]): number =>
    verdicts.filter((verdict) => verdict.startsWith("proven")).length / CAMPAIGNS;

  test("about 5 % are called proven by who bought", () => {
    const found = proven(
      campaigns.map((people) => {
        const { contacted, held } = countArms(people, people.rates[0]!.happened);
        return compareRates(contacted, held, { outcome: "bought", drawn: true }).verdict;
      }),
    );
    // Rates come in steps, and strata drawn evenly differ less than chance alone: never more than 5 %, seldom much less.
    expect(found).toBeLessThan(0.05 + ROOM);
    expect(found).toBeGreaterThan(0.02);
  });

  test("about 5 % are called proven by what they spent", () => {
    const found = proven(
      campaigns.map((people, i) => {
        const facts = runToEnd(moneyFacts(people, people.money!, { seed: 1_000_000 + i, draws: DRAWS }));
        return compareMoney(facts).verdict;
      }),
    );
    expect(Math.abs(found - 0.05)).toBeLessThan(ROOM);
  });
});
