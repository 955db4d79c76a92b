import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { axisLook, baseOption, type ChartSpec } from "./chart-spec.ts";

export interface FunnelStage {
  readonly label: string;
  /** Null: not known. */
  readonly people: number | null;
  /** What was lost on the way is drawn in another colour. */
  readonly lost: boolean;
  /** Where its people are seen; null: nowhere. */
  readonly door: string | null;
}

export interface FunnelWords {
  readonly stage: string;
  readonly people: string;
  readonly ofPlanned: string;
  readonly unknown: string;
  peopleOf(people: number): string;
  shareOf(share: number): string;
  /** People and share on the bar. */
  barOf(people: string, share: string): string;
}

/** How high a funnel of so many stages is drawn, in pixels. */
export function funnelHeight(stages: number): number {
  return stages * 32 + 16;
}

/** Bars below one another, each with its people and their share of the first. */
export function funnel(stages: readonly FunnelStage[], words: FunnelWords, tokens: Tokens): ChartSpec {
  const look = axisLook(tokens);
  const base = baseOption(tokens, FONT);
  const all = stages[0]?.people ?? 0;
  const share = (people: number): string | null => (all === 0 ? null : words.shareOf(people / all));
  const told = ({ people }: FunnelStage): string => {
    if (people === null) return words.unknown;
    const part = share(people);
    return part === null ? words.peopleOf(people) : words.barOf(words.peopleOf(people), part);
  };
  return {
    option: {
      ...base,
      grid: { left: 8, right: 120, top: 8, bottom: 8, outerBoundsMode: "same" },
      tooltip: { show: false },
      xAxis: { type: "value", show: false, min: 0, max: Math.max(1, ...stages.map(({ people }) => people ?? 0)) },
      yAxis: {
        ...look,
        type: "category",
        inverse: true,
        axisLine: { show: false },
        axisLabel: { color: tokens.text, fontSize: 13, width: 220, overflow: "truncate" },
        data: stages.map(({ label }) => label),
      },
      series: [
        {
          type: "bar",
          barMaxWidth: 20,
          data: stages.map((stage) => ({
            value: stage.people ?? 0,
            itemStyle: { color: stage.lost ? tokens.warning : tokens.accent, borderRadius: [0, 2, 2, 0] },
          })),
          label: {
            show: true,
            position: "right",
            color: tokens.text,
            fontSize: 13,
            formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
              const stage = stages[dataIndex];
              return stage === undefined ? "" : told(stage);
            },
          },
        },
      ],
    },
    table: {
      columns: [words.stage, words.people, words.ofPlanned],
      rows: stages.map(({ label, people }) => [
        label,
        people === null ? words.unknown : words.peopleOf(people),
        people === null ? words.unknown : (share(people) ?? words.unknown),
      ]),
      doors: stages.map(({ door }) => door),
    },
  };
}
