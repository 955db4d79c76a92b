import { expect, it } from "vitest";
import type { FieldInfo } from "../../../../core/engine/views.ts";
import { columnsOf } from "../../../../renderer/screens/customers/columns.tsx";
import type { FieldWords } from "../../../../renderer/ui/field-words.ts";

const NET: FieldInfo = { id: "net", type: "money", group: "bought", choices: [] };
const words = { field: (id: string) => id, cell: (_: FieldInfo, value: unknown) => String(value) } as FieldWords;

function widthWith(total: number | null): number | undefined {
  return columnsOf({ ids: ["net"], fields: [NET], totals: [total], words, noName: "" })[0]!.width;
}

it("a column is as wide as its total, and no narrower without one", () => {
  expect(widthWith(null)).toBe(116);
  expect(widthWith(12)).toBe(116);
  expect(widthWith(346_682_590.12)).toBeGreaterThan(130);
});
