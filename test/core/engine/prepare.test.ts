import { expect, it, vi } from "vitest";
import { computeInsight } from "../../../core/engine/insight.ts";
import { Preparing } from "../../../core/engine/prepare.ts";
import { dayFromCivil } from "../../../core/model/day.ts";
import { stateOf } from "../../state.ts";

const state = stateOf({ customers: "customer name\nA1 Ann\nB2 Ben" });
const insight = () => computeInsight(state, dayFromCivil({ year: 2026, month: 3, day: 1 }), state.settings);

it("lets go of an insight that is looked at no more, though nobody ever has time", () => {
  const waits: AbortSignal[] = [];
  const preparing = new Preparing((signal) => {
    waits.push(signal);
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
  });
  preparing.begin(insight());
  preparing.begin(insight());
  expect(waits.map(({ aborted }) => aborted)).toEqual([true, false]);
  preparing.end();
  expect(waits.map(({ aborted }) => aborted)).toEqual([true, true]);
});

it("works out what may be expected before somebody sorts by it", async () => {
  const looked = insight();
  new Preparing(() => Promise.resolve()).begin(looked);
  expect(looked.foreseeing.isDone).toBe(false);
  await vi.waitFor(() => expect(looked.foreseeing.isDone).toBe(true));
});
