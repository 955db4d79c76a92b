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
    "2024-01,2024-02,2024-12",
    "2024/1,2024/2,2024/12",
    "202401,202402,202412",
    "01/2024,02/2024,12/2024",
    "2024-01-01,2024-02-01,2024-12-01",
    "2024年1月,2024年2月,2024年12月",
    "24年1月份,24年2月份,24年12月份",
    "一月,二月,十二月",
    "2024年1月金额,2024年2月金额,2024年12月金额",
    "1月销售额,2月销售额,12月销售额",
    "Jan 2024,Feb 2024,Dec 2024",
    "2024 Jan,2024 Feb,2024 Dec",
    "24-Jan,24-Feb,24-Dec",
    "January,February,December",
    "Sales Jan 2024,Sales Feb 2024,Sales Dec 2024",
    "janv. 2024,févr. 2024,déc. 2024",
    "enero,febrero,diciembre",
    "gen 24,feb 24,dic 24",
    "Januar 2024,März 2024,Dezember 2024",
  ])("are told however they are written, one in which nobody bought among them: %s", async (names) => {
    expect(await months(`Customer,${names},Total\nA,5,,7,12\nB,6,,8.5,14.5\n`)).toBe(3);
  });

  it.each([
    ["two of them", "客户,1月,2月\n甲,1,2\n乙,1,2\n"],
    ["sizes, which are no months", "Customer,M1,M2,M3\nA,1,2,3\nB,1,2,3\n"],
    ["empty ones", "Customer,Jan,Feb,Mar\nA,,,\nB,,,\n"],
    ["names, which are no months", "Customer,May,June,April\nA,x,y,z\nB,x,y,z\n"],
    [
      "a table of sales",
      "日期,手机,金额,1月,2月,3月\n2024-01-03,13800001111,5,1,1,1\n2024-01-04,13800001112,6,1,1,1\n",
    ],
  ])("are not told: %s", async (_, text) => {
    expect(await months(text)).toBe(0);
  });
});
