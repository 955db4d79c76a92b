import { describe, expect, it } from "vitest";
import { originOf } from "../../../core/engine/origin.ts";
import { rememberMapping } from "../../../core/engine/remembered.ts";
import { historyEntry } from "../../../core/engine/views/history.ts";
import { csv, look, Shop } from "../import/shop.ts";

describe("a list about customers who are there already", () => {
  const members = csv("手机号,姓名,城市\n13800138000,张三,广州市\n13900139000,李四,\n");
  const bought = (): Blob =>
    csv("手机号,姓名,城市\n13800138000,张三丰,深圳市\n13900139000,李四,北京市\n13700137000,王五,\n");
  const cities = (shop: Shop): (string | undefined)[] => [...(shop.state.customers.fields.get("city")?.values ?? [])];

  it("is right where the person lets it be, and fills what was unknown", async () => {
    const shop = await Shop.open();
    await shop.take(members);
    const plan = await shop.take(bought(), { wins: { 城市: "known" } });
    expect(plan.summary.fields).toEqual([
      {
        field: "name",
        changed: 1,
        filled: 0,
        stands: 0,
        samples: { changed: [{ row: 1, before: "张三", said: "张三丰" }], filled: [], stands: [] },
      },
      {
        field: "city",
        changed: 0,
        filled: 1,
        stands: 1,
        samples: {
          changed: [],
          filled: [{ row: 2, before: null, said: "北京市" }],
          stands: [{ row: 1, before: "广州市", said: "深圳市" }],
        },
      },
    ]);
    expect(cities(shop)).toEqual(["广州市", "北京市", undefined]);
  });

  it("leaves them as they are where that was said, and what they refuse is refused all the same", async () => {
    const shop = await Shop.open();
    await shop.take(members);
    const text = csv("手机号,姓名,城市,退订\n13800138000,张三丰,深圳市,是\n13700137000,王五,上海市,\n");
    const { summary } = await shop.take(text, { known: "leave", fields: { 退订: "optOut.sms" } });
    expect(summary).toMatchObject({ newCustomers: 1, changedCustomers: 1, refusals: 1 });
    expect(cities(shop)).toEqual(["广州市", undefined, "上海市"]);
  });

  it("is read the same way next month", async () => {
    const shop = await Shop.open();
    await shop.take(members);
    await shop.take(bought(), { known: "update", wins: { 城市: "known" } });
    const { mapping } = rememberMapping(await look(bought()), shop.state);
    expect(mapping.known).toBe("update");
    expect(mapping.columns.find(({ column }) => column === "城市")?.wins).toBe("known");
  });

  it("is told with how it came, in the history and beside each value; what is from the address, too", async () => {
    const shop = await Shop.open();
    const origin = { kind: "bought", vendor: "名单公司", price: 12_000_000, legalBasis: "unknown" } as const;
    await shop.take(csv("手机号,姓名,地址\n13800138000,张三,广州市天河区体育西路1号\n13900139000,李四,\n"), { origin });
    const { state } = shop;
    expect(historyEntry(state, state.commits[0]!).origin).toEqual(origin);
    expect(originOf(state, 1, 1, "city")).toMatchObject({ list: origin, fromAddress: true });
    expect(originOf(state, 1, 1, "name")).not.toHaveProperty("fromAddress");
  });
});
