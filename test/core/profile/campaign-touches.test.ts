import { describe, expect, it } from "vitest";
import { TOUCH_KINDS } from "../../../core/model/fields.ts";
import { withCampaignTouches } from "../../../core/profile/campaign-touches.ts";
import { campaignOf, waveOf, withCampaign } from "../../campaign.ts";
import { customerOf, stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const people = stateOf({
  customers: "customer\nAnn\nBen",
  touches: "customer day kind\nAnn 2024-01-05 visit",
});

describe("contacts of campaigns", () => {
  it("stand among the others: calls and messages out, replies and events in, each once", () => {
    const state = withCampaign(people, {
      campaign: campaignOf({ waves: [waveOf({ channel: "sms" }), waveOf({ id: "w2", channel: "phone" })] }),
      members: "customer\nAnn\nBen",
      contacts: `customer wave event day text
        Ann 0 exported 2024-03-01 -
        Ann 0 delivered 2024-03-02 -
        Ann 0 replied 2024-03-03 yes
        Ben 1 exported 2024-03-08 -
        Ben 1 replied 2024-03-08 -
        Ben 1 signedIn 2024-03-09 -
        Ben 1 refused 2024-03-10 -`,
      replies: `customer day kind
        Ann 2024-03-03 interest
        Ann 2024-03-04 complaint
        Ben 2024-03-05 refusal
        - 2024-03-05 interest`,
    });
    const touches = withCampaignTouches(state);
    const rows = Array.from({ length: touches.count }, (_, i) => [
      touches.customer[i] === customerOf(state, "Ann") ? "Ann" : "Ben",
      TOUCH_KINDS[touches.kind[i]!],
      touches.direction[i] === 1 ? "out" : "in",
      touches.day[i],
    ]);
    expect(rows).toEqual([
      ["Ann", "visit", "in", day("2024-01-05")],
      ["Ann", "message", "out", day("2024-03-01")],
      ["Ben", "call", "out", day("2024-03-08")],
      ["Ben", "reply", "in", day("2024-03-08")],
      ["Ben", "event", "in", day("2024-03-09")],
      ["Ann", "reply", "in", day("2024-03-03")],
      ["Ann", "complaint", "in", day("2024-03-04")],
    ]);
    expect(touches.channels[touches.channel[1]!]).toBe("sms");
  });

  it("leave what is there as it is where there were none", () => {
    expect(withCampaignTouches(people)).toBe(people.touches);
  });
});
