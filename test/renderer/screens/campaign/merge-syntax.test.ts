import { describe, expect, test } from "vitest";
import { parseText } from "../../../../core/campaign/parse-text.ts";
import { CAMPAIGN_FIELDS as ENGINE_FIELDS, type KnownField } from "../../../../core/campaign/template.ts";
import { TEXT_FAULTS } from "../../../../core/campaign/template.ts";
import { THREE_WAVES } from "../../../../core/campaign/templates.ts";
import { chinese, english } from "../../../../renderer/app/words/resources.ts";
import {
  blockMark,
  CAMPAIGN_FIELDS,
  fieldMark,
  inserted,
  lineOf,
} from "../../../../renderer/screens/campaign/merge-syntax.ts";
import { TEMPLATE, templateWaves } from "../../../../renderer/screens/campaign/template-waves.ts";

const known: KnownField = (id) =>
  id === "class"
    ? { type: "choice", group: "value", choices: ["premiumLarge"] }
    : id === "name"
      ? { type: "text", group: "who", choices: [] }
      : null;

describe("what is inserted is what the engine reads", () => {
  test.each([
    [fieldMark("name", ""), "{{name}}"],
    [fieldMark("name", " friend "), "{{name|friend}}"],
    [
      blockMark({ field: "class", value: "premiumLarge", forThem: "a", otherwise: "b" }),
      "{{#if class = premiumLarge}}a{{else}}b{{/if}}",
    ],
    [blockMark({ field: "incentive", value: null, forThem: "a", otherwise: null }), "{{#if incentive}}a{{/if}}"],
  ])("%s", (mark, written) => {
    expect(mark).toBe(written);
    expect(parseText(mark, known).faults).toEqual([]);
  });

  test("the same fields of the campaign, and words for every fault", () => {
    expect(new Set(CAMPAIGN_FIELDS)).toEqual(new Set(ENGINE_FIELDS));
    expect(Object.keys(english.campaignWave.faults)).toEqual(expect.arrayContaining([...TEXT_FAULTS]));
  });
});

test.each([
  ["Dear ,", { from: 5, to: 5 }, "Dear {{name}},", 13],
  ["Dear you,", { from: 5, to: 8 }, "Dear {{name}},", 13],
  ["", { from: 9, to: 2 }, "{{name}}", 8],
])("a piece put into “%s”", (text, selection, written, at) => {
  expect(inserted(text, selection, "{{name}}")).toEqual({ text: written, at });
});

test("the line of a place", () => {
  expect([0, 3, 4, 8].map((at) => lineOf("one\ntwo\nthree", at))).toEqual([1, 1, 2, 3]);
});

describe("the template of three waves", () => {
  test("has the engine's themes and distances", () => {
    expect(TEMPLATE).toEqual(THREE_WAVES);
  });

  test.each([
    ["English", english],
    ["Chinese", chinese],
  ])("its %s texts can be read and say how to reply", (_, words) => {
    const waves = templateWaves([], (theme, key) => words.campaignWave.template[theme][key]);
    expect(waves.map(({ theme }) => theme)).toEqual(["brand", "product", "cases"]);
    for (const { text, subject } of waves) {
      expect(parseText(text, known).faults).toEqual([]);
      expect(parseText(subject, known).faults).toEqual([]);
      expect(text).toContain("{{replyTo}}");
    }
  });

  test("keeps channel, costs and ids of the waves there are", () => {
    const [old] = templateWaves([], () => "x");
    if (old === undefined) throw new Error("no wave");
    const kept = { ...old, channel: "post" as const, cost: { fixed: 1, piece: 2 }, signature: "Tea house" };
    const waves = templateWaves([kept], () => "y");
    expect(waves[0]).toEqual({ ...kept, name: "y", appeal: "y", subject: "y", text: "y" });
    expect(waves[2]).toMatchObject({ channel: "post", cost: { fixed: 1, piece: 2 }, signature: "Tea house" });
    expect(new Set(waves.map(({ id }) => id)).size).toBe(3);
  });
});
