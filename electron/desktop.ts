import { join } from "node:path";
import type { MenuCommand } from "../core/engine/bridge.ts";
import type { AppPort, DesktopPorts, WindowPort } from "./desktop-ports.ts";
import { freeBytes, safeFileName, writeFileAtomically } from "./files.ts";
import { answerCalls, MENU_CHANNEL, type BridgeCalls } from "./ipc.ts";
import { menuTemplate } from "./menu.ts";
import { SCHEME, START_URL } from "./origin.ts";
import { PickedFiles } from "./picked-files.ts";
import { pageProtocol, SCHEMES } from "./protocol.ts";
import { hardenContents, hardenSession, SWITCHES } from "./security.ts";
import { desktopWords, type DesktopWords } from "./words.ts";
import { PARTITION, windowOptions } from "./window-options.ts";

/** Where the built parts lie, and what the page is served with. */
export interface DesktopSetup {
  readonly pageFolder: string;
  readonly preload: string;
  readonly policy: string;
  readonly platform: NodeJS.Platform;
  readonly newTicket: () => string;
}

/**
 * Starts the desktop host. The order matters: the data folder before the lock that is kept in it; sandbox, scheme and switches
 * before Electron is ready; the session hardened before a window can use it. A second start shows the first one's window.
 */
export async function startDesktop(ports: DesktopPorts, setup: DesktopSetup): Promise<void> {
  const { app } = ports;
  app.setPath("userData", join(app.getPath("appData"), "Regulars"));
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  app.enableSandbox();
  ports.registerSchemes(SCHEMES);
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  refuseStrangers(app);
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("window-all-closed", () => app.quit());

  await app.whenReady();
  const session = ports.session(PARTITION);
  await hardenSession(session, !app.isPackaged);
  const picked = new PickedFiles(setup.newTicket);
  session.protocol.handle(SCHEME, pageProtocol(setup.pageFolder, setup.policy, picked));
  await openWindow(ports, setup, picked);
}

async function openWindow(ports: DesktopPorts, setup: DesktopSetup, picked: PickedFiles): Promise<void> {
  const { app } = ports;
  const devTools = !app.isPackaged;
  const words = desktopWords(app.getLocale());
  const window = ports.createWindow(windowOptions(setup.preload, devTools));
  answerCalls(
    (channel, answer) => window.handle(channel, answer),
    (frame) => window.isMainFrame(frame),
    bridgeCalls(ports, picked, words),
  );
  const send = (command: MenuCommand): void => window.send(MENU_CHANNEL, command);
  ports.setMenu(menuTemplate(words, send, { mac: setup.platform === "darwin", devTools }));
  window.onReadyToShow(() => window.show());
  app.on("second-instance", () => bringBack(window));
  app.on("render-process-gone", (_event, _contents, details) => {
    if (details.reason !== "clean-exit") window.reload(); // the ledger holds what was committed
  });
  await window.load(START_URL);
}

function bridgeCalls(ports: DesktopPorts, picked: PickedFiles, words: DesktopWords): BridgeCalls {
  const { app } = ports;
  return {
    "app-info": async () => ({ version: app.getVersion(), host: "electron" }),
    "open-file": async () => {
      const filters = [
        { name: words.tables, extensions: ["csv", "tsv", "txt", "gz"] },
        { name: words.allFiles, extensions: ["*"] },
      ];
      const path = await ports.askOpen({ properties: ["openFile"], filters });
      return path === null ? null : picked.add(path);
    },
    "save-file": async (suggestedName, bytes) => {
      const path = await ports.askSave({ defaultPath: join(app.getPath("documents"), safeFileName(suggestedName)) });
      if (path === null) return false;
      await writeFileAtomically(path, bytes);
      return true;
    },
    "free-space": () => freeBytes(app.getPath("userData")),
  };
}

/** Nothing here talks to a server, so whoever asks for trust, a password or a certificate gets none. */
function refuseStrangers(app: AppPort): void {
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on("login", (event) => event.preventDefault());
  app.on("select-client-certificate", (event) => event.preventDefault());
}

function bringBack(window: WindowPort): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
