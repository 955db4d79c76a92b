import type { Counts } from "./counts.ts";

/** What may be expected of somebody in some time: the chance of coming at least once, and how often. */
export interface Outlook {
  readonly coming: number;
  readonly occasions: number;
}

/** Somebody as they stood on a day, and how often they came in the days after it. */
export interface Watched extends Counts {
  readonly came: number;
}

/** Of so many parts of equal size, by how long ago people had last come. */
const PARTS_OF_RECENCY = 5;
/** The most occasions of each band of frequency but the last, the bands of methods §3. */
const BANDS = [1, 2, 4, 9] as const;
/** What fewer did is said by those around them. */
const FEWEST_ALIKE = 20;

/** A simple rule (methods §7): people do what those did, in days gone by, who had last come as long ago before them, and by wish as often. */
export function learnFromOthers(watched: readonly Watched[], isByFrequency: boolean): (counts: Counts) => Outlook {
  const cuts = recencyCuts(watched);
  const all = new Tally();
  const byRecency = Array.from({ length: PARTS_OF_RECENCY }, () => new Tally());
  const byBoth = byRecency.map(() => Array.from({ length: BANDS.length + 1 }, () => new Tally()));
  for (const one of watched) {
    const part = below(cuts, recencyOf(one));
    all.add(one.came);
    byRecency[part]!.add(one.came);
    byBoth[part]![bandOf(one)]!.add(one.came);
  }
  return (counts) => {
    const part = below(cuts, recencyOf(counts));
    const alike = [...(isByFrequency ? [byBoth[part]![bandOf(counts)]!] : []), byRecency[part]!];
    return (alike.find(({ people }) => people >= FEWEST_ALIKE) ?? all).outlook();
  };
}

/** How many there are, how many of them came, and how often together. */
class Tally {
  people = 0;
  private coming = 0;
  private occasions = 0;

  add(came: number): void {
    this.people++;
    this.occasions += came;
    if (came > 0) this.coming++;
  }

  outlook(): Outlook {
    return { coming: this.coming / this.people, occasions: this.occasions / this.people };
  }
}

function recencyOf({ tx, T }: Counts): number {
  return T - tx;
}

function bandOf({ x }: Counts): number {
  return below(BANDS, x + 1);
}

/** How many of the bounds, ascending, are below a value: equal values never part. */
function below(bounds: readonly number[], value: number): number {
  let n = 0;
  while (n < bounds.length && bounds[n]! < value) n++;
  return n;
}

function recencyCuts(watched: readonly Watched[]): readonly number[] {
  const sorted = Float64Array.from(watched, recencyOf).sort();
  const parts = Array.from({ length: PARTS_OF_RECENCY - 1 }, (_, i) => (i + 1) / PARTS_OF_RECENCY);
  const cuts = parts.map((part) => sorted[Math.ceil(part * sorted.length) - 1]!);
  // Whoever came longer ago than anybody then is with those who came the longest ago.
  return cuts.filter((cut) => cut < sorted.at(-1)!);
}
