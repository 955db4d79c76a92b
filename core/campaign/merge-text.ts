import type { Comparison, Template, TextCondition, TextPart } from "./template.ts";

/** What a text can say of a person: as it is written, and as conditions compare it. Null is unknown. */
export interface MergeField {
  text(customer: number): string | null;
  /** A number in units people write, a choice's id, a day as `YYYY-MM-DD`, or the text. */
  compared(customer: number): string | number | null;
}

/** Where merge fields come from; null where there is no such field, which is missing for everybody. */
export type MergeSource = (field: string) => MergeField | null;

/** A text ready to be written for one person after another. */
export interface MergedText {
  /** The text as this person gets it. What stands in data is never read as a template. */
  write(customer: number): string;
  /** The fields the person's text asks for and has no value for, each once; those with something to write instead too. */
  missing(customer: number): readonly string[];
}

/** Looks up a template's fields once, so that writing for a person is quick. */
export function mergeText(template: Template, source: MergeSource): MergedText {
  const fields = new Map<string, MergeField | null>();
  const lookUp = (id: string): MergeField | null => {
    let field = fields.get(id);
    if (field === undefined) {
      field = source(id);
      fields.set(id, field);
    }
    return field;
  };
  const write = writerOf(template, lookUp);
  const nothing: string[] = [];
  return {
    write: (customer) => write(customer, null),
    missing(customer) {
      let missing = nothing;
      write(customer, (field) => {
        if (missing === nothing) missing = [];
        if (!missing.includes(field)) missing.push(field);
      });
      return missing;
    },
  };
}

type OnMissing = ((field: string) => void) | null;
/** With `onMissing` it only tells what is missing, which spares putting numbers and days into words. */
type Writer = (customer: number, onMissing: OnMissing) => string;
type LookUp = (id: string) => MergeField | null;

function writerOf(parts: Template, lookUp: LookUp): Writer {
  const writers = parts.map((part) => writerOfPart(part, lookUp));
  return (customer, onMissing) => {
    let text = "";
    for (const writer of writers) text += writer(customer, onMissing);
    return text;
  };
}

function writerOfPart(part: TextPart, lookUp: LookUp): Writer {
  switch (part.type) {
    case "text":
      return () => part.text;
    case "field": {
      const field = lookUp(part.field);
      return (customer, onMissing) => {
        if (onMissing !== null) {
          if (isUnknown(field?.compared(customer))) onMissing(part.field);
          return "";
        }
        return field?.text(customer) || (part.fallback ?? "");
      };
    }
    case "if": {
      const holds = testOf(part.condition, lookUp(part.condition.field));
      const whenTrue = writerOf(part.whenTrue, lookUp);
      const otherwise = writerOf(part.otherwise, lookUp);
      return (customer, onMissing) => (holds(customer) ? whenTrue : otherwise)(customer, onMissing);
    }
  }
}

/** What is unknown fits no comparison, `!=` neither. */
function testOf({ comparison, value }: TextCondition, field: MergeField | null): (customer: number) => boolean {
  if (field === null) return () => false;
  if (comparison === null) return (customer) => !isUnknown(field.compared(customer));
  const number = Number(value);
  return (customer) => {
    const compared = field.compared(customer);
    if (isUnknown(compared)) return false;
    return typeof compared === "number" ? holds(comparison, compared, number) : holds(comparison, compared, value);
  };
}

function isUnknown(compared: string | number | null | undefined): compared is "" | null | undefined {
  return compared === undefined || compared === null || compared === "";
}

function holds<T extends string | number>(comparison: Comparison, a: T, b: T): boolean {
  switch (comparison) {
    case "=":
      return a === b;
    case "!=":
      return a !== b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
  }
}
