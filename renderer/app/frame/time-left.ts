/** Seconds a job will still take, if it goes on as it went; null before there is enough to tell. */
export function secondsLeft(elapsedMilliseconds: number, share: number): number | null {
  if (share < 0.03 || share >= 1 || elapsedMilliseconds < 1000) return null;
  return ((elapsedMilliseconds / share) * (1 - share)) / 1000;
}
