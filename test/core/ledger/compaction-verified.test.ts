import { describe, expect, it } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import type { BlockRef, FactRecord, Head } from "../../../core/ledger/shapes.ts";
import { filled, headOf, small } from "./small-imports.ts";
import { readStore, storedIds, writeStore } from "./stored.ts";
import { open } from "./workspace.ts";

describe("what was joined", () => {
  /** Changes a stored block, and its listing in the head so that it looks as if it belonged there. */
  async function forge(workspace: string, change: (block: FactRecord) => FactRecord, asListed: Partial<BlockRef>) {
    const name = databaseName(workspace);
    const head = await headOf(workspace);
    const ref = head.facts.find(({ table }) => table === "line")!;
    const blocks = (await readStore(name, "blocks")) as FactRecord[];
    await writeStore(name, "blocks", change(blocks.find(({ id }) => id === ref.id)!));
    const facts = head.facts.map((one) => (one === ref ? { ...one, ...asListed } : one));
    await writeStore(name, "head", { ...head, facts });
  }

  const dearer = (block: FactRecord): FactRecord => ({
    ...block,
    columns: { ...block.columns, amount: { type: "same", value: 7 } },
  });

  it("is refused where a block is not the one the chain names, so that no damage is signed", async () => {
    const ledger = await filled();
    await forge(ledger.workspace, dearer, {});
    ledger.close();
    const again = await open(ledger.workspace);
    const before = await storedIds(again.workspace);
    await expect(again.compact()).rejects.toMatchObject({ code: "ledger-damaged" });
    expect(await storedIds(again.workspace)).toEqual(before);
    again.close();
  });

  it("is found altered, whatever the head says of it", async () => {
    const ledger = await filled();
    await ledger.compact();
    ledger.close();
    const other = await filled();
    await other.compact();
    const ref = (await headOf(other.workspace)).facts.find(({ table }) => table === "line")!;
    const blocks = (await readStore(databaseName(other.workspace), "blocks")) as FactRecord[];
    const foreign = blocks.find(({ id }) => id === ref.id)!;
    other.close();
    // The same rows of another workspace, with another salt: whole in itself, yet not what this chain's compaction wrote.
    await forge(ledger.workspace, ({ id }) => ({ ...foreign, id }), { digest: ref.digest });
    const again = await open(ledger.workspace);
    await expect(again.verify()).rejects.toMatchObject({ code: "ledger-damaged", facts: { what: "blocks" } });
    again.close();
  });

  it.each([
    ["taken out of the chain", (commits: Head["commits"]) => commits.filter(({ kind }) => kind !== "compaction")],
    [
      "said to have come earlier",
      (commits: Head["commits"]) =>
        commits.toSorted((a, b) => Number(b.kind === "compaction") - Number(a.kind === "compaction")),
    ],
    [
      "said to have joined something else",
      (commits: Head["commits"]) =>
        commits.map((link) => (link.kind === "compaction" ? { ...link, replaces: link.replaces.slice(1) } : link)),
    ],
  ])("is found when its record is %s", async (_, change) => {
    const ledger = await filled();
    await ledger.compact();
    await ledger.commit(small(9), 9);
    await ledger.verify();
    const head = await headOf(ledger.workspace);
    await writeStore(databaseName(ledger.workspace), "head", { ...head, commits: change(head.commits) });
    ledger.close();
    const found = open(ledger.workspace).then((again) => again.verify().finally(() => again.close()));
    await expect(found).rejects.toMatchObject({ code: "ledger-damaged" });
  });
});
