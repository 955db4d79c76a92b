import { describe, expect, it } from "vitest";
import { ANSWERS } from "../../../core/engine/answer.ts";
import { computeInsight } from "../../../core/engine/insight.ts";
import { STAGES } from "../../../core/model/fields.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import { CLASS_RULES } from "../../../core/value/class-rules.ts";
import { chinese, english } from "../../../renderer/app/words/resources.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const SHOP = stateOf({
  customers: `
    customer  name  city    referrer
    anna      Anna  Berlin  -
    ben       Ben   Berlin  anna
    cleo      Cleo  London  -
  `,
  lines: `
    customer  order  day         product  quantity  amount
    anna      1      2026-01-05  tea      1         100
    anna      2      2026-02-05  tea      1         100
    anna      3      2026-03-05  tea      1         100
    ben       4      2026-03-06  tea      2         40
  `,
  touches: `
    customer  day         kind
    cleo      2026-03-01  enquiry
  `,
  locks: `
    customer  class         reason
    ben       premiumLarge  friend
  `,
});
const INSIGHT = computeInsight(SHOP, day("2026-03-10"), DEFAULT_SETTINGS);

/** Every `name` that stands in a list of inputs, anywhere in an answer. */
function inputNames(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(inputNames);
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]: [string, unknown]) =>
    key === "inputs" && Array.isArray(value)
      ? value.map((input: unknown) =>
          typeof input === "object" && input !== null && "name" in input ? String(input.name) : "",
        )
      : inputNames(value),
  );
}

const noPause = (): Promise<void> => Promise.resolve();

describe("what the engine names while it runs", () => {
  for (const [language, { terms }] of [
    ["English", english],
    ["Chinese", chinese],
  ] as const) {
    it(`has a word in ${language} for every input of every figure and reason`, async () => {
      const answers = await Promise.all([
        ANSWERS.value(INSIGHT, { preview: null }, noPause),
        ANSWERS.home(INSIGHT, {}, noPause),
        ANSWERS.count(INSIGHT, { rule: EVERYBODY }, noPause),
        ...[0, 1, 2].map((id) => ANSWERS.customer(INSIGHT, { id }, noPause)),
      ]);
      const names = new Set(inputNames(answers));
      expect(names.size).toBeGreaterThan(10);
      expect([...names].filter((name) => !(name in terms.inputs))).toEqual([]);
    });

    it(`has a word in ${language} for every field and every reason for a class or a stage`, async () => {
      const fields = (await ANSWERS.fields(INSIGHT, {}, noPause)).map(({ id }) => id);
      expect(fields.filter((id) => !(id in terms.fields))).toEqual([]);
      expect([...CLASS_RULES, ...STAGES].filter((rule) => !(rule in terms.why))).toEqual([]);
    });
  }
});
