import { describe, expect, it } from "vitest";
import { launchesWithFiles, nextRedo, nextUndo } from "../../../core/engine/undo.ts";
import type { CommitInfo, CommitKind } from "../../../core/model/decision.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import type { State } from "../../../core/model/state.ts";
import { withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";

/** Commits as a ledger lists them: `edit`, `export`, or `retract 2` for the retraction of commit 2. */
function history(...steps: readonly string[]): CommitInfo[] {
  const retractedBy = new Map<number, number>();
  steps.forEach((step, i) => {
    const target = Number(step.split(" ")[1] ?? 0);
    if (target > 0) retractedBy.set(target, i + 1);
  });
  const dead = (seq: number): boolean => {
    const by = retractedBy.get(seq);
    return by !== undefined && !dead(by);
  };
  return steps.map((step, i) => ({
    seq: i + 1,
    id: String(i + 1),
    kind: step.split(" ")[0] as CommitKind,
    at: 0,
    lines: 0,
    customers: 0,
    touches: 0,
    retractedBy: dead(i + 1) ? (retractedBy.get(i + 1) ?? null) : null,
    retracts: Number(step.split(" ")[1] ?? 0) || null,
  }));
}

describe("undo and redo walk the history", () => {
  const cases: readonly (readonly [string, readonly string[], number | null, number | null])[] = [
    ["nothing was done", [], null, null],
    ["what a workspace begins with stays", ["begin"], null, null],
    ["only what was done since is undone", ["begin", "edit"], 2, null],
    ["one edit", ["edit"], 1, null],
    ["an export cannot come back", ["edit", "export"], 1, null],
    ["undone once", ["edit", "edit", "retract 2"], 1, 3],
    ["undone twice: redo brings back the earlier first", ["edit", "edit", "retract 2", "retract 1"], null, 4],
    ["redone once", ["edit", "edit", "retract 2", "retract 1", "retract 4"], 1, 3],
    ["redone twice", ["edit", "edit", "retract 2", "retract 1", "retract 4", "retract 3"], 2, null],
    ["something new after an undo ends redo", ["edit", "retract 1", "edit"], 3, null],
    ["a list written after an undo does not end redo", ["edit", "retract 1", "export"], null, 2],
    ["what came back can go again", ["edit", "launch", "return"], 3, null],
    ["a launch can be undone", ["edit", "launch", "return", "retract 3"], 2, 4],
    ["new work undone, redo stops at it", ["edit", "retract 1", "edit", "retract 3", "retract 4"], 3, null],
  ];
  it.each(cases)("%s", (_, steps, undo, redo) => {
    const commits = history(...steps);
    expect([nextUndo(commits)?.seq ?? null, nextRedo(commits)?.seq ?? null]).toEqual([undo, redo]);
  });
});

describe("a launch of which a file has left", () => {
  const shop = stateOf({ customers: "customer\nA" });
  const state = withCampaign(shop, { members: "customer\nA", launchCommit: 2 });

  it("stays: undo goes on with what was done before", () => {
    const left = { ...state, exports: [exportOf("spring", 3)] };
    const commits = history("edit", "launch", "export");
    expect(nextUndo(commits, launchesWithFiles(state))?.seq).toBe(2);
    expect(nextUndo(commits, launchesWithFiles(left))?.seq).toBe(1);
  });

  it("is told from lists of their own, of other campaigns, and of a launch before it", () => {
    const exports = [exportOf(undefined, 3), exportOf("autumn", 4), exportOf("spring", 1)];
    expect([...launchesWithFiles({ ...state, exports })]).toEqual([]);
  });
});

function exportOf(campaign: string | undefined, commit: number): State["exports"][number] {
  return {
    type: "export",
    day: 19_800,
    segment: "Everybody",
    rule: EVERYBODY,
    channel: "post",
    format: "csv",
    campaign,
    wave: campaign && "w1",
    columns: [],
    included: 1,
    excluded: {},
    digest: "0".repeat(64),
    purpose: "",
    commit,
  };
}
