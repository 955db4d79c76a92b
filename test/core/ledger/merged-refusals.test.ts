import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS, type Channel } from "../../../core/model/fields.ts";
import { personOf, recordsOf } from "../../../core/model/merged.ts";
import { permissionOf, reachOf } from "../../../core/model/reach.ts";
import type { State } from "../../../core/model/state.ts";
import { content, retraction } from "./content.ts";
import { histories, History } from "./histories.ts";
import { open } from "./workspace.ts";

const RUNS = Number(process.env["FOLD_LAWS"] ?? 80);

/** `record channel` of every record there is whose person has refused, or, but for those named, whose address somebody has. */
function refused(state: State, ...but: readonly number[]): string[] {
  const { live } = state.merges?.records ?? state.customers;
  return Array.from(live).flatMap((there, record) => {
    const person = personOf(state, record);
    const isRefused = (channel: Channel): boolean =>
      permissionOf(state, person, channel) === "refused" ||
      permissionOf(state, person, channel) === "withdrawn" ||
      (!but.includes(record) && reachOf(state, person, channel) === "refused");
    return there === 1 ? CHANNELS.filter(isRefused).map((channel) => `${record} ${channel}`) : [];
  });
}

describe("a refusal", () => {
  it(
    "holds over any merge: nobody can be reached by it who could not before",
    async () => {
      let merged = 0;
      await fc.assert(
        fc.asyncProperty(histories(12), fc.nat(), fc.nat(), async (steps, a, b) => {
          const ledger = await open();
          const history = new History(ledger);
          for (const one of steps) await history.take(one);
          const before = await ledger.fold();
          const people = Array.from(before.customers.live.keys()).filter((id) => before.customers.live[id] === 1);
          const keep = people[a % people.length];
          const gone = people[b % people.length];
          if (keep !== undefined && gone !== undefined && keep !== gone) {
            merged++;
            // Of two addresses one is used: that another bearer of the other one has refused it does not bind the person.
            const concerned = [...recordsOf(before, keep), ...recordsOf(before, gone)];
            const decisions = [{ type: "merge", keep, gone, fields: [], probability: null } as const];
            await ledger.commit(content({ kind: "merge", decisions }), ledger.head());
            const after = await ledger.fold(undefined, before);
            expect(refused(after)).toEqual(expect.arrayContaining(refused(before, ...concerned)));
            // And parted they refuse what each refused.
            await ledger.commit(retraction(ledger.head()), ledger.head());
            expect(refused(await ledger.fold(undefined, after))).toEqual(refused(before));
          }
          ledger.close();
        }),
        { numRuns: RUNS },
      );
      expect(merged).toBeGreaterThan(RUNS / 4);
    },
    60_000 * Math.ceil(RUNS / 80),
  );
});

describe("what is told before something is taken back", () => {
  it(
    "is what then happens: who goes, and who stands apart again",
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(12), fc.nat(), async (steps, pick) => {
          const ledger = await open();
          const history = new History(ledger);
          for (const one of steps) await history.take(one);
          const before = await ledger.fold();
          const standing = ledger
            .commits()
            .filter(({ kind, retractedBy }) => retractedBy === null && kind !== "retract" && kind !== "erase");
          const commit = standing[pick % Math.max(1, standing.length)];
          if (commit !== undefined) {
            const { customersGone, parted } = await ledger.retractPreview(commit.seq, before);
            await ledger.commit(retraction(commit.seq), ledger.head());
            const after = await ledger.fold(undefined, before);
            expect(after.customers.liveCount).toBe(before.customers.liveCount - customersGone + parted);
          }
          ledger.close();
        }),
        { numRuns: RUNS },
      );
    },
    60_000 * Math.ceil(RUNS / 80),
  );
});
