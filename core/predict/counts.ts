/** How somebody bought up to a day, as the models of methods §7 see it; times in one unit. */
export interface Counts {
  /** Occasions after the first. */
  readonly x: number;
  /** From the first occasion to the last; 0 where there is one. */
  readonly tx: number;
  /** From the first occasion to the day. */
  readonly T: number;
}

/** Equal counts together. */
export interface CountedGroup extends Counts {
  readonly people: number;
}

/** Puts equal counts together, so that each is computed once. */
export function grouped(counts: readonly Counts[]): readonly CountedGroup[] {
  const groups = new Map<string, Counts & { people: number }>();
  for (const { x, tx, T } of counts) {
    const key = `${x} ${tx} ${T}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { x, tx, T, people: 1 });
    else group.people++;
  }
  return [...groups.values()];
}
