import { describe, expect, it } from "vitest";
import { csv, look } from "./shop.ts";

describe("the order of a column's days", () => {
  it.each([
    ["31/12/2024 and 1/2/2024", ["31/12/2024", "1/2/2024"], "dmy", false],
    ["12/31/2024 and 1/2/2024", ["12/31/2024", "1/2/2024"], "mdy", false],
    ["only days up to the 12th", ["5/3/2024", "6/3/2024", "7/3/2024"], "dmy", true],
    ["5/5/2024 alone, the same either way", ["5/5/2024", "6/6/2024"], "dmy", false],
    ["serial days", ["45356", "45357.5"], "serial1900", false],
    ["the year first", ["2024/3/5", "2024/3/6"], "ymd", false],
  ])("%s", async (_, days, order, ambiguous) => {
    const preview = await look(csv(`order,date,amount\n${days.map((day, i) => `${i},${day},5`).join("\n")}\n`));
    expect(preview.mapping.columns[1]).toMatchObject({ field: "day", dayOrder: order });
    expect(preview.columns[1]?.ambiguous).toBe(ambiguous);
  });
});

describe("days that can be read both ways", () => {
  const read = async (text: string, column: string) => {
    const preview = await look(csv(text));
    const { dayOrder } = preview.mapping.columns.find((one) => one.column === column) ?? {};
    const { ambiguous, daysLike } = preview.columns.find((one) => one.column === column) ?? {};
    return { dayOrder, ambiguous, daysLike };
  };

  it("are read as the other days of the file, where those prove an order", async () => {
    const gym = `
      Member ID,Name,DOB,Join Date,Payment Date,Amount
      1,Ann,02/13/1990,01/02/2025,01/15/2026,59
      2,Bo,11/30/1985,03/04/2025,01/20/2026,29
      3,Cy,07/04/2001,05/06/2025,02/01/2026,29
    `;
    expect(await read(gym, "Join Date")).toEqual({ dayOrder: "mdy", ambiguous: false, daysLike: "DOB" });
    expect(await read(gym, "Payment Date")).toEqual({ dayOrder: "mdy", ambiguous: false, daysLike: undefined });
    const day = "Member ID,Name,Join Date,Date,Amount\n1,Ann,01/02/2025,15/01/2026,59\n2,Bo,03/04/2025,20/01/2026,29\n";
    expect(await read(day, "Join Date")).toEqual({ dayOrder: "dmy", ambiguous: false, daysLike: "Date" });
  });

  it("are asked about where the others prove both orders, or nothing", async () => {
    const both =
      "Member ID,Name,DOB,Join Date,Date,Amount\n1,Ann,02/13/1990,01/02/2025,15/01/2026,9\n2,Bo,02/14/1990,03/04/2025,20/01/2026,9\n";
    expect((await read(both, "Join Date")).ambiguous).toBe(true);
    const none = "Member ID,Name,Join Date,Date,Amount\n1,Ann,01/02/2025,01/03/2026,9\n2,Bo,03/04/2025,02/03/2026,9\n";
    expect(await read(none, "Join Date")).toMatchObject({ ambiguous: true, daysLike: undefined });
  });
});
