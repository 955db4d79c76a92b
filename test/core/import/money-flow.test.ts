import { describe, expect, it } from "vitest";
import { converted, csv } from "./shop.ts";
import { left, sales } from "./taken.ts";

const TITLES = Array.from({ length: 22 }, (_, i) => `第 ${i + 1} 行说明`).join("\n");

describe("a column that says income or expense", () => {
  it("makes sales of what came in, under two dozen lines of titles", async () => {
    const file = await converted(
      csv(`
        ${TITLES}
        交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,交易状态,交易订单号,
        2024-02-29 12:01:02,餐饮美食,面馆,a***@x.test,午餐,支出,25.50,交易成功,2001\t,
        2024-02-28 09:01:02,收入,李四,139******11,收钱码收款,收入,58.00,交易成功,2002\t,
        2024-02-27 09:01:02,收入,王五,137******22,收钱码收款,收入,40.00,交易成功,2003\t,
        2024-02-26 09:01:02,投资理财,余额宝,/,自动转入,不计收支,1000.00,交易成功,2004\t,
        2024-02-25 19:01:02,退款,商家,t***@x.test,退款-纸杯,不计收支,50.00,退款成功,2005\t,
        2024-02-24 09:01:02,收入,赵六,136******33,收钱码收款,收入,30.00,交易关闭,2006\t,
        2024-02-23 09:01:02,退款,王五,137******22,退款-收钱码收款,支出,10.00,交易成功,2007\t,
      `),
    );
    expect(sales(file)).toEqual(["李四 sale 58", "王五 sale 40", "王五 refund 10"]);
    expect(left(file)).toEqual(["1 noSale", "4 noSale", "5 noSale", "6 orderClosed"]);
  });

  it("leaves out what the shop itself was given back, and moved", async () => {
    const file = await converted(
      csv(`
        交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号
        2024-02-29 12:01:02,二维码收款,李四,二维码收款,收入,¥58.00,/,已存入零钱,1
        2024-02-26 12:01:02,零钱提现,银行,/,/,¥500.00,银行,提现已到账,2
        2024-02-25 12:01:02,商户消费,滴滴,打车,支出,¥25.00,零钱,已全额退款,3
        2024-02-25 13:01:02,滴滴-退款,滴滴,打车,收入,¥25.00,零钱,已全额退款,4
        2024-02-24 12:01:02,转账,王五,微信转账,收入,¥30.00,/,已存入零钱,5
      `),
    );
    expect(sales(file)).toEqual(["李四 sale 58", "王五 sale 30"]);
    expect(left(file)).toEqual(["2 noSale", "3 noSale", "4 noSale"]);
  });

  it("is read in other languages", async () => {
    const file = await converted(
      csv(`
        Date,Customer,Income/Expense,Amount
        2024-02-01,Ann,Income,20
        2024-02-02,Landlord,Expense,900
        2024-02-03,Bob,Income,30
      `),
    );
    expect(sales(file)).toEqual(["Ann sale 20", "Bob sale 30"]);
  });
});
