import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarText, type CalendarEvent } from "../../../core/format/ics.ts";
import { day } from "../../table.ts";
import { nastyText } from "./nasty.ts";

const TODAY = day("2026-11-21");

function read(text: string): { name: string; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { name: String(calendar.getFirstPropertyValue("x-wr-calname")), events };
}

const launch: CalendarEvent = {
  uid: "wave-12@regulars",
  day: day("2026-12-01"),
  title: "第一波：短信, 1,200 人; 王芳负责",
  description: "名单一\n".repeat(30),
  alarm: { daysBefore: 1, minute: 9 * 60 },
};

describe("a calendar file", () => {
  it("holds whole days that another reader reads back, in any time zone", () => {
    const text = calendarText({ name: "冬季, 唤回; 活动", day: TODAY, events: [launch] });
    const { name, events } = read(text);
    const [event] = events;
    expect(name).toBe("冬季, 唤回; 活动");
    expect(event?.uid).toBe("wave-12@regulars");
    expect(event?.summary).toBe(launch.title);
    expect(event?.description).toBe(launch.description);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2026-12-01");
    expect(event?.endDate.toString()).toBe("2026-12-02");
    expect(text).toContain("DTSTAMP:20261121T000000Z\r\n");
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it.each([
    [{ daysBefore: 1, minute: 9 * 60 }, "-PT15H"],
    [{ daysBefore: 0, minute: 9 * 60 }, "PT9H"],
    [{ daysBefore: 3, minute: 0 }, "-P3D"],
  ])("reminds at %j by %j", (alarm, trigger) => {
    const text = calendarText({ name: "x", day: TODAY, events: [{ ...launch, alarm }] });
    const value = read(text).events[0]?.component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger");
    expect(String(value)).toBe(trigger);
  });

  it("has the old days and far ones right", () => {
    for (const date of ["1986-05-04", "1991-09-15", "2028-02-29", "2099-12-31"]) {
      const events = [{ uid: "a", day: day(date), title: "t" }];
      expect(read(calendarText({ name: "x", day: TODAY, events })).events[0]?.startDate.toString()).toBe(date);
    }
  });

  it("gains no event, no property and no long line from any text", () => {
    fc.assert(
      fc.property(nastyText, nastyText, nastyText, nastyText, (uid, title, description, name) => {
        const events = [{ ...launch, uid: `u${uid}`, title: `t${title}`, description: `d${description}` }, launch];
        const text = calendarText({ name: `n${name}`, day: TODAY, events });
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\p{Cs}]|(?!\t)\p{Cc}/u);
        for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const names = text.replaceAll("\r\n ", "").match(/^[A-Z-]+(?=[:;])/gm) ?? [];
        expect(names.filter((one) => one === "UID")).toHaveLength(2);
        expect(names).not.toContain("ATTACH");
        const back = read(text);
        expect(back.events).toHaveLength(2);
        expect(back.events[1]?.summary).toBe(launch.title);
      }),
      { numRuns: 400 },
    );
  });
});
