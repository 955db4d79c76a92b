import { RegularsError, type ErrorCode } from "../model/error.ts";
import type { Regulars } from "./api.ts";
import type { Ports } from "./ports.ts";

/** A disk on which not even so much can be written is full: stores were lost with half a megabyte left, and none with more than one. */
const ROOM_BYTES = 4 << 20;

/** What a full disk is told as by a browser: it closes the store, and from then on every call fails without a word of why. */
const HIDES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "internal",
  "ledger-blocked",
  "ledger-damaged",
  "files-failed",
]);

/**
 * The engine, which tells a full disk as one: where a call fails for a reason that a full disk may hide behind, it is looked whether there is room.
 * Nothing else is told otherwise, and a call that succeeds is as quick as it was.
 */
export function tellingFullDisk(
  regulars: Regulars,
  ports: Pick<Ports, "freeSpace" | "hasRoom" | "releaseReserve">,
): Regulars {
  return Object.fromEntries(
    Object.entries(regulars).map(([name, call]: [string, (...given: unknown[]) => unknown]) => [
      name,
      (...given: unknown[]): unknown => {
        const answer = call(...given);
        return answer instanceof Promise ? answer.catch(async (error: unknown) => told(error, ports)) : answer;
      },
    ]),
  ) as unknown as Regulars;
}

async function told(error: unknown, ports: Pick<Ports, "freeSpace" | "hasRoom" | "releaseReserve">): Promise<never> {
  const mayBe = !(error instanceof RegularsError) || HIDES.has(error.code);
  if (!mayBe || !(await isFull(ports))) throw error;
  // So that the store can close cleanly.
  await ports.releaseReserve();
  throw new RegularsError("disk-full", {}, { cause: error });
}

/** Whether there is no room; false where that cannot be told. */
async function isFull(ports: Pick<Ports, "freeSpace" | "hasRoom">): Promise<boolean> {
  try {
    const has = await ports.freeSpace();
    return has === null ? (await ports.hasRoom?.(ROOM_BYTES)) === false : has < ROOM_BYTES;
  } catch {
    return false; // the failure that led here is told
  }
}
