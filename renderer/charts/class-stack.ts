import { CLASSES, type CustomerClass } from "../../core/model/fields.ts";
import type { Money } from "../../core/model/money.ts";
import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { axisLook, baseOption, type ChartSpec } from "./chart-spec.ts";

export interface ClassStackWords {
  readonly class: string;
  readonly people: string;
  readonly money: string;
  classOf(name: CustomerClass): string;
  peopleOf(people: number): string;
  moneyOf(money: Money): string;
}

export interface ClassStackPart {
  readonly name: CustomerClass;
  readonly people: number;
  readonly money: Money;
}

/** The five classes side by side: width is people, colour is the class, the money stands within; a mark's series is the class. */
export function classStack(parts: readonly ClassStackPart[], words: ClassStackWords, tokens: Tokens): ChartSpec {
  const ordered = CLASSES.flatMap((name) => parts.filter((part) => part.name === name));
  const all = ordered.reduce((sum, { people }) => sum + people, 0);
  const base = baseOption(tokens, FONT);
  return {
    option: {
      ...base,
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      tooltip: {
        ...(base["tooltip"] as Record<string, unknown>),
        formatter: (point: unknown) => {
          const part = ordered[seriesIndex(point)];
          if (part === undefined) return "";
          return `${words.classOf(part.name)}\n${words.people}: ${words.peopleOf(part.people)}\n${words.money}: ${words.moneyOf(part.money)}`;
        },
      },
      xAxis: { ...axisLook(tokens), type: "value", min: 0, max: Math.max(1, all), show: false },
      yAxis: { type: "category", data: [""], show: false },
      series: ordered.map(({ name, people, money }) => ({
        type: "bar",
        stack: "classes",
        name: words.classOf(name),
        id: name,
        data: [people],
        barWidth: "100%",
        itemStyle: { color: tokens.classes[name], borderColor: tokens.surface, borderWidth: 1 },
        label: {
          show: all > 0 && fits(words.classOf(name), words.moneyOf(money), people / all),
          position: "inside",
          color: tokens.surface,
          fontSize: 12,
          formatter: () => `${words.classOf(name)}\n${words.moneyOf(money)}`,
        },
      })),
    },
    table: {
      columns: [words.class, words.people, words.money],
      rows: ordered.map(({ name, people, money }) => [
        words.classOf(name),
        words.peopleOf(people),
        words.moneyOf(money),
      ]),
    },
  };
}

/** The narrowest a stack of classes is drawn, in pixels. */
const NARROWEST = 360;

/** Whether both lines of a label find room in a part: a Latin letter takes about 7 pixels, a Chinese one 12. */
function fits(name: string, money: string, share: number): boolean {
  const width = (text: string): number => [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 12 : 7), 0);
  return Math.max(width(name), width(money)) < share * NARROWEST;
}

function seriesIndex(point: unknown): number {
  return typeof point === "object" && point !== null && "seriesIndex" in point ? Number(point.seriesIndex) : -1;
}
