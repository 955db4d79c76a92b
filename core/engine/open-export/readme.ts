import { formatDay } from "../../model/day.ts";
import type { Insight } from "../insight.ts";

/** What lies in an open export, in the language of the face. */
export function openReadme({ asOf, settings }: Insight, name: string, language: "en" | "zh"): string {
  const day = formatDay(asOf);
  return language === "zh" ? chinese(name, day, settings.currency) : english(name, day, settings.currency);
}

function english(name: string, day: string, currency: string): string {
  return `${name}: everything, as of ${day}

These files are not encrypted, and they are no backup: Regulars does not read them back as a workspace.
Days are YYYY-MM-DD, money is in ${currency}, an empty cell is unknown. "step" and "row" say from which step of the
history, and which row of its file, a value came. Texts that a spreadsheet would take for a formula begin with '.

customers.csv     one row a customer: codes, fields, who introduced them, a class fixed by hand, figures and class
lines.csv         sales, discounts and refunds; "receipt" numbers the orders as Regulars counts them, "counts" is 1
                  where an order was not fully given back; no customer: an anonymous sale
touches.csv       contacts other than purchases
permissions.csv   what is known of each person's permission, by channel
suppressions.csv  refusals of people who are no longer there: whoever bears one of these must not be contacted
members.csv       the people of every launched campaign, contacted or not, and why
contacts.csv      what became of what was sent
*.json            settings, segments, campaigns, replies, follow-ups, the log of exports and the whole history with
                  every decision; there days are numbers since 1970-01-01 and money is in 1/10000
classes.sql       for DuckDB: computes axes, scores and the class of every customer from the tables, by the settings
                  of this workspace. In this folder:  duckdb classes.duckdb < classes.sql
`;
}

function chinese(name: string, day: string, currency: string): string {
  return `${name}：全部数据，截至 ${day}

这些文件不加密，也不是备份：熟客不会把它们当作工作区读回来。
日期写作 YYYY-MM-DD，金额单位是 ${currency}，空格表示未知。step 和 row 说明一个值来自历史中的哪一步、那个文件的哪一行。
表格软件会当成公式的文字，前面加了 '。

customers.csv     每位客户一行：编号、各项资料、介绍人、手工指定的类别、各项数字和类别
lines.csv         销售、折扣和退款；receipt 是熟客所认的订单序号，counts 为 1 表示这张订单没有全部退掉；
                  没有 customer 的是匿名销售
touches.csv       购买以外的接触
permissions.csv   每个人每个渠道的联系许可
suppressions.csv  已经不在名册里的人的拒绝：凡是有这些号码、邮箱或编号的，都不能联系
members.csv       每次启动的活动里的人，联系了没有，为什么
contacts.csv      发出去的内容后来怎样
*.json            设置、人群、活动、回复、跟进、导出记录，以及完整的历史和每一项决定；
                  其中日期是从 1970-01-01 起的天数，金额以万分之一为单位
classes.sql       给 DuckDB 用：按这个工作区的设置，从这些表算出每位客户的三轴、评分和类别。
                  在这个文件夹里运行：duckdb classes.duckdb < classes.sql
`;
}
