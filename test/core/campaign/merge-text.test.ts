import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields, type MergeInput } from "../../../core/campaign/merge-fields.ts";
import { mergeText, type MergeSource } from "../../../core/campaign/merge-text.ts";
import { parseText } from "../../../core/campaign/parse-text.ts";
import { previewPeople, worstCases } from "../../../core/campaign/preview-people.ts";
import { fieldsOf, type KnownField } from "../../../core/campaign/template.ts";
import type { Column } from "../../../core/model/column.ts";
import { NO_DAY } from "../../../core/model/day.ts";
import { CLASSES } from "../../../core/model/fields.ts";
import { stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";

const COLUMNS: Readonly<Record<string, Column>> = {
  name: { type: "text", values: ["Ada", undefined, "{{city}} {{#if name}}"] },
  city: { type: "text", values: ["Bern", "", undefined] },
  class: { type: "choice", codes: Uint8Array.of(2, 3, 0), choices: CLASSES },
  net: { type: "money", values: Float64Array.of(money("12.5"), money(900), Number.NaN) },
  orders: { type: "number", values: Float64Array.of(3, 0, 1) },
  lastDay: { type: "day", values: Int32Array.of(day("2024-02-29"), NO_DAY, day("2023-01-01")) },
  "custom:a|b": { type: "text", values: ["bar", undefined, undefined] },
};

const known: KnownField = (id) => {
  const column = COLUMNS[id];
  if (column === undefined) return null;
  return { type: column.type, group: id === "class" ? "value" : "who", choices: id === "class" ? CLASSES : [] };
};

const STATE = stateOf({ customers: "customer title family\nada Ms Smith\nbao - -\ncleo - -" });

function source(changes: Partial<MergeInput> = {}): MergeSource {
  return mergeFields({
    state: STATE,
    campaign: { incentive: null, replyTo: "call 555", replyBy: day("2024-04-01") },
    column: (id) => COLUMNS[id] ?? null,
    code: (customer) => (customer === 0 ? "CCD-0001-Y" : null),
    ...changes,
  });
}

/** A text as the three people get it. */
function written(text: string, from: MergeSource = source()): readonly string[] {
  const { template, faults } = parseText(text, known);
  expect(faults).toEqual([]);
  const merged = mergeText(template, from);
  return [0, 1, 2].map((customer) => merged.write(customer));
}

describe("merge fields", () => {
  it("stand for what is known, else for the word given, else for nothing", () => {
    expect(written("Dear {{name|friend}} of {{ city }}!")).toEqual([
      "Dear Ada of Bern!",
      "Dear friend of !",
      "Dear {{city}} {{#if name}} of !",
    ]);
    expect(written("{{custom:a|b}}-{{custom:a|b|none}}")).toEqual(["bar-bar", "-none", "-none"]);
  });

  it("write choices, money and days in the host's words, plainly without", () => {
    expect(written("{{class}} {{net}} {{lastDay}} {{replyBy}}")[0]).toBe("premiumLarge 12.5 2024-02-29 2024-04-01");
    const worded = source({
      word: (field, choice) => `${field}:${choice}`,
      writeNumber: (value, type) => `${type} ${value}`,
      writeDay: (value) => `day ${value}`,
    });
    expect(written("{{class}}, {{net}}, {{orders}}, {{lastDay}}", worded)[0]).toBe(
      "class:premiumLarge, money 125000, number 3, day 19782",
    );
  });

  it("know the campaign's own: code, incentive, how and until when to reply, and how to address somebody", () => {
    const gift = { kind: "gift", name: "a cup", cost: 0, stock: null, validUntil: null, code: "" } as const;
    const campaign = { incentive: { ...gift, steps: null, daysToPrize: null }, replyTo: "call 555", replyBy: null };
    expect(
      written("{{salutation|Hello}}: {{incentive}}, {{replyTo}} {{replyBy|soon}} {{code}}", source({ campaign })),
    ).toEqual([
      "Ms Smith: a cup, call 555 soon CCD-0001-Y",
      "Hello: a cup, call 555 soon ",
      "Hello: a cup, call 555 soon ",
    ]);
  });
});

describe("conditional blocks", () => {
  it.each([
    ["{{#if class = premiumLarge}}big{{else}}other{{/if}}", ["big", "other", "other"]],
    ["{{#if class != premiumLarge}}other{{else}}big or unknown{{/if}}", ["big or unknown", "other", "big or unknown"]],
    ["{{#if city}}known{{/if}}", ["known", "", ""]],
    ["{{#if orders >= 1}}bought{{#if net > 100}} much{{/if}}{{/if}}", ["bought", "", "bought"]],
    ["{{#if net < 12.51}}a{{/if}}{{#if net <= 12.5}}b{{/if}}", ["ab", "", ""]],
    ["{{#if lastDay >= 2024-01-01}}lately{{else}}long ago{{/if}}", ["lately", "long ago", "long ago"]],
    ['{{#if name = "Ada"}}yes{{/if}}', ["yes", "", ""]],
    ["{{#if code}}has {{code}}{{/if}}", ["has CCD-0001-Y", "", ""]],
  ])("%s", (text, expected) => {
    expect(written(text)).toEqual(expected);
  });
});

describe("faults", () => {
  it.each([
    ["Dear {{nmae}}", [["unknownField", 5, "nmae"]]],
    ["Dear {{name", [["unclosedField", 5, "{{name"]]],
    ["{{name {{city}}", [["unclosedField", 0, "{{name {{city}}"]]],
    ["a {{}}", [["emptyField", 2, ""]]],
    ["{{#if city}}x", [["unclosedBlock", 0, "city"]]],
    ["{{#if city}}{{#if name}}x{{/if}}", [["unclosedBlock", 0, "city"]]],
    ["x{{/if}}", [["endWithoutBlock", 1, "/if"]]],
    ["x{{else}}", [["elseWithoutBlock", 1, "else"]]],
    ["{{#if city}}a{{else}}b{{else}}c{{/if}}", [["secondElse", 22, "else"]]],
    ["{{#each city}}", [["unknownTag", 0, "#each city"]]],
    ["{{#if town}}x{{/if}}", [["unknownField", 0, "town"]]],
    ["{{#if orders > many}}x{{/if}}", [["notANumber", 0, "many"]]],
    ["{{#if lastDay > 2024-02-30}}x{{/if}}", [["notADay", 0, "2024-02-30"]]],
    ["{{#if name > b}}x{{/if}}", [["notComparable", 0, "name"]]],
    ["{{#if class = vip}}x{{/if}}", [["unknownChoice", 0, "vip"]]],
    ["{{#if }}x{{/if}}", [["emptyField", 0, ""]]],
  ])("%s", (text, expected) => {
    const { faults } = parseText(text, known);
    expect(faults.map(({ code, at, what }) => [code, at, what])).toEqual(expected);
  });

  it("leave a text that can still be shown", () => {
    const { template } = parseText("Dear {{nmae}}, {{#if city}}from {{city}}", known);
    expect(mergeText(template, source()).write(0)).toBe("Dear , from Bern");
    expect(fieldsOf(template)).toEqual(["nmae", "city"]);
  });
});

describe("the worst case", () => {
  it("misses most fields of the text they get; of those the longest text, of those the first", () => {
    const { template } = parseText(
      "{{name|friend}} {{city}} {{#if orders >= 1}}{{lastDay}}{{else}}{{net}}{{/if}}",
      known,
    );
    const merged = mergeText(template, source());
    expect([0, 1, 2].map((customer) => merged.missing(customer))).toEqual([[], ["name", "city"], ["city"]]);
    const people = Int32Array.of(0, 1, 2);
    expect(worstCases(merged, people, 2).map(({ customer, isWorst }) => [customer, isWorst])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(previewPeople(merged, people).map(({ customer, isWorst }) => [customer, isWorst])).toEqual([
      [1, true],
      [0, false],
      [2, false],
    ]);
    expect(previewPeople(merged, Int32Array.from([0, 2, 0, 2, 1]), 3).map(({ customer }) => customer)).toHaveLength(3);
    expect(previewPeople(merged, new Int32Array(0))).toEqual([]);
  });
});

describe("the worst case of many", () => {
  it("is found wherever it stands, though not every text is measured", () => {
    const count = 5001;
    for (const at of [0, 1, 2, 777, 5000]) {
      const { template } = parseText("{{name}}", known);
      const values = Array.from({ length: count }, (_, i) => (i === at ? undefined : "Ada"));
      const merged = mergeText(template, source({ column: () => ({ type: "text", values }) }));
      const people = Int32Array.from({ length: count }, (_, i) => i);
      expect(worstCases(merged, people, 2).map(({ customer, missing }) => [customer, missing.length])).toEqual([
        [at, 1],
        [at === 0 ? 1 : 0, 0],
      ]);
    }
  });
});

describe("laws", () => {
  const piece = fc.constantFrom(
    "{{",
    "}}",
    "{{name}}",
    "{{#if city}}",
    "{{else}}",
    "{{/if}}",
    "a",
    "|",
    " ",
    "熟",
    "#if",
    "{",
  );

  it("any text can be read and written, and what stands in data is never read as a template", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.string(), (pieces, data) => {
        const text = pieces.join("");
        const { template, faults } = parseText(text, known);
        const merged = mergeText(template, (field) => {
          const value = field === "name" ? data : null;
          return { text: () => value, compared: () => value };
        });
        const once = merged.write(0);
        if (faults.length === 0 && !text.includes("{{")) expect(once).toBe(text);
        for (const { at } of faults) expect(at).toBeLessThanOrEqual(text.length);
        expect(
          mergeText(
            parseText("{{name}}", known).template,
            source({ column: () => ({ type: "text", values: [data] }) }),
          ).write(0),
        ).toBe(data);
      }),
    );
  });
});
