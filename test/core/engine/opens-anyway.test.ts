import { expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { failingWrite } from "../ledger/faults.ts";
import { testPorts } from "./ports.ts";

const full = (): Error => Object.assign(new Error("IO error: NO_SPACE"), { name: "UnknownError" });

it("a workspace opens where it cannot be noted that it was opened", async () => {
  const regulars = createRegulars(testPorts());
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  await regulars.closeWorkspace();
  // The note is the last thing that opening writes.
  let opened = false;
  for (let at = 1, hit = true; hit; at++) {
    opened = false;
    hit = await failingWrite(at, "refused", full, async () => {
      opened = await regulars.openWorkspace(id, "open").then(
        () => true,
        () => false,
      );
    });
    await regulars.closeWorkspace();
    if (hit && opened) return;
  }
  expect.fail("no write of opening may fail");
});
