import type { Decision } from "../model/decision.ts";
import { parseIsoDay, type Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import {
  CUSTOMER_FIELDS,
  DAY_FIELDS,
  type Channel,
  type CustomerClass,
  type FactField,
  type Permission,
} from "../model/fields.ts";
import { ruleSchema, type RuleGroup } from "../model/rule.ts";
import { settingsSchema, type Settings } from "../model/settings.ts";
import { permissionOf } from "../model/reach.ts";
import type { State } from "../model/state.ts";
import { requireCustomer } from "./views/who.ts";

const MAX_TEXT = 10_000;

/** An edit by hand. Errors: `customer-unknown`, `field-unknown`, `value-invalid`. */
export function fieldDecision(state: State, customer: number, field: FactField, value: string | null): Decision {
  requireCustomer(state, customer);
  const known: readonly string[] = CUSTOMER_FIELDS;
  if (!known.includes(field) && !field.startsWith("custom:")) throw new RegularsError("field-unknown", { field });
  const text = value?.trim() ?? "";
  if (text === "") return { type: "field", customer, field, value: null };
  if (text.length > MAX_TEXT || (DAY_FIELDS.has(field) && !isDayText(text))) {
    throw new RegularsError("value-invalid", { field });
  }
  return { type: "field", customer, field, value: text };
}

/** `YYYY-MM-DD`, or `--MM-DD` where the year is not known; 29 February may be anybody's birthday. */
function isDayText(text: string): boolean {
  return parseIsoDay(text.startsWith("--") ? `2000-${text.slice(2)}` : text) !== null;
}

/** A permission set by hand; taking back a refusal needs a reason. Errors: `customer-unknown`, `reason-needed`. */
export function permissionDecision(
  state: State,
  customer: number,
  channel: Channel,
  to: Permission,
  reason: string,
  day: Day,
): Decision {
  requireCustomer(state, customer);
  const now = permissionOf(state, customer, channel);
  const loosens = (now === "refused" || now === "withdrawn") && (to === "granted" || to === "unknown");
  if (loosens && reason.trim() === "") throw new RegularsError("reason-needed");
  return { type: "permission", customer, channel, state: to, day, reason: reason.trim() };
}

/** A segment, new or changed. Errors: `rule-invalid`, `segment-unknown`, `segment-name-taken`, `value-invalid`. */
export function segmentDecision(
  state: State,
  segment: { readonly id: string; readonly isNew: boolean; readonly name: string; readonly note: string },
  rule: RuleGroup,
): Decision {
  const { id, isNew, note } = segment;
  const name = segment.name.trim();
  if (name === "") throw new RegularsError("value-invalid", { field: "name" });
  if (!isNew && !state.segments.some((known) => known.id === id)) throw new RegularsError("segment-unknown");
  if (state.segments.some((known) => known.id !== id && known.name === name)) {
    throw new RegularsError("segment-name-taken", { what: name });
  }
  return { type: "segment", id, name, note: note.trim(), rule: checkedRule(rule), removed: false };
}

/** A segment taken away. Error: `segment-unknown`. */
export function removalDecision(state: State, id: string): Decision {
  const segment = state.segments.find((known) => known.id === id);
  if (!segment) throw new RegularsError("segment-unknown");
  return { ...segment, removed: true };
}

/** A rule from outside, checked. Error: `rule-invalid`. */
export function checkedRule(rule: RuleGroup): RuleGroup {
  const parsed = ruleSchema.safeParse(rule);
  if (!parsed.success) throw new RegularsError("rule-invalid", {}, { cause: parsed.error });
  return parsed.data;
}

/** A class fixed by hand, or with null lifted. Errors: `customer-unknown`, `reason-needed`. */
export function lockDecision(
  state: State,
  customer: number,
  to: CustomerClass | null,
  reason: string,
  expires: Day | null,
): Decision {
  requireCustomer(state, customer);
  if (to !== null && reason === "") throw new RegularsError("reason-needed");
  return { type: "lock", customer, class: to, reason, expires };
}

/** Changed settings, checked as a whole. Error: `settings-invalid`. */
export function settingsDecision(state: State, changes: Partial<Settings>): Decision {
  const parsed = settingsSchema.safeParse({ ...state.settings, ...changes });
  if (!parsed.success) throw new RegularsError("settings-invalid", {}, { cause: parsed.error });
  return { type: "settings", changes };
}
