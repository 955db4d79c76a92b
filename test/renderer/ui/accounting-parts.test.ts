import { describe, expect, it } from "vitest";
import { reasonParts, rowsTaken, verdictParts } from "../../../renderer/ui/accounting-parts.ts";

const ACCOUNTING = {
  read: 20,
  blank: 1,
  added: 10,
  updated: 2,
  unchanged: 0,
  skipped: { anonymousLeftOut: 3 },
  rejected: { badDay: 1, badNumber: 3 },
};

describe("the parts of an accounting", () => {
  it("close at the rows read and leave out what did not occur", () => {
    const parts = verdictParts(ACCOUNTING);
    expect(parts.map(({ verdict, rows }) => `${rows} ${verdict}`)).toEqual([
      "10 added",
      "2 updated",
      "3 skipped",
      "4 rejected",
      "1 blank",
    ]);
    expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(ACCOUNTING.read);
  });

  it("name the reasons, most frequent first", () => {
    expect(reasonParts(ACCOUNTING).map(({ verdict, reason, rows }) => `${rows} ${verdict} ${reason}`)).toEqual([
      "3 rejected badNumber",
      "3 skipped anonymousLeftOut",
      "1 rejected badDay",
    ]);
  });

  it("take in what is added or updated", () => {
    expect(rowsTaken(ACCOUNTING)).toBe(12);
  });
});
