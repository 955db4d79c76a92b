import type { NumberArray } from "./columns.ts";

/** Columns of nothing but unknowns: those of a kind share one array, which grows with the longest and is never written again. */
export class Unknowns {
  private readonly kinds: Kind[] = [];

  /** So many values that stand for unknown. */
  of<A extends NumberArray>(make: (length: number) => A, missing: number, count: number): A {
    let kind = this.kinds.find((one) => one.make === make && Object.is(one.missing, missing));
    if (kind === undefined) this.kinds.push((kind = { make, missing, array: make(0), filled: 0 }));
    if (kind.array.length < count) {
      kind.array = make(Math.ceil(count * 1.5));
      kind.filled = 0;
    }
    // Room that nobody needs yet takes no memory until it is written.
    if (kind.filled < count) kind.array.fill(missing, kind.filled, count);
    kind.filled = Math.max(kind.filled, count);
    return kind.array.subarray(0, count) as A;
  }
}

interface Kind {
  readonly make: (length: number) => NumberArray;
  readonly missing: number;
  array: NumberArray;
  filled: number;
}
