import { describe, expect, it } from "vitest";
import type { FileIssue } from "../../../core/model/file-issue.ts";
import { refusalIssues } from "../../../core/model/issues-as-read.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import { csv, look, mappingOf } from "./shop.ts";

/** A file of people with one column more, whose cells are parted by bars. */
function people(column: string, cells: string): Blob {
  return csv(["ID;Name;" + column, ...cells.split("|").map((cell, i) => `A${i};Ann;${cell}`)].join("\n") + "\n");
}

/** What is told of it, where a person takes the column for `field`; unsaid: as it was guessed. */
async function told(column: string, cells: string, field?: ImportField | null): Promise<readonly string[]> {
  const preview = await look(people(column, cells));
  const issues =
    field === undefined
      ? preview.issues
      : refusalIssues(preview.columns, mappingOf(preview, { fields: { [column]: field } }));
  return issues.flatMap(said);
}

function said({ code, count, examples }: FileIssue): string[] {
  return code === "refusalsUnread" || code === "answersUnread" ? [`${code} ${count}: ${examples?.join(", ")}`] : [];
}

describe("cells by which somebody may have refused are told where nothing is read from them", () => {
  it.each([
    ["是否退订", "是", "是"],
    ["Unsubscribed", "2026-01-05", "2026-01-05"],
    ["GDPR consent", "withdrawn", "withdrawn"],
    ["Werbung erlaubt", "nein", "nein"],
    ["Accepte les courriels", "non", "non"],
    ["Acepta publicidad", "No", "No"],
    ["Baja", "Sí", "Sí"],
    ["Opposition", "oui", "oui"],
  ])("of a column “%s” that is left out, or kept as it stands", async (column, cell, example) => {
    const expected = [`refusalsUnread 1: ${example}`];
    expect(await told(column, cell, null)).toEqual(expected);
    expect(await told(column, cell, `custom:${column}`)).toEqual(expected);
    expect(await told(column, cell, "company")).toEqual([]);
  });

  it.each([
    ["备注", "VIP|勿扰|2"],
    ["备注", "VIP|别再打电话了|2"],
    ["备注", "VIP|老客户，说不要再给他发短信|2"],
    ["备注", "VIP|别打了！|2"],
    ["备注", "VIP|電話勿打|2"],
    ["备注", "VIP|不想收到廣告|2"],
    ["备注", "VIP|把我们拉黑了|2"],
    ["Notes", "VIP|Do not contact!|2"],
    ["Notes", "VIP|Please do not call before nine|2"],
    ["Bemerkung", "VIP|nicht anrufen|2"],
    ["Anything", "VIP|unsubscribed|2"],
  ])("of “%s”: %s", async (column, cells) => {
    expect(await told(column, cells)).toEqual([`refusalsUnread 1: ${cells.split("|")[1]}`]);
  });

  it("of any column about being contacted of which nobody knows what it asks", async () => {
    expect(await told("Marketing status", "A|B|B")).toEqual(["refusalsUnread 3: A, B"]);
  });

  it.each([
    ["Gewerbe", "Friseur"],
    ["Accepted at", "2026-01-05"],
    ["短信接收状态", "成功"],
    ["退订金额", "12"],
    ["Notes", "refused delivery once, comes weekly"],
    ["备注", "不要打包，不要打折券"],
    ["备注", "送货前请打电话，不接电话就放门口"],
    ["备注", "取消电话预约"],
    ["备注", "不能联系上"],
    ["Spouse", "Robinson"],
    ["许可证号", "A-1"],
  ])("but not of “%s”: %s", async (column, cell) => {
    expect(await told(column, cell)).toEqual([]);
  });
});

describe("answers that cannot be read", () => {
  it.each([
    ["ja|nein|vielleicht", ["answersUnread 1: vielleicht"]],
    ["ja|abgemeldet|offen", ["answersUnread 1: offen"]],
    ["ja|nein|", []],
  ])("of a newsletter: %s", async (cells, expected) => {
    expect(await told("Newsletter", cells)).toEqual(expected);
  });
});
