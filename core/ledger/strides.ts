/**
 * Visits every number from `start` to before `end`, letting other work run after each `stride` of them, so that no loop holds
 * the thread for longer than about 10 ms.
 */
export async function inStrides(
  start: number,
  end: number,
  stride: number,
  breathe: () => Promise<void>,
  visit: (i: number) => void,
): Promise<void> {
  for (let from = start; from < end; from += stride) {
    const to = Math.min(end, from + stride);
    for (let i = from; i < to; i++) visit(i);
    await breathe();
  }
}
