import { describe, expect, it } from "vitest";
import { campaignWindow, windowBefore, windowOfYearBefore } from "../../../core/campaign/campaign-window.ts";
import { netBetween } from "../../../core/campaign/spend-between.ts";
import { springFestival, springFestivalShift } from "../../../core/campaign/spring-festival.ts";
import { formatDay } from "../../../core/model/day.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { byCode, stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";

const SHOP = stateOf({
  lines: `
    customer day        order amount kind
    ada      2024-01-10 1     10     sale
    bao      2024-02-01 2     20     sale
    bao      2024-02-02 2     5      refund
    cleo     2024-02-10 3     30     sale
    cleo     2024-02-10 3     3      discount
    duo      2024-03-10 4     0      sale
    ada      2024-03-20 5     40     sale
    emil     2024-03-31 6     50     sale
    -        2024-02-05 7     99     sale`,
});

describe("what was spent between two days", () => {
  it("is sales less discounts and refunds of those days, both days included", () => {
    expect(byCode(SHOP, netBetween(SHOP, day("2024-02-01"), day("2024-02-10")))).toEqual({
      ada: 0,
      bao: money(15),
      cleo: money(27),
      duo: 0,
      emil: 0,
    });
    expect(byCode(SHOP, netBetween(SHOP, day("2024-02-02"), day("2024-02-09")))["bao"]).toBe(money(-5));
  });
});

describe("windows", () => {
  const campaign = campaignOf({ waves: [waveOf({ daysAfter: 2 }), waveOf({ id: "b", daysAfter: 5 })], windowDays: 10 });

  it("run from the first wave to the end of the last one's window; as long a one ends the day before", () => {
    const window = campaignWindow(campaign);
    expect([formatDay(window.from), formatDay(window.to)]).toEqual(["2024-03-03", "2024-03-18"]);
    const before = windowBefore(window, day("2024-03-03"));
    expect([formatDay(before.from), formatDay(before.to)]).toEqual(["2024-02-16", "2024-03-02"]);
    expect(before.to - before.from).toBe(window.to - window.from);
  });

  it("of the year before stand as far from that year's Spring Festival", () => {
    // 2024: 10 February; 2023: 22 January. Ten days after the one, ten days after the other.
    const window = { from: day("2024-02-20"), to: day("2024-03-10") };
    const before = windowOfYearBefore(window, day("2024-02-15"));
    expect(before && [formatDay(before.from), formatDay(before.to)]).toEqual(["2023-02-01", "2023-02-20"]);
    // In autumn the next festival is the nearer one: 10 February 2024 and 22 January 2023.
    expect(springFestivalShift(day("2023-11-11"), 1)).toBe(day("2024-02-10") - day("2023-01-22"));
    expect(windowOfYearBefore({ from: day("2070-01-01"), to: day("2070-02-01") }, day("2070-01-01"))).toBeNull();
  });
});

describe("the Spring Festival", () => {
  it("is the first day of the first month of the calendar that ICU computes", () => {
    const calendar = new Intl.DateTimeFormat("en-u-ca-chinese", { timeZone: "UTC", month: "numeric", day: "numeric" });
    for (let year = 1990; year <= 2060; year++) {
      const festival = springFestival(year);
      expect(calendar.format(new Date((festival ?? 0) * 86_400_000))).toMatch(/^1\/1$|^0?1-0?1$|^M?0?1[/-]0?1$/);
    }
    expect([springFestival(1989), springFestival(2061)]).toEqual([null, null]);
    // As proclaimed by the State Council for these years' holidays.
    expect([2024, 2025, 2026].map((year) => formatDay(springFestival(year) ?? 0))).toEqual([
      "2024-02-10",
      "2025-01-29",
      "2026-02-17",
    ]);
  });
});
