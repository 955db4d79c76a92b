import { expect, it } from "vitest";
import { holdsAll } from "../../../core/ledger/snapshots.ts";
import { shopImport } from "./shop-lines.ts";
import { headOf, small } from "./small-imports.ts";
import { open } from "./workspace.ts";

it("a snapshot holds all that is known until something is committed, however blocks are joined or put in order", async () => {
  const ledger = await open();
  await ledger.commit(shopImport(0, 70_000), 0);
  const made = await headOf(ledger.workspace);
  expect(holdsAll(made, made)).toBe(true);
  expect(await ledger.compact()).toBe(true);
  const sorted = await headOf(ledger.workspace);
  expect(sorted.hash).not.toBe(made.hash);
  expect(holdsAll(made, sorted)).toBe(true);
  await ledger.commit(small(9), 1);
  expect(holdsAll(made, await headOf(ledger.workspace))).toBe(false);
  ledger.close();
});
