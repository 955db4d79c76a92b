import { waveDay, WITH_SUBJECT } from "../model/campaign.ts";
import type { PrintedBlock } from "../model/printed.ts";
import type { Reply } from "../model/response.ts";
import { causes } from "./conclusions.ts";
import { sentence, wordOf, type Pen } from "./pen.ts";

/** What lies behind the result: conclusions with their numbers, own thoughts, waves and texts, groups, what people said. */
export function causePart(pen: Pen): readonly PrintedBlock[] {
  const { source, words } = pen;
  const found = causes(source).map((one) => sentence(one, pen));
  const own = (source.conclusion?.causes ?? []).map((text) => text.trim()).filter((text) => text !== "");
  return [
    ...listUnder(words.cause.figures, found),
    ...listUnder(words.cause.own, own),
    ...waves(pen),
    ...texts(pen),
    ...notDrawn(pen),
    ...topics(pen),
  ];
}

/** Two tables, so that each fits a page: what became of each wave, and what it brought. */
function waves({ source, words }: Pen): readonly PrintedBlock[] {
  const { campaign } = source.launch;
  if (campaign.waves.length === 0) return [];
  const { cause } = words;
  return [
    {
      type: "table",
      name: cause.waves,
      columns: [
        { header: cause.wave, kind: "text" },
        { header: cause.day, kind: "day" },
        { header: cause.channel, kind: "text" },
        { header: cause.theme, kind: "text" },
        { header: cause.exported, kind: "count" },
        { header: cause.delivered, kind: "count" },
        { header: cause.failed, kind: "count" },
        { header: cause.replied, kind: "count" },
      ],
      rows: campaign.waves.map((wave, index) => {
        const result = source.waves[index];
        return [
          wave.name,
          waveDay(campaign, index),
          wave.channel === "own" && wave.ownChannel !== "" ? wave.ownChannel : words.channels[wave.channel],
          words.themes[wave.theme],
          result?.exported ?? null,
          result?.delivered ?? null,
          result?.failed ?? null,
          result?.repliedPeople ?? null,
        ];
      }),
    },
    {
      type: "table",
      name: cause.brought,
      columns: [
        { header: cause.wave, kind: "text" },
        { header: cause.orders, kind: "count" },
        { header: cause.revenue, kind: "money" },
        { header: cause.cost, kind: "money" },
        { header: cause.perOrder, kind: "money" },
      ],
      rows: campaign.waves.map(({ name }, index) => {
        const result = source.waves[index];
        const perOrder = result === undefined || result.orders === 0 ? null : result.cost / result.orders;
        return [name, result?.orders ?? null, result?.revenue ?? null, result?.cost ?? null, perOrder];
      }),
      remark: cause.wavesRemark,
    },
  ];
}

/** What was written, as it was frozen. */
function texts({ source, words }: Pen): readonly PrintedBlock[] {
  const written = source.launch.campaign.waves.filter(({ text, appeal }) => `${text}${appeal}`.trim() !== "");
  if (written.length === 0) return [];
  const blocks = written.map(({ name, appeal, channel, subject, text }): readonly PrintedBlock[] =>
    [
      { type: "heading", level: 3, text: name } as const,
      paragraph(appeal, words.cause.appeal),
      paragraph(WITH_SUBJECT.has(channel) ? subject : "", words.cause.subject),
      paragraph(text, (plain) => plain),
    ].flat(),
  );
  return [heading(words.cause.texts), ...blocks.flat()];
}

function paragraph(text: string, write: (text: string) => string): readonly PrintedBlock[] {
  return text.trim() === "" ? [] : [{ type: "paragraph", text: write(text.trim()) }];
}

function notDrawn({ source, words }: Pen): readonly PrintedBlock[] {
  const groups = source.effect.notDrawn;
  if (groups.length === 0) return [];
  const { cause } = words;
  return [
    {
      type: "table",
      name: cause.notDrawn,
      columns: [
        { header: cause.compared, kind: "text" },
        { header: cause.withIt, kind: "count" },
        { header: cause.rateWith, kind: "share" },
        { header: cause.withoutIt, kind: "count" },
        { header: cause.rateWithout, kind: "share" },
        { header: cause.verdict, kind: "text" },
      ],
      rows: groups.map(({ outcome, contacted, held, verdict }) => [
        wordOf(words.notDrawn, outcome) ?? outcome,
        contacted.people,
        contacted.rate,
        held.people,
        held.rate,
        words.verdicts[verdict],
      ]),
      remark: cause.notDrawnRemark,
    },
  ];
}

/** At most so many different questions or requests are listed. */
const MOST_TOPICS = 12;

function topics({ source, words }: Pen): readonly PrintedBlock[] {
  const { replies } = source;
  const { cause } = words;
  const title = heading(cause.topics);
  if (replies.length === 0) return [title, { type: "paragraph", text: cause.noReplies }];
  const kinds = tally(replies.map(({ kind }) => words.replyKinds[kind]));
  const table = (name: string, header: string, rows: readonly (readonly [string, number])[]): readonly PrintedBlock[] =>
    rows.length === 0
      ? []
      : [
          {
            type: "table",
            name,
            columns: [
              { header, kind: "text" },
              { header: cause.count, kind: "count" },
            ],
            rows: rows.slice(0, MOST_TOPICS),
          },
        ];
  return [
    title,
    ...table(cause.kinds, cause.kind, kinds),
    ...table(cause.questions, cause.text, said(replies, "question")),
    ...table(cause.requests, cause.text, said(replies, "request")),
  ];
}

function said(replies: readonly Reply[], what: "question" | "request"): readonly (readonly [string, number])[] {
  return tally(replies.map((reply) => reply[what].trim()).filter((text) => text !== ""));
}

/** How often each text stands there, capital or not; the most frequent first. */
function tally(texts: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const text of texts) {
    const key = text.toLowerCase().replace(/\s+/g, " ");
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { text, count: 1 });
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text, count }) => [text, count] as const);
}

function listUnder(title: string, items: readonly string[]): readonly PrintedBlock[] {
  return items.length === 0 ? [] : [heading(title), { type: "list", ordered: false, items }];
}

function heading(text: string): PrintedBlock {
  return { type: "heading", level: 2, text };
}
