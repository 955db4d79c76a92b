import { describe, expect, test } from "vitest";
import { compareRates } from "../../../core/evaluate/compare-rates.ts";
import type { CampaignEffect, IncrementalResult, MoneyComparison, Population } from "../../../core/model/effect.ts";
import { createFormat } from "../../../renderer/app/format.ts";
import { pSaid, pText, signedIn, verdictKind, verdictSentence } from "../../../renderer/ui/effect-words.ts";
import { wordsIn } from "../../e2e/words.ts";
import { day } from "../../table.ts";

const ENGLISH = [wordsIn("en"), createFormat("en-GB", "CNY")] as const;
const CHINESE = [wordsIn("zh"), createFormat("zh-CN", "CNY")] as const;

const SETTLED: Population = {
  contacted: 1000,
  held: 1000,
  from: day("2026-03-01"),
  to: day("2026-04-30"),
  verdictFrom: day("2026-05-15"),
  settled: true,
  awaitsSales: false,
};

const NOBODY = { people: 0, buyers: 0, total: 0, mean: null, deviation: null };

/** Spend plays no part in the sentence. */
const NO_SPEND: MoneyComparison = {
  outcome: "spend",
  drawn: true,
  verdict: "too-few",
  insufficient: null,
  pValue: null,
  adjustedP: null,
  contacted: NOBODY,
  held: NOBODY,
  difference: null,
  interval: null,
  permutation: null,
  welch: null,
  cuped: null,
  extraMoney: null,
};

type Judged = Pick<CampaignEffect, "population" | "results">;

/** A campaign where so many bought of those contacted, and of those held out. */
function effectOf(contacted: number, held: number, of = 1000): Judged {
  const bought = compareRates(
    { people: of, happened: contacted },
    { people: of, happened: held },
    { outcome: "bought", drawn: true },
  );
  return judged({ bought, spend: NO_SPEND });
}

function judged(incremental: IncrementalResult | null, population: Partial<Population> = {}): Judged {
  return { population: { ...SETTLED, ...population }, results: { byCode: null, boughtAfterwards: null, incremental } };
}

describe("the verdict's sentence", () => {
  test.each([
    [
      "more buyers, proven",
      effectOf(150, 100),
      "more",
      "It worked: between 21 and 79 more buyers because of this.",
      "有效果：因为这次活动，购买的客户多了 21 到 79 位。",
    ],
    [
      "fewer buyers, proven",
      effectOf(100, 150),
      "less",
      "It did harm: between 21 and 79 fewer buyers because of this.",
      "反而有害：因为这次活动，购买的客户少了 21 到 79 位。",
    ],
    [
      "either way",
      effectOf(110, 100),
      "open",
      "Not provable: between 17 fewer and 37 more buyers.",
      "证明不了：购买的客户可能少 17 位，也可能多 37 位。",
    ],
    ["too few bought", effectOf(3, 1), "tooFew", "Too few to say whether it worked.", "人数太少，还说不准有没有用。"],
    [
      "before the day of the verdict",
      judged(null, { settled: false }),
      "early",
      "The verdict comes on 15 May 2026.",
      "2026年5月15日 见分晓。",
    ],
    [
      "after it without the sales",
      judged(null, { settled: false, awaitsSales: true }),
      "awaitsSales",
      "The verdict waits for the sales.",
      "等销售导入后见分晓。",
    ],
    [
      "nobody was held out",
      judged(null, { held: 0 }),
      "noHoldout",
      "Counted, not proven: nobody was left alone to compare with.",
      "只是统计，不算证明：没有留对照组，无从比较。",
    ],
    [
      "nobody was contacted",
      judged(null, { contacted: 0 }),
      "nobody",
      "Nobody was contacted, so there is nothing to say.",
      "一个人也没有联系，没什么可说的。",
    ],
  ] as const)("%s", (_, effect, kind, english, chinese) => {
    expect(verdictKind(effect)).toBe(kind);
    expect(verdictSentence(effect, ...ENGLISH)).toBe(english);
    expect(verdictSentence(effect, ...CHINESE)).toBe(chinese);
  });
});

describe("numbers that say which way", () => {
  const signed = signedIn(...ENGLISH);

  test("people are whole, with a sign but for 0", () => {
    expect([58.4, 0.2, -0.2, -11.6].map(signed.people)).toEqual(["+58", "0", "0", "-12"]);
  });

  test("differences of shares are points", () => {
    expect([0.0212, -0.01, 0.0001].map(signed.points)).toEqual(["+2.1 points", "-1 point", "0 points"]);
    expect(signedIn(...CHINESE).points(0.021)).toBe("+2.1 个百分点");
  });

  test("money has its currency", () => {
    expect([12_345_600, -5_000].map(signed.money)).toEqual(["+¥1,234.56", "-¥0.50"]);
  });

  test("p is never 0", () => {
    expect([0.2, 0.0314, 0.0004].map(pText)).toEqual(["0.200", "0.031", "< 0.001"]);
    expect([0.0314, 0.0004].map(pSaid)).toEqual(["p = 0.031", "p < 0.001"]);
  });
});
