import { expect, test } from "vitest";
import { faultOf, simplest, tryOut } from "../../../core/predict/trial.ts";

/** Half of a hundred come twice, the others do not come. */
const came = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 2 : 0));
/** Outlooks that are sure by so much of who comes. */
const sure = (by: number) => came.map((n) => ({ coming: n > 0 ? by : 1 - by, occasions: n > 0 ? 2 * by : 2 - 2 * by }));

test("adds up what was expected and what came", () => {
  expect(tryOut("model", sure(0.8), came)).toMatchObject({
    expected: expect.closeTo(100, 9) as number,
    actual: 100,
    expectedPeople: expect.closeTo(50, 9) as number,
    actualPeople: 50,
  });
});

test.each([
  ["tells people apart", sure(0.8), null],
  ["says the same of everybody", sure(0.5), "people"],
  ["takes those who stay away for those who come", sure(0.2), "people"],
  ["expects twice as many", sure(0.8).map(({ coming, occasions }) => ({ coming, occasions: 2 * occasions })), "total"],
  ["expects nobody", came.map(() => ({ coming: 0, occasions: 0 })), "total"],
])("a way that %s", (_, outlooks, fault) => {
  expect(faultOf(tryOut("model", outlooks, came), came)).toBe(fault);
});

test("the simplest is used that is no worse than the best but by chance", () => {
  const good = tryOut("model", sure(0.8), came);
  // Better here, worse there, as chance has it.
  const alike = came.map((n, i) => ({
    coming: 0.5 + (n > 0 ? 1 : -1) * (i % 4 < 2 ? 0.29 : 0.31),
    occasions: n > 0 ? 1.6 : 0.4,
  }));
  expect(simplest([tryOut("recency", alike, came), good])?.method).toBe("recency");
  expect(simplest([tryOut("recency", sure(0.6), came), good])?.method).toBe("model");
  expect(simplest([tryOut("recency", sure(0.9), came), good])?.method).toBe("recency");
  expect(simplest([])).toBeNull();
});
