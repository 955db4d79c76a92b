import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_BAD, DAY_OUT_OF_RANGE, DAY_READ, DayReader } from "../../../core/import/days.ts";
import { civilFromDay, formatDay } from "../../../core/model/day.ts";
import type { DayOrder } from "../../../core/model/mapping.ts";

/** The day as `YYYY-MM-DD`, with ` HH:MM` where there is a time; else why not. */
function read(text: string, order: DayOrder): string {
  const reader = new DayReader(order);
  const answer = reader.read(text);
  if (answer === DAY_OUT_OF_RANGE) return "out of range";
  if (answer === DAY_BAD) return "bad";
  const time =
    reader.minute < 0
      ? ""
      : ` ${String(Math.floor(reader.minute / 60)).padStart(2, "0")}:${String(reader.minute % 60).padStart(2, "0")}`;
  return formatDay(reader.day) + time;
}

describe("a day, its order decided for the column", () => {
  it.each<[string, DayOrder, string]>([
    ["2024-03-05", "ymd", "2024-03-05"],
    ["2016/8/1 11:05", "ymd", "2016-08-01 11:05"],
    ["2010-12-01 08:26:00", "ymd", "2010-12-01 08:26"],
    ["2024-03-05T23:59:59.999Z", "ymd", "2024-03-05 23:59"],
    ["2024-03-05T08:00:00+08:00", "ymd", "2024-03-05 08:00"],
    ["2024-03-05 10:00:00 +0800", "ymd", "2024-03-05 10:00"],
    ["2024.3.5", "ymd", "2024-03-05"],
    ["20240305", "ymd", "2024-03-05"],
    ["20240305 153000", "ymd", "2024-03-05 15:30"],
    ["20240305153000", "ymd", "2024-03-05 15:30"],
    ["24-03-05", "ymd", "2024-03-05"],
    ["2024年3月5日", "ymd", "2024-03-05"],
    ["2024年3月5日 下午3:05", "ymd", "2024-03-05 15:05"],
    ["2024年03月05日 15时05分", "ymd", "2024-03-05 15:05"],
    ["2024-03-05 上午 9:30", "ymd", "2024-03-05 09:30"],
    ["２０２４－０３－０５", "ymd", "2024-03-05"],
    ["5/3/2024", "dmy", "2024-03-05"],
    ["5/3/2024", "mdy", "2024-05-03"],
    ["05.03.2024 14:00", "dmy", "2024-03-05 14:00"],
    ["3/5/2024 3:05 PM", "mdy", "2024-03-05 15:05"],
    ["3/5/2024 12:05 AM", "mdy", "2024-03-05 00:05"],
    ["5-3-24", "dmy", "2024-03-05"],
    ["5-3-98", "dmy", "1998-03-05"],
    ["2024-03-05", "dmy", "2024-03-05"],
    ["5 Mar 2024", "dmy", "2024-03-05"],
    ["5-Mar-24", "ymd", "2024-03-05"],
    ["March 5, 2024", "mdy", "2024-03-05"],
    ["Tue, 5 Mar 2024 10:00:00 GMT", "dmy", "2024-03-05 10:00"],
    ["45356", "serial1900", "2024-03-05"],
    ["45356.75", "serial1900", "2024-03-05 18:00"],
    ["43894", "serial1904", "2024-03-05"],
    ["2024-02-29", "ymd", "2024-02-29"],
    ["民国113年3月5日", "ymd", "2024-03-05"],
    ["民國113年03月05日 下午3:05", "ymd", "2024-03-05 15:05"],
    ["民国113/3/5", "dmy", "2024-03-05"],
    ["中華民國元年1月1日", "ymd", "1912-01-01"],
    ["令和6年3月5日", "ymd", "2024-03-05"],
    ["令和元年5月1日", "ymd", "2019-05-01"],
    ["平成31年4月30日", "ymd", "2019-04-30"],
    ["昭和64年1月7日", "ymd", "1989-01-07"],
    ["R6.3.5", "ymd", "2024-03-05"],
    ["H1/1/8", "mdy", "1989-01-08"],
    ["二〇二四年三月十五日", "ymd", "2024-03-15"],
    ["二零二四年十二月二十日", "ymd", "2024-12-20"],
    ["1", "serial1900", "1900-01-01"],
    ["59", "serial1900", "1900-02-28"],
    ["61", "serial1900", "1900-03-01"],
    ["0", "serial1904", "1904-01-01"],
    ["68-01-02", "ymd", "2068-01-02"],
    ["69-01-02", "ymd", "1969-01-02"],
  ])("%s as %s is %s", (text, order, day) => {
    expect(read(text, order)).toBe(day);
  });

  it.each<[string, DayOrder]>([
    ["20240230", "ymd"],
    ["2023-02-29", "ymd"],
    ["2024-13-01", "ymd"],
    ["2024-00-10", "ymd"],
    ["13/13/2024", "dmy"],
    ["5/13/2024", "dmy"],
    ["2024-03", "ymd"],
    ["20240305", "serial1904"],
    ["hello", "ymd"],
    ["5 Foo 2024", "dmy"],
    ["2024-03-05 25:00", "ymd"],
    ["2024-03-05 lunch", "ymd"],
    ["5/3/2024", "ymd"],
    ["60", "serial1900"],
    ["令和元年4月30日", "ymd"],
    ["平成31年5月1日", "ymd"],
    ["昭和65年1月1日", "ymd"],
    ["平成元年1月7日", "ymd"],
    ["民国113年2月30日", "ymd"],
    ["民国0年1月1日", "ymd"],
    ["R6.13.5", "ymd"],
    ["113/03/05", "ymd"],
    ["二〇二四年十三月一日", "ymd"],
    ["2024-03-05 24:00", "ymd"],
    ["31/04/2024", "dmy"],
    ["2/29/23", "mdy"],
  ])("%s as %s is refused, never moved", (text, order) => {
    expect(["bad", "out of range", "2024-03-05"]).toContain(read(text, order));
    if (text !== "20240305") expect(read(text, order)).toBe("bad");
  });

  it.each(["1899-12-31", "0001-01-01", "9999-12-31"])("%s is out of range", (text) => {
    expect(read(text, "ymd")).toBe("out of range");
  });

  it("reads back every day of three centuries, however it is written", () => {
    const days = fc.integer({ min: -25_567, max: 84_005 });
    const ways = fc.constantFrom<[DayOrder, (y: number, m: number, d: number) => string]>(
      ["ymd", (y, m, d) => `${y}-${m}-${d}`],
      ["ymd", (y, m, d) => `${y}年${m}月${d}日`],
      ["ymd", (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`],
      ["dmy", (y, m, d) => `${d}.${m}.${y}`],
      ["mdy", (y, m, d) => `${m}/${d}/${y} 07:08`],
    );
    fc.assert(
      fc.property(days, ways, (day, [order, write]) => {
        const { year, month, day: dayOfMonth } = civilFromDay(day);
        const reader = new DayReader(order);
        expect(reader.read(write(year, month, dayOfMonth))).toBe(DAY_READ);
        expect(reader.day).toBe(day);
      }),
    );
  });
});
