import { expect, test } from "vitest";
import { Turns } from "../../../core/ledger/turns.ts";

test("work is done in the order it was asked for, also after work that failed", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const slow = turns.next(async () => {
    await Promise.resolve();
    done.push("slow");
    return 1;
  });
  const failing = turns.next(() => Promise.reject(new Error("failed")));
  const last = turns.next(async () => void done.push("last"));
  await expect(failing).rejects.toThrow("failed");
  expect(await slow).toBe(1);
  await last;
  expect(done).toEqual(["slow", "last"]);
});

test("everything asked for so far can be waited for, and tells nothing of what came of it", async () => {
  const turns = new Turns();
  void turns.next(() => Promise.resolve("columns of a file"));
  expect(await turns.settled()).toBeUndefined();
});
