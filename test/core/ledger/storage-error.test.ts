import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { isUnreadable, storageError } from "../../../core/ledger/storage-error.ts";

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

describe("a failure of the browser's store", () => {
  const FULL = "Connection is closing because of: IO error: NO_SPACE";

  it.each([
    ["a full disk", named("UnknownError", FULL), "disk-full"],
    ["one wrapped in an abort", new Dexie.AbortError("aborted", named("QuotaExceededError", "")), "disk-full"],
    [
      "one of several records at once",
      new Dexie.BulkError("blocks.bulkAdd()", { 0: named("UnknownError", FULL) }),
      "disk-full",
    ],
    ["a store taken away", named("DatabaseClosedError", "closed"), "ledger-blocked"],
    ["anything else", named("DataError", "odd"), "internal"],
  ])("is told in our words: %s", (_, error, code) => {
    expect(storageError(error)).toMatchObject({ code });
  });

  it("that nothing helps against is known as such, told of one record or of several", () => {
    const unknown = named("UnknownError", "Internal error.");
    for (const error of [unknown, new Dexie.BulkError("blocks.bulkAdd()", { 3: unknown })]) {
      expect(isUnreadable(error)).toBe(true);
    }
    expect(isUnreadable(named("UnknownError", FULL))).toBe(false);
  });
});
