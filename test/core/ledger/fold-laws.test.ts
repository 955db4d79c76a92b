import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import { canonical } from "./canonical.ts";
import { histories, History, type Step } from "./histories.ts";
import { naiveFold } from "./naive-fold.ts";
import { plain } from "./plain-state.ts";
import { open } from "./workspace.ts";

/** How many histories are tried: FOLD_LAWS sets another number. */
const RUNS = Number(process.env["FOLD_LAWS"] ?? 80);
const OPTIONS = { numRuns: RUNS };
const MINUTES = 60_000 * Math.ceil(RUNS / 80);

/** A ledger to which these steps were applied. */
async function taken(all: readonly Step[]): Promise<{ readonly ledger: Ledger; readonly history: History }> {
  const ledger = await open();
  const history = new History(ledger);
  for (const one of all) await history.take(one);
  return { ledger, history };
}

describe("any sequence of imports, edits, permissions, locks, merges, undos, redos, compactions and erasures", () => {
  it(
    "folds to what a row-by-row reckoning gives, after every step, afresh and going on from an earlier state",
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(16), fc.array(fc.boolean(), { maxLength: 16 }), async (all, folds) => {
          const ledger = await open();
          const history = new History(ledger);
          let state = await ledger.fold();
          let before = canonical(state);
          for (const [i, one] of all.entries()) {
            const { refused, expected } = await history.take(one);
            expect(refused).toBe(expected);
            const afresh = await ledger.fold();
            expect(plain(afresh)).toEqual(naiveFold(history.commits));
            if (folds[i] === false) continue;
            const next = await ledger.fold(undefined, state);
            expect(canonical(state)).toEqual(before);
            expect(canonical(next)).toEqual(canonical(afresh));
            state = next;
            before = canonical(state);
          }
          await ledger.verify();
          ledger.close();
        }),
        OPTIONS,
      );
    },
    MINUTES,
  );

  it(
    "folds the same at every earlier commit",
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(12), async (all) => {
          const { ledger, history } = await taken(all);
          const erased = history.commits.findLastIndex((commit) => commit.erased !== undefined);
          for (let upTo = erased + 1; upTo <= history.commits.length; upTo++) {
            expect(plain(await ledger.fold(upTo))).toEqual(naiveFold(history.commits.slice(0, upTo)));
          }
          ledger.close();
        }),
        { ...OPTIONS, numRuns: Math.ceil(RUNS / 2) },
      );
    },
    MINUTES,
  );

  it(
    "is the same after the workspace was closed and opened again, and whole",
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(12), async (all) => {
          const { ledger } = await taken(all);
          const before = canonical(await ledger.fold());
          ledger.close();
          const again = await open(ledger.workspace);
          expect(canonical(await again.fold())).toEqual(before);
          await again.verify();
          again.close();
        }),
        { ...OPTIONS, numRuns: Math.ceil(RUNS / 2) },
      );
    },
    MINUTES,
  );

  it(
    "leaves nothing but refusals when everything is taken back",
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(10), async (all) => {
          const { ledger, history } = await taken(all);
          while (await history.undo()) expect(ledger.head()).toBe(history.commits.length);
          const state = await ledger.fold();
          const { live, fields, permissions, lines, locks } = plain(state);
          expect({ live, fields, permissions, lines, locks }).toEqual({
            live: [],
            fields: {},
            permissions: {},
            lines: [],
            locks: [],
          });
          expect(plain(state)).toEqual(naiveFold(history.commits));
          await ledger.verify();
          ledger.close();
        }),
        { ...OPTIONS, numRuns: Math.ceil(RUNS / 2) },
      );
    },
    MINUTES,
  );
});
