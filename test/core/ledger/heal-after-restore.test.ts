import { describe, expect, it } from "vitest";
import { copyOfLedger, putInPlace } from "../../../core/ledger/restore.ts";
import { canonical } from "./canonical.ts";
import { edit } from "./after.ts";
import { content } from "./content.ts";
import { filled, healthy } from "./healthy.ts";
import { copyStore, journaled, putStore, wipeStore } from "./journaled.ts";
import { headOf, small } from "./small-imports.ts";
import { testPorts } from "./workspace.ts";

describe("after a copy was put in the place of what was there", () => {
  /** A shop of four commits whose state of two commits ago was put in its place, and what both sides held before that. */
  async function restoredTo() {
    const world = await filled();
    const early = journaled();
    const copied = await early.open();
    await copied.commit(small(0), 0);
    const before = { store: await copyStore(world.workspace), files: world.files.copy() };
    await putInPlace(world.workspace, copyOfLedger(await copied.contents()), testPorts());
    copied.close();
    const ledger = await world.open();
    await ledger.commit(content(edit(0, "name", "Lu")), 1);
    const state = canonical(await ledger.fold());
    ledger.close();
    return { world: { ...world, state }, before };
  }

  it("brings a store that was rolled back to what was before it up to the journal", async () => {
    const { world, before } = await restoredTo();
    await putStore(world.workspace, before.store);
    expect(await healthy(world)).toEqual(["storeBehind 2 3"]);
  });

  it("writes a journal that was rolled back to what was before it afresh from the store", async () => {
    const { world, before } = await restoredTo();
    world.files.restore(before.files);
    expect(await healthy(world)).toEqual(["journalBehind 2 0"]);
  });

  it("makes a store that is gone from a journal that knows of it, and keeps when it was", async () => {
    const { world } = await restoredTo();
    await wipeStore(world.workspace);
    await healthy(world);
    expect((await headOf(world.workspace)).restoredAt).toBe(testPorts().now());
  });
});
