import { expect, test } from "vitest";
import type { MenuCommand } from "../../core/engine/bridge.ts";
import { bridgeOfDesktop } from "../../core/engine/desktop-bridge.ts";
import { desktopBridge } from "../../electron/preload/desktop-bridge.ts";

/** The other side of the bridge: what was asked, and answers to give. */
function otherSide(answers: Record<string, unknown>) {
  const asked: unknown[][] = [];
  const listeners = new Set<(message: unknown) => void>();
  const bridge = desktopBridge({
    invoke: async (channel, ...args) => {
      asked.push([channel, ...args]);
      return answers[channel];
    },
    listen: (channel, listener) => {
      asked.push(["listen", channel]);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fetchPicked: async (path) => new Blob([`content of ${path}`]),
  });
  return {
    asked,
    bridge: bridgeOfDesktop(bridge),
    tell: (message: unknown) => listeners.forEach((listener) => listener(message)),
  };
}

test("every intent of the bridge is one call with its data and nothing else", async () => {
  const { asked, bridge } = otherSide({
    "app-info": { version: "1", host: "electron" },
    "save-file": true,
    "free-space": 5,
    "open-file": null,
  });
  expect(await bridge.info()).toEqual({ version: "1", host: "electron" });
  expect(await bridge.saveFile("a.csv", new Uint8Array([1]))).toBe(true);
  expect(await bridge.freeSpace()).toBe(5);
  expect(await bridge.openFile()).toBeNull();
  expect(asked).toEqual([["app-info"], ["save-file", "a.csv", new Uint8Array([1])], ["free-space"], ["open-file"]]);
});

test("a picked file arrives with its name and content", async () => {
  const { bridge } = otherSide({ "open-file": { name: "销售.csv", ticket: "t-1" } });
  const file = await bridge.openFile();
  expect([file?.name, await file?.text()]).toEqual(["销售.csv", "content of /picked/t-1"]);
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
