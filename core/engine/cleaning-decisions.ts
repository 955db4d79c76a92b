import { z } from "zod";
import { cleanFieldSchema, cleanStepSchema, isOn, type Cleaning, type CleanStep } from "../model/cleaning.ts";
import type { Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { State } from "../model/state.ts";
import type { CleanWish } from "./cleaning-answers.ts";

/** How a cleaning is kept: with a name it is a rule that can be run again; `later`: it cleans what files bring from now on. */
export interface CleanKeeping {
  readonly name: string;
  readonly later: boolean;
}

/** Steps from outside, checked. Error: `clean-invalid`. */
export function checkedSteps(steps: readonly CleanStep[]): readonly CleanStep[] {
  const parsed = z.array(cleanStepSchema).min(1).max(50).safeParse(steps);
  if (!parsed.success) throw new RegularsError("clean-invalid", {}, { cause: parsed.error });
  return parsed.data;
}

/** Values of a field cleaned in one commit. Errors: `clean-invalid`, `clean-name-taken`, `clean-name-empty` for a rule without a name. */
export function cleanDecision(state: State, id: string, wish: CleanWish, keeping: CleanKeeping): Decision {
  const steps = [...checkedSteps(wish.steps)];
  if (!cleanFieldSchema.safeParse(wish.field).success) throw new RegularsError("clean-invalid");
  const name = keeping.name.trim();
  if (keeping.later && name === "") throw new RegularsError("clean-name-empty");
  if (name !== "" && state.cleanings.some((rule) => rule.isListed && rule.id !== id && rule.name === name)) {
    throw new RegularsError("clean-name-taken", { what: name });
  }
  return { type: "clean", id, name, field: wish.field, steps, later: keeping.later };
}

/** A rule run again on what there is now. Error: `clean-rule-unknown`. */
export function rerunDecision(state: State, id: string): Decision {
  const rule = requireRule(state, id);
  const { name, field, steps } = rule;
  return { type: "clean", id, name, field, steps: [...steps], later: isOn(rule) };
}

/** A rule switched on or off for what files bring. Error: `clean-rule-unknown`. */
export function switchDecision(state: State, id: string, later: boolean): Decision {
  requireRule(state, id);
  return { type: "cleanRule", id, later, removed: false };
}

/** A rule taken off the list. Error: `clean-rule-unknown`. */
export function ruleRemoval(state: State, id: string): Decision {
  requireRule(state, id);
  return { type: "cleanRule", id, later: false, removed: true };
}

function requireRule(state: State, id: string): Cleaning {
  const rule = state.cleanings.find((one) => one.isListed && one.id === id);
  if (rule === undefined) throw new RegularsError("clean-rule-unknown");
  return rule;
}
