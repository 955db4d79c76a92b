import { describe, expect, it } from "vitest";
import { csv, Shop } from "./shop.ts";

const told = async (phones: readonly string[]) => {
  const shop = await Shop.open();
  const rows = phones.map((phone, i) => `${i},Ann ${i},${phone}\n`).join("");
  const { summary } = await shop.plan(csv(`customer id,name,phone\n${rows}`));
  return summary.issues;
};

describe("phones that are no numbers where the shop is (China)", () => {
  it("are counted: a German shop's, and one that has lost a digit", async () => {
    expect(await told(["0171 2345678", "0160 99999990", "13800138000", "1370013700"])).toEqual([
      { code: "phonesUnread", count: 3 },
    ]);
  });

  it("are none with their country code, or where a till masked them", async () => {
    expect(await told(["+49 171 2345678", "138****8000", "13800138000", "0571-87654321", ""])).toEqual([]);
  });

  it("are all counted where many of the first thousands are none, and not looked for where hardly any is", async () => {
    const file = (bad: (i: number) => boolean): string[] =>
      Array.from({ length: 5000 }, (_, i) => (bad(i) ? `0171 ${2_000_000 + i}` : `1380013${1000 + i}`));
    expect(await told(file(() => true))).toEqual([{ code: "phonesUnread", count: 5000 }]);
    expect(await told(file((i) => i >= 4500))).toEqual([]);
  });
});
