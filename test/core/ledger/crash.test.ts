import { describe, expect, it } from "vitest";
import { RegularsError } from "../../../core/model/error.ts";
import type { CommitContent } from "../../../core/model/commit.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import type { Head } from "../../../core/ledger/shapes.ts";
import { canonical } from "./canonical.ts";
import { batch, content, retraction } from "./content.ts";
import { failingWrite, FAULTS } from "./faults.ts";
import { readStore, storedIds } from "./stored.ts";
import { freshWorkspace, open } from "./workspace.ts";

const before = [
  content({
    customers: `customer code name permission.sms\n0 A1 Li refused\n1 A2 Wang -`,
    lines: `customer day key order amount\n0 2024-01-02 a O1 5\n1 2024-01-02 b O2 7`,
    decisions: [batch()],
  }),
];

const page = (id: number) => content({ customers: `customer code name\n${id} A${id} Zhao` }).blocks;

const USE_CASES: Readonly<Record<string, CommitContent>> = {
  import: {
    ...content({
      lines: `customer day key order amount\n0 2024-01-02 a O1 6\n2 2024-01-03 c O3 7`,
      decisions: [batch()],
    }),
    blocks: [
      ...page(2),
      ...page(3),
      ...content({ lines: `customer day key order amount\n0 2024-01-02 a O1 6` }).blocks,
    ],
  },
  edit: {
    kind: "edit",
    blocks: [],
    decisions: [{ type: "field", customer: 0, field: "name", value: "Li Na" }],
  },
  undo: retraction(1),
};

const ERRORS = {
  "a full disk": {
    error: () =>
      Object.assign(new Error("Connection is closing because of: IO error: NO_SPACE"), { name: "UnknownError" }),
    code: "disk-full",
  },
  "a full quota": {
    error: () =>
      Object.assign(new Error("QuotaExceededError"), {
        name: "AbortError",
        inner: Object.assign(new Error(""), { name: "QuotaExceededError" }),
      }),
    code: "disk-full",
  },
  "a database closed under our hands": {
    error: () => Object.assign(new Error("closed"), { name: "DatabaseClosedError" }),
    code: "ledger-blocked",
  },
  "an unknown failure": { error: () => new Error("something"), code: "internal" },
};

/** Ids that the stored head lists. */
async function listedIds(workspace: string): Promise<string[]> {
  const [head] = (await readStore(databaseName(workspace), "head")) as Head[];
  if (head === undefined) throw new Error("no head");
  return [...head.facts, ...head.decisions, ...head.pages].map(({ id }) => id).toSorted();
}

/** The world before and after a use case, as it should be whatever happens in between. */
async function worlds(change: CommitContent) {
  const ledger = await open();
  for (const [i, one] of before.entries()) await ledger.commit(one, i);
  const old = anonymous(await ledger.fold());
  await ledger.commit(change, ledger.head());
  const grown = anonymous(await ledger.fold());
  ledger.close();
  return { old, grown };
}

/** A state without the random ids of its commits. */
function anonymous(state: Parameters<typeof canonical>[0]) {
  const { commits, ...rest } = canonical(state);
  return { ...rest, commits: commits.map(({ seq, kind, retractedBy }) => ({ seq, kind, retractedBy })) };
}

describe.each(Object.entries(USE_CASES))("a failure at any write of an %s", (_, change) => {
  it.each(FAULTS)("leaves the old world or the new one, whole (%s)", async (fault) => {
    const { old, grown } = await worlds(change);
    let points = 0;
    for (const { error, code } of Object.values(ERRORS)) {
      for (let at = 1; ; at++) {
        const workspace = freshWorkspace();
        const ledger = await open(workspace);
        for (const [i, one] of before.entries()) await ledger.commit(one, i);
        let failure: unknown = null;
        const hit = await failingWrite(at, fault, error, async () => {
          await ledger.commit(change, ledger.head()).catch((reason: unknown) => (failure = reason));
        });
        ledger.close();
        const again = await open(workspace);
        const state = anonymous(await again.fold());
        if (!hit) {
          expect(state).toEqual(grown);
          again.close();
          break;
        }
        points++;
        expect(failure).toBeInstanceOf(RegularsError);
        expect(failure).toMatchObject({ code });
        expect(state).toEqual(old);
        expect(await storedIds(workspace)).toEqual(await listedIds(workspace));
        await again.verify();
        await again.commit(change, again.head());
        expect(anonymous(await again.fold())).toEqual(grown);
        again.close();
      }
    }
    expect(points).toBeGreaterThan(7);
  });
});

it("a failure while a workspace is made leaves one that can be made again", async () => {
  const workspace = freshWorkspace();
  const { error } = ERRORS["a full disk"];
  const hit = await failingWrite(1, "refused", error, async () => {
    await expect(open(workspace)).rejects.toMatchObject({ code: "disk-full" });
  });
  expect(hit).toBe(true);
  const ledger = await open(workspace);
  expect(ledger.head()).toBe(0);
  ledger.close();
});

it("blocks of a killed import are cleared away by who writes, and left alone by who reads", async () => {
  const workspace = freshWorkspace();
  const ledger = await open(workspace);
  await ledger.commit(before[0]!, 0);
  const listed = await listedIds(workspace);
  await failingWrite(3, "dead", ERRORS["an unknown failure"].error, async () => {
    await ledger.commit(USE_CASES["import"]!, 1).catch(() => undefined);
  });
  ledger.close();
  const left = await storedIds(workspace);
  expect(left.length).toBeGreaterThan(listed.length);
  (await open(workspace, {}, "read")).close();
  expect(await storedIds(workspace)).toEqual(left);
  (await open(workspace)).close();
  expect(await storedIds(workspace)).toEqual(listed);
});
