import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { app, BrowserWindow, dialog, Menu, powerMonitor, protocol, session } from "electron/main";
import { CONTENT_SECURITY_POLICY } from "../renderer/csp.ts";
import type { DesktopPorts, WindowPort } from "./desktop-ports.ts";
import { startDesktop } from "./desktop.ts";
import { RESERVE_BYTES } from "./reserve.ts";

// The one file that touches Electron: it hands the real thing to the host, which decides everything. Nothing here decides.

function adaptWindow(window: BrowserWindow): WindowPort {
  const { webContents } = window;
  return {
    show: () => window.show(),
    focus: () => window.focus(),
    restore: () => window.restore(),
    isMinimized: () => window.isMinimized(),
    reload: () => webContents.reload(),
    load: (url) => window.loadURL(url),
    onReadyToShow: (listener) => window.once("ready-to-show", listener),
    onClose: (listener) => window.on("close", listener),
    onNavigated: (listener) => webContents.on("did-navigate", () => listener()),
    onUnresponsive: (listener) => window.on("unresponsive", listener),
    onSessionEnd: (listener) => window.on("query-session-end", () => listener()),
    send: (channel, message) => webContents.send(channel, message),
    handle: (channel, answer) => webContents.ipc.handle(channel, answer),
    isMainFrame: (frame) => frame === webContents.mainFrame,
  };
}

const ports: DesktopPorts = {
  app,
  registerSchemes: (schemes) => protocol.registerSchemesAsPrivileged(schemes),
  session: (partition) => session.fromPartition(partition),
  createWindow: (options) => adaptWindow(new BrowserWindow(options)),
  setMenu: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template)),
  askOpen: async (options) => {
    const answer = await dialog.showOpenDialog(options);
    return answer.canceled ? [] : answer.filePaths;
  },
  power: powerMonitor,
  askFolder: async (options) => {
    const answer = await dialog.showOpenDialog(options);
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  },
  ask: async ({ message, detail, yes, no }) => {
    const answer = await dialog.showMessageBox({ message, detail, buttons: [yes, no], defaultId: 1, cancelId: 1 });
    return answer.response === 0;
  },
  say: (title, text) => dialog.showErrorBox(title, text),
  askSave: async (options) => {
    const answer = await dialog.showSaveDialog(options);
    return answer.canceled || answer.filePath === "" ? null : answer.filePath;
  },
};

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

// Not awaited: Electron becomes ready only after this file has been read to its end.
startDesktop(ports, {
  pageFolder: join(import.meta.dirname, "..", "renderer"),
  preload: join(import.meta.dirname, "preload.cjs"),
  policy: CONTENT_SECURITY_POLICY,
  platform: process.platform,
  newTicket: randomUUID,
  now: () => Date.now(),
  reserveBytes: RESERVE_BYTES,
}).catch(fail);

/** A fault of the host itself: said where it was started from, and over; the ledger is in the page's hands and whole. */
function fail(error: unknown): void {
  console.error("Regulars:", error instanceof Error ? error.message : "unknown fault");
  app.exit(1);
}
