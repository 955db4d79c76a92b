import { describe, expect, it } from "vitest";
import { clashes, type PlannedCampaign } from "../../../core/campaign/clashes.ts";
import { campaignOf, waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const STATE = stateOf({ customers: "customer\nada\nbao\ncleo\nduo" });

function planned(id: string, start: string, days: readonly number[], members: string): PlannedCampaign {
  const waves = days.map((daysAfter, i) => waveOf({ id: `${id}${i + 1}`, daysAfter }));
  const campaign = campaignOf({ id, start: day(start), waves });
  const launch = withCampaign(STATE, { campaign, members }).campaigns.get(id)?.launch;
  if (!launch) throw new Error("not launched");
  return { campaign, members: launch.members };
}

function told(campaigns: readonly PlannedCampaign[], withinDays: number, from = "2024-01-01"): readonly string[] {
  return clashes({ campaigns, withinDays, from: day(from), customers: 4 }).map(
    ({ a, b, people }) => `${a.wave}-${b.wave} ${people}`,
  );
}

describe("clashes", () => {
  const spring = planned("s", "2024-03-01", [0, 14], "customer plan\nada 3\nbao 1\ncleo 3");
  const tea = planned(
    "t",
    "2024-03-10",
    [0],
    "customer status\nada contacted\nbao holdout\ncleo contacted\nduo contacted",
  );

  it("are pairs of waves that the same people get so close together, over all campaigns, the earlier wave first", () => {
    expect(told([spring, tea], 5)).toEqual(["t1-s2 2"]);
    expect(told([spring, tea], 9)).toEqual(["s1-t1 2", "t1-s2 2"]);
    expect(told([tea, spring], 14)).toEqual(["s1-t1 2", "s1-s2 2", "t1-s2 2"]);
    expect(told([spring, tea], 4)).toEqual([]);
  });

  it("leave history out, and those held out", () => {
    expect(told([spring, tea], 14, "2024-03-11")).toEqual(["s1-s2 2", "t1-s2 2"]);
    const bao = planned("u", "2024-03-10", [0], "customer status\nbao contacted");
    expect(told([tea, bao], 14)).toEqual([]);
  });
});
