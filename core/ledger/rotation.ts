/** A copy of the workspace that was kept, by whatever name. */
export interface KeptCopy {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Stays whatever the rotation says. */
  readonly pinned: boolean;
  /** What it takes on the medium; copies may share parts, which count once. */
  readonly parts: ReadonlyMap<string, number>;
}

/** How many copies stay. */
export interface Rotation {
  /** Of the day of the newest. */
  readonly ofToday: number;
  /** The newest of so many days, weeks and months that have one. */
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
  /** Bytes all of them may take together. */
  readonly mostBytes: number;
}

/** Of snapshots on this device: enough to go back a year, finely over the last days. */
export const SNAPSHOT_ROTATION: Rotation = { ofToday: 8, daily: 7, weekly: 8, monthly: 12, mostBytes: 4 * 1024 ** 3 };

/** Of whole files in a second place, which share nothing. */
export const SECOND_PLACE_ROTATION: Rotation = {
  ofToday: 2,
  daily: 7,
  weekly: 4,
  monthly: 6,
  mostBytes: 8 * 1024 ** 3,
};

const DAY_MS = 86_400_000;

/**
 * Which copies stay, by name. The newest always does, and whatever is pinned; of the others the oldest go first where there is too little
 * room. A day is one of universal time; weeks begin on Mondays.
 */
export function copiesToKeep(copies: readonly KeptCopy[], rotation: Rotation): Set<string> {
  const newestFirst = copies.toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const keep = new Set(newestFirst.filter(({ pinned }) => pinned).map(({ name }) => name));
  const [newest] = newestFirst;
  if (newest === undefined) return keep;
  keep.add(newest.name);
  const today = dayOf(newest.at);
  for (const { name } of newestFirst.filter(({ at }) => dayOf(at) === today).slice(0, rotation.ofToday)) keep.add(name);
  newestOfEach(newestFirst, dayOf, rotation.daily, keep);
  newestOfEach(newestFirst, weekOf, rotation.weekly, keep);
  newestOfEach(newestFirst, monthOf, rotation.monthly, keep);
  dropOldest(newestFirst, keep, rotation.mostBytes);
  return keep;
}

/** Keeps the newest copy of each of the latest `count` spans of time that have one. */
function newestOfEach(
  newestFirst: readonly KeptCopy[],
  spanOf: (at: number) => number,
  count: number,
  keep: Set<string>,
): void {
  const seen = new Set<number>();
  for (const { name, at } of newestFirst) {
    const span = spanOf(at);
    if (seen.has(span)) continue;
    if (seen.size === count) return;
    seen.add(span);
    keep.add(name);
  }
}

function dropOldest(newestFirst: readonly KeptCopy[], keep: Set<string>, mostBytes: number): void {
  for (let i = newestFirst.length - 1; i > 0; i--) {
    const { name, pinned } = newestFirst[i]!;
    if (pinned || !keep.has(name)) continue;
    if (bytesOf(newestFirst.filter((copy) => keep.has(copy.name))) <= mostBytes) return;
    keep.delete(name);
  }
}

/** What copies take together. */
export function bytesOf(copies: readonly Pick<KeptCopy, "parts">[]): number {
  const parts = new Map<string, number>();
  for (const copy of copies) for (const [part, bytes] of copy.parts) parts.set(part, bytes);
  return [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

/** 1 January 1970 was a Thursday. */
function weekOf(at: number): number {
  return Math.floor((dayOf(at) + 3) / 7);
}

function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
