import { describe, expect, it } from "vitest";
import { recogniseShipped } from "../../../../core/import/recipes/recognise.ts";
import { SHIPPED } from "../../../../core/import/recipes/shipped.ts";
import { csv, look } from "../shop.ts";

describe("recognising a layout", () => {
  it("tells which columns it does not know, and keeps what was guessed of them", async () => {
    const found = await look(
      csv(
        "流水号,销售时间,会员卡号,商品名称,数量,小计,收银员,微信号,货架\n1,2024-03-05,8,茶,1,10,王,an8,A1\n2,2024-03-05,8,茶,1,10,王,an8,A1\n",
      ),
    );
    const [pos] = recogniseShipped(found);
    expect(pos).toMatchObject({ known: 7, of: 9, newColumns: ["微信号", "货架"] });
    expect(pos?.mapping.columns[7]?.field).toBe("wechat");
  });

  it("does not take other files for it", async () => {
    const sales = "order,date,customer,amount\n1,2024-01-01,A,2\n";
    for (const text of ["a,b\n1,2\n", "name,phone,city\nAnn,13800138000,X\n", sales]) {
      expect(recogniseShipped(await look(csv(text)))).toEqual([]);
    }
  });

  it("knows each layout by its own names: every needed one is one of its columns", () => {
    for (const { id, needs, columns, others } of SHIPPED) {
      const names = new Set(columns.flatMap(([each]) => each.split("|")));
      for (const name of needs.flatMap((each) => each.split("|"))) {
        expect([id, name, names.has(name) || others?.test(name) === true]).toEqual([id, name, true]);
      }
    }
    expect(new Set(SHIPPED.map(({ id }) => id)).size).toBe(SHIPPED.length);
  });
});
