/** Work that is done one after the other. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Runs work once all before it has ended, however that ended. */
  next<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    // What came of it is not held here until the next turn: it may be all columns of a file.
    const over = (): void => undefined;
    this.last = next.then(over, over);
    return next;
  }

  /** Resolves once everything asked for so far has ended. */
  settled(): Promise<void> {
    return this.last;
  }
}
