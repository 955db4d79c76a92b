import { useMemo } from "react";
import type { FieldInfo } from "../../core/engine/views.ts";
import { parseIsoDay } from "../../core/model/day.ts";
import { PARTS } from "../../core/model/money.ts";
import {
  isGroup,
  type Condition,
  type Operator,
  type Rule,
  type RuleGroup,
  type RuleValue,
} from "../../core/model/rule.ts";
import { useView } from "../app/engine.tsx";
import { useFormat, type Format } from "../app/format.ts";
import { useT, useWordFor } from "../app/words/words.ts";
import { useFieldWords, type FieldWords } from "./field-words.ts";
import { isYesNo, wordOf } from "./rule-editor/rule-operators.ts";

type T = ReturnType<typeof useT>;

/** Reads a rule aloud, in the person's language: "Class is Premium large and Net sales at least ¥500". */
export function useRuleSentence(): (rule: Rule) => string {
  const t = useT();
  const words = useFieldWords();
  const wordFor = useWordFor();
  const format = useFormat();
  const { answer } = useView("fields", {});
  return useMemo(() => {
    const fields = new Map((answer ?? []).map((field) => [field.id, field]));
    return (rule: Rule) => readRule(rule, { t, words, format, fields, wordFor });
  }, [t, words, format, answer, wordFor]);
}

/** What a rule is read with. */
export interface Readers {
  readonly t: T;
  readonly words: Pick<FieldWords, "field" | "choice">;
  readonly format: Pick<Format, "money" | "share" | "number" | "day">;
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly wordFor: ReturnType<typeof useWordFor>;
}

/** A rule, or a part of one, as a sentence. */
export function readRule(rule: Rule, readers: Readers): string {
  return isGroup(rule) ? groupSentence(rule, readers) : conditionSentence(rule, readers);
}

function groupSentence(rule: RuleGroup, readers: Readers): string {
  const { t } = readers;
  const mixed = rule.rules.length > 1;
  const parts = rule.rules.map((part) => {
    const read = readRule(part, readers);
    return mixed && isGroup(part) && part.not !== true && part.rules.length > 1
      ? t("terms.rule.group", { rule: read })
      : read;
  });
  const joint = rule.combinator === "and" ? "terms.rule.and" : "terms.rule.or";
  const read = parts.length === 0 ? t("terms.rule.everybody") : parts.reduce((one, other) => t(joint, { one, other }));
  return rule.not === true ? t("terms.rule.not", { rule: read }) : read;
}

function conditionSentence(condition: Condition, readers: Readers): string {
  const { t } = readers;
  const read = eventSentence(condition, readers) ?? fieldSentence(condition, readers);
  if (condition.withinDays === undefined) return read;
  return t("terms.rule.within", {
    condition: read,
    days: readers.format.number(condition.withinDays),
    count: condition.withinDays,
  });
}

const EVENTS = {
  bought: ["bought", "notBought", "boughtAnything", "notBoughtAnything"],
  contacted: ["contacted", "notContacted", "contactedAtAll", "notContactedAtAll"],
  touched: ["touched", "notTouched", "touchedAtAll", "notTouchedAtAll"],
} as const;
const NEGATIVE: ReadonlySet<Operator> = new Set(["!=", "notIn", "doesNotContain", "unknown"]);

/** What happened to somebody reads otherwise than a field with a value. */
function eventSentence(condition: Condition, readers: Readers): string | null {
  const { field, operator } = condition;
  if (field !== "bought" && field !== "contacted" && field !== "touched") return null;
  const [happened, not, atAll, notAtAll] = EVENTS[field];
  const value = condition.value ?? null;
  const anything = value === null || value === "" || operator === "known" || operator === "unknown";
  if (anything) return readers.t(`terms.event.${NEGATIVE.has(operator) ? notAtAll : atAll}`);
  const key = NEGATIVE.has(operator) ? not : happened;
  return readers.t(`terms.event.${key}`, { value: valueSentence(condition, value, readers) });
}

function fieldSentence(condition: Condition, readers: Readers): string {
  const { t, words, fields } = readers;
  const field = words.field(condition.field);
  const value = condition.value ?? null;
  const [low, high] = isList(value) ? value : [];
  const info = fields.get(condition.field);
  const flag = info !== undefined && isYesNo(info) ? flagSentence(condition, value, readers) : null;
  if (flag !== null) return flag;
  return t(`terms.rule.${wordOf(condition.operator, info?.type ?? "text")}`, {
    field,
    value: valueSentence(condition, value, readers),
    // Of days, where it looks back.
    count: Number(value),
    low: oneValue(condition, low ?? null, readers),
    high: oneValue(condition, high ?? null, readers),
  });
}

/** "Is overdue" rather than "Overdue is yes". */
function flagSentence({ field, operator }: Condition, value: RuleValue, { wordFor }: Readers): string | null {
  const [only, ...more] = isList(value) ? value : [value];
  if (only === undefined || more.length > 0 || (operator !== "=" && operator !== "in")) return null;
  const said = only === true || only === "yes" ? "is" : "isNot";
  const read = wordFor(`terms.${said}`, field, "");
  return read === "" ? null : read;
}

function valueSentence(condition: Condition, value: RuleValue, readers: Readers): string {
  if (!isList(value)) return oneValue(condition, value, readers);
  const each = value.map((one) => oneValue(condition, one, readers));
  return each.length === 0 ? "–" : each.reduce((one, other) => readers.t("terms.rule.list", { one, other }));
}

function isList(value: RuleValue): value is readonly (string | number)[] {
  return Array.isArray(value);
}

/** Values of a rule stand in units of currency, fractions and ISO days; they read as the person writes them. */
function oneValue(
  condition: Condition,
  value: string | number | boolean | null,
  { words, format, fields }: Readers,
): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return words.choice(condition.field, value ? "yes" : "no");
  if (condition.operator === "lastDays" || condition.operator === "notLastDays") return format.number(Number(value));
  const type = fields.get(condition.field)?.type;
  if (typeof value === "number") {
    if (type === "money") return format.money(Math.round(value * PARTS));
    return type === "share" ? format.share(value) : format.number(value);
  }
  const day = type === "day" ? parseIsoDay(value) : null;
  if (day !== null) return format.day(day);
  return type === "text" ? value : words.choice(condition.field, value);
}
