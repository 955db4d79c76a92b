/** So many crashes within so long are no accident any more. */
const MANY = 3;
const WITHIN_MS = 10 * 60_000;

/** What to do with a page that died: load it again, load it without opening anything by itself, or stop trying. */
export type AfterCrash = "reload" | "safe-mode" | "give-up";

/** Counts how often the page died lately. */
export class Crashes {
  readonly #now: () => number;
  #times: number[] = [];
  #safe = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  get safeMode(): boolean {
    return this.#safe;
  }

  /** Once in safe mode, the count begins anew; as many again, and it is given up. */
  note(): AfterCrash {
    const now = this.#now();
    this.#times = [...this.#times.filter((time) => now - time < WITHIN_MS), now];
    if (this.#times.length < MANY) return "reload";
    if (this.#safe) return "give-up";
    this.#safe = true;
    this.#times = [];
    return "safe-mode";
  }
}
