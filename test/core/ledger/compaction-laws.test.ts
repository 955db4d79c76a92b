import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegularsError } from "../../../core/model/error.ts";
import { canonical } from "./canonical.ts";
import { plain, steps, take } from "./any-history.ts";
import { open } from "./workspace.ts";

describe("any sequence of imports, edits, permissions, launches, files, returns, undos, redos and compactions", () => {
  it("folds to what it does without the compactions, at every commit, going on, read back, and in another window", async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.boolean(), { maxLength: 18 }), async (all, folds) => {
        const ledger = await open();
        const straight = await open();
        const reader = await open(ledger.workspace, {}, "read");
        let state = await ledger.fold();
        let read = await reader.fold();
        for (const [i, step] of all.entries()) {
          const outcome = await take(ledger, step);
          if ("compact" in step) expect(outcome).toBeNull();
          else expect(outcome).toBe(await take(straight, step));
          if (folds[i] !== true) continue;
          state = await ledger.fold(undefined, state);
          await reader.refresh();
          read = await reader.fold(undefined, read);
          const expected = canonical(await straight.fold());
          expect({ ...canonical(state), commits: [] }).toEqual({ ...expected, commits: [] });
          expect({ ...canonical(read), commits: [] }).toEqual({ ...expected, commits: [] });
        }
        if (await ledger.compact(undefined, 1)) joined++;
        for (let upTo = 0; upTo <= straight.head(); upTo++) {
          expect(plain(await ledger.fold(upTo))).toEqual(plain(await straight.fold(upTo)));
        }
        await ledger.verify();
        const last = await straight.fold();
        for (const { seq, retractedBy } of straight.commits()) {
          if (retractedBy !== null) continue;
          const preview = straight.retractPreview(seq, last).catch((error: RegularsError) => error.code);
          const joinedPreview = ledger.retractPreview(seq, last).catch((error: RegularsError) => error.code);
          expect(await joinedPreview).toEqual(await preview);
        }
        ledger.close();
        reader.close();
        const again = await open(ledger.workspace);
        expect(plain(await again.fold())).toEqual(plain(last));
        await again.verify();
        again.close();
        straight.close();
      }),
      { numRuns: 100 },
    );
    expect(joined).toBeGreaterThan(30);
  });
});
