import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, FoldedTexts } from "../../../core/segment/folded.ts";

const unit = fc.constantFrom("a", "A", "ａ", "b", "ß", "é", "e\u0301", "㎏", "龙", " ", "\u0001");
const text = fc.string({ unit, maxLength: 6 });

describe("folded texts", () => {
  it("know no case and no width", () => {
    expect(fold("ＡＢＣ Straße №１")).toBe("abc straße no1");
  });

  it.each([
    ["anywhere", (own: string, piece: string) => own.includes(piece)],
    ["beginning", (own: string, piece: string) => own.startsWith(piece)],
    ["whole", (own: string, piece: string) => own === piece],
  ] as const)("find a piece %s as text by text would", (place, fits) => {
    fc.assert(
      fc.property(fc.array(text), text, (values, searched) => {
        const piece = fold(searched);
        fc.pre(piece !== "");
        const found: number[] = [];
        new FoldedTexts(values).find(piece, place, (i) => {
          found.push(i);
        });
        expect(found).toEqual(values.flatMap((value, i) => (fits(fold(value), piece) ? [i] : [])));
      }),
    );
  });

  it("give each text back folded", () => {
    fc.assert(
      fc.property(fc.array(text), (values) => {
        const folded = new FoldedTexts(values);
        expect(values.map((_, i) => folded.at(i))).toEqual(values.map(fold));
      }),
    );
  });
});
