import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Seeded chance: the same seed throws the same numbers in the same order. */
export class Dice {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    return uniformFloat64(this.generator);
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return uniformInt(this.generator, low, high);
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  /** An index, as often as its weight asks. */
  weighted(weights: readonly number[]): number {
    let all = 0;
    for (const weight of weights) all += weight;
    let rest = this.share() * all;
    for (let i = 0; i < weights.length - 1; i++) {
      rest -= weights[i]!;
      if (rest < 0) return i;
    }
    return weights.length - 1;
  }

  /** Around a median, as spread out as sigma: the usual shape of spending (log-normal, by Box and Muller). */
  around(median: number, sigma: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
    return median * Math.exp(sigma * normal);
  }

  /** A waiting time with this mean, steadier than pure chance (Erlang of order 2). */
  wait(mean: number): number {
    return (-mean * Math.log((1 - this.share()) * (1 - this.share()))) / 2;
  }
}
