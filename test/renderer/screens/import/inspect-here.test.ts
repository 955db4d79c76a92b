import { expect, it } from "vitest";
import type { Regulars } from "../../../../core/engine/api.ts";
import { createRegulars } from "../../../../core/engine/regulars.ts";
import { inspectHere } from "../../../../renderer/screens/import/inspect-here.ts";
import { testPorts } from "../../../core/engine/ports.ts";

const ENGLISH = new File(["Order,Date,Customer,Phone,Paid\n1,03/04/2026,Ann,07700 900123,12.50\n"], "sales.csv");
const CHINESE = new File(["订单号,日期,姓名,手机号,金额\n1,2026-04-03,李伟,13810137911,12.50\n"], "销售.csv");

/** Sales of one amount column, as its name and cell are written. */
function priced(nameAndCell: string): File {
  const [name, cell] = nameAndCell.split(";");
  return new File([`Order;Date;Email;${name}\n1;2026-04-03;ann@example.org;${cell}\n`], "sales.csv");
}

async function shop(): Promise<Regulars> {
  const regulars = createRegulars(testPorts());
  await regulars.openWorkspace((await regulars.createWorkspace(crypto.randomUUID())).id, "open");
  return regulars;
}

async function regionOf(regulars: Regulars) {
  const { settings, head, undo } = await regulars.query("workspace", {});
  return [settings.country, settings.currency, head, undo];
}

it.each([
  [ENGLISH, "en-GB", ["GB", "GBP", 1, null]],
  [CHINESE, "en-GB", ["CN", "CNY", 0, null]],
  [CHINESE, "zh-CN", ["CN", "CNY", 0, null]],
  [CHINESE, "zh-TW", ["TW", "TWD", 1, null]],
  [priced("Betrag;12,50 €"), "en-GB", ["GB", "EUR", 1, null]],
  [priced("Amount (EUR);12.50"), "zh-CN", ["CN", "EUR", 1, null]],
  [priced("Amount;$12.50"), "en-GB", ["GB", "USD", 1, null]],
  [priced("Amount;$12.50"), "en-AU", ["AU", "AUD", 1, null]],
  [priced("Amount;￥12.50"), "ja-JP", ["JP", "JPY", 1, null]],
  [priced("Amount;￥12.50"), "en-US", ["US", "CNY", 1, null]],
  [priced("Amount;12.50"), "de-DE", ["DE", "EUR", 1, null]],
])(
  "the first file begins the workspace where its shop is, and nothing is there to undo",
  async (file, language, region) => {
    const regulars = await shop();
    await inspectHere(regulars, file, {}, [language]);
    expect(await regionOf(regulars)).toEqual(region);
  },
);

it("another first file begins it anew", async () => {
  const regulars = await shop();
  await inspectHere(regulars, ENGLISH, {}, ["en-GB"]);
  await inspectHere(regulars, CHINESE, {}, ["en-GB"]);
  expect((await regionOf(regulars)).slice(0, 2)).toEqual(["CN", "CNY"]);
});

it("what somebody has set stays", async () => {
  const regulars = await shop();
  await regulars.saveSettings({ currency: "EUR" });
  await inspectHere(regulars, ENGLISH, {}, ["en-GB"]);
  expect((await regionOf(regulars)).slice(0, 3)).toEqual(["CN", "EUR", 1]);
});

it("a step of the history says where it began", async () => {
  const regulars = await shop();
  await inspectHere(regulars, ENGLISH, {}, ["en-GB"]);
  const { entries } = await regulars.query("history", { offset: 0, limit: 10 });
  expect(entries.map(({ kind, about }) => [kind, about])).toEqual([["begin", "GB · GBP"]]);
});
