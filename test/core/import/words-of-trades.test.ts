import { describe, expect, it } from "vitest";
import { converted, csv, look } from "./shop.ts";

/** Header → meaning of a file's columns, as they are guessed. */
async function meanings(text: string): Promise<Record<string, string | null>> {
  const { columns } = await look(csv(text));
  return Object.fromEntries(columns.map(({ column, field }) => [column, field]));
}

describe("the words of trades", () => {
  it("of a salon: its clients, what they came for, and who wants no messages", async () => {
    expect(
      await meanings(`
        Appointment ID,Date,Client,Mobile,Service,Price,Status,Marketing texts
        A1,05-Mar-24,Zoë Müller,07700 900103,Balayage,£85.50,Completed,Subscribed
        A2,06-Mar-24,Ann O'Neil,07700 900104,Brow tint,£25.00,No-show,Unsubscribed
      `),
    ).toMatchObject({
      "Appointment ID": "order",
      Client: "name",
      Service: "product",
      Price: "amount",
      Status: "orderStatus",
      "Marketing texts": "optIn.sms",
    });
  });

  it("of a charity: a contact preference that holds refusals is one, and nobody writes to the dead", async () => {
    expect(
      await meanings(`
        Donor ID,Title,Surname,Email,Gift date,Gift amount,Contact preference,Deceased
        D1,Mr,Lee,a@x.test,01 March 2024,"£1,200.00",Email OK,
        D2,Ms,Kim,b@x.test,02 March 2024,£10.00,Do not contact,
        D3,Dr,Ray,c@x.test,03 March 2024,£5.00,No contact,Yes
      `),
    ).toMatchObject({
      "Donor ID": "customerCode",
      Title: "title",
      "Gift date": "day",
      "Gift amount": "amount",
      "Contact preference": "optIn",
      Deceased: "optOut",
    });
    expect(await meanings("Name,Email,Contact preference\nAnn,a@x.test,Email\nBo,b@x.test,Phone\n")).toMatchObject({
      "Contact preference": "preferredChannel",
    });
  });

  it("of a hotel, and of Chinese bookkeeping, where 单位 is a measure", async () => {
    expect(
      await meanings(
        "Confirmation No.;Guest Name;Arrival;Total Charges\n1;Ng, Mei;24-02-2024;378.00\n2;Silva, Inês;25-02-2024;89.00\n",
      ),
    ).toEqual({ "Confirmation No.": "order", "Guest Name": "name", Arrival: "day", "Total Charges": "amount" });
    expect(
      await meanings(`
        日期,单据编号,购货单位,产品名称,单位,实发数量,含税单价,价税合计
        2024-01-03,X1,永辉超市,茶,箱,5,15.80,79.00
        2024-01-08,X2,大润发,茶,盒,2,29.90,59.80
      `),
    ).toMatchObject({ 购货单位: "name", 单位: null, 实发数量: "quantity", 价税合计: "amount" });
  });

  it("in traditional characters", async () => {
    expect(
      await meanings(`
        訂單編號,訂購日期,會員姓名,行動電話,商品名稱,數量,單價,小計,付款狀態,是否接收廣告
        T1,民國113年3月5日,林怡君,0912-345-100,高山茶,1,280,280,已付款,否
        T2,民國113年3月6日,陳志明,0912-345-101,高山茶,2,280,560,訂單關閉,是
      `),
    ).toEqual({
      訂單編號: "order",
      訂購日期: "day",
      會員姓名: "name",
      行動電話: "phone",
      商品名稱: "product",
      數量: "quantity",
      單價: "unitPrice",
      小計: "amount",
      付款狀態: "orderStatus",
      是否接收廣告: "optIn",
    });
  });

  it.each([
    [
      "of a till in Europe",
      "Date,Receipt number,Gross,VAT (20%),Net,Customer email\n2024-03-01,101,12.00,2.00,10.00,a@x.test",
      { Date: "day", "Receipt number": "order", Gross: "amount", "VAT (20%)": null, Net: null },
    ],
    [
      "with a currency behind them",
      "Date,Invoice,Client,Net EUR\n15/03/2024,1,Ann Lee,100.00",
      { "Net EUR": "amount", Client: "name" },
    ],
    [
      "of tickets to an event",
      "Order #,Order Date,Email,Ticket Type,Total Paid\n1,2024-03-01,a@x.test,VIP,25.00",
      { "Order #": "order", "Total Paid": "amount" },
    ],
    [
      "of invoices",
      "Client Name,Invoice #,Date Issued,Rate,Quantity,Line Total\nAnn Lee,1,2024-03-01,50,2,100",
      { "Date Issued": "day", "Line Total": "amount" },
    ],
    [
      "of appointments",
      "Start Time,First Name,Email,Appointment Price\nMarch 5 2024 10:00 am,Ann,a@x.test,80.00",
      { "Start Time": "day", "Appointment Price": "amount" },
    ],
    [
      "of a till in America, with its time zone",
      "Order Date,Order ID,Order Total,Customer Phone\n01-Mar-2024 10:12 AM EST,A1,23.00,617-555-0101",
      { "Order Date": "day", "Order Total": "amount" },
    ],
    [
      "of a list of offers",
      "Deal - ID,Deal - Value,Deal - Status,Deal - Won time,Organization - Name,Person - Name,Person - Email - Work\n1,900,Won,2024-03-01 10:12:00,Acme,Ann Lee,a@x.test",
      {
        "Deal - Value": "amount",
        "Deal - Status": "orderStatus",
        "Deal - Won time": "day",
        "Organization - Name": "company",
        "Person - Name": "name",
      },
    ],
    [
      "of a marketplace",
      "Sale Date,Order ID,Buyer User ID,Full Name,Buyer,Order Total\n03/28/24,1,annab,Anna Becker,Anna Becker (annab),26.10",
      { "Buyer User ID": "customerCode", "Full Name": "name", Buyer: null },
    ],
    [
      "of JD's customers and of who paid",
      "订单号,下单时间,下单帐号,应付金额\n1,2024-03-01,jd_abc,10",
      { 下单帐号: "customerCode" },
    ],
    ["of people at firms", "Email,First Name,Title\na@x.test,Ann,Head of Sales", { Title: "jobTitle" }],
  ])("%s", async (_, text, expected) => {
    expect(await meanings(text)).toMatchObject(expected);
  });

  it("of a member are no name where they say yes or no", async () => {
    expect(
      await meanings("日期,单号,会员,手机号,实收\n2024-01-03,X1,是,13800001111,5\n2024-01-04,X2,否,,6\n"),
    ).toMatchObject({
      会员: null,
    });
  });

  it("of what was paid stand before those of a sum without postage", async () => {
    const found = await meanings(`
      Order ID,Order Date,Billing Email,Subtotal,Discount,Shipping,Order Total
      1,01/31/24,a@x.test,40.00,4.00,5.00,41.00
      2,02/21/24,b@x.test,10.00,1.00,5.00,14.00
    `);
    expect(found).toMatchObject({ Subtotal: null, Discount: null, "Order Total": "amount" });
  });
});

describe("a day that programs write where they know none", () => {
  it("is no day of a sale", async () => {
    const { rejected } = await converted(
      csv("order,date,customer,amount\n1,1900-01-01,A1,5\n2,1970-01-01,A1,6\n3,2024-01-01,A1,7\n"),
    );
    expect([...rejected.row]).toEqual([1, 2]);
  });
});
