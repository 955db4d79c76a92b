import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { soundStore } from "../../../renderer/app/sound-store.ts";

/** A store of which nothing can be got, by an error of the browser; `times` times. */
function broken(name: string, message: string, times = Infinity): IDBFactory {
  let left = times;
  const store = new IDBFactory();
  const { databases } = store;
  store.databases = () => (left-- > 0 ? Promise.reject(new DOMException(message, name)) : databases.call(store));
  return store;
}

const UNOPENED = "Internal error opening backing store for indexedDB.open.";
const other = new IDBFactory();
const buckets = { open: async () => ({ indexedDB: other }) };

describe("the store that is used", () => {
  it("is the browser's own where it can be read", async () => {
    const own = new IDBFactory();
    expect(await soundStore(own, buckets)).toBe(own);
  });

  it("is another where the browser can neither open nor delete its own", async () => {
    expect(await soundStore(broken("UnknownError", UNOPENED), buckets)).toBe(other);
  });

  it.each([
    ["the browser has no other", broken("UnknownError", UNOPENED), null],
    ["the second time it can be read", broken("UnknownError", UNOPENED, 1), buckets],
    ["the disk is full", broken("QuotaExceededError", "Encountered full disk while opening backing store"), buckets],
    ["the disk is full by another name", broken("UnknownError", "IO error: NO_SPACE"), buckets],
    [
      "the other cannot be had either",
      broken("UnknownError", UNOPENED),
      { open: () => Promise.reject(new DOMException("no", "UnknownError")) },
    ],
  ])("stays the browser's own where %s", async (_, own, others) => {
    expect(await soundStore(own, others)).toBe(own);
  });
});
