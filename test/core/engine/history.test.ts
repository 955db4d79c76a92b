import { describe, expect, it } from "vitest";
import { historyView } from "../../../core/engine/views/history.ts";
import type { CommitKind, Decision } from "../../../core/model/decision.ts";
import type { State } from "../../../core/model/state.ts";
import { withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { followedUp, launched, planned, replied, returned } from "../ledger/campaign-commits.ts";

/** What each step is said to be about, oldest first. */
function about(...steps: readonly { readonly kind?: CommitKind; readonly decisions?: readonly Decision[] }[]) {
  const shop = withCampaign(stateOf({ customers: "customer\nA" }), { campaign: { name: "Spring 2024" } });
  const state: State = {
    ...shop,
    decisions: new Map(steps.map(({ decisions = [] }, i) => [i + 1, decisions])),
    commits: steps.map(({ kind = "import" }, i) => ({
      seq: i + 1,
      id: String(i + 1),
      kind,
      at: 0,
      lines: 0,
      customers: 0,
      touches: 0,
      retractedBy: null,
      retracts: null,
    })),
  };
  return historyView(state, { offset: 0, limit: 50 })
    .entries.map((entry) => entry.about)
    .toReversed();
}

describe("a step of a campaign's history", () => {
  it("is about the campaign as it was called then, or as it is called now where it names it by its id", () => {
    const sample = { type: "sample", campaign: "spring", day: 19_800, seed: 1, customers: [] } as const;
    expect(about(planned("Draft"), launched("Spring"), { kind: "survey", decisions: [sample] }, followedUp())).toEqual([
      "Draft",
      "Spring",
      "Spring 2024",
      "Spring 2024",
    ]);
  });

  it("is about a returned file, and about nothing where no campaign is known", () => {
    expect(about(returned([]), replied({ campaign: null }), replied({ campaign: "gone" }))).toEqual([
      "back.csv",
      null,
      null,
    ]);
  });
});
