import { expect, test } from "vitest";
import { secondsLeft } from "../../../renderer/app/frame/time-left.ts";

test.each([
  [10_000, 0.5, 10],
  [3_000, 0.25, 9],
  [500, 0.5, null],
  [5_000, 0.01, null],
  [5_000, 1, null],
])("after %i ms at share %f there are %s seconds left", (elapsed, share, left) => {
  const said = secondsLeft(elapsed, share);
  if (left === null) expect(said).toBeNull();
  else expect(said).toBeCloseTo(left, 9);
});
