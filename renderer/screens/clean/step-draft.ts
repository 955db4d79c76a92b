import type { CleanStep } from "../../../core/model/cleaning.ts";

export const STEP_KINDS = [
  "blanks",
  "width",
  "case",
  "replace",
  "affix",
  "part",
  "words",
  "phone",
  "email",
  "simplified",
] as const satisfies readonly CleanStep["kind"][];

/** A step as it begins, before anything is typed. */
export function newStep(kind: CleanStep["kind"], country: string): CleanStep {
  switch (kind) {
    case "case":
      return { kind, to: "title" };
    case "replace":
      return { kind, find: "", with: "", wildcards: false, ignoreCase: false };
    case "affix":
      return { kind, text: "", at: "start", how: "remove" };
    case "part":
      return { kind, at: "", keep: "before" };
    case "words":
      return { kind, words: [] };
    case "phone":
      return { kind, country };
    case "blanks":
    case "width":
    case "email":
    case "simplified":
      return { kind };
  }
}

/** Whether a step says all that it needs. */
export function isComplete(step: CleanStep): boolean {
  switch (step.kind) {
    case "replace":
      return step.find !== "";
    case "affix":
      return step.text !== "";
    case "part":
      return step.at !== "";
    case "words":
      return step.words.length > 0;
    case "case":
    case "phone":
    case "blanks":
    case "width":
    case "email":
    case "simplified":
      return true;
  }
}

/** "from = to", one a line; nothing behind the sign clears the value, a line without the sign says nothing. */
export function wordsOfText(text: string): [string, string | null][] {
  return text.split("\n").flatMap((line): [string, string | null][] => {
    const at = line.indexOf("=");
    const from = line.slice(0, at).trim();
    if (at < 0 || from === "") return [];
    const to = line.slice(at + 1).trim();
    return [[from, to === "" ? null : to]];
  });
}
