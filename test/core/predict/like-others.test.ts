import { expect, test } from "vitest";
import { learnFromOthers, type Watched } from "../../../core/predict/like-others.ts";

/** So many people who had come so often, the last time so many weeks ago, and came so often afterwards. */
function people(count: number, often: number, weeksAgo: number, came: (i: number) => number): Watched[] {
  return Array.from({ length: count }, (_, i) => ({ x: often - 1, tx: 50 - weeksAgo, T: 50, came: came(i) }));
}

const standing = (often: number, weeksAgo: number) => ({ x: often - 1, tx: 50 - weeksAgo, T: 50 });

const watched = [
  ...people(40, 1, 2, (i) => (i < 10 ? 1 : 0)),
  ...people(40, 5, 2, (i) => (i < 30 ? 4 : 0)),
  ...people(80, 1, 20, (i) => (i < 8 ? 1 : 0)),
  ...people(80, 1, 40, () => 0),
  ...people(5, 12, 40, () => 10),
];

test("people do what those did who had last come as long ago", () => {
  const outlook = learnFromOthers(watched, false);
  expect(outlook(standing(1, 2))).toEqual({ coming: 40 / 80, occasions: 130 / 80 });
  expect(outlook(standing(5, 2))).toEqual({ coming: 40 / 80, occasions: 130 / 80 });
  expect(outlook(standing(1, 20))).toEqual({ coming: 0.1, occasions: 0.1 });
  // As long ago as none of them: with those who had last come the longest ago.
  expect(outlook(standing(1, 49)).occasions).toBe(50 / 85);
});

test("and as often, where enough stood alike", () => {
  const outlook = learnFromOthers(watched, true);
  expect(outlook(standing(1, 2))).toEqual({ coming: 0.25, occasions: 0.25 });
  expect(outlook(standing(7, 2))).toEqual({ coming: 0.75, occasions: 3 });
  expect(outlook(standing(1, 40))).toEqual({ coming: 0, occasions: 0 });
  // Five are too few: those who had last come as long ago say it.
  expect(outlook(standing(12, 40)).occasions).toBe(50 / 85);
});
