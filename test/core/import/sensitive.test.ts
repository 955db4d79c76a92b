import { describe, expect, it } from "vitest";
import { looksSensitive } from "../../../core/import/sensitive.ts";
import { csv, look, Shop } from "./shop.ts";

describe("a column that is not taken in unasked", () => {
  it.each([
    "身份证号",
    "身份证",
    "证件号码",
    "護照號碼",
    "银行卡号",
    "銀行帳號",
    "信用卡",
    "开户行",
    "密码",
    "过敏史",
    "病史",
    "宗教信仰",
    "民族",
    "ID card no.",
    "id_card",
    "National ID",
    "Identity number",
    "Passport No",
    "SSN",
    "Social Security Number",
    "Credit card",
    "Bank account",
    "IBAN",
    "Password",
    "Allergies",
    "Medical history",
    "Diagnosis",
    "Disability",
    "Blood type",
    "Religion",
    "Race",
  ])("by its name: %s", (name) => {
    expect(looksSensitive(name, [])).toBe(true);
  });

  it.each([
    "姓名",
    "手机号",
    "会员卡号",
    "会员卡等级",
    "card level",
    "name",
    "Order ID",
    "customer id",
    "trace",
    "brace",
    "地址",
    "Valid until",
    "notes",
  ])("not by its name: %s", (name) => {
    expect(looksSensitive(name, [])).toBe(false);
  });

  // Made-up numbers with right check digits.
  const IDS = ["11010519491231002X", "440524188001010014", "340524198001010019"];
  const CARDS = ["6222021234567890128", "4111 1111 1111 1111", "5500-0000-0000-0004", "378282246310005"];

  it.each<[string, readonly string[]]>([
    ["identity cards", IDS],
    [
      "identity cards in small letters, with blanks and of full width",
      ["11010519491231002x", "440524 18800101 0014", "３４０５２４１９８００１０１００１９"],
    ],
    ["identity cards as a spreadsheet writes them", IDS.map((id) => `'${id}`)],
    [
      "identity cards whose end a spreadsheet has cut",
      ["110105194912310000", "440524188001010000", "340524198001010000"],
    ],
    ["bank cards", CARDS],
    ["illnesses", ["糖尿病", "高血压", "无", "diabetes"]],
  ])("by its values: %s", (_, cells) => {
    expect(looksSensitive("x", cells)).toBe(true);
  });

  it.each<[string, readonly string[]]>([
    ["phones", ["13800138000", "13900139000", "13700137000"]],
    ["bar codes", ["6901234567892", "6901234567908", "6901234567915"]],
    ["order numbers", ["202401010000000001", "202401010000000002", "202401010000000003"]],
    ["numbers with wrong check digits", ["110105194912310021", "440524188001010015", "340524198001010010"]],
    ["names", ["张三", "Ann"]],
  ])("not by its values: %s", (_, cells) => {
    expect(looksSensitive("x", cells)).toBe(false);
  });
});

describe("a column that is left out", () => {
  it("is kept nowhere: not in the plan, not in the layout, not in what is stored", async () => {
    const shop = await Shop.open();
    const file = csv(`
      姓名,手机号,身份证号,备注2
      张三,13800138000,11010519491231002X,喜欢茶
      李四,13900139000,440524188001010014,
      ,,340524198001010019,
    `);
    const preview = await look(file);
    expect(preview.mapping.columns.map(({ column, field }) => [column, field])).toContainEqual(["身份证号", null]);
    const plan = await shop.take(file);
    const stored = JSON.stringify([plan.content, shop.state.batches.get(1), plan.summary], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(stored).toContain("喜欢茶");
    expect(stored).not.toMatch(/11010519491231002X|440524188001010014|340524198001010019/);
  });
});
