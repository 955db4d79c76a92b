import { describe, expect, it } from "vitest";
import { CLASSES } from "../../../core/model/fields.ts";
import type { CustomerClass } from "../../../core/model/fields.ts";
import type { ClassLock } from "../../../core/model/state.ts";
import { classesOf } from "../../../core/value/classes.ts";
import { CLASS_RULES } from "../../../core/value/class-rules.ts";
import { rowsOf } from "../../table.ts";

const CUTS = { influenceCut: 50, intentCut: 40 };

/** Classes and rules of customers drawn as a table; the value cut stands at 100. */
function classify(table: string, options: { cutMoney?: number | null; locks?: ReadonlyMap<number, ClassLock> } = {}) {
  const rows = rowsOf(`buyer lapsed influence intention money\n${table}`);
  const flags = (name: string) => Uint8Array.from(rows, (row) => (row[name] === "yes" ? 1 : 0));
  const numbers = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const { cutMoney = 100, locks = new Map<number, ClassLock>() } = options;
  const answer = classesOf(
    {
      live: new Uint8Array(rows.length).fill(1),
      isBuyer: flags("buyer"),
      lapsed: flags("lapsed"),
      influence: numbers("influence"),
      intention: numbers("intention"),
      money: numbers("money"),
      cutMoney,
      locks,
    },
    CUTS,
  );
  return rows.map((_, c) => `${CLASSES[(answer.class[c] ?? 0) - 1]} by ${CLASS_RULES[(answer.classRule[c] ?? 0) - 1]}`);
}

describe("five classes, first match", () => {
  it("tries influence, then the value cut, then buying, then intention", () => {
    expect(
      classify(`
        no  no  50   0  0
        yes yes 60   90 500
        yes no  49.9 90 100
        yes no  0    90 99
        no  no  0    40 0
        yes yes 0    40 500
        no  no  0    39 0
        yes yes 0    39 500
      `),
    ).toEqual([
      "opinionLeader by influence",
      "opinionLeader by influence",
      "premiumLarge by valueCut",
      "smallMedium by buyer",
      "intentTarget by intention",
      "intentTarget by intention",
      "potential by rest",
      "potential by restLapsed",
    ]);
  });

  it("makes nobody premium where there is no cut", () => {
    expect(classify("yes no 0 0 500", { cutMoney: null })).toEqual(["smallMedium by buyer"]);
  });

  it("counts money below 0 as 0 at the cut, as the cut itself does", () => {
    expect(classify("yes no 0 0 -5", { cutMoney: 0 })).toEqual(["premiumLarge by valueCut"]);
  });

  it("lets a hand lock win", () => {
    const lock = (name: CustomerClass): ClassLock => ({ class: name, reason: "by hand", expires: null, commit: 1 });
    const table = "yes no 90 90 500\nno no 0 0 0";
    expect(classify(table, { locks: new Map([[1, lock("premiumLarge")]]) })).toEqual([
      "opinionLeader by influence",
      "premiumLarge by lock",
    ]);
  });
});
