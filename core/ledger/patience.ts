import { RegularsError } from "../model/error.ts";

/** How long another window may keep us waiting: five seconds, counted in steps, so that time in which this thread was busy itself counts once. */
const STEPS = 10;
const STEP_MS = 500;

/**
 * Waits for the browser's store, but not for ever: a window of an older version, or one that hangs, can keep it from us without a word.
 * Error: `ledger-blocked` after five seconds.
 */
export function withPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let steps = 0;
    const timer = setInterval(() => {
      if (++steps < STEPS) return;
      clearInterval(timer);
      reject(new RegularsError("ledger-blocked"));
    }, STEP_MS);
    work.then(resolve, reject).finally(() => clearInterval(timer));
  });
}
