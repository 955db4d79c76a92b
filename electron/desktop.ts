import { join } from "node:path";
import type { MenuCommand } from "../core/engine/bridge.ts";
import { bridgeCalls } from "./bridge-calls.ts";
import { Crashes } from "./crashes.ts";
import type { AppPort, DesktopPorts, WindowPort } from "./desktop-ports.ts";
import { Disk } from "./disk.ts";
import { FileCalls } from "./file-calls.ts";
import { HEAP_FLAGS } from "./heap.mjs";
import { answerCalls, LOCK_CHANNEL, MENU_CHANNEL, QUIT_CHANNEL } from "./ipc.ts";
import { menuTemplate } from "./menu.ts";
import { SCHEME, START_URL } from "./origin.ts";
import { PickedFiles } from "./picked-files.ts";
import { Places } from "./places.ts";
import { pageProtocol, SCHEMES } from "./protocol.ts";
import { Quitting } from "./quitting.ts";
import { hardenContents, hardenSession, SWITCHES } from "./security.ts";
import { desktopWords } from "./words.ts";
import { PARTITION, windowOptions } from "./window-options.ts";

/** Where the built parts lie, and what the page is served with. */
export interface DesktopSetup {
  readonly pageFolder: string;
  readonly preload: string;
  readonly policy: string;
  readonly platform: NodeJS.Platform;
  readonly newTicket: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes held in reserve on each disk. */
  readonly reserveBytes: number;
}

/** What the host keeps while it runs. */
export interface Host {
  readonly picked: PickedFiles;
  readonly places: Places;
  readonly files: FileCalls;
  readonly disk: Disk;
  readonly crashes: Crashes;
  readonly quitting: Quitting;
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
  app.commandLine.appendSwitch("js-flags", HEAP_FLAGS);
  refuseStrangers(app);
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("window-all-closed", () => app.quit());

  await app.whenReady();
  const session = ports.session(PARTITION);
  await hardenSession(session, !app.isPackaged);
  const host = hostParts(ports, setup, () => window.send(QUIT_CHANNEL, null));
  session.protocol.handle(SCHEME, pageProtocol(setup.pageFolder, setup.policy, host.picked, host.files));
  const window = openWindow(ports, setup, host);
  watchPage(ports, window, host);
  watchMachine(ports, window, host);
  await window.load(START_URL);
}

function hostParts(
  { app }: DesktopPorts,
  { newTicket, now, reserveBytes }: DesktopSetup,
  askToFinish: () => void,
): Host {
  const [profile, documents] = [app.getPath("userData"), app.getPath("documents")];
  const disk = new Disk(profile, documents, reserveBytes);
  const places = new Places({ documents, profile, newId: newTicket, onFull: () => disk.release() });
  return {
    picked: new PickedFiles(newTicket),
    places,
    files: new FileCalls(places, newTicket),
    disk,
    crashes: new Crashes(now),
    quitting: new Quitting(askToFinish, () => app.quit()),
  };
}

function openWindow(ports: DesktopPorts, setup: DesktopSetup, host: Host): WindowPort {
  const { app } = ports;
  const devTools = !app.isPackaged;
  const words = desktopWords(app.getLocale());
  const window = ports.createWindow(windowOptions(setup.preload, devTools));
  answerCalls(
    (channel, answer) => window.handle(channel, answer),
    (frame) => window.isMainFrame(frame),
    bridgeCalls(ports, host, words),
  );
  const send = (command: MenuCommand): void => window.send(MENU_CHANNEL, command);
  ports.setMenu(menuTemplate(words, send, { mac: setup.platform === "darwin", devTools }));
  window.onReadyToShow(() => window.show());
  app.on("second-instance", () => bringBack(window));
  return window;
}

/** A page that died is loaded again: the ledger holds what was committed. One that dies again and again opens nothing by itself, and at last the app gives up. */
function watchPage(ports: DesktopPorts, window: WindowPort, { crashes, files, quitting }: Host): void {
  const words = desktopWords(ports.app.getLocale());
  ports.app.on("render-process-gone", (_event, _contents, details) => {
    if (details.reason === "clean-exit") return;
    void files.pageGone();
    quitting.finish();
    if (crashes.note() !== "give-up") return window.reload();
    ports.say(words.gaveUp, words.gaveUpDetail);
    ports.app.exit(1);
  });
  window.onNavigated(() => void files.pageGone());
  window.onUnresponsive(() => {
    const question = {
      message: words.notAnswering,
      detail: words.notAnsweringDetail,
      yes: words.startPageAgain,
      no: words.wait,
    };
    void ports.ask(question).then((again) => again && window.reload());
  });
}

/** Tells the page to lock when nobody is at the machine any more, and to finish before it goes down. */
function watchMachine({ app, power }: DesktopPorts, window: WindowPort, { quitting, disk }: Host): void {
  for (const event of ["lock-screen", "suspend", "user-did-resign-active"] as const) {
    power.on(event, () => window.send(LOCK_CHANNEL, null));
  }
  app.on("before-quit", (event) => quitting.hold(event));
  window.onClose((event) => quitting.hold(event));
  window.onSessionEnd(() => quitting.begin());
  power.on("shutdown", (event) => {
    event?.preventDefault();
    quitting.begin();
  });
  void disk.hold();
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
