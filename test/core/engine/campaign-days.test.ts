import { describe, expect, it } from "vitest";
import { evaluate } from "../../../core/engine/evaluation.ts";
import { computeInsight, type Insight } from "../../../core/engine/insight.ts";
import { campaignCalendar } from "../../../core/engine/write-calendar.ts";
import { campaignsView } from "../../../core/engine/views/campaigns.ts";
import { formatDay } from "../../../core/model/day.ts";
import type { State } from "../../../core/model/state.ts";
import { waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const pause = async (): Promise<void> => {};

const SHOP = stateOf({
  lines: `
    customer day        amount
    ada      2024-01-10 10
    bao      2024-01-20 20`,
});

/** A poster on 1 March, a letter on 8 March. */
const TWO_WAVES = withCampaign(SHOP, {
  campaign: {
    waves: [
      waveOf({ id: "poster", name: "Poster", channel: "own", ownChannel: "Shop window" }),
      waveOf({ id: "letter", name: "Letter", daysAfter: 7 }),
    ],
  },
  members: "customer status\nada contacted\nbao holdout",
});

/** With a sale on the day the window closes. */
const KNOWN: State = {
  ...TWO_WAVES,
  lines: stateOf({ lines: "customer day amount\nada 2024-01-10 10\nbao 2024-04-07 20" }).lines,
};

/** As it is known of sales up to a day, on another day of the host's calendar. */
function seen(state: State, asOf: string, today: string): Insight {
  return computeInsight(state, day(asOf), state.settings, day(today));
}

async function nextWave(today: string): Promise<string> {
  const [row] = await campaignsView(seen(TWO_WAVES, "2024-01-20", today), {}, pause);
  const next = row?.nextWave;
  return next ? `${next.name} ${formatDay(next.day)} ${next.due ? "due" : "to come"}` : "none";
}

describe("the next wave of a campaign", () => {
  it("is due by the calendar, however old the sales are; what has no file is over once its day is", async () => {
    expect(await nextWave("2024-02-28")).toBe("Poster 2024-03-01 to come");
    expect(await nextWave("2024-03-01")).toBe("Poster 2024-03-01 due");
    expect(await nextWave("2024-03-02")).toBe("Letter 2024-03-08 to come");
    expect(await nextWave("2024-03-08")).toBe("Letter 2024-03-08 due");
  });
});

describe("a verdict", () => {
  it("is not there before its day has come, whatever day was chosen to look from", async () => {
    const settled = async (asOf: string, today: string): Promise<boolean> =>
      (await evaluate(seen(KNOWN, asOf, today), "spring", pause)).effect.population.settled;
    expect(await settled("2030-01-01", "2024-03-10")).toBe(false);
    expect(await settled("2024-04-21", "2030-01-01")).toBe(false);
    expect(await settled("2024-04-22", "2030-01-01")).toBe(true);
  });

  it("waits until sales were taken in since the window closed", async () => {
    const { population } = (await evaluate(seen(TWO_WAVES, "2024-05-01", "2024-05-01"), "spring", pause)).effect;
    expect(population).toMatchObject({ settled: false, awaitsSales: true });
  });
});

describe("the calendar file", () => {
  it("tells of each wave how many people it is meant for, also where two campaigns call their waves alike", () => {
    const spring = withCampaign(SHOP, { members: "customer\nada\nbao" });
    const both = withCampaign(spring, {
      campaign: { id: "summer", name: "Summer" },
      launchCommit: 5,
      members: "customer\nada",
    });
    const { bytes, included } = campaignCalendar(seen(both, "2024-02-01", "2024-02-01"), null, "en");
    const text = new TextDecoder().decode(bytes).replaceAll("\r\n ", "");
    expect(included).toBe(6);
    expect([...text.matchAll(/DESCRIPTION:(\d)/g)].map(([, people]) => people)).toEqual(["2", "1"]);
    expect(campaignCalendar(seen(SHOP, "2024-02-01", "2024-02-01"), null, "en").included).toBe(0);
  });
});
