import { describe, expect, it } from "vitest";
import type { FactField } from "../../../core/model/fields.ts";
import { csv, Shop } from "./shop.ts";

const values = (shop: Shop, field: FactField): (string | undefined)[] => [
  ...(shop.state.customers.fields.get(field)?.values ?? []),
];

describe("a file with an address in one cell", () => {
  it("fills province, city and district, and the address stays as it is", async () => {
    const shop = await Shop.open();
    await shop.take(
      csv(`
        编号,姓名,地址
        1,张三,广州市天河区体育西路103号
        2,李四,上海浦东新区世纪大道1号
        3,王五,朝阳区建国路88号
        4,Ann,"5 High Street, London"
      `),
    );
    expect(values(shop, "address")).toEqual([
      "广州市天河区体育西路103号",
      "上海浦东新区世纪大道1号",
      "朝阳区建国路88号",
      "5 High Street, London",
    ]);
    expect(values(shop, "province")).toEqual(["广东省", "上海市", undefined, undefined]);
    expect(values(shop, "city")).toEqual(["广州市", "上海市", undefined, undefined]);
    expect(values(shop, "district")).toEqual(["天河区", "浦东新区", undefined, undefined]);
  });

  it("leaves alone what the file has a column for, and lets it decide about the rest", async () => {
    const shop = await Shop.open();
    await shop.take(
      csv(`
        编号,姓名,省份,地址
        1,张三,广东,广州市天河区体育西路103号
        2,李四,,上海浦东新区世纪大道1号
        3,王五,北京,朝阳区建国路88号
        4,赵六,北京,上海浦东新区世纪大道1号
      `),
    );
    expect(values(shop, "province")).toEqual(["广东", undefined, "北京", "北京"]);
    expect(values(shop, "city")).toEqual(["广州市", "上海市", "北京市", undefined]);
    expect(values(shop, "district")).toEqual(["天河区", "浦东新区", "朝阳区", undefined]);
  });

  it("goes with the address: where that stands, so do its places; the same file again says nothing new", async () => {
    const shop = await Shop.open();
    const file = (address: string): Blob => csv(`手机号,姓名,地址\n13800138000,张三,${address}\n13900139000,李四,\n`);
    const moved = file("上海浦东新区世纪大道1号");
    await shop.take(file("广州市天河区体育西路103号"));
    const stands = await shop.plan(moved, { wins: { 地址: "known" } });
    expect(stands.summary.fields.map(({ field, changed, stands: kept }) => [field, changed, kept])).toEqual([
      ["address", 0, 1],
      ["province", 0, 1],
      ["city", 0, 1],
      ["district", 0, 1],
    ]);
    expect(stands.content.blocks).toEqual([]);
    await shop.take(moved);
    expect(values(shop, "city")).toEqual(["上海市", undefined]);
    expect((await shop.plan(moved)).content.blocks).toEqual([]);
  });
});
