import { describe, expect, it } from "vitest";
import { factCleaner } from "../../../core/import/clean-fact.ts";
import type { DayOrder } from "../../../core/model/mapping.ts";
import { csv, look } from "./shop.ts";

describe("a birthday", () => {
  it.each<[string, DayOrder, string]>([
    ["21/04/1980", "dmy", "1980-04-21"],
    ["21/04", "dmy", "--04-21"],
    ["03/04", "dmy", "--04-03"],
    ["03/04", "mdy", "--03-04"],
    ["3-4", "dmy", "--04-03"],
    ["--03-04", "dmy", "--03-04"],
    ["3月4日", "dmy", "--03-04"],
    ["3月4日", "ymd", "--03-04"],
    ["21 April", "ymd", "--04-21"],
    ["21-Apr", "dmy", "--04-21"],
    ["Apr. 21st", "mdy", "--04-21"],
    ["21/04/80", "dmy", "--04-21"],
    ["29/02", "dmy", "--02-29"],
    ["30/02", "dmy", ""],
    ["21/04", "mdy", ""],
    ["4 Cats", "dmy", ""],
  ])("%s, %s, is %s", (cell, order, birthday) => {
    expect(
      factCleaner(
        "birthDay",
        order,
        () => false,
        () => {},
      ).clean(cell),
    ).toBe(birthday);
  });
});

describe("the order of birthdays without a year", () => {
  const birthdays = async (cells: readonly string[], more = "") => {
    const rows = cells.map((cell, i) => `${i},Ann,${cell}${more === "" ? "" : `,${more}`}`);
    const { columns, mapping } = await look(
      csv(`ID,Name,Birthday${more === "" ? "" : ",Member since"}\n${rows.join("\n")}\n`),
    );
    const { fits, filled, ambiguous } = columns[2]!;
    return { order: mapping.columns[2]!.dayOrder, fits, filled, ambiguous };
  };

  it.each([
    ["one of them proves it", ["03/04", "21/04", "05/06"], { order: "dmy", fits: 3, filled: 3, ambiguous: false }],
    [
      "one proves that the month is before the day",
      ["03/04", "04/21", "05/06"],
      { order: "ymd", fits: 3, filled: 3, ambiguous: false },
    ],
    ["none proves any: it is asked", ["03/04", "05/06"], { order: "ymd", fits: 2, filled: 2, ambiguous: true }],
    ["written out", ["3月4日", "12月1日", "1990-05-06"], { order: "ymd", fits: 3, filled: 3, ambiguous: false }],
  ])("%s", async (_, cells, expected) => {
    expect(await birthdays(cells)).toMatchObject(expected);
  });

  it("is that of the file's other days where its own cells prove none", async () => {
    expect(await birthdays(["03/04", "05/06"], "25/12/2020")).toEqual({
      order: "dmy",
      fits: 2,
      filled: 2,
      ambiguous: false,
    });
  });
});
