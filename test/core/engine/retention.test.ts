import { describe, expect, it } from "vitest";
import { dueOn, goesBefore, GRACE_DAYS, lastHeardOf, retentionDue } from "../../../core/engine/retention.ts";
import { yearsLater } from "../../../core/model/day.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

describe("a rule of retention", () => {
  it("lets nothing outlive its years and days of grace, and takes nothing before, on every day of five years", () => {
    const start = day("2024-01-01");
    const end = yearsLater(start, 5);
    for (const years of [1, 2, 3]) {
      const since = start + 100;
      const rule = { years, since };
      // One row for each day of ten years; a row leaves the list on the day it is taken.
      let rows = Array.from({ length: end - yearsLater(start, -5) }, (_, i) => yearsLater(start, -5) + i);
      for (let today = start; today <= end; today++) {
        const before = goesBefore(rule, today);
        const gone = rows.filter((row) => before !== null && row < before);
        rows = rows.filter((row) => before === null || row >= before);
        for (const row of gone) expect(today - dueOn(row, rule)).toBe(GRACE_DAYS);
        for (const row of rows) if (today - dueOn(row, rule) >= GRACE_DAYS) throw new Error(`day ${row} outlived`);
      }
    }
  });

  it("counts from the day it was switched on where something was old already", () => {
    const rule = { years: 2, since: day("2026-01-01") };
    expect(dueOn(day("2020-05-05"), rule)).toBe(day("2026-01-01"));
    expect(goesBefore(rule, day("2026-01-30"))).toBeNull();
    expect(goesBefore(rule, day("2026-01-31"))).toBe(day("2024-01-02"));
    expect(dueOn(day("2024-02-29"), rule)).toBe(day("2026-02-28"));
  });
});

describe("who was not heard of", () => {
  it("is who neither bought nor was in touch", () => {
    const state = stateOf({
      lines: `customer day amount\nA 2024-05-01 5\nB 2023-01-01 5`,
      touches: `customer day kind\nB 2024-06-01 enquiry`,
    });
    expect([...lastHeardOf(state)]).toEqual([day("2024-05-01"), day("2024-06-01")]);
  });

  it("is counted before anything goes: what goes now, and what is in its days of grace", () => {
    const state = stateOf({ lines: `customer day amount\nA 2023-01-01 5\nB 2023-02-10 5\nC 2025-01-01 5` });
    const inactive = { years: 2, since: day("2024-01-01"), mode: "erase" } as const;
    const rules = { inactive, orders: null, touches: null, exports: null };
    expect(retentionDue(state, rules, day("2025-02-20"))).toEqual([
      { rule: "inactive", now: 1, inGrace: 1, next: day("2025-03-12") },
    ]);
  });
});
