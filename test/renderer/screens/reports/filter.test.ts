import { describe, expect, test } from "vitest";
import { EVERY_REPORT, matches, type FoundBy } from "../../../../renderer/screens/reports/filter.ts";

const AUTUMN: FoundBy = {
  objective: "winBack",
  channels: ["post", "phone"],
  texts: ["Autumn win-back", "Away longer than usual", "Letters came late", "Call whoever replied"],
};

describe("a report is found", () => {
  test.each([
    ["without a filter", EVERY_REPORT, true],
    ["by a word of a lesson, in any case", { ...EVERY_REPORT, search: "LETTERS" }, true],
    ["by words from different places", { ...EVERY_REPORT, search: "autumn  call" }, true],
    ["not by a word that stands nowhere", { ...EVERY_REPORT, search: "autumn fax" }, false],
    ["by its objective", { ...EVERY_REPORT, objective: "winBack" as const }, true],
    ["not by another objective", { ...EVERY_REPORT, objective: "loyalty" as const }, false],
    ["by the channel of one of its waves", { ...EVERY_REPORT, channel: "phone" as const }, true],
    ["not by a channel it did not use", { ...EVERY_REPORT, channel: "sms" as const }, false],
  ])("%s", (_, filter, found) => {
    expect(matches(AUTUMN, filter)).toBe(found);
  });
});
