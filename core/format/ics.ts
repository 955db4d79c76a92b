import { ICalAlarmType, ICalCalendar } from "ical-generator";
import type { Day, Minute } from "../model/day.ts";
import { oneLine, writable } from "./clean-text.ts";

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** Stays the same when the event is written again, so that a calendar replaces it. */
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly description?: string;
  /** So many days before, at this minute of that day by the reader's clock. */
  readonly alarm?: { readonly daysBefore: number; readonly minute: Minute };
}

export interface Calendar {
  readonly name: string;
  /** The day the file is made on; its `DTSTAMP`. */
  readonly day: Day;
  readonly events: readonly CalendarEvent[];
}

const DAY_SECONDS = 86_400;

/**
 * Events as an iCalendar file (RFC 5545), UTF-8, CRLF, folded at 75 octets. Whole days are written as dates, so no time zone shifts
 * them; the same events of the same day give the same text.
 */
export function calendarText({ name, day, events }: Calendar): string {
  const calendar = new ICalCalendar({
    name: oneLine(name) || "Regulars",
    prodId: { company: "Regulars", product: "Regulars", language: "EN" },
  });
  for (const event of events) {
    const { uid, title, description, alarm } = event;
    const summary = oneLine(title) || "Regulars";
    calendar.createEvent({
      id: oneLine(uid).replace(/[^\w.@-]/g, "-"),
      start: utc(event.day),
      end: utc(event.day + 1),
      allDay: true,
      stamp: utc(day),
      summary,
      description: description === undefined ? null : writable(description),
      alarms:
        alarm === undefined
          ? []
          : [
              {
                type: ICalAlarmType.display,
                trigger: alarm.daysBefore * DAY_SECONDS - alarm.minute * 60,
                description: summary,
              },
            ],
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library writes the UTC parts of a date that has no zone. */
function utc(day: Day): Date {
  return new Date(day * DAY_SECONDS * 1000);
}
