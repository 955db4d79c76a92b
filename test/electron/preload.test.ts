import { expect, test } from "vitest";
import type { MenuCommand } from "../../core/engine/bridge.ts";
import { bridgeOfDesktop } from "../../core/engine/desktop-bridge.ts";
import { desktopBridge } from "../../electron/preload/desktop-bridge.ts";

/** The other side of the bridge: what was asked, and answers to give. */
function otherSide(answers: Record<string, unknown>) {
  const asked: unknown[][] = [];
  const listeners = new Map<string, Set<(message: unknown) => void>>();
  const bridge = desktopBridge({
    invoke: async (channel, ...args) => {
      asked.push([channel, ...args]);
      return answers[channel];
    },
    listen: (channel, listener) => {
      const those = listeners.get(channel) ?? new Set();
      listeners.set(channel, those.add(listener));
      return () => those.delete(listener);
    },
    fetchPicked: async (path) => {
      if (path === "/picked/gone") throw new TypeError("Failed to fetch");
      return new Blob([`content of ${path}`]);
    },
  });
  return {
    asked,
    bridge: bridgeOfDesktop(bridge),
    tell: (message: unknown, channel = "menu") => listeners.get(channel)?.forEach((listener) => listener(message)),
  };
}

test("every intent of the bridge is one call with its data and nothing else", async () => {
  const { asked, bridge } = otherSide({
    "app-info": { version: "1", host: "electron" },
    "save-file": { value: true },
    "free-space": 5,
    "open-file": [],
    "idle-seconds": 7,
    "choose-folder": { value: { id: "f", name: "Stick" } },
    "chosen-folders": [],
  });
  expect(await bridge.info()).toEqual({ version: "1", host: "electron" });
  expect(await bridge.saveFile("a.csv", new Uint8Array([1]))).toBe(true);
  expect(await bridge.freeSpace()).toBe(5);
  expect(await bridge.openFiles()).toEqual([]);
  expect(await bridge.idleSeconds()).toBe(7);
  expect(await bridge.chooseFolder()).toEqual({ id: "f", name: "Stick" });
  expect(await bridge.chosenFolders()).toEqual([]);
  expect(await bridge.allowFolder("f")).toBe(true);
  await bridge.forgetFolder("f");
  await bridge.releaseReserve();
  expect(asked).toEqual([
    ["app-info"],
    ["save-file", "a.csv", new Uint8Array([1])],
    ["free-space"],
    ["open-file"],
    ["idle-seconds"],
    ["choose-folder"],
    ["chosen-folders"],
    ["forget-folder", "f"],
    ["release-reserve"],
  ]);
});

test("a folder that cannot be chosen is told as it was on the other side", async () => {
  const { bridge } = otherSide({ "choose-folder": { code: "files-failed", facts: { what: "inside" } } });
  await expect(bridge.chooseFolder()).rejects.toMatchObject({ code: "files-failed", facts: { what: "inside" } });
});

test("a file that could not be saved is told as it was on the other side", async () => {
  const { bridge } = otherSide({ "save-file": { code: "file-not-saved", facts: { what: "EACCES" } } });
  await expect(bridge.saveFile("a.csv", new Uint8Array([1]))).rejects.toMatchObject({
    code: "file-not-saved",
    facts: { what: "EACCES" },
  });
});

test("a picked file that cannot be fetched is told as one that cannot be read", async () => {
  const { bridge } = otherSide({ "open-file": [{ name: "a.csv", ticket: "gone" }] });
  await expect(bridge.openFiles()).rejects.toMatchObject({ code: "file-unreadable" });
});

test("who asked to be told of locking is told; closing waits for everybody, also for those who fail", async () => {
  const { asked, bridge, tell } = otherSide({});
  const heard: string[] = [];
  bridge.onLock(() => heard.push("lock"));
  let finish = (): void => {};
  bridge.onQuit(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  bridge.onQuit(() => Promise.reject(new Error("nothing to finish")));
  tell(null, "lock");
  tell(null, "quit");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([heard, asked]).toEqual([["lock"], []]);
  finish();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(asked).toEqual([["quit-ready"]]);
});

test("closing is answered also where nobody has anything to finish", async () => {
  const { asked, tell } = otherSide({});
  tell(null, "quit");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(asked).toEqual([["quit-ready"]]);
});

test("picked files arrive with their names and contents", async () => {
  const picked = ["销售.csv", "lines.csv"].map((name, i) => ({ name, ticket: `t-${i}` }));
  const { bridge } = otherSide({ "open-file": picked });
  const files = await bridge.openFiles();
  expect(await Promise.all(files.map(async (file) => [file.name, await file.text()]))).toEqual([
    ["销售.csv", "content of /picked/t-0"],
    ["lines.csv", "content of /picked/t-1"],
  ]);
});

test("menu commands come through until stopped; anything else does not", () => {
  const { bridge, tell } = otherSide({});
  const heard: MenuCommand[] = [];
  const stop = bridge.onMenu((command) => heard.push(command));
  for (const message of ["undo", "format-disk", { command: "undo" }, null, "find"]) tell(message);
  stop();
  tell("redo");
  expect(heard).toEqual(["undo", "find"]);
});
