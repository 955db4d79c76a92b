import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replacedRows } from "../../../core/ledger/line-keys.ts";

interface Row {
  readonly key: number;
  readonly customer: number;
}

/** Runs of rows, one of each commit; within a run no key comes twice. Joined they are one run, of which it is known which keys come again. */
async function replaced(runs: readonly (readonly Row[])[], isJoined = false) {
  const rows = runs.flatMap((run, i) => run.map((row) => ({ ...row, commit: i + 1 })));
  const starts = runs.map((_, i) => runs.slice(0, i).reduce((sum, run) => sum + run.length, 0));
  const again = rows.flatMap(({ key }, i) => (rows.findIndex((row) => row.key === key) < i ? [i] : []));
  const { rows: gone, byOthers } = await replacedRows(
    // Keys of one half are told apart by the other.
    { hi: Uint32Array.from(rows, ({ key }) => key), lo: Uint32Array.from(rows, ({ key }) => key % 5) },
    {
      commit: Int32Array.from(rows, ({ commit }) => commit),
      customer: Int32Array.from(rows, ({ customer }) => customer),
      starts: isJoined ? [0] : starts,
      repeats: isJoined ? again : [],
      count: rows.length,
    },
    async () => {},
  );
  return { rows, gone: [...gone], byOthers };
}

describe("rows that a later commit's row with the same key replaces", () => {
  it("are the earlier ones, and it is known where the later is somebody else's", async () => {
    const run = (...rows: readonly (readonly [number, number])[]): Row[] =>
      rows.map(([key, customer]) => ({ key, customer }));
    const { gone, byOthers } = await replaced([
      run([7, 1], [8, 1], [9, 2]),
      run([8, 1], [10, 1], [11, 3], [12, 3]),
      run([9, 5], [7, 1]),
    ]);
    expect(gone).toEqual([0, 1, 2]);
    expect(byOthers).toEqual([2]);
  });

  it("leave of every key the row of the latest commit, however the rows come in", async () => {
    const runs = fc.array(
      fc.uniqueArray(fc.record({ key: fc.nat(30), customer: fc.nat(3) }), { selector: ({ key }) => key, minLength: 1 }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(runs, fc.boolean(), async (given, isJoined) => {
        const { rows, gone } = await replaced(given, isJoined);
        const last = new Map(rows.map(({ key }, i) => [key, i]));
        expect(gone).toEqual(rows.flatMap(({ key }, i) => (last.get(key) === i ? [] : [i])));
      }),
    );
  });
});
