import { describe, expect, it } from "vitest";
import { causes, verdict } from "../../../core/report/conclusions.ts";
import { campaignReport } from "../../../core/report/report.ts";
import type { ReportSource } from "../../../core/report/source.ts";
import { waveOf } from "../../campaign.ts";
import { day, money } from "../../table.ts";
import { reportOf, TOLD } from "./campaign.ts";
import { tableOf, textOf } from "./text.ts";

describe("the verdict", () => {
  it("is proven where chance cannot explain it, with the range in people", () => {
    const [first] = verdict(reportOf(80, 8));
    expect(first).toMatchObject({ code: "provenMore", facts: { value: 48 } });
    expect(textOf(campaignReport(reportOf(80, 8), "en"))).toMatch(
      /It worked: about 48 more buyers because of this campaign, between \d+ and \d+ more \(p < 0\.001\)\./,
    );
  });

  it("is that harm was done where fewer bought", () => {
    expect(verdict(reportOf(20, 20))[0]).toMatchObject({ code: "provenLess", facts: { value: -60 } });
  });

  it("is not provable in words with the range, in both languages", () => {
    const source = reportOf(40, 9);
    expect(verdict(source)[0]?.code).toBe("notProvable");
    expect(textOf(campaignReport(source, "en"))).toMatch(
      /The lists cannot prove that it worked: between \d+ fewer and \d+ more buyers\./,
    );
    expect(textOf(campaignReport(source, "zh"))).toMatch(
      /凭这些名单证明不了有效果：购买人数在少 \d+ 人到多 \d+ 人之间。/,
    );
  });

  it("waits for the sales of the window where none were taken in since", () => {
    const source = reportOf(80, 8, {}, "2024-04-15", "2024-03-30");
    expect(verdict(source)).toEqual([{ code: "salesMissing", facts: { to: day("2024-03-31") } }]);
    expect(verdict(reportOf(80, 8, {}, "2024-04-15", "2024-03-31"))[0]?.code).toBe("provenMore");
    const rows = tableOf(campaignReport(source, "en"), "Three results side by side").rows;
    expect(rows.at(-1)).toEqual(["More than without it", "waits for the sales", "", ""]);
  });

  it("waits for the refund days, and says from when it can be had", () => {
    const source = reportOf(80, 8, {}, "2024-04-14");
    expect(verdict(source)).toEqual([{ code: "tooEarly", facts: { verdictFrom: day("2024-04-15") } }]);
    const rows = tableOf(campaignReport(source, "en"), "Three results side by side").rows;
    expect(rows.at(-1)).toEqual(["More than without it", "from 2024-04-15", "", ""]);
  });

  it("says what is missing where too few bought", () => {
    expect(verdict(reportOf(4, 1))[0]).toMatchObject({
      code: "tooFew",
      facts: { what: "outcomes", needs: 10, has: 5 },
    });
  });
});

describe("conclusions cite their numbers", () => {
  const codes = (source: ReportSource): readonly string[] => causes(source).map(({ code }) => code);

  it("of goals, failures, replies and costs", () => {
    expect(causes(reportOf(80, 8, TOLD))).toEqual(
      expect.arrayContaining([
        { code: "goalReached", facts: { goal: "contacts", planned: 150, actual: 160 } },
        { code: "goalMissed", facts: { goal: "responses", planned: 20, actual: 3 } },
        { code: "goalMissed", facts: { goal: "orders", planned: 90, actual: 80 } },
        { code: "goalReached", facts: { goal: "amount", planned: money(5000), actual: money(8000) } },
        { code: "notReached", facts: { reason: "moved", people: 1, missed: 1, exported: 160 } },
        { code: "replyFirst", facts: { rate: 3 / 160 } },
        { code: "orderPaid", facts: { cost: money(4), margin: money(40) } },
        { code: "breakEven", facts: { needed: 0.05, bought: 0.5 } },
      ]),
    );
  });

  it("of the reply rate against the best so far", () => {
    const others = [
      { name: "Older", replied: 0.05 },
      { name: "Old", replied: 0.1 },
    ];
    const source = { ...reportOf(80, 8, TOLD), others };
    expect(causes(source)).toContainEqual({
      code: "replyBelow",
      facts: { rate: 3 / 160, best: 0.1, campaign: "Old" },
    });
  });

  it("of the cheapest channel, only where two have orders and a price", () => {
    expect(codes(reportOf(80, 8))).not.toContain("cheapestChannel");
    const source = reportOf(80, 8);
    const waves = [
      waveOf({ channel: "post" }),
      waveOf({ id: "w2", channel: "phone" }),
      waveOf({ id: "w3", channel: "sms" }),
    ];
    const wave = (cost: number, orders: number) => Object.assign({}, source.waves[0], { cost, orders });
    const results = [wave(money(300), 10), wave(money(100), 20), wave(money(50), 0)];
    const launch = { ...source.launch, campaign: { ...source.launch.campaign, waves } };
    expect(causes({ ...source, launch, waves: results })).toContainEqual({
      code: "cheapestChannel",
      facts: { channel: "phone", cost: money(5), dearest: "post", most: money(30) },
    });
  });

  it("of a goal that may still be reached, nothing", () => {
    expect(codes(reportOf(80, 8, {}, "2024-03-12"))).not.toContain("goalMissed");
  });
});
