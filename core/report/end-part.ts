import type { PrintedBlock } from "../model/printed.ts";
import type { Pen } from "./pen.ts";

/** What was learnt now, and which earlier lessons were looked at. */
export function lessonPart({ source, words }: Pen): readonly PrintedBlock[] {
  const lessons = (source.conclusion?.lessons ?? []).map((text) => text.trim()).filter((text) => text !== "");
  const checks = source.launch.campaign.checks.filter(({ text }) => text.trim() !== "");
  return [
    lessons.length === 0
      ? { type: "paragraph", text: words.lesson.none }
      : { type: "list", ordered: false, items: lessons },
    ...(checks.length === 0
      ? []
      : [
          {
            type: "table",
            name: words.lesson.checks,
            columns: [
              { header: words.lesson.lessons, kind: "text" },
              { header: words.printed.remark, kind: "text" },
            ],
            rows: checks.map(({ text, done }) => [text.trim(), done ? words.lesson.done : words.lesson.open]),
          } as const,
        ]),
  ];
}

export function decisionPart({ source, words }: Pen): readonly PrintedBlock[] {
  const { conclusion } = source;
  const decision = conclusion?.decision ?? null;
  const reason = conclusion?.reason.trim() ?? "";
  return [
    decision === null
      ? { type: "paragraph", text: words.decision.none }
      : { type: "note", tone: "plain", text: words.decision[decision] },
    ...(reason === "" ? [] : [{ type: "paragraph", text: words.decision.reason(reason) } as const]),
  ];
}

export function definitionsPart({ words }: Pen): readonly PrintedBlock[] {
  return [{ type: "list", ordered: false, items: words.definitions }];
}
