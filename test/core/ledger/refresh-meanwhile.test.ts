import { expect, it } from "vitest";
import { content } from "./content.ts";
import { edit } from "./after.ts";
import { small } from "./small-imports.ts";
import { freshWorkspace, open } from "./workspace.ts";

/** Lets whatever waits go on a little. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it("who reads the head while it is replaced finds each link of the chain once", async () => {
  const workspace = freshWorkspace();
  const ledger = await open(workspace, { breathe: pause });
  const done = new AbortController();
  const reading = (async () => {
    while (!done.signal.aborted) {
      await ledger.refresh();
      await pause();
    }
  })();
  for (let i = 0; i < 40; i++) {
    await ledger.commit(i % 4 === 3 ? content(edit(1, "name", `Wang ${i}`)) : small(i), i);
    if (i % 10 === 9) await ledger.compact(undefined, 2);
  }
  done.abort();
  await reading;
  await ledger.verify();
  ledger.close();
  const again = await open(workspace);
  await again.verify();
  expect(again.commits().map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  again.close();
});
