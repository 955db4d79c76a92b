import fc from "fast-check";
import type { ImportChoices } from "../../../core/model/importing.ts";

/** Files of nothing but codes and the addresses of a few people, which cross in every way. */
export function addressBook(...codes: readonly string[]): fc.Arbitrary<string> {
  const phone = fc.constantFrom("13800138000", "13900139000", "13700137000", "13600136000", "");
  const email = fc.constantFrom("a@b.cn", "c@d.cn", "e@f.cn", "g@h.cn", "");
  const row = fc.tuple(fc.constantFrom(...codes), phone, phone, email);
  return fc
    .array(row, { minLength: 1, maxLength: 6 })
    .filter((rows) => rows.some((cells) => cells.some((cell) => cell !== "")))
    .map((rows) => `customerCode,phone,phone2,email\n${rows.map((cells) => `${cells.join(",")}\n`).join("")}`);
}

export const ADDRESS_BOOK: ImportChoices = {
  mapping: {
    source: "till",
    encoding: "utf-8",
    delimiter: ",",
    quote: '"',
    headerRow: 0,
    columns: (["customerCode", "phone", "phone2", "email"] as const).map((field, index) => ({
      column: field,
      index,
      field,
    })),
    missing: [],
  },
  anonymous: "keep",
  permission: { state: "unknown", channels: [], basis: "" },
};
