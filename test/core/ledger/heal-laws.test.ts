import fc from "fast-check";
import { expect, it } from "vitest";
import { RegularsError } from "../../../core/model/error.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import { edit } from "./after.ts";
import { canonical } from "./canonical.ts";
import { content, retraction } from "./content.ts";
import { copyStore, journaled, logOf, putStore, wipeStore, type Journaled, type StoreCopy } from "./journaled.ts";
import { numbersIn } from "./numbers-in.ts";
import { small } from "./small-imports.ts";
import { readStore, removeFromStore, writeStore } from "./stored.ts";

/** So many damages of each kind; more with `npm run test:damage`. */
const RUNS = Number(process.env["REGULARS_DAMAGES"] ?? 15);

type Step = (ledger: Ledger, picked: number) => Promise<unknown>;

const STEPS: readonly Step[] = [
  (ledger, picked) => ledger.commit(small(picked % 6), ledger.head()),
  (ledger, picked) => ledger.commit(small(picked % 6), ledger.head()),
  (ledger, picked) => ledger.commit(content(edit(picked % 4, "name", `Wang ${picked}`)), ledger.head()),
  (ledger, picked) => ledger.commit(retraction(1 + (picked % Math.max(1, ledger.head()))), ledger.head()),
  (ledger) => ledger.compact(undefined, 1),
];

/** What was there after each step. */
interface Past {
  readonly store: StoreCopy;
  readonly files: ReturnType<Journaled["files"]["copy"]>;
}

/** One loss of one side; `at` and `picked` choose where. */
type Loss = (world: Journaled, past: readonly Past[], at: number, picked: number) => Promise<unknown> | void;

const LOSSES: Readonly<Record<string, Loss>> = {
  "the store is wiped": ({ workspace }) => wipeStore(workspace),
  "the store is an earlier one": ({ workspace }, past, _, picked) =>
    putStore(workspace, past[picked % past.length]!.store),
  "a record of the store is gone": async ({ workspace }, _past, _, picked) => {
    const [name, id] = await pickRecord(workspace, picked);
    await removeFromStore(databaseName(workspace), name, id);
  },
  "a number in the store is another": async ({ workspace }, _past, at, picked) => {
    const [name, , record] = await pickRecord(workspace, picked);
    await writeStore(databaseName(workspace), name, altered(record, at));
  },
  "the files are gone": ({ files }) => files.content.clear(),
  "the files are earlier ones": ({ files }, past, _, picked) => files.restore(past[picked % past.length]!.files),
  "a file is gone": ({ files }, _past, _, picked) => void files.content.delete(pickFile(files, picked)),
  "a bit of a file is another": ({ files }, _past, at, picked) => {
    const bytes = files.content.get(pickFile(files, picked))!;
    const bit = Math.floor(at * bytes.length * 8);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
  },
  "a bit of the log is another": ({ files }, _past, at) => {
    const bytes = files.content.get(logOf(files))!;
    const bit = Math.floor(at * bytes.length * 8);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
  },
  "the log is cut": ({ files }, _past, at) => {
    const log = files.content.get(logOf(files))!;
    files.content.set(logOf(files), log.slice(0, Math.floor(at * log.length)));
  },
};

async function pickRecord(workspace: string, picked: number): Promise<[store: string, key: string, record: object]> {
  const { head, blocks } = await copyStore(workspace);
  const all = [...head, ...blocks] as { k?: string; id?: string }[];
  const record = all[picked % all.length]!;
  return record.k === undefined ? ["blocks", record.id!, record] : ["head", record.k, record];
}

function pickFile(files: Journaled["files"], picked: number): string {
  const names = [...files.content.keys()].toSorted();
  return names[picked % names.length]!;
}

/** A record with one of the numbers in it changed by one. */
function altered(record: object, at: number): unknown {
  const copy = structuredClone(record);
  const numbers = numbersIn(copy, at);
  numbers[Math.floor(at * numbers.length)]?.();
  return copy;
}

const step = fc.record({ kind: fc.nat({ max: STEPS.length - 1 }), picked: fc.nat({ max: 40 }) });

async function take(
  ledger: Ledger,
  { kind, picked }: { readonly kind: number; readonly picked: number },
): Promise<void> {
  try {
    await STEPS[kind]!(ledger, picked);
  } catch (error) {
    // Some retractions are none.
    if (!(error instanceof RegularsError) || !error.code.startsWith("commit-")) throw error;
  }
}

/** What a workspace adds up to once it was opened and every block looked at again. */
async function stateOf(world: Journaled) {
  const ledger = await world.open();
  while ((await ledger.scrub()) !== null);
  const state = canonical(await ledger.fold());
  await ledger.verify();
  const told = ledger.healed().map(({ kind }) => kind);
  ledger.close();
  return { state, told };
}

it.each(Object.entries(LOSSES))(
  "whatever happened before, nothing is lost where %s",
  { timeout: 3_600_000 },
  async (what, lose) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        fc.nat({ max: 1000 }),
        async (steps, at, picked) => {
          const world = journaled();
          const past: Past[] = [];
          const ledger = await world.open();
          for (const one of steps) {
            await take(ledger, one);
            past.push({ store: await copyStore(world.workspace), files: world.files.copy() });
          }
          const before = canonical(await ledger.fold());
          ledger.close();
          await lose(world, past, at, picked);
          expect((await stateOf(world)).state).toEqual(before);
          // And both sides are whole again: either can be lost entirely.
          expect(await stateOf(world)).toEqual({ state: before, told: [] });
          await wipeStore(world.workspace);
          expect((await stateOf(world)).state).toEqual(before);
          world.files.content.clear();
          expect((await stateOf(world)).state).toEqual(before);
        },
      ),
      { numRuns: RUNS },
    );
    if (RUNS > 15) console.log(`${RUNS} times ${what}: 0 undetected, 0 lost`);
  },
);

it("nothing is lost where any one number of the head is another, its key included", async () => {
  const begun = async () => {
    const world = journaled();
    const ledger = await world.open();
    await ledger.commit(small(0), 0);
    const state = canonical(await ledger.fold());
    ledger.close();
    return { world, state, head: (await copyStore(world.workspace)).head[0] as object };
  };
  const count = numbersIn((await begun()).head, 0).length;
  expect(count).toBeGreaterThan(20);
  for (let i = 0; i < count; i++) {
    const { world, state, head } = await begun();
    numbersIn(head, i / count)[i]?.();
    await writeStore(databaseName(world.workspace), "head", head);
    expect((await stateOf(world)).state).toEqual(state);
    expect(await stateOf(world)).toEqual({ state, told: [] });
    await wipeStore(world.workspace);
    expect((await stateOf(world)).state).toEqual(state);
  }
});

it("looks at every record of the store and every file", async () => {
  const world = journaled();
  const ledger = await world.open();
  await ledger.commit(small(0), 0);
  ledger.close();
  expect((await readStore(databaseName(world.workspace), "blocks")).length).toBe(4);
  expect([...world.files.content.keys()].map((name) => name.split("/")[0])).toEqual([
    "log-1",
    "blocks",
    "blocks",
    "blocks",
  ]);
});
