import type { Foresight } from "../model/foresight.ts";
import type { Lines, State } from "../model/state.ts";
import { foresee } from "../predict/foresee.ts";
import type { Profiles } from "../profile/profiles.ts";
import { daySpan } from "./as-of.ts";

/** What may be expected of everybody, worked out when somebody first asks, step by step or at once, and kept. */
export class Foreseeing {
  private begin: () => Generator<undefined, Foresight>;
  private steps: Generator<undefined, Foresight> | null = null;
  private known: Foresight | null = null;

  constructor(begin: () => Generator<undefined, Foresight>) {
    this.begin = begin;
  }

  get isDone(): boolean {
    return this.known !== null;
  }

  /** At once: a rule or a column cannot wait. What others have begun is gone on from. */
  now(): Foresight {
    while (this.known === null) this.step();
    return this.known;
  }

  /** The same with a pause between the steps, in which others are answered. */
  async soon(pause: () => Promise<void>): Promise<Foresight> {
    while (this.known === null) {
      await pause();
      if (this.known === null) this.step();
    }
    return this.known;
  }

  private step(): void {
    try {
      this.steps ??= this.begin();
      const { done, value } = this.steps.next();
      if (done !== true) return;
      this.known = value;
      // Nothing is held any more of what it came from.
      this.steps = null;
      this.begin = nothingLeft;
    } catch (error) {
      // A fault is told to whoever asks next, too.
      this.steps = null;
      throw error;
    }
  }
}

function nothingLeft(): never {
  throw new RangeError("worked out already");
}

/** What it was worked out of, and with what. */
interface Kept extends Pick<Profiles, "asOf" | "basis" | "count">, Pick<State, "merges"> {
  readonly live: Uint8Array;
  readonly foreseeing: Foreseeing;
}

const kept = new WeakMap<Lines, Kept>();

/**
 * Of purchases, as long as they hold: whatever else is edited, until other people, another day or basis count. Nothing is worked out yet, and what nobody asked
 * for holds no earlier state.
 */
export function foreseeingOf(state: State, profiles: Profiles): Foreseeing {
  const { lines, merges, customers } = state;
  const { asOf, basis, count } = profiles;
  const { live } = customers;
  const before = kept.get(lines);
  const isSame = before?.asOf === asOf && before.basis === basis && before.count === count;
  if (isSame && before.live === live && before.merges === merges && before.foreseeing.isDone) return before.foreseeing;
  // After the last line nothing is known: that nobody bought in those days cannot be said.
  const from = Math.min(asOf, daySpan(lines)?.last ?? asOf);
  const foreseeing = new Foreseeing(() => foresee(state, profiles, from));
  kept.set(lines, { asOf, basis, count, merges, live, foreseeing });
  return foreseeing;
}
