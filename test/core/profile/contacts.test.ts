import { describe, expect, it } from "vitest";
import { formatDay, NO_DAY } from "../../../core/model/day.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { byCode, stateOf } from "../../state.ts";
import { day } from "../../table.ts";

describe("what contacts come to", () => {
  const state = stateOf({
    touches: `
      customer day        minute kind           direction value
      ann      2024-01-05 -      enquiry        in        -
      ann      2024-01-07 -      enquiry        in        -
      ann      2024-01-09 -      message        out       -
      ann      2024-01-08 -      reply          in        -
      ann      2025-01-01 -      reply          in        -
      bob      2024-01-05 09:00  recommendation in        10
      bob      2024-01-05 11:00  recommendation in        4
      bob      2024-01-04 -      recommendation in        9
      bob      2024-01-06 -      recommendation in        -
      -        2024-01-06 -      enquiry        in        -
    `,
  });
  const profiles = profileCustomers(state, { asOf: day("2024-12-31"), basis: "net" });
  const days = (column: Int32Array) => [...column].map((value) => (value === NO_DAY ? "-" : formatDay(value)));

  it("counts them by kind, up to the as-of day", () => {
    expect(byCode(state, profiles.touches.enquiry)).toEqual({ ann: 2, bob: 0 });
    expect(byCode(state, profiles.touches.reply)).toEqual({ ann: 1, bob: 0 });
    expect(byCode(state, profiles.touches.recommendation)).toEqual({ ann: 0, bob: 4 });
    expect(byCode(state, profiles.touches.quote)).toEqual({ ann: 0, bob: 0 });
  });

  it("keeps the last day of any, of one to the customer, and of a reply", () => {
    expect(days(profiles.lastTouchDay)).toEqual(["2024-01-09", "2024-01-06"]);
    expect(days(profiles.lastOutboundDay)).toEqual(["2024-01-09", "-"]);
    expect(days(profiles.lastReplyDay)).toEqual(["2024-01-08", "-"]);
  });

  it("takes the latest answer to the recommendation question", () => {
    expect(byCode(state, profiles.recommendation)).toEqual({ ann: null, bob: 4 });
  });
});
