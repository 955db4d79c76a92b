import type { GoalKind } from "../model/effect.ts";
import type { PrintedKind } from "../model/printed.ts";
import { chinese } from "./words/zh.ts";
import { english, type ReportWords } from "./words/en.ts";
import type { Names } from "./words/en-conclusions.ts";
import type { Conclusion, ConclusionCode, ConclusionFacts } from "./conclusions.ts";
import { sayIn, type Say } from "./say.ts";
import type { ReportSource } from "./source.ts";

/** What every part of a report writes with. */
export interface Pen {
  readonly source: ReportSource;
  readonly words: ReportWords;
  readonly say: Say;
  readonly name: Names;
}

/** The words of a language. */
export function reportWords(language: "en" | "zh"): ReportWords {
  return language === "zh" ? chinese : english;
}

export function penFor(source: ReportSource, language: "en" | "zh"): Pen {
  const words = reportWords(language);
  const say = sayIn(language, source.currency, words.printed);
  return { source, words, say, name: namesOf(words, say) };
}

/** How a goal's number is meant. */
export function goalKind(goal: GoalKind): Extract<PrintedKind, "count" | "money" | "share"> {
  if (goal === "amount") return "money";
  return goal === "share" ? "share" : "count";
}

/** A conclusion as a sentence. */
export function sentence<C extends ConclusionCode>(
  { code, facts }: { readonly code: C; readonly facts: ConclusionFacts[C] },
  { words, say, name }: Pen,
): string {
  return words.conclusions[code](facts, say, name);
}

/** Sentences one after the other, as the language parts them. */
export function sentences(conclusions: readonly Conclusion[], pen: Pen, language: "en" | "zh"): string {
  return conclusions.map((conclusion) => sentence(conclusion, pen)).join(language === "zh" ? "" : " ");
}

function namesOf(words: ReportWords, say: Say): Names {
  return {
    goal: (goal) => words.goal[goal],
    goalValue: (goal, value) => say[goalKind(goal)](value),
    failure: (reason) => wordOf(words.failures, reason) ?? words.failures.other,
    channel: (channel) => words.channels[channel],
    slice: (by, value) => {
      const colon = words === english ? ": " : "：";
      return `${wordOf(words.slices, by) ?? by}${colon}${sliceValue(words, by, value)}`;
    },
  };
}

/** What a value of a part is called: classes, quarters and channels by their words, cities and waves as they are. */
function sliceValue(words: ReportWords, by: string, value: string | null): string {
  if (value === null) return words.slices.unknown;
  if (by === "class") return wordOf(words.classes, value) ?? value;
  if (by === "quartile") return words.slices.quartiles[value] ?? value;
  return by === "channel" ? (wordOf(words.channels, value) ?? value) : value;
}

/** The word of a choice, where the word list has it. */
export function wordOf(list: object, key: string): string | null {
  const word: unknown = Object.hasOwn(list, key) ? Reflect.get(list, key) : undefined;
  return typeof word === "string" ? word : null;
}
