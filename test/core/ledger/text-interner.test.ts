import { expect, test } from "vitest";
import { TextInterner } from "../../../core/ledger/text-interner.ts";

test("a text has the number under which it first came, apart by owner, however many there are", () => {
  const texts = new TextInterner();
  const numberOf = (i: number, owner: number): number => texts.idOf(`<O${i}>`, 1, `<O${i}>`.length - 1, owner);
  const all = Array.from({ length: 5000 }, (_, i) => i);
  expect(all.map((i) => numberOf(i, 0))).toEqual(all);
  expect(all.map((i) => numberOf(i, 1))).toEqual(all.map((i) => i + 5000));
  expect(all.map((i) => numberOf(i, 0))).toEqual(all);
  expect([texts.size, texts.words[4999], texts.words[5000]]).toEqual([10_000, "O4999", "O0"]);
});
