import { describe, expect, it } from "vitest";
import { csv, look } from "./shop.ts";

/** How many columns are told to be months. */
async function months(text: string): Promise<number> {
  const { issues } = await look(csv(text));
  return issues.find(({ code }) => code === "monthColumns")?.count ?? 0;
}

describe("months as columns", () => {
  it.each([
    ["客户,1月,2月,3月,合计\n甲,1.5,2,,3.5\n乙,,2,3,5\n", 3],
    ["Customer,Jan-24,Feb-24,Mar-24,Apr 2024\nA,1,2,3,4\nB,1,2,3,4\n", 4],
    ["Kunde;Jan;Feb;Mär\nA;1,5;2;3\nB;1;2;3\n", 3],
  ])("are told", async (text, count) => {
    expect(await months(text)).toBe(count);
  });

  it.each([
    ["two of them", "客户,1月,2月\n甲,1,2\n乙,1,2\n"],
    ["names, which are no months", "Customer,May,June,April\nA,x,y,z\nB,x,y,z\n"],
    [
      "a table of sales",
      "日期,手机,金额,1月,2月,3月\n2024-01-03,13800001111,5,1,1,1\n2024-01-04,13800001112,6,1,1,1\n",
    ],
  ])("are not told: %s", async (_, text) => {
    expect(await months(text)).toBe(0);
  });
});
