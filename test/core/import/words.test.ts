import { describe, expect, it } from "vitest";
import { missingTest, guessMissing } from "../../../core/import/missing.ts";
import { cleanSex, sexOf } from "../../../core/import/sexes.ts";
import { readPermission } from "../../../core/import/yes-no.ts";
import { csv, Shop } from "./shop.ts";

describe("an answer about permission", () => {
  it.each<[string, string | null, string | null]>([
    // cell, under "agreed?", under "refused?"
    ["yes", "granted", "refused"],
    ["是", "granted", "refused"],
    ["1", "granted", "refused"],
    ["√", "granted", "refused"],
    ["no", "refused", null],
    ["否", "refused", null],
    ["×", "refused", null],
    ["同意", "granted", null],
    ["Subscribed", "granted", null],
    ["未退订", "granted", null],
    ["退订", "refused", "refused"],
    ["拒绝", "refused", "refused"],
    ["Unsubscribed", "refused", "refused"],
    ["do not contact", "refused", "refused"],
    ["declined", "refused", "refused"],
    ["不接收", "refused", "refused"],
    ["请勿打扰", "refused", "refused"],
    ["别再打电话了", "refused", "refused"],
    ["以后不要给我发短信了，谢谢", "refused", "refused"],
    ["拒绝接收", "refused", "refused"],
    ["abgemeldet", "refused", "refused"],
    ["désabonnée", "refused", "refused"],
    ["Dado de baja", "refused", "refused"],
    ["withdrawn", "refused", "refused"],
    ["Do not contact!", "refused", "refused"],
    ["Keine Werbung", "refused", "refused"],
    ["given", "granted", null],
    ["erlaubt", "granted", null],
    // The day somebody said no; nobody knows what the day of a yes would be.
    ["2026-01-05", "unread", "refused"],
    ["05/01/2026 10:30", "unread", "refused"],
    ["maybe", "unread", "unread"],
    ["pending", "unread", "unread"],
    ["", null, null],
  ])("%s is %s where it is asked who agreed, %s where it is asked who refused", (cell, agreed, refused) => {
    expect([readPermission(cell, true), readPermission(cell, false)]).toEqual([agreed, refused]);
  });
});

describe("a sex", () => {
  it.each([
    ["男", "男"],
    ["男性", "男"],
    ["先生", "男"],
    ["女士", "女"],
    ["M", "Male"],
    ["male", "Male"],
    ["Ｆ", "Female"],
    ["Ms.", "Female"],
    ["1", "1"],
    ["保密", "保密"],
  ])("%s becomes %s", (cell, word) => {
    expect(cleanSex(cell)).toBe(word);
  });

  it("is the same in both scripts, and a number is none", () => {
    expect([sexOf("男"), sexOf("m"), sexOf("女"), sexOf("Female"), sexOf("0")]).toEqual([
      "male",
      "male",
      "female",
      "female",
      null,
    ]);
  });

  it("is no news in another word for it", async () => {
    const shop = await Shop.open();
    await shop.take(csv("手机,姓名,性别\n13800138000,张三,男\n13900139000,李四,女士\n"));
    const again = await shop.plan(csv("手机,姓名,性别\n13800138000,张三,M\n13900139000,李四,F\n"));
    expect(again.content.blocks).toEqual([]);
  });
});

describe("what says nothing, and what sums up", () => {
  it.each(["N/A", "n/a", "#N/A", "NULL", "-", "—", "无", "暂无", ""])("%s is a missing value", (cell) => {
    expect(missingTest(guessMissing([]))(cell)).toBe(true);
  });

  it.each(["合计", "总计", "小计", "Total", "Grand total", "合计：", "汇总"])(
    "a row of %s is no row of the table",
    async (word) => {
      const shop = await Shop.open();
      const { summary } = await shop.take(csv(`日期,会员号,金额\n2024-01-01,A1,10\n2024-01-02,B2,20\n${word},,30\n`));
      expect(summary.accounting).toMatchObject({ added: 2, skipped: { totalRow: 1 } });
    },
  );
});
