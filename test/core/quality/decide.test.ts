import { describe, expect, it } from "vitest";
import type { FactField } from "../../../core/model/fields.ts";
import { outcomeOf, type Outcome } from "../../../core/quality/decide.ts";
import type { Evidence } from "../../../core/quality/score.ts";

/** `name same, phone different` … */
function evidence(text: string): Evidence[] {
  return text.split(", ").map((part) => {
    const [field = "", agreement = ""] = part.split(" ");
    return { field: field as FactField, agreement: agreement as Evidence["agreement"], weight: 1 };
  });
}

describe("a pair", () => {
  it.each<[string, number, Outcome]>([
    ["name same, phone same", 0.999, "same"],
    ["name same, phone same", 0.9, "review"],
    ["name same, phone same", 0.4, "different"],
    ["name same, phone missing", 0.9999, "review"],
    ["name same, city same", 0.9999, "review"],
    ["name different, phone same", 0.9999, "review"],
    ["name different, phone same, birthDay same", 0.9999, "review"],
    ["given different, family same, email same, birthDay same", 0.9999, "same"],
    ["given different, family same, phone same", 0.9999, "review"],
    ["phone same, birthDay same", 0.9999, "same"],
    ["name alike, phone same", 0.9999, "review"],
    ["name same, birthDay alike", 0.9999, "review"],
    ["given alike, family same, phone same", 0.9999, "review"],
    ["name close, birthDay same", 0.995, "same"],
  ])("with %s and probability %f is: %s", (text, probability, expected) => {
    expect(outcomeOf({ probability, evidence: evidence(text) }, 0.5)).toBe(expected);
  });
});
