import { expect, test, vi } from "vitest";
import { CHANNELS } from "../../electron/ipc.ts";
import { FakeElectron } from "./fake-electron.ts";

const fake = new FakeElectron();
const made: { readonly kind: string; readonly with: unknown }[] = [];

// Electron's program cannot run here; its names are stood in for, to see that the adapter hands the host the right ones.
vi.mock("electron/main", () => {
  class BrowserWindow {
    readonly webContents = {
      mainFrame: fake.mainFrame,
      ipc: { handle: fake.window.handle },
      send: fake.window.send,
      reload: fake.window.reload,
      on: fake.contentsEvents.on,
    };
    constructor(options: unknown) {
      made.push({ kind: "window", with: options });
      fake.appEvents.fire("web-contents-created", {}, fake.contents);
    }
    readonly once = (event: string, listener: () => void): void => {
      if (event === "ready-to-show") listener();
    };
    readonly on = fake.windowEvents.on;
    readonly show = fake.window.show;
    readonly loadURL = fake.window.load;
  }
  return {
    app: fake.app,
    BrowserWindow,
    dialog: {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showMessageBox: async () => ({ response: 1 }),
      showErrorBox: () => {},
      showSaveDialog: async () => ({ canceled: true, filePath: "" }),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => ({ template }),
      setApplicationMenu: (menu: unknown) => made.push({ kind: "menu", with: menu }),
    },
    powerMonitor: fake.ports.power,
    protocol: { registerSchemesAsPrivileged: fake.ports.registerSchemes },
    session: { fromPartition: fake.ports.session },
  };
});

test("the adapter starts the host on Electron itself: everything before readiness before the file has been read to its end", async () => {
  await import("../../electron/main.ts");
  expect(fake.calls).toContain("whenReady");
  await vi.waitFor(() => expect(fake.calls.at(-1)).toBe("load app://regulars/index.html"));
  expect(made.map(({ kind }) => kind)).toEqual(["window", "menu"]);
  expect(made[0]?.with).toMatchObject({
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  expect([...fake.ipc.keys()].toSorted()).toEqual(Object.keys(CHANNELS).toSorted());
  expect(await fake.call("open-file")).toEqual([]);
  expect(await fake.call("save-file", "a.csv", new Uint8Array(1))).toEqual({ value: false });
});
