import { describe, expect, it } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import { listSnapshots, takeSnapshot } from "../../../core/ledger/snapshots.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { canonical } from "./canonical.ts";
import { batch, content } from "./content.ts";
import { wish } from "./erasures.ts";
import { failingWrite, FAULTS } from "./faults.ts";
import { journaled, type Journaled } from "./journaled.ts";
import type { FileFault, MemoryFiles } from "./memory-files.ts";
import { readStore } from "./stored.ts";
import { freshWorkspace, open } from "./workspace.ts";

const NAME = "PlantedName";

const shop = content({
  customers: `customer code name phone permission.sms\n0 A1 ${NAME} 13800138000 granted\n1 A2 Wang - granted`,
  lines: `customer day key order amount\n0 2024-01-02 a O1 5\n1 2024-01-02 b O2 7`,
  decisions: [batch()],
});

const edit = {
  kind: "edit",
  blocks: [],
  decisions: [{ type: "field", customer: 0, field: "notes", value: `${NAME} likes tea` }],
} as const;

async function fill(ledger: Ledger): Promise<void> {
  await ledger.commit(shop, 0);
  await ledger.commit(edit, 1);
}

/** A state without what differs from run to run: random ids, and the padding's use. */
function plain(state: Parameters<typeof canonical>[0]) {
  const { commits, ...rest } = canonical(state);
  return {
    ...rest,
    decisions: rest.decisions.map(([commit, list]) => [commit, list.map(({ type }) => type)]),
    commits: commits.map(({ seq, kind, lines, customers }) => ({ seq, kind, lines, customers })),
  };
}

async function worlds() {
  const ledger = await open();
  await fill(ledger);
  const old = plain(await ledger.fold());
  await ledger.erase(wish([0]), await ledger.fold());
  return { old, erased: plain(await ledger.fold()) };
}

/** Everything in the store and in the files as one text, to be looked through. */
async function everything(workspace: string, files: MemoryFiles | null = null): Promise<string> {
  const stored = JSON.stringify(await readStore(databaseName(workspace), "blocks"));
  const outside = [...(files?.content.values() ?? [])].map((bytes) => new TextDecoder("latin1").decode(bytes));
  return [stored, ...outside].join("\n");
}

const ERROR = () => Object.assign(new Error("IO error: NO_SPACE"), { name: "UnknownError" });

describe("a failure at any write of an erasure", () => {
  it.each(FAULTS)("leaves the old world or the new one, whole (%s)", async (fault) => {
    const { old, erased } = await worlds();
    for (let at = 1; ; at++) {
      const workspace = freshWorkspace();
      const ledger = await open(workspace);
      await fill(ledger);
      const state = await ledger.fold();
      let failure: unknown = null;
      const hit = await failingWrite(at, fault, ERROR, async () => {
        await ledger.erase(wish([0]), state).catch((reason: unknown) => (failure = reason));
      });
      ledger.close();
      const again = await open(workspace);
      await again.verify();
      const now = plain(await again.fold());
      expect(now).toEqual(failure === null ? erased : old);
      if (failure === null) expect(await everything(workspace)).not.toContain(NAME);
      else expect(failure).toBeInstanceOf(RegularsError);
      if (failure !== null) await again.erase(wish([0]), await again.fold());
      expect(await again.finishErasure()).toBe(true);
      expect(plain(await again.fold())).toEqual(erased);
      again.close();
      if (!hit) break;
    }
  });
});

async function withSnapshot(): Promise<{ readonly one: Journaled; readonly ledger: Ledger }> {
  const one = journaled();
  const ledger = await one.open();
  await fill(ledger);
  const note = { name: "shop", at: 1, reason: "asked", customers: 2, lines: 2, keptUntil: 0 } as const;
  await takeSnapshot(one.files, await ledger.contents(), note, () => Promise.resolve());
  return { one, ledger };
}

describe("copies outside the store", () => {
  it("hold nothing of who was erased: neither the journal nor a snapshot", async () => {
    const { one, ledger } = await withSnapshot();
    expect(await everything(one.workspace, one.files)).toContain(NAME);
    const { clean } = await ledger.erase(wish([0]), await ledger.fold());
    expect(clean).toBe(true);
    const left = await everything(one.workspace, one.files);
    expect(left).toContain("Wang");
    expect(left).not.toContain(NAME);
    expect((await listSnapshots(one.files)).snapshots).toEqual([]);
  });

  it.each<FileFault>(["refused", "doneButFailed", "torn"])(
    "are the old world, the new one, or told as not clean and cleaned later (%s)",
    async (fault) => {
      const { old, erased } = await worlds();
      for (let at = 1; ; at++) {
        const { one, ledger } = await withSnapshot();
        const state = await ledger.fold();
        one.files.failAt(at, fault);
        const done = await ledger.erase(wish([0]), state).catch((reason: unknown) => {
          expect(reason).toBeInstanceOf(RegularsError);
          return null;
        });
        const { hit } = one.files;
        one.files.recover();
        ledger.close();
        const again = await one.open();
        await again.verify();
        if (done === null) {
          expect(plain(await again.fold())).toEqual(old);
          await again.erase(wish([0]), await again.fold());
        }
        expect(await again.finishErasure()).toBe(true);
        expect(plain(await again.fold())).toEqual(erased);
        expect(await everything(one.workspace, one.files)).not.toContain(NAME);
        again.close();
        if (!hit) break;
      }
    },
  );
});
