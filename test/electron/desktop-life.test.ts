import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeElectron, refusable } from "./fake-electron.ts";
import { startOn } from "./start-on.ts";

let electron: FakeElectron;
let clock = 0;

const start = (): Promise<void> => startOn(electron, { now: () => clock });

beforeEach(() => {
  electron = new FakeElectron();
  clock = 0;
});

test("a page that crashes three times in ten minutes comes up in safe mode; three times more, and the app says so and ends", async () => {
  await start();
  electron.calls.length = 0;
  const crash = (): void => electron.appEvents.fire("render-process-gone", {}, {}, { reason: "oom", exitCode: 1 });
  const safeMode = async (): Promise<unknown> => ((await electron.call("app-info")) as { safeMode: boolean }).safeMode;
  for (const minute of [0, 6, 11]) {
    clock = minute * 60_000;
    crash();
  }
  expect(await safeMode()).toBe(false); // the first one was too long ago
  clock = 12 * 60_000;
  crash();
  expect(await safeMode()).toBe(true);
  crash();
  crash();
  expect([electron.calls, electron.asked]).toEqual([Array(6).fill("reload"), []]);
  crash();
  expect(electron.calls.at(-1)).toBe("exit 1");
  expect(electron.asked).toEqual(["熟客无法继续运行。"]);
});

test("a page that does not answer is loaded again only if the person says so", async () => {
  await start();
  electron.calls.length = 0;
  electron.windowEvents.fire("unresponsive");
  await Promise.resolve();
  expect([electron.asked.length, electron.calls]).toEqual([1, []]);
  electron.yesAnswer = true;
  electron.windowEvents.fire("unresponsive");
  await vi.waitFor(() => expect(electron.calls).toEqual(["reload"]));
});

test.each(["lock-screen", "suspend", "user-did-resign-active"])("on %s the page is told to lock", async (event) => {
  await start();
  electron.powerEvents.fire(event);
  expect(electron.sent).toEqual([["lock", null]]);
  expect(await electron.call("idle-seconds")).toBe(42);
});

describe("closing", () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    await start();
    electron.calls.length = 0;
  });
  afterEach(() => void vi.useRealTimers());
  const close = (): boolean => {
    const event = refusable();
    electron.windowEvents.fire("close", event);
    return !event.defaultPrevented;
  };

  test("waits until the page has finished, asked once", async () => {
    expect([close(), close()]).toEqual([false, false]);
    const quitting = refusable();
    electron.appEvents.fire("before-quit", quitting);
    expect([quitting.defaultPrevented, electron.sent, electron.calls]).toEqual([true, [["quit", null]], []]);
    await electron.call("quit-ready");
    expect(electron.calls).toEqual(["quit"]);
    expect(close()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(electron.calls).toEqual(["quit"]);
  });

  test("does not wait for ever, nor for a page that is gone", async () => {
    expect(close()).toBe(false);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(electron.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect([electron.calls, close()]).toEqual([["quit"], true]);
  });

  test("goes on at once when the page dies meanwhile", () => {
    close();
    electron.appEvents.fire("render-process-gone", {}, {}, { reason: "crashed", exitCode: 1 });
    expect([electron.calls, close()]).toEqual([["quit", "reload"], true]);
  });

  test("a machine going down asks the page to finish too, and holds the machine as long as it can", async () => {
    const down = refusable();
    electron.powerEvents.fire("shutdown", down);
    electron.windowEvents.fire("session-end");
    expect([down.defaultPrevented, electron.sent]).toEqual([true, [["quit", null]]]);
    await electron.call("quit-ready");
    expect(electron.calls).toEqual(["quit"]);
  });

  test("an answer nobody asked for closes nothing", async () => {
    await electron.call("quit-ready");
    expect(electron.calls).toEqual([]);
  });
});
