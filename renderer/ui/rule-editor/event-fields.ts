import type { Operator } from "../../../core/model/rule.ts";
import type { rule as words } from "../../app/words/en/rule.ts";

/** A thing that did or did not happen, as the editor offers it: one entry each in the list of fields. */
export interface EventField {
  /** The field's id; `not:` before it where the thing did not happen. */
  readonly name: string;
  readonly word: keyof (typeof words)["events"];
  /** The comparison a new condition of it uses. */
  readonly operator: Operator;
}

const EVENTS = {
  bought: [
    { name: "bought", word: "bought", operator: "contains" },
    { name: "not:bought", word: "notBought", operator: "doesNotContain" },
  ],
  contacted: [
    { name: "contacted", word: "contacted", operator: "in" },
    { name: "not:contacted", word: "notContacted", operator: "notIn" },
  ],
  touched: [
    { name: "touched", word: "touched", operator: "in" },
    { name: "not:touched", word: "notTouched", operator: "notIn" },
  ],
} as const satisfies Record<string, readonly [EventField, EventField]>;

/** Everything that can have happened, in the order it is offered. */
export const EVENT_CHOICES: readonly EventField[] = Object.values(EVENTS).flat();

/** Whether a field of a rule, or of the editor, asks what happened to somebody rather than for a value. */
export function isEvent(name: string): boolean {
  return Object.hasOwn(EVENTS, idOf(name));
}

/** The two ways to ask for an event: that it happened, that it did not. */
export function eventOf(name: string): readonly [EventField, EventField] {
  return EVENTS[idOf(name) as keyof typeof EVENTS];
}

/** The field of the engine that an entry of the editor's list stands for. */
export function idOf(name: string): string {
  return name.startsWith("not:") ? name.slice("not:".length) : name;
}

/** A negative comparison and what it denies. */
export const NEGATIVES: Readonly<Partial<Record<Operator, Operator>>> = {
  doesNotContain: "contains",
  notIn: "in",
  "!=": "=",
  unknown: "known",
};

export const POSITIVES: Readonly<Partial<Record<Operator, Operator>>> = {
  contains: "doesNotContain",
  in: "notIn",
  "=": "!=",
  known: "unknown",
};
