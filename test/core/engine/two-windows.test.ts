import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import type { EngineEvent } from "../../../core/engine/events.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { WorkspaceFiles } from "../../../core/ledger/workspace-files.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

/** Each of some seven acts, at once or after one another. */
const RUNS = Number(process.env["REGULARS_TWO_WINDOWS"] ?? 100);

let ports: Ports;
let workspace: string;
let first: Regulars;
let second: Regulars;

/** Two windows of one computer: the second finds the first one writing. */
async function openTwo(files: WorkspaceFiles | null = null): Promise<void> {
  ports = { ...testPorts(), files: async () => files };
  [first, second] = [createRegulars(ports), createRegulars(ports)];
  workspace = (await first.createWorkspace(ports.newId())).id;
  await first.openWorkspace(workspace, "open");
  await second.openWorkspace(workspace, "open");
}

const orders = async (window: Regulars): Promise<number> => (await window.query("workspace", {})).settings.loyalOrders;
const mayWrite = async (window: Regulars): Promise<boolean> => (await window.query("workspace", {})).canWrite;

describe("two windows of one workspace", () => {
  beforeEach(() => openTwo());

  it("the one that reads follows the one that writes", async () => {
    const events: EngineEvent[] = [];
    await second.subscribe((event) => events.push(event));
    await first.saveSettings({ loyalOrders: 7 });
    await expect.poll(() => orders(second)).toBe(7);
    expect(events.map(({ type }) => type)).toContain("changed");
    expect(await mayWrite(second)).toBe(false);
  });

  it("taking over is told to the one that wrote, which reads and follows from then on", async () => {
    const events: EngineEvent[] = [];
    await first.subscribe((event) => events.push(event));
    await second.takeOver();
    expect(events).toContainEqual({ type: "writer", canWrite: false });
    expect([await mayWrite(first), await mayWrite(second)]).toEqual([false, true]);
    await second.saveSettings({ loyalOrders: 9 });
    await expect.poll(() => orders(first)).toBe(9);
    await expect(first.saveSettings({ loyalOrders: 8 })).rejects.toMatchObject({ code: "ledger-other-writer" });
    await first.takeOver();
    await first.saveSettings({ loyalOrders: 8 });
    await expect.poll(() => orders(second)).toBe(8);
  });

  it("a window that was closed hears nothing and holds nothing up", async () => {
    await second.closeWorkspace();
    await first.saveSettings({ loyalOrders: 7 });
    await first.closeWorkspace();
    await second.openWorkspace(workspace, "again");
    expect([await orders(second), await mayWrite(second)]).toEqual([7, true]);
  });
});

it.each([
  ["without files beside the store", (): WorkspaceFiles | null => null],
  ["with a journal that both write", () => new MemoryFiles()],
])(
  "whatever two windows do at once, everything acknowledged is there and nothing else: %s",
  async (_how, makeFiles) => {
    const act = fc.record({ window: fc.constantFrom(0, 1), take: fc.boolean(), wait: fc.boolean() });
    let interleavings = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        const files = makeFiles();
        await openTwo(files);
        let acknowledged = 0;
        const running = new Set<Promise<unknown>>();
        for (const [i, { window, take, wait }] of acts.entries()) {
          const regulars = window === 0 ? first : second;
          const doing = (take ? regulars.takeOver() : regulars.saveSettings({ loyalOrders: 2 + i })).then(
            () => void (take || acknowledged++),
            (error: unknown) => {
              if (!(error instanceof RegularsError) || !REFUSALS.has(error.code)) throw error;
            },
          );
          running.add(doing);
          interleavings++;
          if (wait) await doing;
        }
        await Promise.all(running);
        await first.closeWorkspace();
        await second.closeWorkspace();
        await first.openWorkspace(workspace, "again");
        expect((await first.query("history", { offset: 0, limit: 100 })).total).toBe(acknowledged);
        await first.closeWorkspace();
      }),
      { numRuns: RUNS },
    );
    expect(interleavings).toBeGreaterThan(3 * RUNS);
  },
);

/** What a window that lost the right to write meanwhile is told. */
const REFUSALS = new Set(["ledger-other-writer", "plan-stale"]);
