import { describe, expect, it } from "vitest";
import type { CommitContent } from "../../../core/model/commit.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import { edit } from "./after.ts";
import { canonical } from "./canonical.ts";
import { content, retraction } from "./content.ts";
import { failingWrite, FAULTS } from "./faults.ts";
import { journaled, wipeStore, type Journaled } from "./journaled.ts";
import type { FileFault } from "./memory-files.ts";
import { small } from "./small-imports.ts";

const BEFORE = 8;

const commitOf =
  (change: CommitContent) =>
  async (ledger: Ledger): Promise<void> =>
    void (await ledger.commit(change, ledger.head()));

const USE_CASES: Readonly<Record<string, (ledger: Ledger) => Promise<void>>> = {
  import: commitOf(small(BEFORE)),
  edit: commitOf(content(edit(1, "name", "Wang"))),
  undo: commitOf(retraction(2)),
  compaction: async (ledger) => void (await ledger.compact(undefined, 4)),
};

async function begun(): Promise<{ world: Journaled; ledger: Ledger }> {
  const world = journaled();
  const ledger = await world.open();
  for (let i = 0; i < BEFORE; i++) await ledger.commit(small(i), i);
  return { world, ledger };
}

/** A state without the random ids of its commits. */
async function stateOf(ledger: Ledger) {
  const { commits, ...rest } = canonical(await ledger.fold());
  return { ...rest, commits: commits.map(({ seq, kind, retractedBy }) => ({ seq, kind, retractedBy })) };
}

async function worlds(use: (ledger: Ledger) => Promise<void>) {
  const { ledger } = await begun();
  const old = await stateOf(ledger);
  await use(ledger);
  const grown = await stateOf(ledger);
  ledger.close();
  return { old, grown };
}

/**
 * What a workspace adds up to after a failure, opened as it is, then after its store was lost besides: the same both times, the old world or
 * the new one, and sound. What was told as done is there.
 */
async function aftermath(world: Journaled, { old, grown }: Awaited<ReturnType<typeof worlds>>, failure: unknown) {
  const again = await world.open();
  const state = await stateOf(again);
  expect([old, grown]).toContainEqual(state);
  if (failure === null) expect(state).toEqual(grown);
  else expect(failure).toBeInstanceOf(RegularsError);
  await again.verify();
  again.close();
  await wipeStore(world.workspace);
  const healed = await world.open();
  expect(await stateOf(healed)).toEqual(state);
  await healed.verify();
  healed.close();
  return state;
}

/** A full disk is one that stays full: what is refused once is refused for another reason. */
const FILE_FAULTS: readonly { fault: FileFault; stays: boolean; code: "disk-full" | "files-failed" }[] = (
  ["refused", "doneButFailed", "torn"] as const
).flatMap((fault) => [
  { fault, stays: false, code: "files-failed" },
  { fault, stays: true, code: "disk-full" },
]);

describe.each(Object.entries(USE_CASES))("whatever fails of an %s", (_, use) => {
  it.each(FILE_FAULTS)("of its writes to files: %o", async ({ fault, stays, code }) => {
    const both = await worlds(use);
    let points = 0;
    for (let at = 1; ; at++) {
      const { world, ledger } = await begun();
      world.files.failAt(at, fault, code, stays);
      let failure: unknown = null;
      await use(ledger).catch((reason: unknown) => (failure = reason));
      world.files.recover();
      if (!world.files.hit) {
        ledger.close();
        break;
      }
      points++;
      if (failure !== null) {
        expect(failure).toMatchObject({ code });
        expect(await stateOf(ledger)).toEqual(both.old);
        // The same window goes on as if nothing had been.
        if (at % 2 === 0) {
          await use(ledger);
          expect(await stateOf(ledger)).toEqual(both.grown);
          failure = null;
        }
      }
      ledger.close();
      await aftermath(world, both, failure);
    }
    expect(points).toBeGreaterThan(0);
  });

  it.each(FAULTS)("of its writes to the store: %s", async (fault) => {
    const both = await worlds(use);
    for (let at = 1; ; at++) {
      const { world, ledger } = await begun();
      let failure: unknown = null;
      const full = (): Error => Object.assign(new Error("NO_SPACE"), { name: "UnknownError" });
      const hit = await failingWrite(at, fault, full, async () => {
        await use(ledger).catch((reason: unknown) => (failure = reason));
      });
      ledger.close();
      if (!hit) break;
      await aftermath(world, both, failure);
    }
  });

  it("at once on both sides, as when the process is killed", async () => {
    const both = await worlds(use);
    let points = 0;
    for (let inFiles = 1; inFiles <= 9; inFiles++) {
      for (let inStore = 1; inStore <= 9; inStore += 2) {
        const { world, ledger } = await begun();
        world.files.failAt(inFiles, "torn", "files-failed", true);
        let failure: unknown = null;
        await failingWrite(
          inStore,
          "dead",
          () => new Error("killed"),
          async () => {
            await use(ledger).catch((reason: unknown) => (failure = reason));
          },
        );
        world.files.recover();
        ledger.close();
        if (failure !== null) points++;
        await aftermath(world, both, failure);
      }
    }
    expect(points).toBeGreaterThan(10);
  });
});

it("what cannot be kept in files is not begun in the store", async () => {
  const { world, ledger } = await begun();
  world.files.failAt(1, "refused", "disk-full", true);
  await expect(ledger.commit(small(BEFORE), BEFORE)).rejects.toMatchObject({ code: "disk-full" });
  await expect(ledger.commit(content(edit(0, "name", "Li")), BEFORE)).rejects.toMatchObject({ code: "disk-full" });
  expect(ledger.head()).toBe(BEFORE);
  ledger.close();
});

it("a workspace can be looked at while its files cannot be got at, and written when they can again", async () => {
  const { world, ledger } = await begun();
  ledger.close();
  world.files.unreachable = true;
  const looking = await world.open();
  expect(looking.healed()).toEqual([{ kind: "journalUnreachable", commits: 0, blocks: 0 }]);
  await expect(looking.commit(small(BEFORE), BEFORE)).rejects.toMatchObject({ code: "files-failed" });
  world.files.unreachable = false;
  await looking.commit(small(BEFORE), BEFORE);
  looking.close();
  await wipeStore(world.workspace);
  const again = await world.open();
  expect(again.head()).toBe(BEFORE + 1);
  again.close();
});

it("files that held more than the store are not written over before they were compared", async () => {
  const { world, ledger } = await begun();
  await ledger.commit(small(BEFORE), BEFORE);
  ledger.close();
  const more = world.files.copy();
  await wipeStore(world.workspace);
  world.files.content.clear();
  const behind = await world.open();
  await behind.commit(small(0), 0);
  behind.close();
  world.files.unreachable = true;
  const looking = await world.open();
  world.files.unreachable = false;
  world.files.restore(more);
  await expect(looking.commit(small(1), 1)).rejects.toMatchObject({ code: "files-failed" });
  expect(world.files.copy()).toEqual(more);
  looking.close();
});
