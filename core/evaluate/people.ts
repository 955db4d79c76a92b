/** In a column of yes and no: it is not known. */
export const UNKNOWN_ANSWER = 255;

/** Whether something happened, a person: 1, 0 or `UNKNOWN_ANSWER`. */
export interface RateOutcome {
  readonly outcome: string;
  readonly happened: Uint8Array;
}

/** What somebody spent, a person, in 1/10 000; NaN is unknown. */
export interface MoneyOutcome {
  readonly outcome: string;
  readonly spent: Float64Array;
  /** What they spent in a like time before the draw, where that is known; null: of nobody. */
  readonly before: Float64Array | null;
}

/** A field by which people are looked at in parts. */
export interface SliceField {
  readonly by: string;
  /** Null among them: those of whom it is not known. */
  readonly values: readonly (string | null)[];
  /** A person: a position in `values`, or −1 for none of them. */
  readonly codes: Int32Array;
}

/** Everyone who was drawn, as they were drawn: all columns in the same order, one entry a person. */
export interface People {
  /** 1 contacted, 0 held out. */
  readonly arm: Uint8Array;
  /** In which strata was drawn; null: all in one. */
  readonly stratum: Int32Array | null;
  /** Whether chance alone decided the arm. */
  readonly drawn: boolean;
  readonly rates: readonly RateOutcome[];
  readonly money: MoneyOutcome | null;
  readonly slices: readonly SliceField[];
}

/** The people of some positions, without slices. */
export function peopleAt(people: People, positions: Int32Array): People {
  const { rates, money, stratum } = people;
  const bytes = (column: Uint8Array): Uint8Array => Uint8Array.from(positions, (at) => column[at]!);
  const numbers = (column: Float64Array): Float64Array => Float64Array.from(positions, (at) => column[at]!);
  return {
    arm: bytes(people.arm),
    stratum: stratum === null ? null : Int32Array.from(positions, (at) => stratum[at]!),
    drawn: people.drawn,
    rates: rates.map(({ outcome, happened }) => ({ outcome, happened: bytes(happened) })),
    money: money && {
      outcome: money.outcome,
      spent: numbers(money.spent),
      before: money.before && numbers(money.before),
    },
    slices: [],
  };
}

/** The positions of each of n codes, in order; codes outside 0…n − 1 are left out. */
export function positionsByCode(codes: Int32Array, n: number): readonly Int32Array[] {
  const counts = new Int32Array(n);
  for (const code of codes) if (code >= 0 && code < n) counts[code]!++;
  const positions = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code >= 0 && code < n) positions[code]![counts[code]!++] = i;
  }
  return positions;
}
