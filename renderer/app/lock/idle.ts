const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** How often it is looked, in milliseconds; by the clock, so that a sleep counts as soon as the computer is awake again. */
const LOOK_EVERY_MS = 2_000;

/** Calls `onIdle` once nobody has used the window for so long and nothing is running; the returned function stops it. */
export function watchIdle(afterMs: number, isBusy: () => boolean, onIdle: () => void): () => void {
  let last = Date.now();
  const seen = (): void => {
    last = Date.now();
  };
  const look = (): void => {
    if (isBusy()) seen();
    else if (Date.now() - last >= afterMs) onIdle();
  };
  for (const sign of SIGNS) addEventListener(sign, seen, { capture: true, passive: true });
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) removeEventListener(sign, seen, { capture: true });
  };
}
