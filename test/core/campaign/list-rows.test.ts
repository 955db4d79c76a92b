import { describe, expect, it } from "vitest";
import { ADDRESS_COLUMN, listColumns, listKind, listRows } from "../../../core/campaign/list-rows.ts";
import { Bitset } from "../../../core/model/bitset.ts";
import type { Column } from "../../../core/model/column.ts";
import { NO_DAY } from "../../../core/model/day.ts";
import { CHANNELS } from "../../../core/model/fields.ts";
import { stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";

const CUSTOMERS = `
  customer name permission.phone phone           permission.post address
  ada      Ada  granted          +1_202_555_0123 granted         1_Leaf_Row
  bao      王芳 granted          154_0000_0002   granted         茶香路1号`;

const COLUMNS: Readonly<Record<string, Column>> = {
  name: { type: "text", values: ["Ada", undefined] },
  class: { type: "choice", codes: Uint8Array.of(0, 1), choices: ["premiumLarge"] },
  net: { type: "money", values: Float64Array.of(money("12.5"), Number.NaN) },
  recency: { type: "days", values: Float64Array.of(3, 4) },
  lastDay: { type: "day", values: Int32Array.of(day("2026-11-20"), NO_DAY) },
};
const source = { column: (id: string): Column | null => COLUMNS[id] ?? null };

function both(): Bitset {
  const set = new Bitset(2);
  set.add(0);
  set.add(1);
  return set;
}

describe("rows of a list", () => {
  it("hold the number at home without its country code, abroad with it, and leave the unknown empty", () => {
    const state = stateOf({ customers: CUSTOMERS });
    const columns = ["name", ADDRESS_COLUMN, "class", "net", "recency", "lastDay", "nothing"];
    expect([...listRows(state, both(), "phone", columns, source)]).toEqual([
      ["Ada", "+12025550123", null, money("12.5"), 3, day("2026-11-20"), null],
      [null, "15400000002", "premiumLarge", null, 4, null, null],
    ]);
    const abroad = stateOf({ customers: CUSTOMERS, settings: { country: "US" } });
    expect([...listRows(abroad, both(), "phone", [ADDRESS_COLUMN], source)]).toEqual([["+12025550123"]]);
  });

  it("say a choice in the words given for it, and stand in the order given", () => {
    const state = stateOf({ customers: CUSTOMERS });
    const worded = { ...source, word: (id: string, choice: string) => `${id}: ${choice}` };
    expect([...listRows(state, both(), "post", ["class", ADDRESS_COLUMN], worded, Int32Array.of(1, 0))]).toEqual([
      ["class: premiumLarge", "茶香路1号"],
      [null, "1 Leaf Row"],
    ]);
  });

  it("know how each column is written", () => {
    const kinds = [ADDRESS_COLUMN, "phone2", "name", "class", "net", "recency", "lastDay", "nothing"];
    expect(kinds.map((column) => listKind(column, "sms", source))).toEqual([
      "phone",
      "phone",
      "text",
      "text",
      "money",
      "number",
      "day",
      "text",
    ]);
    expect(listKind(ADDRESS_COLUMN, "post", source)).toBe("text");
  });
});

describe("the columns of a list", () => {
  it.each(CHANNELS)("%s: begins with whom to address, names the address once", (channel) => {
    const said: Column = { type: "text", values: ["x"] };
    const columns = listColumns(channel, { column: () => said }, Int32Array.of(0));
    expect(columns.slice(0, 3)).toEqual(["name", "title", "company"]);
    expect(columns.filter((column) => column === ADDRESS_COLUMN)).toHaveLength(1);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it("are without a title, a firm, a membership and a code that nobody on the list has", () => {
    const title: Column = { type: "text", values: ["Ms", undefined] };
    const memberLevel: Column = { type: "choice", codes: Uint8Array.of(0, 1), choices: ["gold"] };
    const known = { column: (id: string): Column | null => ({ title, memberLevel })[id] ?? COLUMNS[id] ?? null };
    const always = ["name", ADDRESS_COLUMN, "city", "class", "stage", "orders", "net", "lastDay"];
    const columnsFor = (...people: readonly number[]) => listColumns("sms", known, Int32Array.from(people));
    expect(columnsFor(0).toSorted()).toEqual([...always, "title"].toSorted());
    expect(columnsFor(1).toSorted()).toEqual([...always, "memberLevel"].toSorted());
    expect(columnsFor()).toEqual(always);
  });
});
