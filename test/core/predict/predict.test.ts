import { describe, expect, test } from "vitest";
import type { PredictionQuestion } from "../../../core/model/prediction.ts";
import { predict } from "../../../core/predict/predict.ts";
import { repeatSpend } from "../../../core/predict/repeat-spend.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { byCode, stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const COLUMNS = "customer order day product quantity amount kind";
const QUESTION: PredictionQuestion = { unit: "week", until: null, horizon: 52, yearlyDiscount: 0 };

function spendOf(lines: string, basis: "net" | "gross" = "net") {
  const state = stateOf({ lines: `${COLUMNS}\n${lines}` });
  return byCode(state, repeatSpend(state.lines, profileCustomers(state, { asOf: day("2024-12-31"), basis })));
}

describe("what repeat occasions brought", () => {
  const lines = `
    ann 1 2024-01-05 tea 1 10 sale
    ann 2 2024-02-05 tea 2 20 sale
    ann 2 2024-02-05 -   - 3  discount
    ann 3 2024-03-05 cup 1 8  sale
    ann 2 2024-03-20 tea 1 10 refund
    bob 4 2024-01-05 tea 1 10 sale
  `;

  test("is without the first one, less discounts, and refunds come off the day of their sale", () => {
    // 20 − 3 − 10 of February and 8 of March, in 1/10 000.
    expect(spendOf(lines)).toEqual({ ann: 150_000, bob: 0 });
    expect(spendOf(lines, "gross")).toEqual({ ann: 280_000, bob: 0 });
  });

  test("knows nothing of an order that was given back whole, nor of days to come", () => {
    const given = `
      ann 1 2024-01-05 tea 1 10 sale
      ann 2 2024-02-05 tea 1 20 sale
      ann 2 2024-02-09 tea 1 20 refund
      ann 3 2025-02-05 tea 1 30 sale
    `;
    expect(spendOf(given)).toEqual({ ann: 0 });
  });
});

/** So many customers who first come on the first of January 2024, then every so many days. */
function shop(customers: number, everyDays: (customer: number) => number, until: string) {
  const lines: string[] = [];
  for (let c = 0; c < customers; c++) {
    const step = everyDays(c);
    for (let at = day("2024-01-01"), n = 0; at <= day(until); at += step + ((c + n) % 3), n++) {
      const date = new Date(at * 86_400_000).toISOString().slice(0, 10);
      lines.push(`c${c} o${c}-${n} ${date} tea 1 ${5 + ((c * 7 + n) % 20)} sale`);
      if (step === 0) break;
    }
  }
  return stateOf({ lines: `${COLUMNS}\n${lines.join("\n")}` });
}

function predictionOf(state: ReturnType<typeof shop>, until: string, last = until, question = QUESTION) {
  const on = (text: string) => profileCustomers(state, { asOf: day(text), basis: "net" });
  return predict(state.lines, on(until), { profiles: on(last), last: day(last) }, question);
}

describe("too few to say", () => {
  test.each([
    [99, 20, "2024-12-31", { what: "buyers", needs: 100, has: 99 }],
    [120, 0, "2024-12-31", { what: "repeaters", needs: 50, has: 0 }],
    [120, 20, "2024-06-29", { what: "weeks", needs: 26, has: 25 }],
  ] as const)("%i customers every %i days to %s", (customers, step, until, tooLittle) => {
    const prediction = predictionOf(
      shop(customers, () => step, until),
      until,
    );
    expect(prediction).toMatchObject({ tooLittle, occasions: null, spend: null, heldOut: null });
    expect(prediction.customers).toHaveLength(customers);
    expect(prediction.customers[0]).toMatchObject({ alive: null, expected: null, spend: null, value: null });
  });
});

describe("a shop nobody leaves", () => {
  const steady = shop(120, (c) => 10 + (c % 40), "2024-12-31");

  test("has no chance of having stayed, and everybody is expected at about their own rate", () => {
    const { occasions, customers } = predictionOf(steady, "2024-12-31");
    expect(occasions?.boundary).toBe(true);
    for (const { x, T, alive, expected } of customers) {
      expect(alive).toBeNull();
      expect((expected ?? 0) / ((x / T) * 52)).toBeCloseTo(1, 0);
    }
  });

  test("is looked at on days that were held out, beside two simple rules", () => {
    const { heldOut } = predictionOf(steady, "2024-09-30", "2024-12-31");
    expect(heldOut?.days).toBe(92);
    expect(Math.abs(heldOut!.expected / heldOut!.actual - 1)).toBeLessThan(0.1);
    expect(heldOut!.errorOfNobody).toBeCloseTo(heldOut!.actual / 120, 12);
    expect(heldOut!.error).toBeLessThan(heldOut!.errorOfNobody / 5);
  });

  test("money to come is worth less the later it comes, and nothing is held out where nothing is known", () => {
    const now = predictionOf(steady, "2024-12-31");
    const later = predictionOf(steady, "2024-12-31", "2024-12-31", { ...QUESTION, yearlyDiscount: 0.2 });
    expect(now.heldOut).toBeNull();
    const [plain, less] = [now.customers[0]!, later.customers[0]!];
    expect(plain.value).toBeCloseTo((plain.expected ?? 0) * (plain.spend ?? 0), 6);
    // A year evenly in twelve parts, each at its end: Σ 1.2^(−m ÷ 12) ÷ 12 = 0.9068; 52 weeks are a day and a quarter less.
    expect((less.value ?? 0) / (plain.value ?? 1)).toBeCloseTo(0.907, 2);
  });

  test("counts the same in days, weeks and months", () => {
    const inUnit = (unit: "day" | "week" | "month", horizon: number) =>
      predictionOf(steady, "2024-12-31", "2024-12-31", { ...QUESTION, unit, horizon }).customers[7]!;
    const [days, weeks, months] = [inUnit("day", 365.25), inUnit("week", 365.25 / 7), inUnit("month", 12)];
    expect(days.expected).toBeCloseTo(weeks.expected!, 4);
    expect(months.expected).toBeCloseTo(weeks.expected!, 4);
    expect([days.T, weeks.T * 7, months.T * (365.25 / 12)]).toEqual([365, 365, expect.closeTo(365, 9)]);
  });
});
