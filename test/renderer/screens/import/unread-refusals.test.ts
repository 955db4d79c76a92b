import { describe, expect, it } from "vitest";
import type { FilePreview } from "../../../../core/model/importing.ts";
import type { ImportField } from "../../../../core/model/mapping.ts";
import { draftFrom } from "../../../../renderer/screens/import/draft.ts";
import { unreadRefusals } from "../../../../renderer/screens/import/unread-refusals.ts";

/** What is told of a file of one column: its name, what it was taken for, its cells, how many of them could be read so. */
function told(column: string, field: ImportField | null, cells: readonly string[], fits = cells.length): unknown {
  const reads = { because: "header", distinct: 2, examples: [], ambiguous: false, sensitive: false } as const;
  const preview: FilePreview = {
    fileName: "people.csv",
    bytes: 100,
    kind: "customers",
    sheets: [],
    mapping: {
      source: "POS",
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      headerRow: 0,
      columns: [{ column, index: 0, field }],
      missing: [],
    },
    encodingSure: 1,
    columns: [{ column, index: 0, field, fits, filled: cells.length, ...reads }],
    records: [[column], ...cells.map((cell) => [cell])],
    issues: [],
    remembered: null,
  };
  return unreadRefusals(preview, draftFrom(preview)).map(({ isAnswer, examples }) => ({ isAnswer, examples }));
}

describe("what may be a refusal and is not read so", () => {
  it.each([
    ["是否退订", "custom:是否退订", "是"],
    ["Unsubscribed", "custom:Unsubscribed", "2026-01-05"],
    ["GDPR consent", "custom:GDPR consent", "withdrawn"],
    ["Werbung erlaubt", null, "nein"],
    ["Accepte les courriels", null, "non"],
    ["Acepta publicidad", null, "No"],
    ["Baja", null, "Sí"],
    ["Opposition", null, "oui"],
  ] as const)("a column “%s” that is kept as %j", (column, field, cell) => {
    expect(told(column, field, [cell])).toEqual([{ isAnswer: false, examples: [cell] }]);
  });

  it.each([
    ["备注", "notes", "勿扰"],
    ["Notes", "notes", "Do not contact!"],
    ["Bemerkung", "notes", "nicht anrufen"],
    ["Tag", null, "unsubscribed"],
  ] as const)("a cell of “%s” that refuses by itself", (column, field, cell) => {
    expect(told(column, field, ["VIP", cell, "", "2"])).toEqual([{ isAnswer: false, examples: [cell] }]);
  });

  it("an answer of a permission that cannot be read", () => {
    expect(told("Newsletter", "optIn.email", ["ja", "nein", "vielleicht"], 2)).toEqual([
      { isAnswer: true, examples: ["vielleicht"] },
    ]);
    expect(told("Newsletter", "optIn.email", ["ja", "nein"])).toEqual([]);
    expect(told("Newsletter", "optIn.email", ["ja", "abgemeldet", "offen"], 2)).toEqual([
      { isAnswer: true, examples: ["offen"] },
    ]);
  });

  it.each([
    ["Gewerbe", null, "Friseur"],
    ["Accepted at", null, "2026-01-05"],
    ["短信接收状态", null, "成功"],
    ["Notes", "notes", "refused delivery once, comes weekly"],
    ["Product", "product", "No mail order"],
    ["许可证号", null, "A-1"],
  ] as const)("nothing of “%s”", (column, field, cell) => {
    expect(told(column, field, [cell])).toEqual([]);
  });
});
