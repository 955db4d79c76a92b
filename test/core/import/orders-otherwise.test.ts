import { describe, expect, it } from "vitest";
import { csv, Shop } from "./shop.ts";

const HEADER = "order,date,customer,product,amount\n";
const FIRST = `${HEADER}1,2026-01-05,A1,Tea,10\n2,2026-01-06,B2,Tea,20\n2,2026-01-06,B2,Pot,30\n`;

/** What is told of the orders of a file that comes after another one. */
async function told(later: string, first = FIRST): Promise<readonly [number, number, readonly string[]][]> {
  const shop = await Shop.open();
  await shop.take(csv(first));
  const { summary } = await shop.plan(csv(HEADER + later));
  return summary.issues.flatMap(({ code, count, examples = [] }): [number, number, readonly string[]][] =>
    code === "ordersOtherwise" ? [[count, summary.newLines, examples]] : [],
  );
}

describe("an order that is in already", () => {
  it("is told where the file says another sum of it, which counts too", async () => {
    expect(await told("1,2026-01-05,A1,Tea,12\n2,2026-01-06,B2,Tea,20\n2,2026-01-06,B2,Pot,30\n")).toEqual([
      [1, 1, ["1"]],
    ]);
  });

  it("is told where one of its lines is another", async () => {
    expect(await told("2,2026-01-06,B2,Tea,20\n2,2026-01-06,B2,Pot,35\n")).toEqual([[1, 1, ["2"]]]);
  });

  it.each([
    ["the same again", "1,2026-01-05,A1,Tea,10\n"],
    ["with a line more", "1,2026-01-05,A1,Tea,10\n1,2026-01-05,A1,Cup,5\n"],
    ["another customer's, of a till that counts from 1", "1,2026-01-05,C3,Tea,12\n"],
    ["another day's", "1,2026-01-06,A1,Tea,12\n"],
    ["of a day that is not known yet", "1,2026-02-05,A1,Tea,12\n"],
  ])("is nothing to tell: %s", async (_, later) => {
    expect(await told(later)).toEqual([]);
  });
});
