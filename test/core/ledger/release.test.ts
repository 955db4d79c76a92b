import { expect, test } from "vitest";
import { release } from "../../../core/ledger/release.ts";

test("bytes that were given back are gone where the host can, and only they", () => {
  const [given, other] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4)];
  release(given);
  expect(given.length).toBe("transfer" in ArrayBuffer.prototype ? 0 : 3);
  expect([...other]).toEqual([4]);
});
