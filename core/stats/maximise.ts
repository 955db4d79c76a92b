/** What a function is worth at a point, and how steeply it rises along each axis. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface Peak {
  readonly point: readonly number[];
  readonly value: number;
}

/** Where the steepest slope is below this, a peak is reached. */
const FLAT = 1e-6;
/** A step that gains less than this part of the value is lost in its rounding; so many of them one after the other, and no peak is nearer. */
const ROUNDING = 1e-14;
const IDLE_STEPS = 4;
const MOST_STEPS = 1000;
/** No step is longer along an axis: the slope says nothing of what is far away. */
const LONGEST = 2;
/** A step has to gain this part of what the slope promises (Armijo 1966). */
const ENOUGH = 1e-4;

/** The highest peak found from several starts, by the method of Broyden, Fletcher, Goldfarb and Shanno (1970) with steps halved until they gain. */
export function maximise(rises: (point: readonly number[]) => Slope, starts: readonly (readonly number[])[]): Peak {
  let best: Peak | null = null;
  for (const start of starts) {
    const peak = climb(rises, start);
    if (best === null || peak.value > best.value) best = peak;
  }
  if (best === null) throw new RangeError("no start");
  return best;
}

/** So many of a sum's parts show from which start the highest peak is reached. */
const ENOUGH_TO_CHOOSE = 1000;

/**
 * The highest peak of what is a sum over many items, each adding about as much: it is looked for from all starts over some of them, spread evenly, and from
 * there over all.
 */
export function maximiseOver<Item>(
  items: readonly Item[],
  rises: (some: readonly Item[], point: readonly number[]) => Slope,
  starts: readonly (readonly number[])[],
): Peak {
  const every = Math.ceil(items.length / ENOUGH_TO_CHOOSE);
  if (every <= 1) return maximise((point) => rises(items, point), starts);
  const some = items.filter((_, i) => i % every === 0);
  return maximise((point) => rises(items, point), [maximise((point) => rises(some, point), starts).point]);
}

function climb(rises: (point: readonly number[]) => Slope, start: readonly number[]): Peak {
  let point = start;
  let slope = rises(point);
  let bend = identity(point.length);
  let isFresh = true;
  let idle = 0;
  for (let step = 0; step < MOST_STEPS && idle < IDLE_STEPS && steepest(slope.gradient) > FLAT; step++) {
    const way = shortened(bend.map((row) => dot(row, slope.gradient)));
    const next = dot(way, slope.gradient) > 0 ? stepped(rises, point, slope, way) : null;
    if (next === null) {
      // What is known of the bend misleads: once more from the slope alone; if that gains nothing either, this is as high as it gets.
      if (isFresh) break;
      bend = identity(point.length);
      isFresh = true;
      continue;
    }
    bend = learned(bend, minus(next.point, point), minus(slope.gradient, next.slope.gradient));
    isFresh = false;
    idle = next.slope.value - slope.value < ROUNDING * Math.abs(slope.value) ? idle + 1 : 0;
    ({ point, slope } = next);
  }
  return { point, value: slope.value };
}

function stepped(
  rises: (point: readonly number[]) => Slope,
  point: readonly number[],
  { value, gradient }: Slope,
  way: readonly number[],
): { readonly point: readonly number[]; readonly slope: Slope } | null {
  const promised = dot(way, gradient);
  for (let length = 1; length > 1e-12; length /= 2) {
    const there = point.map((x, i) => x + length * way[i]!);
    const slope = rises(there);
    if (slope.value >= value + ENOUGH * length * promised && slope.gradient.every(Number.isFinite)) {
      return { point: there, slope };
    }
  }
  return null;
}

/** The inverse of the bend after a step s along which the slope fell by y. */
function learned(bend: readonly (readonly number[])[], s: readonly number[], y: readonly number[]): number[][] {
  const along = dot(s, y);
  if (!(along > 0)) return bend.map((row) => [...row]);
  const bent = bend.map((row) => dot(row, y));
  const scale = (1 + dot(y, bent) / along) / along;
  return bend.map((row, i) =>
    row.map((h, j) => h + scale * s[i]! * s[j]! - (bent[i]! * s[j]! + s[i]! * bent[j]!) / along),
  );
}

function shortened(way: readonly number[]): readonly number[] {
  const longest = steepest(way);
  return longest <= LONGEST ? way : way.map((x) => (x * LONGEST) / longest);
}

function steepest(numbers: readonly number[]): number {
  return Math.max(...numbers.map(Math.abs));
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, i) => x - b[i]!);
}
