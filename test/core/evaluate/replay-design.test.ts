import { describe, expect, it } from "vitest";
import { replayDesign } from "../../../core/evaluate/replay-design.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import type { Members } from "../../../core/model/state.ts";

/** People who all live alone, all of one class and value, none left out. */
function everybody(count: number): Members {
  return {
    count,
    customer: Int32Array.from({ length: count }, (_, i) => i),
    status: new Uint8Array(count),
    household: Int32Array.from({ length: count }, (_, i) => i),
    stratum: new Int32Array(count),
    class: new Uint8Array(count),
    quartile: new Int8Array(count),
    value: new Float64Array(count),
    pre: new Float64Array(count),
    plan: new Int32Array(count).fill(1),
    evidence: new Int32Array(count),
  };
}

/** Every tenth bought. */
const everyTenth = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, i) => (i % 10 === 0 ? 1 : 0));

describe("an A/A replay", () => {
  it("finds something in about one draw of twenty where there is nothing", () => {
    const replay = runToEnd(replayDesign(everybody(2000), everyTenth(2000), 0.3, 7, 1000));
    expect(replay).toMatchObject({ people: 2000, bought: 200, runs: 1000, tooFew: 0 });
    // Binomial with p = 0.05 over 1,000 draws: 99.9 % lie within 0.028 and 0.074.
    expect(replay.share).toBeGreaterThan(0.028);
    expect(replay.share).toBeLessThan(0.074);
    expect(replay.interval!.low).toBeLessThan(0.05);
  });

  it("says nothing where too few bought", () => {
    const replay = runToEnd(replayDesign(everybody(90), everyTenth(90), 0.3, 7, 20));
    expect(replay).toMatchObject({ bought: 9, alarms: 0, tooFew: 20, share: null, interval: null });
  });

  it("leaves out who is excluded for another reason", () => {
    const members = everybody(200);
    members.status.fill(1, 0, 100);
    expect(runToEnd(replayDesign(members, everyTenth(200), 0.5, 7, 1)).people).toBe(100);
  });
});
