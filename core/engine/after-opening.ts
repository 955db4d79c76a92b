/**
 * Calls about the open workspace. Made while the first screens of one that is being opened are shown, they wait until it is open; else they are
 * made at once.
 */
export function afterOpening<Calls extends object>(calls: Calls, glimpsed: () => Promise<unknown> | null): Calls {
  const waiting = Object.entries(calls).map(([name, call]: [string, (...given: unknown[]) => unknown]) => [
    name,
    (...given: unknown[]): unknown => glimpsed()?.then(() => call(...given)) ?? call(...given),
  ]);
  return Object.fromEntries(waiting) as Calls;
}
