import { MEMBER_REASONS } from "../model/campaign.ts";
import type { PrintedBlock, PrintedKind } from "../model/printed.ts";
import type { FrozenFigure } from "../model/decision.ts";
import type { Pen } from "./pen.ts";

/** How things stood before launch, what was stood for, and who was contacted; all as it was frozen. */
export function goalPart(pen: Pen): readonly PrintedBlock[] {
  const { source, words } = pen;
  const { campaign } = source.launch;
  const position = Object.values(campaign.positioning).filter((line) => line.trim() !== "");
  return [
    ...situation(pen),
    ...listUnder(words.situation.causes, campaign.causes),
    ...(position.length === 0
      ? []
      : [heading(words.situation.positioning), { type: "paragraph", text: position.join(" · ") } as const]),
    ...audience(pen),
  ];
}

function situation({ source, words, say }: Pen): readonly PrintedBlock[] {
  const { campaign, figures } = source.launch;
  const facts = campaign.facts
    .filter(({ text }) => text.trim() !== "")
    .map(({ topic, text, source: from, day }) => {
      const known = [from.trim(), day === null ? "" : say.day(day)].filter((part) => part !== "");
      return words.situation.fact(words.topics[topic], text.trim(), known);
    });
  if (facts.length === 0 && figures.length === 0) return [];
  return [
    heading(words.situation.title),
    ...(facts.length === 0 ? [] : [{ type: "list", ordered: false, items: facts } as const]),
    ...(figures.length === 0
      ? []
      : [
          {
            type: "keyFigures",
            name: words.situation.frozen,
            figures: figures.map(({ figure, value }) => ({
              label: words.figures[figure],
              value,
              kind: FIGURE_KINDS[figure],
            })),
          } as const,
        ]),
  ];
}

/** In what each figure of the situation is measured. */
const FIGURE_KINDS: Readonly<Record<FrozenFigure["figure"], PrintedKind>> = {
  customers: "count",
  buyers: "count",
  revenue12Months: "money",
  cameBack: "share",
  reachable: "share",
  due: "count",
  overdue: "count",
  lapsed: "count",
  paretoTop: "share",
  averageOrder: "money",
};

/** Everybody of the segment with what became of them; the rows add up. */
function audience({ source, words }: Pen): readonly PrintedBlock[] {
  const { campaign, segment, contacted, excluded } = source.launch;
  const out = MEMBER_REASONS.filter((reason) => excluded[reason] > 0);
  return [
    heading(words.situation.audience),
    { type: "paragraph", text: words.situation.segment(campaign.audience.name, segment, contacted) },
    {
      type: "table",
      name: words.situation.audienceTable,
      columns: [
        { header: words.situation.who, kind: "text" },
        { header: words.situation.people, kind: "count" },
      ],
      rows: [
        [words.situation.contactedRow, contacted],
        ...out.map((reason) => [words.reasons[reason], excluded[reason]]),
        [words.situation.total, segment],
      ],
      total: true,
    },
    ...(campaign.incentive === null || campaign.incentive.name.trim() === ""
      ? []
      : [
          {
            type: "paragraph",
            text: words.situation.incentive(campaign.incentive.name, campaign.incentive.code.trim()),
          } as const,
        ]),
  ];
}

function listUnder(title: string, texts: readonly string[]): readonly PrintedBlock[] {
  const items = texts.map((text) => text.trim()).filter((text) => text !== "");
  return items.length === 0 ? [] : [heading(title), { type: "list", ordered: false, items }];
}

function heading(text: string): PrintedBlock {
  return { type: "heading", level: 2, text };
}
