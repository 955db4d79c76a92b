import { describe, expect, it } from "vitest";
import { joiningsDue } from "../../../core/ledger/compaction-plan.ts";
import type { BlockRef } from "../../../core/ledger/shapes.ts";

/**
 * Blocks as a head lists them, from words such as `3000` or, joined from four commits, `3000*4`; full blocks as `65536+65536`, and `~` before
 * those that are not yet in the order of customers.
 */
function listed(units: string, table: BlockRef["table"] = "line"): BlockRef[] {
  let seq = 0;
  return units.split(" ").flatMap((unit) => {
    const [sizes = "", commits = "1"] = unit.replace("~", "").split("*");
    const from = seq + 1;
    seq += Number(commits);
    const sorted = unit.startsWith("~") ? undefined : true;
    return sizes.split("+").map((rows, i) => {
      return { id: `${from} ${i}`, table, rows: Number(rows), from, to: seq, digest: "", bytes: 0, sorted };
    });
  });
}

/** What is to be joined, as the sizes of the blocks. */
function due(refs: readonly BlockRef[]): string[] {
  return joiningsDue(refs).map((joining) => joining.refs.map(({ rows }) => rows).join(" "));
}

const times = (n: number, size: number | string) => Array<string>(n).fill(String(size)).join(" ");

describe("what a compaction joins", () => {
  it.each([
    ["nothing of few", times(8, 3000), []],
    ["nine small ones", times(9, 3000), [times(9, 3000)]],
    ["those after a large import, not the import", `65536+65536+3000 ${times(9, 3000)}`, [times(9, 3000)]],
    ["what was joined before too, while it is not full", `27000*9 ${times(8, 3000)}`, [`27000 ${times(8, 3000)}`]],
    [
      "what was joined before, when it is not more than twice what came since",
      `65536+10000*9 ${times(9, 5000)}`,
      [`65536 10000 ${times(9, 5000)}`],
    ],
    ["only what came since, when it is less than half", `65536+65536*9 ${times(9, 5000)}`, [times(9, 5000)]],
    ["nothing of full blocks", times(3, "65536+65536+65536"), []],
    [
      "those on both sides of a large import, the older ones with it",
      `${times(9, 10)} 65536+65536 ${times(9, 10)}`,
      [`${times(9, 10)} 65536 65536`, times(9, 10)],
    ],
    [
      "those on both sides of one too large to be held in memory",
      `${times(9, 10)} ${times(33, 65_536).replaceAll(" ", "+")} ${times(9, 10)}`,
      [times(9, 10), times(9, 10)],
    ],
  ])("%s", (_, units, expected) => {
    expect(due(listed(units)).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ["a large import's, once", "~65536+65536+3000", ["65536 65536 3000"]],
    ["not those of one block", "~65536", []],
    ["not those that would fit into one", "~3000+3000", []],
    [
      "with what came since, where that is joined",
      `~65536+65536 ${times(14, 20_000)}`,
      [`65536 65536 ${times(14, 20_000)}`],
    ],
    [
      "as many at once as can be held in memory",
      `~${times(40, 65_536).replaceAll(" ", "+")}`,
      [times(32, 65_536), times(8, 65_536)],
    ],
  ])("puts lines in the order of customers: %s", (_, units, expected) => {
    expect(due(listed(units)).toSorted()).toEqual(expected.toSorted());
  });

  it("leaves the few pages of a commit as they came", () => {
    expect(due(listed("~2048+2048", "customer"))).toEqual([]);
  });

  it("fills pages of customers, which are smaller than other blocks, and those of a large commit too", () => {
    expect(due(listed(times(9, 16_000), "customer"))).toEqual([]);
    expect(due(listed(times(9, 2000), "customer"))).toEqual([]);
    expect(due(listed(times(10, 2000), "customer"))).toEqual([times(10, 2000)]);
    const large = times(10, 2048).replaceAll(" ", "+");
    expect(due(listed(`~${large}`, "customer"))).toEqual([times(10, 2048)]);
  });

  it("leaves a launch's members with their commit", () => {
    expect(due(listed(times(20, 5), "member"))).toEqual([]);
  });

  it("takes a commit's blocks all or none", () => {
    const refs = listed(`1500+10 ${times(9, 50)}`, "customer");
    expect(due(refs)).toEqual([`1500 10 ${times(9, 50)}`]);
  });
});
