import { describe, expect, it } from "vitest";
import { facetOf, linesWith, peopleWith } from "../../../core/quality/facets.ts";
import { healthOf, judgedField, type Health } from "../../../core/quality/health.ts";
import { isPlausiblePhone, judgeValue, INVALID, ODDITIES, bitOf } from "../../../core/quality/judge-value.ts";
import { isPlaceholder } from "../../../core/quality/placeholders.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import type { FactField } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const TODAY = day("2026-06-01");

/** What is said of a value, in words. */
function said(field: FactField, text: string): string {
  const bits = judgeValue(field, text, "CN", TODAY);
  const odd = ODDITIES.filter((oddity) => (bits & bitOf(oddity)) !== 0);
  return [...((bits & INVALID) !== 0 ? ["invalid"] : []), ...odd].join(" ") || "good";
}

function health(state: State): Promise<Health> {
  return healthOf({ state, today: TODAY }, async () => {});
}

describe("a value", () => {
  it.each([
    ["phone", "13812345678", "good"],
    ["phone", "+86 138 1234 5678", "good"],
    ["phone", "010-6512 3456", "good"],
    ["phone", "+44 20 7946 0958", "good"],
    ["phone", "0755-26001234转8001", "good"],
    ["phone", "12345678", "invalid placeholder"],
    ["phone", "13800000000", "placeholder"],
    ["phone", "11111111111", "invalid placeholder"],
    ["phone", "1.38E+10", "invalid"],
    ["phone", "138****5678", "invalid"],
    ["phone", "138-1234-567O", "invalid letters"],
    ["phone", "ask Li", "invalid letters"],
    ["phone", "12812345678", "invalid"],
    ["email", "li@shop.cn", "good"],
    ["email", "li.shop.cn", "invalid"],
    ["email", "test@test.com", "placeholder"],
    ["postcode", "SW1A 1AA", "good"],
    ["birthDay", "1990-05-01", "good"],
    ["birthDay", "--05-01", "good"],
    ["birthDay", "1890-05-01", "invalid"],
    ["birthDay", "2030-05-01", "invalid"],
    ["postcode", "510000", "good"],
    ["postcode", "51000", "invalid"],
    ["name", "Zhang Wei", "good"],
    ["name", "ZHANG WEI", "capitals"],
    ["name", "Ｚhang Wei", "width"],
    ["name", " Zhang  Wei", "blanks"],
    ["name", "暂无", "placeholder"],
    ["name", "aaa", "placeholder"],
    ["name", "Li", "good"],
    ["city", "锟斤拷", "broken"],
    ["notes", " two  blanks ", "good"],
  ] as const)("%s %s is %s", (field, text, expected) => {
    expect(said(field, text)).toBe(expected);
  });

  it("fills only the place", () => {
    for (const text of ["无", "暂 无", "TEST", "aaaa", "--", "none@none.com", "13888888888", "+8613800138000"])
      expect(isPlaceholder(text)).toBe(true);
    for (const text of ["Ann", "无锡", "Test Valley", "13812345678", "88", "li@test-shop.cn", "AA"])
      expect(isPlaceholder(text)).toBe(false);
  });

  it("may be a phone by the habits of the country", () => {
    expect(isPlausiblePhone("4001234567", "CN")).toBe(true);
    expect(isPlausiblePhone("02079460958", "GB")).toBe(true);
    expect(isPlausiblePhone("1234", "GB")).toBe(false);
  });
});

const base = stateOf({
  customers: `
    customer name     phone       city
    A        Anna     13812345678 Guangzhou
    B        Benno    13800000000 guangzhou
    C        CARLA_LI 13800000000 Guangzhou
    D        Daniela  9876        -
    E        -        -           Guangzhou`,
  lines: `
    customer order day        product category amount channel
    A        1     2026-01-01 tea     Tea      10     web
    A        1     2026-01-01 cup     -        3      web
    B        2     2026-01-02 tea     Tea      10     Web
    -        3     2026-01-02 pot     -        10     web`,
});

describe("the health of a base", () => {
  it("is told field by field, and by the commit that brought a value", async () => {
    const { customers, fields, commits, toRepair } = await health(base);
    expect(customers).toBe(5);
    expect(fields.map(({ field, filled, distinct, invalid, odd, oddities }) => [field, filled, distinct, invalid, odd, oddities])).toEqual([
      ["name", 4, 4, null, 1, [{ oddity: "capitals", people: 1 }]],
      ["phone", 4, 3, 1, 2, [{ oddity: "placeholder", people: 2 }]],
      ["city", 4, 2, null, 0, []],
    ]); // prettier-ignore
    expect(commits).toEqual([{ commit: 1, values: 12, invalid: 1, odd: 3, stale: 0 }]);
    expect(toRepair).toBe(3);
  });

  it("finds what too many have to be anybody's, and what most have to be odd", async () => {
    const people = Array.from({ length: 5 }, (_, i) => `    ${i} PERSON_${i} 13812345678`).join("\n");
    const { fields } = await health(stateOf({ customers: `customer name phone\n${people}` }));
    expect(fields.map(({ oddities }) => oddities)).toEqual([[], [{ oddity: "shared", people: 5 }]]);
  });

  it("is kept as long as the values are the same", () => {
    const again = { ...base, segments: [] };
    expect(judgedField({ state: base, today: TODAY }, "phone")?.bits).toBe(
      judgedField({ state: again, today: TODAY }, "phone")?.bits,
    );
  });
});

describe("a facet", () => {
  const byCustomer = orderByCustomer(base.lines, base.customers.count);
  const facet = (field: Parameters<typeof facetOf>[1]) =>
    facetOf(base, field, byCustomer).map(({ value, people, lines }) => `${value} ${people} ${lines ?? "-"}`);

  it("counts people, of a word of lines those who bought and on how many lines", () => {
    expect(facet("city")).toEqual(["Guangzhou 3 -", "guangzhou 1 -"]);
    expect(facet("channel")).toEqual(["web 1 3", "Web 1 1"]);
    expect(facet("product")).toEqual(["tea 2 2", "cup 1 1", "pot 0 1"]);
    expect(facet("category")).toEqual(["Tea 2 2"]);
    expect(facet("company")).toEqual([]);
  });

  it("says who has some of the values", () => {
    expect([...peopleWith(base, "city", (value) => value === "Guangzhou")]).toEqual([1, 0, 1, 0, 1]);
    expect([...peopleWith(base, "channel", (value) => value === "web")]).toEqual([1, 0, 0, 0, 0]);
    expect(linesWith(base, "channel", (value) => value === "web")).toBe(3);
  });
});
