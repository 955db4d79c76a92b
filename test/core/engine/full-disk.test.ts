import { describe, expect, it } from "vitest";
import type { Ports } from "../../../core/engine/ports.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { failingWrite } from "../ledger/faults.ts";
import { testPorts } from "./ports.ts";

/** What Chromium says once a full disk has closed the store. */
const closed = (): Error => Object.assign(new Error("The transaction was aborted."), { name: "AbortError" });
const takenAway = (): Error =>
  Object.assign(new Error("The database connection is closing."), { name: "DatabaseClosedError" });

type Room = (hasFailed: () => boolean) => Partial<Pick<Ports, "freeSpace" | "hasRoom">>;

/** What a decision is told as when the store fails by an error, and whether the reserve was given back. */
async function toldOf(error: () => Error, room: Room): Promise<{ readonly code: unknown; readonly released: boolean }> {
  let released = false;
  let failed = false;
  const releaseReserve = async (): Promise<void> => void (released = true);
  const regulars = createRegulars({ ...testPorts(), ...room(() => failed), releaseReserve });
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  let code: unknown = null;
  const failing = (): Error => {
    failed = true;
    return error();
  };
  await failingWrite(1, "refused", failing, async () => {
    try {
      await regulars.saveSegment(null, "All", "", EVERYBODY);
    } catch (failure) {
      code = (failure as { code: string }).code;
    }
  });
  return { code, released };
}

const CASES: readonly (readonly [string, () => Error, Room, string])[] = [
  ["a full disk, tried by writing", closed, () => ({ hasRoom: async () => false }), "disk-full"],
  ["a full disk, where the store was closed", takenAway, () => ({ hasRoom: async () => false }), "disk-full"],
  ["a full disk, as the host says", closed, (full) => ({ freeSpace: async () => (full() ? 1000 : 1e9) }), "disk-full"],
  ["what it is where there is room", closed, () => ({ hasRoom: async () => true }), "internal"],
  ["what it is where the host has room", takenAway, () => ({ freeSpace: async () => 1e9 }), "ledger-blocked"],
  ["what it is where nobody knows", closed, () => ({}), "internal"],
  [
    "what it is where that cannot be found out",
    closed,
    () => ({ hasRoom: () => Promise.reject(closed()) }),
    "internal",
  ],
];

describe("a store that fails without a word of why", () => {
  it.each(CASES)("is told as %s", async (_, error, room, code) => {
    expect(await toldOf(error, room)).toEqual({ code, released: code === "disk-full" });
  });
});
