/** How many people of a class can be reached by just these channels: bit i of `channels` is channel i. */
export interface ReachGroup {
  readonly channels: number;
  readonly people: number;
}

/** By set of channels (bits): how many people at least one of them reaches. A person whom several reach counts once. */
export function peopleInReach(groups: readonly ReachGroup[], channels: number): Float64Array {
  const reach = new Float64Array(1 << channels);
  for (let set = 0; set < reach.length; set++) {
    for (const group of groups) if ((group.channels & set) !== 0) reach[set]! += group.people;
  }
  return reach;
}

/**
 * The sets whose bound says something: Σ of contacts by the set's channels ≤ people in its reach, for one contact a person. The bounds of all
 * sets together are exactly what can be handed out so that nobody gets two (Hall 1935; the people in reach are the rank of a transversal
 * matroid). A set is left out where a larger one (by a channel that reaches somebody) has the same bound, or the bounds of its single channels already come to it.
 */
export function bindingSets(reach: Float64Array, channels: number): readonly number[] {
  const sets: number[] = [];
  for (let set = 1; set < reach.length; set++) {
    let singles = 0;
    let isDominated = false;
    for (let channel = 0; channel < channels; channel++) {
      const bit = 1 << channel;
      if ((set & bit) !== 0) singles += reach[bit]!;
      else if (reach[bit]! > 0 && reach[set | bit] === reach[set]) isDominated = true;
    }
    const isSingle = (set & (set - 1)) === 0;
    if (!isDominated && (isSingle || reach[set]! < singles)) sets.push(set);
  }
  return sets;
}

/**
 * For a cap of two contacts in three waves the bounds of `bindingSets` do not suffice: whoever is reached in all three counts twice only. Finds the sets,
 * one a wave, whose contacts exceed Σ over people of min(2, waves that reach them) by most; null where none does.
 * @param contacts by wave and channel
 */
export function overCapTwo(
  reach: Float64Array,
  contacts: readonly (readonly number[])[],
): readonly [number, number, number] | null {
  const sums = contacts.map((wave) => sumsOfSets(wave, reach.length));
  const [first, second, third] = sums;
  if (first === undefined || second === undefined || third === undefined) return null;
  const { length } = reach;
  let worst: readonly [number, number, number] | null = null;
  let most = 1e-6;
  for (let a = 1; a < length; a++) {
    for (let b = 1; b < length; b++) {
      for (let c = 1; c < length; c++) {
        const over = first[a]! + second[b]! + third[c]! - capTwoRank(reach, a, b, c);
        if (over > most) {
          most = over;
          worst = [a, b, c];
        }
      }
    }
  }
  return worst;
}

/** Σ over people of min(2, how many of the three sets reach them) = their sum − those whom all three reach. */
export function capTwoRank(reach: Float64Array, a: number, b: number, c: number): number {
  const ra = reach[a]!;
  const rb = reach[b]!;
  const rc = reach[c]!;
  const all = ra + rb + rc - reach[a | b]! - reach[a | c]! - reach[b | c]! + reach[a | b | c]!;
  return ra + rb + rc - all;
}

function sumsOfSets(contacts: readonly number[], sets: number): Float64Array {
  const sums = new Float64Array(sets);
  for (let set = 1; set < sets; set++) {
    const low = 31 - Math.clz32(set & -set);
    sums[set] = sums[set & (set - 1)]! + (contacts[low] ?? 0);
  }
  return sums;
}
