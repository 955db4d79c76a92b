import type { ArmMoney, ArmRate, Interval, MoneyComparison, RateComparison } from "../model/effect.ts";
import type { Insufficient } from "../model/figure.ts";
import type { PrintedBlock, PrintedIntervals, PrintedRange } from "../model/printed.ts";
import { verdict } from "./conclusions.ts";
import { sentence, type Pen } from "./pen.ts";
import type { ReportSource } from "./source.ts";

/** Good where more is proven, a warning where it did harm or cannot be said. */
export function verdictTone(source: ReportSource): "plain" | "good" | "warning" {
  const [first] = verdict(source);
  if (first?.code === "provenMore") return "good";
  return first?.code === "tooEarly" || first?.code === "salesMissing" || first?.code === "notProvable"
    ? "plain"
    : "warning";
}

/** Whether it worked: the sentences, the two groups, and how sure each difference is, of all and in parts. */
export function verdictPart(pen: Pen): readonly PrintedBlock[] {
  const { source, words } = pen;
  const { incremental } = source.effect.results;
  const title: PrintedBlock = { type: "heading", level: 2, text: words.verdict.title };
  const said: PrintedBlock = { type: "list", ordered: false, items: verdict(source).map((one) => sentence(one, pen)) };
  if (incremental === null) return [title, said];
  return [
    title,
    said,
    arms(pen, incremental.bought, incremental.spend),
    buyers(pen, incremental.bought),
    ...spend(pen),
  ];
}

function arms({ words }: Pen, bought: RateComparison, { contacted, held }: MoneyComparison): PrintedBlock {
  const row = (name: string, rate: ArmRate, money: ArmMoney) => [
    name,
    rate.people,
    rate.happened,
    rangeOf(rate.rate, rate.interval),
    money.mean,
  ];
  return {
    type: "table",
    name: words.verdict.arms,
    columns: [
      { header: words.verdict.group, kind: "text" },
      { header: words.verdict.people, kind: "count" },
      { header: words.verdict.buyers2, kind: "count" },
      { header: words.verdict.rate, kind: "share" },
      { header: words.verdict.mean, kind: "money" },
    ],
    rows: [row(words.verdict.contacted, bought.contacted, contacted), row(words.verdict.held, bought.held, held)],
  };
}

function buyers(pen: Pen, bought: RateComparison): PrintedIntervals {
  const { source, words } = pen;
  const { slices } = source.effect;
  return {
    type: "intervals",
    name: words.verdict.buyers,
    kind: "points",
    reference: 0,
    rows: [
      { label: words.verdict.everybody, ...comparison(pen, bought) },
      ...slices.flatMap(({ by, value, rates }) =>
        rates.map((rate) => ({ label: pen.name.slice(by, value), ...comparison(pen, rate) })),
      ),
    ],
    remark: words.verdict.drawn,
  };
}

/** Of all, and of the parts that have a range or a proof; nothing where nobody has a range. */
function spend(pen: Pen): readonly PrintedIntervals[] {
  const { source, words } = pen;
  const { slices, results } = source.effect;
  const all = results.incremental?.spend ?? null;
  const adjusted = all?.cuped ?? null;
  const rows = [
    ...(all === null ? [] : [{ label: words.verdict.everybody, ...comparison(pen, all) }]),
    ...(adjusted?.interval
      ? [{ label: words.verdict.everybodyAdjusted, value: { value: adjusted.value, ...adjusted.interval } }]
      : []),
    ...slices
      .flatMap(({ by, value, money }) =>
        money === null ? [] : [{ label: pen.name.slice(by, value), ...comparison(pen, money) }],
      )
      .filter(({ value, proven }) => value !== null || proven),
  ];
  if (!rows.some(({ value }) => value !== null)) return [];
  return [
    { type: "intervals", name: words.verdict.spend, kind: "money", reference: 0, rows, remark: words.verdict.drawn },
  ];
}

/** An interval with what may be said of it; where there are too few the remark says so in its place, so that no axis is stretched by them. */
function comparison(
  { words, say }: Pen,
  { difference, interval, verdict: said, insufficient }: RateComparison | MoneyComparison,
): { readonly value: PrintedRange | null; readonly remark: string; readonly proven: boolean } {
  const range = said === "too-few" ? null : rangeOf(difference, interval);
  const missing = insufficient === null ? null : missingWords(insufficient, words, say);
  const found = said === "too-few" ? (missing ?? words.verdicts[said]) : words.verdicts[said];
  return {
    value: range,
    remark: range === null && missing !== null && said !== "too-few" ? `${found} · ${missing}` : found,
    proven: said === "proven-more" || said === "proven-less",
  };
}

function missingWords(
  { what, needs, has }: Insufficient,
  { verdict: { tooFew } }: Pen["words"],
  say: Pen["say"],
): string {
  const sentence = what === "outcomes" || what === "buyers" ? tooFew[what] : tooFew.customers;
  return sentence(say.count(needs), say.count(has));
}

function rangeOf(value: number | null, interval: Interval | null): PrintedRange | null {
  return value === null || interval === null ? null : { value, low: interval.low, high: interval.high };
}
