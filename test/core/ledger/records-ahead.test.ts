import { describe, expect, it } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import type { DataKey } from "../../../core/ledger/keys.ts";
import { RecordsAhead } from "../../../core/ledger/records-ahead.ts";
import type { SealedRecord } from "../../../core/ledger/shapes.ts";
import { canonical } from "./canonical.ts";
import { protection } from "./protection.ts";
import { small } from "./small-imports.ts";
import { readStore, removeFromStore, writeStore } from "./stored.ts";
import { freshWorkspace, open } from "./workspace.ts";

async function sealed() {
  const ledger = await open();
  for (let i = 0; i < 6; i++) await ledger.commit(small(i), i);
  const { dataKey, ...keys } = await protection();
  await ledger.protect({ ...keys, dataKey });
  const state = canonical(await ledger.fold());
  ledger.close();
  return { workspace: ledger.workspace, dataKey, state };
}

/** A key with records read ahead, as unlocking gives it. */
function withAhead(workspace: string, { master }: DataKey): DataKey & { readonly ahead: RecordsAhead } {
  return { master, ahead: RecordsAhead.of(workspace) };
}

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

async function linesIn(workspace: string): Promise<SealedRecord[]> {
  const blocks = (await readStore(databaseName(workspace), "blocks")) as SealedRecord[];
  return blocks.filter(({ table }) => table === "line");
}

describe("records read ahead", () => {
  it.each([
    ["all of them by then", aWhile],
    ["none of them yet", async () => undefined],
  ])("make the same workspace, %s", async (_, wait) => {
    const { workspace, dataKey, state } = await sealed();
    const key = withAhead(workspace, dataKey);
    await wait();
    const ledger = await open(workspace, {}, "write", key);
    expect(canonical(await ledger.fold())).toEqual(state);
    key.ahead.stop();
    await ledger.commit(small(6), 6);
    await ledger.compact(undefined, 1);
    await ledger.verify();
    expect((await ledger.fold()).head).toBe(7);
    ledger.close();
  });

  it("are told where they are damaged, as all are", async () => {
    const { workspace, dataKey } = await sealed();
    const [block] = await linesIn(workspace);
    const bytes = block!.sealed.slice();
    bytes[100]! ^= 1;
    await writeStore(databaseName(workspace), "blocks", { ...block, sealed: bytes });
    const key = withAhead(workspace, dataKey);
    await aWhile();
    const ledger = await open(workspace, {}, "read", key);
    await expect(ledger.fold()).rejects.toMatchObject({ code: "ledger-damaged" });
    ledger.close();
  });

  it("are told where one is missing", async () => {
    const { workspace, dataKey } = await sealed();
    const [block] = await linesIn(workspace);
    await removeFromStore(databaseName(workspace), "blocks", block!.id);
    const key = withAhead(workspace, dataKey);
    await aWhile();
    await expect(open(workspace, {}, "read", key)).rejects.toMatchObject({ code: "ledger-damaged" });
  });

  it("are none where there is no workspace to read", async () => {
    const ahead = RecordsAhead.of(freshWorkspace());
    await aWhile();
    const ref = { id: "a", table: "line", rows: 1, from: 1, to: 1, digest: "0".repeat(64), bytes: 1 } as const;
    expect(ahead.take(ref, () => Promise.reject(new Error("nothing to open")))).toBeUndefined();
  });
});
