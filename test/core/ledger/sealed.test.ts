import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import { openKeySlots, rewrapKey, type DataKey } from "../../../core/ledger/keys.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import type { Head, SealedRecord } from "../../../core/ledger/shapes.ts";
import { canonical } from "./canonical.ts";
import { batch, content } from "./content.ts";
import { plain, steps, take } from "./any-history.ts";
import { FEW_ROUNDS, PASSPHRASE, protection } from "./protection.ts";
import { readStore, removeFromStore, writeStore } from "./stored.ts";
import { freshWorkspace, open, testPorts } from "./workspace.ts";

const people = content({
  customers: `customer code name\n0 A1 Wolfeschlegelstein\n1 A2 Wang`,
  lines: `customer day key order amount\n0 2024-01-02 a Order-of-Wolfeschlegelstein 5\n1 2024-01-02 b O2 7`,
  decisions: [batch()],
});
const more = content({ customers: `customer code name\n2 A3 Zhao`, decisions: [batch()] });
const edit = {
  kind: "edit",
  blocks: [],
  decisions: [{ type: "field", customer: 0, field: "name", value: "Quetzalcoatl" }],
} as const;

async function filled(): Promise<Ledger> {
  const ledger = await open();
  await ledger.commit(people, 0);
  await ledger.commit(more, 1);
  await ledger.commit(edit, 2);
  return ledger;
}

/** A workspace with a passphrase, closed, and its key. */
async function sealed(): Promise<{ workspace: string; dataKey: DataKey; state: ReturnType<typeof canonical> }> {
  const ledger = await filled();
  const keys = await protection();
  await ledger.protect(keys);
  const state = canonical(await ledger.fold());
  ledger.close();
  return { workspace: ledger.workspace, dataKey: keys.dataKey, state };
}

async function stored(workspace: string): Promise<{ head: Head; blocks: SealedRecord[] }> {
  const name = databaseName(workspace);
  const [head] = (await readStore(name, "head")) as Head[];
  return { head: head!, blocks: (await readStore(name, "blocks")) as SealedRecord[] };
}

/** All that is stored, as somebody who looks for a word in it would find it: in UTF-8 and in UTF-16. */
async function words(workspace: string): Promise<string> {
  const seen: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === "string") seen.push(value);
    else if (ArrayBuffer.isView(value))
      seen.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1"));
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) look(part);
  };
  look(await stored(workspace));
  return seen.join("\n");
}

describe("a workspace with a passphrase", () => {
  it("says nothing of anybody to whoever reads the store", async () => {
    const before = await filled();
    expect(await words(before.workspace)).toMatch(
      /Wolfeschlegelstein[^]*Quetzalcoatl|Quetzalcoatl[^]*Wolfeschlegelstein/,
    );
    before.close();
    const { workspace } = await sealed();
    expect(await words(workspace)).not.toMatch(/Wolfe|Quetzal|Order-of|Zhao/);
    const { head, blocks } = await stored(workspace);
    expect(head.key).not.toBeInstanceOf(Uint8Array);
    for (const block of blocks)
      expect(Object.keys(block).toSorted()).toEqual(["format", "id", "rows", "sealed", "table"]);
  });

  it("is the same workspace to whoever has the key, in every window", async () => {
    const { workspace, dataKey, state } = await sealed();
    for (const mode of ["read", "write"] as const) {
      const again = await open(workspace, {}, mode, dataKey);
      expect(canonical(await again.fold())).toEqual(state);
      await again.verify();
      again.close();
    }
  });

  it("is locked to whoever has none, or another", async () => {
    const { workspace } = await sealed();
    const other = (await protection()).dataKey;
    for (const key of [null, other]) {
      await expect(open(workspace, {}, "write", key)).rejects.toMatchObject({ code: "workspace-locked" });
    }
  });

  it("is locked to a window that read it before the passphrase was set", async () => {
    const ledger = await filled();
    const reader = await open(ledger.workspace, {}, "read");
    await ledger.protect(await protection());
    await expect(reader.refresh()).rejects.toMatchObject({ code: "workspace-locked" });
    await expect(reader.fold()).rejects.toMatchObject({ code: "workspace-locked" });
    ledger.close();
    reader.close();
  });

  it("goes on to be read by a window that has the key when the passphrase is taken away", async () => {
    const { workspace, dataKey, state } = await sealed();
    const reader = await open(workspace, {}, "read", dataKey);
    const writer = await open(workspace, {}, "write", dataKey);
    await writer.protect(null);
    await reader.refresh();
    expect(canonical(await reader.fold())).toEqual(state);
    writer.close();
    reader.close();
    expect(await words(workspace)).toContain("Quetzalcoatl");
  });

  it("opens with a changed passphrase and not with the old one, nothing else rewritten", async () => {
    const { workspace, dataKey, state } = await sealed();
    const before = await stored(workspace);
    const ledger = await open(workspace, {}, "write", dataKey);
    const keySlots = ledger.keySlots()!;
    const next = { by: "passphrase", text: "another four words" } as const;
    await ledger.changeKeySlots(await rewrapKey(keySlots, PASSPHRASE, next, FEW_ROUNDS, testPorts().randomBytes));
    ledger.close();
    const after = await stored(workspace);
    expect(after.blocks).toEqual(before.blocks);
    expect({ ...after.head, key: null }).toEqual({ ...before.head, key: null });
    const { key } = after.head;
    if (key instanceof Uint8Array) throw new Error("plain");
    await expect(openKeySlots(key.keySlots, PASSPHRASE)).rejects.toMatchObject({ code: "passphrase-wrong" });
    const again = await open(workspace, {}, "write", await openKeySlots(key.keySlots, next));
    expect(canonical(await again.fold())).toEqual(state);
    await again.commit(edit, again.head());
    await again.verify();
    again.close();
  });

  it("can be empty", async () => {
    const ledger = await open();
    const keys = await protection();
    await ledger.protect(keys);
    await ledger.commit(people, 0);
    await ledger.verify();
    ledger.close();
    const again = await open(ledger.workspace, {}, "write", keys.dataKey);
    expect(again.head()).toBe(1);
    await again.verify();
    again.close();
  });

  it("is left as it was where setting the passphrase is cancelled", async () => {
    const ledger = await filled();
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = (share: number): void => {
      seen.push(share);
      if (seen.length === 3) stop.abort();
    };
    const protecting = ledger.protect(await protection(), { signal: stop.signal, onProgress });
    await expect(protecting).rejects.toMatchObject({ code: "cancelled" });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const { head, blocks } = await stored(ledger.workspace);
    expect(head.key).toBeInstanceOf(Uint8Array);
    expect(blocks).toHaveLength(head.facts.length + head.decisions.length + head.pages.length);
    await ledger.commit(edit, ledger.head());
    await ledger.verify();
    ledger.close();
  });
});

describe("what is altered in a sealed store", () => {
  it("is told, whichever bit it is", async () => {
    const { workspace, dataKey } = await sealed();
    const name = databaseName(workspace);
    const { blocks } = await stored(workspace);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(blocks.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(7),
        async (which, where, bit) => {
          const block = blocks[which]!;
          const bytes = block.sealed.slice();
          bytes[Math.min(bytes.length - 1, Math.floor(where * bytes.length))]! ^= 1 << bit;
          await writeStore(name, "blocks", { ...block, sealed: bytes });
          await expect(readAll(workspace, dataKey)).rejects.toMatchObject({ code: "ledger-damaged" });
          await writeStore(name, "blocks", block);
        },
      ),
      { numRuns: 60 },
    );
    await readAll(workspace, dataKey);
  });

  it("is told where it says something else of itself", async () => {
    const { workspace, dataKey } = await sealed();
    const name = databaseName(workspace);
    const block = (await stored(workspace)).blocks.find(({ table }) => table === "customer")!;
    for (const change of [{ table: "touch" }, { rows: block.rows + 1 }, { format: 2 }, { sealed: new Uint8Array(5) }]) {
      await writeStore(name, "blocks", { ...block, ...change });
      await expect(readAll(workspace, dataKey)).rejects.toMatchObject({ code: "ledger-damaged" });
    }
  });

  it("is told where records stand for each other, whole and of the same kind", async () => {
    const { workspace, dataKey } = await sealed();
    const name = databaseName(workspace);
    const pages = (await stored(workspace)).blocks.filter(({ table }) => table === "customer");
    const [one, two] = [pages[0]!, pages[1]!];
    await writeStore(name, "blocks", { ...one, sealed: two.sealed });
    await writeStore(name, "blocks", { ...two, sealed: one.sealed });
    await expect(readAll(workspace, dataKey)).rejects.toMatchObject({ code: "ledger-damaged" });
  });

  it("is told where a plain record stands for a sealed one", async () => {
    const plainLedger = await filled();
    const block = (await stored(plainLedger.workspace)).blocks.find(({ table }) => table === "customer");
    plainLedger.close();
    const { workspace, dataKey } = await sealed();
    const name = databaseName(workspace);
    const own = (await stored(workspace)).blocks.find(({ table }) => table === "customer");
    await removeFromStore(name, "blocks", own!.id);
    await writeStore(name, "blocks", { ...block!, id: own!.id });
    await expect(readAll(workspace, dataKey)).rejects.toMatchObject({ code: "ledger-damaged" });
  });
});

async function readAll(workspace: string, dataKey: DataKey): Promise<void> {
  const ledger = await open(workspace, {}, "read", dataKey);
  try {
    await ledger.fold();
  } finally {
    ledger.close();
  }
}

describe("any history", () => {
  it("is what it is without a passphrase, wherever one is set, taken away or set again", async () => {
    const places = fc.array(fc.constantFrom("stay", "stay", "seal", "open", "again"), { maxLength: 18 });
    let rekeyed = 0;
    await fc.assert(
      fc.asyncProperty(steps, places, async (all, what) => {
        let ledger = await open(freshWorkspace());
        const twin = await open();
        let key: DataKey | null = null;
        for (const [i, step] of all.entries()) {
          const ours = await take(ledger, step);
          if (!("compact" in step)) expect(ours).toBe(await take(twin, step));
          if (what[i] === "seal" || what[i] === "open") {
            const keys = what[i] === "seal" ? await protection() : null;
            await ledger.protect(keys);
            key = keys?.dataKey ?? null;
            rekeyed++;
          } else if (what[i] === "again") {
            ledger.close();
            ledger = await open(ledger.workspace, {}, "write", key);
          }
        }
        await ledger.verify();
        for (let upTo = 0; upTo <= twin.head(); upTo++) {
          expect(plain(await ledger.fold(upTo))).toEqual(plain(await twin.fold(upTo)));
        }
        ledger.close();
        twin.close();
      }),
      { numRuns: 60 },
    );
    expect(rekeyed).toBeGreaterThan(60);
  });
});
