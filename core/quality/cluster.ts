/** Two records and how likely they are one person. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

/** A chain of more records than this is not looked at as a whole: it is no person. */
const MOST_MEMBERS = 200;

/**
 * Records of one person each: joined as long as the mean probability between the two sides, all their pairs counted, reaches `threshold`. So a
 * chain of likenesses does not make strangers one. `probability` tells of pairs that were no candidates. Gives each cluster's records, ascending; singles are left out.
 */
export function clustersOf(
  links: readonly Link[],
  threshold: number,
  probability: (a: number, b: number) => number,
): number[][] {
  const out: number[][] = [];
  for (const group of connected(links.filter((link) => link.probability >= threshold))) {
    if (group.length > MOST_MEMBERS) {
      out.push(...strongPairs(links, new Set(group), threshold));
      continue;
    }
    for (const cluster of averageLinkage(group, threshold, probability)) if (cluster.length > 1) out.push(cluster);
  }
  return out.sort(([x = 0], [y = 0]) => x - y);
}

function averageLinkage(
  group: readonly number[],
  threshold: number,
  probability: (a: number, b: number) => number,
): number[][] {
  const clusters = group.map((record) => [record]);
  const sums = group.map((x, i) => group.map((y, j) => (i === j ? 0 : x < y ? probability(x, y) : probability(y, x))));
  for (;;) {
    let [best, left, right] = [threshold, -1, -1];
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const mean = sums[i]![j]! / (clusters[i]!.length * clusters[j]!.length);
        if (mean >= best) [best, left, right] = [mean, i, j];
      }
    }
    if (left < 0) return clusters.map((records) => records.toSorted((x, y) => x - y));
    clusters[left]!.push(...clusters[right]!);
    for (let k = 0; k < clusters.length; k++) sums[left]![k] = sums[k]![left] = sums[left]![k]! + sums[right]![k]!;
    clusters.splice(right, 1);
    sums.splice(right, 1);
    for (const row of sums) row.splice(right, 1);
    sums[left]![left] = 0;
  }
}

/** Of an endless chain only the likeliest pairs, each record once. */
function strongPairs(links: readonly Link[], group: ReadonlySet<number>, threshold: number): number[][] {
  const taken = new Set<number>();
  const out: number[][] = [];
  for (const { a, b, probability } of links.toSorted((x, y) => y.probability - x.probability)) {
    if (probability < threshold || !group.has(a) || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    out.push([a, b]);
  }
  return out;
}

/** Records that links lead to one another, group by group. */
function connected(links: readonly Link[]): number[][] {
  const parent = new Map<number, number>();
  const root = (record: number): number => {
    let at = record;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    if (at !== record) parent.set(record, at);
    return at;
  };
  for (const { a, b } of links) {
    const [x, y] = [root(a), root(b)];
    parent.set(Math.max(x, y), Math.min(x, y));
    if (!parent.has(Math.min(x, y))) parent.set(Math.min(x, y), Math.min(x, y));
  }
  const groups = new Map<number, number[]>();
  for (const record of parent.keys()) {
    const top = root(record);
    const group = groups.get(top);
    if (group === undefined) groups.set(top, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}
