import type { PrintedBlock, PrintedDocument } from "../model/printed.ts";
import { causePart } from "./cause-part.ts";
import { verdict } from "./conclusions.ts";
import { costPart } from "./cost-part.ts";
import { decisionPart, definitionsPart, lessonPart } from "./end-part.ts";
import { goalPart } from "./goal-part.ts";
import { keyFigures } from "./key-figures.ts";
import { penFor, sentences, type Pen } from "./pen.ts";
import { awarenessPart, resultPart } from "./result-part.ts";
import type { ReportSource } from "./source.ts";
import { verdictPart, verdictTone } from "./verdict-part.ts";

/**
 * A launched campaign's report: in short, then goal → result → cause → lesson → decision (requirements I-06), and how everything was counted.
 * Every conclusion cites its numbers. The same document is shown on the screen, printed, and written as a file.
 */
export function campaignReport(source: ReportSource, language: "en" | "zh"): PrintedDocument {
  const pen = penFor(source, language);
  const { words, say } = pen;
  const { campaign } = source.launch;
  const { from, to } = source.effect.population;
  return {
    language,
    title: campaign.name,
    subtitle: words.subtitle(words.objectives[campaign.objective], say.day(from), say.day(to)),
    day: source.asOf,
    currency: source.currency,
    paper: source.paper,
    words: words.printed,
    blocks: [
      heading(words.parts.short),
      { type: "note", tone: verdictTone(source), text: sentences(verdict(source), pen, language) },
      keyFigures(pen),
      ...part(words.parts.goal, goalPart(pen)),
      ...part(words.parts.result, results(pen)),
      ...part(words.parts.cause, causePart(pen)),
      ...part(words.parts.lesson, lessonPart(pen)),
      ...part(words.parts.decision, decisionPart(pen)),
      ...part(words.parts.counted, definitionsPart(pen)),
    ],
  };
}

function results(pen: Pen): readonly PrintedBlock[] {
  return [...verdictPart(pen), ...resultPart(pen), ...costPart(pen), ...awarenessPart(pen)];
}

function part(title: string, blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  return [heading(title), ...blocks];
}

function heading(text: string): PrintedBlock {
  return { type: "heading", level: 1, text };
}
