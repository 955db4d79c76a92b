import { isLineWord, type CleanDecision, type CleanField, type CleanStep } from "../model/cleaning.ts";
import type { FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { TextScrubber } from "./erasure-texts.ts";

/** Which values of customers' fields are those of people who are erased, as they were stated, and which others have too. */
export class OwnValues {
  private readonly fields: State["customers"]["fields"];
  private readonly isErased: Uint8Array;
  private readonly known = new Map<FactField, { readonly theirs: Set<string>; readonly others: Set<string> }>();

  constructor(state: State, isErased: Uint8Array) {
    this.fields = state.merges?.records.fields ?? state.customers.fields;
    this.isErased = isErased;
  }

  /** Whether one of them has this value and nobody else. */
  isOnlyTheirs(field: CleanField, text: string): boolean {
    const { theirs, others } = this.of(field);
    return theirs.has(text) && !others.has(text);
  }

  /** Whether somebody else has it. */
  isOthers(field: CleanField, text: string): boolean {
    return this.of(field).others.has(text);
  }

  private of(field: CleanField): { readonly theirs: ReadonlySet<string>; readonly others: ReadonlySet<string> } {
    if (isLineWord(field)) return NOBODYS;
    const known = this.known.get(field);
    if (known !== undefined) return known;
    const made = { theirs: new Set<string>(), others: new Set<string>() };
    const column = this.fields.get(field);
    (column?.stated ?? column?.values ?? []).forEach((text, customer) => {
      if (text !== undefined) (this.isErased[customer] === 1 ? made.theirs : made.others).add(text);
    });
    this.known.set(field, made);
    return made;
  }
}

const NOBODYS = { theirs: new Set<string>(), others: new Set<string>() };

/**
 * What an erasure leaves of a cleaning: a value that only the people had goes with what it became, and so does a text that names them. A value
 * that somebody else has too is cleaned as before. Null: nothing is left.
 */
export function cleaningAfter(decision: CleanDecision, own: OwnValues, scrubber: TextScrubber): CleanDecision | null {
  const steps = decision.steps.flatMap((step) => stepAfter(step, decision.field, own, scrubber) ?? []);
  const name = scrubber.scrub(decision.name);
  if (steps.length === 0) return null;
  const isSame = name === decision.name && steps.length === decision.steps.length;
  return isSame && steps.every((step, i) => step === decision.steps[i]) ? decision : { ...decision, name, steps };
}

function stepAfter(step: CleanStep, field: CleanField, own: OwnValues, scrubber: TextScrubber): CleanStep | null {
  if (step.kind !== "words") return scrubber.scrub(step) === step ? step : null;
  const names = (text: string | null): boolean => text !== null && scrubber.scrub(text) !== text;
  const words = step.words.filter(([from, to]) => {
    if (own.isOnlyTheirs(field, from)) return false;
    return own.isOthers(field, from) || !(names(from) || names(to));
  });
  if (words.length === step.words.length) return step;
  return words.length === 0 ? null : { ...step, words };
}
