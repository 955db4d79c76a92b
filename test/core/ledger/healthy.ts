import { expect } from "vitest";
import { edit } from "./after.ts";
import { canonical } from "./canonical.ts";
import { content } from "./content.ts";
import { journaled, type Journaled } from "./journaled.ts";
import { small } from "./small-imports.ts";

/** Three imports and an edit. */
export async function filled(): Promise<Journaled & { state: ReturnType<typeof canonical> }> {
  const world = journaled();
  const ledger = await world.open();
  for (let i = 0; i < 3; i++) await ledger.commit(small(i), i);
  await ledger.commit(content(edit(1, "name", "Wang")), 3);
  const state = canonical(await ledger.fold());
  ledger.close();
  return { ...world, state };
}

/** Opens, and expects everything as it was, on both sides, and again when opened once more. */
export async function healthy(world: Awaited<ReturnType<typeof filled>>): Promise<string[]> {
  const ledger = await world.open();
  const told = ledger.healed().map(({ kind, commits, blocks }) => `${kind} ${commits} ${blocks}`);
  expect(canonical(await ledger.fold())).toEqual(world.state);
  await ledger.verify();
  ledger.close();
  const again = await world.open();
  expect(again.healed()).toEqual([]);
  while ((await again.scrub()) !== null) expect(again.healed()).toEqual([]);
  again.close();
  return told;
}
