import { afterEach, describe, expect, it } from "vitest";
import type { JobRun } from "../../../core/engine/jobs.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { Session } from "../../../core/engine/session.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { Upkeep } from "../../../core/engine/upkeep.ts";
import { filled, listed, small } from "../ledger/small-imports.ts";
import { storedIds } from "../ledger/stored.ts";
import { freshWorkspace, open } from "../ledger/workspace.ts";
import { testPorts } from "./ports.ts";

const run: JobRun = {
  signal: new AbortController().signal,
  step: () => undefined,
  lastStep: () => undefined,
  progress: () => undefined,
  check: () => undefined,
};

const events = { changed: () => undefined, writer: () => undefined, glance: () => undefined, keep: async () => null };

/** Nine small imports and one block of decisions, or what they were joined to. */
const APART = 3 * 9 + 1;
const JOINED = 3 + 1;

let ports: Ports = testPorts();
afterEach(() => {
  ports = testPorts();
});

async function workspaceWith(imports: number): Promise<string> {
  const ledger = await filled(imports, freshWorkspace());
  ledger.close();
  return ledger.workspace;
}

async function blocksOf(workspace: string): Promise<number> {
  return (await listed(workspace)).length;
}

/** Lets other work go on until the workspace has so many blocks; gives how many it has in the end. */
async function until(workspace: string, blocks: number): Promise<number> {
  for (let i = 0; i < 2000 && (await blocksOf(workspace)) !== blocks; i++) await ports.breathe();
  return blocksOf(workspace);
}

describe("the blocks of many small imports", () => {
  it("are joined in the background once the workspace is open, and nothing that is known changes", async () => {
    const workspace = await workspaceWith(9);
    expect(await blocksOf(workspace)).toBe(APART);
    const session = await Session.open(workspace, ports, events, run);
    const { state } = session;
    expect(await until(workspace, JOINED)).toBe(JOINED);
    expect(session.state).toBe(state);
    const info = await session.commit(small(9), 9);
    expect([info.seq, session.state.lines.count]).toEqual([10, 11]);
    await session.retract({ type: "retract", commit: 3, refusals: "kept", reason: "" });
    expect(session.state.customers.liveCount).toBe(9);
    await session.close();
  });

  it("are joined after the commit that makes them many", async () => {
    const workspace = await workspaceWith(8);
    const session = await Session.open(workspace, ports, events, run);
    for (let i = 0; i < 100; i++) await ports.breathe();
    expect(await blocksOf(workspace)).toBe(3 * 8 + 1);
    await session.commit(small(8), 8);
    expect(await until(workspace, JOINED)).toBe(JOINED);
    await session.close();
  });

  it("are left alone by a window that only reads, until it takes over", async () => {
    const workspace = await workspaceWith(9);
    const held = (await ports.lock(workspace, false))!;
    const session = await Session.open(workspace, ports, events, run);
    for (let i = 0; i < 100; i++) await ports.breathe();
    expect(await blocksOf(workspace)).toBe(APART);
    await held.release();
    await session.takeOver();
    expect(await until(workspace, JOINED)).toBe(JOINED);
    await session.close();
  });

  it("give way to commits, at whatever point these come, and to closing", async () => {
    for (let at = 0; at < 300; at += 25) {
      const workspace = await workspaceWith(9);
      const session = await Session.open(workspace, ports, events, run);
      for (let i = 0; i < at; i++) await ports.breathe();
      await session.commit(small(9), 9);
      await session.close();
      expect((await storedIds(workspace)).length).toBe(await blocksOf(workspace));
      const ledger = await open(workspace);
      await ledger.verify();
      expect((await ledger.fold()).lines.count).toBe(11);
      ledger.close();
    }
  });

  it("stay apart where the disk is too full, and the workspace is as usable as before", async () => {
    const workspace = await workspaceWith(9);
    let asked = 0;
    ports = { ...ports, freeSpace: () => Promise.resolve(asked++ < 1 ? 1 : null) };
    const session = await Session.open(workspace, ports, events, run);
    for (let i = 0; i < 200; i++) await ports.breathe();
    expect([asked, await blocksOf(workspace)]).toEqual([1, APART]);
    await session.commit(small(9), 9);
    expect(await until(workspace, JOINED)).toBe(JOINED);
    await session.close();
  });
});

describe("upkeep", () => {
  it("goes on while there is something to do, one at a time, and starts afresh when asked again", async () => {
    const begun: AbortSignal[] = [];
    let under = 0;
    const upkeep = new Upkeep(
      [
        async (signal) => {
          expect(++under).toBe(1);
          begun.push(signal);
          await ports.breathe();
          under--;
          return begun.length < 3;
        },
      ],
      () => ports.breathe(),
    );
    upkeep.start();
    upkeep.start();
    for (let i = 0; i < 100; i++) await ports.breathe();
    await upkeep.stop();
    expect(begun.length).toBe(3);
    expect(new Set(begun).size).toBe(1);
  });

  it("tells when nothing is left of the first work, however often it was started, whatever comes after", async () => {
    const done: string[] = [];
    const first = async (): Promise<boolean> => {
      for (let i = 0; i < 10; i++) await ports.breathe();
      return done.push("first") < 2;
    };
    let end = (): void => undefined;
    const second = new Promise<boolean>((resolve) => (end = () => resolve(false)));
    const upkeep = new Upkeep([first, () => second], () => ports.breathe());
    await upkeep.firstDone();
    upkeep.start();
    const told = upkeep.firstDone();
    await ports.breathe();
    upkeep.start();
    await told;
    expect(done).toEqual(["first", "first"]);
    end();
    await upkeep.stop();
  });

  it("does what comes after work that could not be done", async () => {
    let done = 0;
    const refused = (): Promise<boolean> => Promise.reject(new RegularsError("disk-full"));
    const upkeep = new Upkeep([refused, async () => ++done < 2], () => ports.breathe());
    upkeep.start();
    for (let i = 0; i < 100; i++) await ports.breathe();
    await upkeep.stop();
    expect(done).toBe(2);
  });

  it("tells a fault of its own, and what waits for it is not hurt", async () => {
    const told: unknown[] = [];
    const fault = new TypeError("ours");
    const upkeep = new Upkeep(
      [() => Promise.reject(fault)],
      () => ports.breathe(),
      (error) => told.push(error),
    );
    upkeep.start();
    for (let i = 0; i < 100; i++) await ports.breathe();
    await upkeep.stop();
    upkeep.start();
    await upkeep.stop();
    expect(told).toEqual([fault]);
  });
});
