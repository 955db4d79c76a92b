import type { CountedResult, Estimate, GoalKind, GoalResult, SampleShare } from "../model/effect.ts";
import type { PrintedBlock, PrintedValue } from "../model/printed.ts";
import { goalKind, wordOf, type Pen } from "./pen.ts";

/** What was planned and what came: goals, the way from plan to purchase, three results side by side. */
export function resultPart(pen: Pen): readonly PrintedBlock[] {
  return [...goals(pen), ...funnel(pen), ...results(pen)];
}

/** One table a kind of number, so that every number stays one. */
function goals({ source, words }: Pen): readonly PrintedBlock[] {
  const all = source.effect.goals;
  const title = heading(words.goals.title);
  if (all.length === 0) return [title, { type: "paragraph", text: words.goals.none }];
  const tables = (
    [
      ["count", words.goals.numbers],
      ["money", words.goals.money],
      ["share", words.goals.shares],
    ] as const
  ).flatMap(([kind, name]): readonly PrintedBlock[] => {
    const own = all.filter(({ goal }) => goalKind(goal) === kind);
    if (own.length === 0) return [];
    return [
      {
        type: "table",
        name,
        columns: [
          { header: words.goals.goal, kind: "text" },
          { header: words.goals.planned, kind },
          { header: words.goals.actual, kind },
          { header: words.goals.reached, kind: "text" },
        ],
        rows: own.map((result) => [
          words.goal[result.goal satisfies GoalKind],
          result.planned,
          result.actual,
          words.goals[standing(result, source.effect.population.settled)],
        ]),
      },
    ];
  });
  return [title, ...tables, { type: "paragraph", text: words.goals.frozen }];
}

/** A goal that is not reached yet may still be, until there is a verdict. */
function standing({ reached }: GoalResult, settled: boolean): "yes" | "no" | "open" {
  if (reached === true) return "yes";
  return reached === null || !settled ? "open" : "no";
}

function funnel({ source, words }: Pen): readonly PrintedBlock[] {
  const { planned, exported, delivered, failed, repliedPeople, replies, orderedPeople, orders } = source.effect.funnel;
  return [
    {
      type: "bars",
      name: words.funnel.title,
      kind: "count",
      rows: [
        { label: words.funnel.planned, value: planned },
        { label: words.funnel.exported, value: exported },
        { label: words.funnel.delivered, value: delivered },
        {
          label: words.funnel.replied,
          value: repliedPeople,
          ...(replies === null ? {} : { remark: words.funnel.messages(replies) }),
        },
        {
          label: words.funnel.ordered,
          value: orderedPeople,
          ...(orders === null ? {} : { remark: words.funnel.orders(orders) }),
        },
      ],
      remark: words.funnel.people,
    },
    ...(failed.length === 0
      ? []
      : [
          {
            type: "table",
            name: words.funnel.failed,
            columns: [
              { header: words.funnel.reason, kind: "text" },
              { header: words.verdict.people, kind: "count" },
            ],
            rows: failed.map(({ reason, people }) => [wordOf(words.failures, reason) ?? words.failures.other, people]),
          } as const,
        ]),
  ];
}

function results(pen: Pen): readonly PrintedBlock[] {
  const { source, words, say } = pen;
  const { byCode, boughtAfterwards, incremental } = source.effect.results;
  const { population } = source.effect;
  const without =
    population.held === 0
      ? words.results.noHoldout
      : population.awaitsSales
        ? words.results.noSales
        : words.results.tooEarly(say.day(population.verdictFrom));
  return [
    {
      type: "table",
      name: words.results.title,
      columns: [
        { header: words.results.result, kind: "text" },
        { header: words.results.people, kind: "count" },
        { header: words.results.orders, kind: "count" },
        { header: words.results.revenue, kind: "money" },
      ],
      rows: [
        [words.results.byCode, ...counted(byCode, words.results.noCode)],
        [words.results.afterwards, ...counted(boughtAfterwards, words.printed.unknown)],
        incremental === null
          ? [words.results.incremental, without, "", ""]
          : [
              words.results.incremental,
              estimate(incremental.bought.extraPeople),
              words.results.noOrders,
              estimate(incremental.spend.extraMoney),
            ],
      ],
      remark: words.results.remark,
    },
  ];
}

function counted(result: CountedResult | null, without: string): readonly PrintedValue[] {
  return result === null ? [without, "", ""] : [result.people, result.orders, result.revenue];
}

function estimate(found: Estimate | null): PrintedValue {
  if (found === null) return null;
  return found.interval === null ? found.value : { value: found.value, ...found.interval };
}

/** Who knows of it before and after, where somebody was asked. */
export function awarenessPart({ source, words }: Pen): readonly PrintedBlock[] {
  const { awareness } = source.effect;
  if (awareness === null) return [];
  const row = (label: string, share: SampleShare | null) => ({
    label,
    value: share?.interval ? { value: share.value, ...share.interval } : null,
    ...(share === null ? {} : { remark: words.awareness.answers(share.answers) }),
  });
  const { insufficient } = awareness;
  return [
    heading(words.awareness.title),
    {
      type: "intervals",
      name: words.awareness.shares,
      kind: "share",
      reference: null,
      rows: [row(words.awareness.before, awareness.before), row(words.awareness.after, awareness.after)],
    },
    ...(insufficient === null
      ? []
      : [{ type: "paragraph", text: words.awareness.needed(insufficient.needs, insufficient.has) } as const]),
  ];
}

function heading(text: string): PrintedBlock {
  return { type: "heading", level: 2, text };
}
