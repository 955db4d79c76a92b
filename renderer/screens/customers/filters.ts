import { isGroup, ruleSchema, type Condition, type Rule, type RuleGroup } from "../../../core/model/rule.ts";

/** Reads the rule of an address; null where there is none, "broken" where it cannot be read. */
export function ruleFromAddress(text: string | null): RuleGroup | "broken" | null {
  if (text === null || text === "") return null;
  try {
    const read = ruleSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : "broken";
  } catch (error) {
    if (error instanceof SyntaxError) return "broken";
    throw error;
  }
}

/** The parts of a rule that can be taken away one by one: its conditions where all must hold, else the rule as a whole. */
export function partsOf(rule: RuleGroup): readonly Rule[] {
  if (rule.rules.length === 0) return [];
  return rule.combinator === "and" && rule.not !== true ? rule.rules : [rule];
}

/** The rule less one of its parts, by position. */
export function withoutPart(rule: RuleGroup, index: number): RuleGroup {
  return { combinator: "and", rules: partsOf(rule).filter((_, at) => at !== index) };
}

/** The choices of a field that the rule lets through, where it names them plainly. */
export function chosen(rule: RuleGroup, field: string): readonly string[] {
  const found = partsOf(rule).find((part) => isChoiceOf(part, field));
  if (found === undefined || isGroup(found)) return [];
  return Array.isArray(found.value) ? found.value.map(String) : [String(found.value)];
}

/** The rule with these choices of a field let through and no others; none: any. */
export function withChosen(rule: RuleGroup, field: string, values: readonly string[]): RuleGroup {
  const others = partsOf(rule).filter((part) => !isChoiceOf(part, field));
  if (values.length === 0) return { combinator: "and", rules: others };
  const condition: Condition =
    values.length === 1 && values[0] !== undefined
      ? { field, operator: "=", value: values[0] }
      : { field, operator: "in", value: [...values] };
  const at = partsOf(rule).findIndex((part) => isChoiceOf(part, field));
  const rules = at < 0 ? [...others, condition] : [...others.slice(0, at), condition, ...others.slice(at)];
  return { combinator: "and", rules };
}

function isChoiceOf(part: Rule, field: string): part is Condition {
  return !isGroup(part) && part.field === field && (part.operator === "=" || part.operator === "in");
}
