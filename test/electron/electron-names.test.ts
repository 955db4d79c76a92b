import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
const declarations = readFileSync(join(folder, "electron.d.ts"), "utf8");

/** What the host relies on Electron having: a name that an update drops or deprecates is found here before a person finds it. */
const NAMES = [
  "setPath(name: string, path: string): void",
  "requestSingleInstanceLock(",
  "enableSandbox(): void",
  "registerSchemesAsPrivileged(",
  "handle(scheme: string",
  "setPermissionRequestHandler(",
  "setPermissionCheckHandler(",
  "setDevicePermissionHandler(",
  "setDisplayMediaRequestHandler(",
  "setBluetoothPairingHandler(",
  "setUSBProtectedClassesHandler(",
  "setCertificateVerifyProc(",
  "setSpellCheckerEnabled(",
  "setProxy(",
  "setWindowOpenHandler(",
  "setWebRTCIPHandlingPolicy(",
  "onBeforeRequest(",
  "exposeInMainWorld(",
  "windowStatePersistence?:",
  "contextIsolation?:",
  "sandbox?:",
  "nodeIntegration?:",
  "nodeIntegrationInWorker?:",
  "nodeIntegrationInSubFrames?:",
  "webSecurity?:",
  "allowRunningInsecureContent?:",
  "experimentalFeatures?:",
  "webviewTag?:",
  "plugins?:",
  "navigateOnDragDrop?:",
  "enableWebSQL?:",
  "spellcheck?:",
  "safeDialogs?:",
  "disableDialogs?:",
  "partition?:",
  "readonly senderFrame: (WebFrameMain) | (null)",
  "readonly origin: string",
  "readonly detached: boolean",
  "getSystemIdleTime(): number",
  "showMessageBox(options: MessageBoxOptions)",
  "showErrorBox(title: string, content: string): void",
];
const EVENTS = [
  "second-instance",
  "window-all-closed",
  "certificate-error",
  "login",
  "select-client-certificate",
  "web-contents-created",
  "render-process-gone",
  "will-navigate",
  "will-frame-navigate",
  "will-redirect",
  "will-attach-webview",
  "will-download",
  "select-hid-device",
  "select-serial-port",
  "select-usb-device",
  "ready-to-show",
  "before-quit",
  "close",
  "unresponsive",
  "query-session-end",
  "did-navigate",
  "lock-screen",
  "suspend",
  "user-did-resign-active",
  "shutdown",
];

test.each(NAMES)("%s", (name) => {
  const at = declarations.indexOf(name);
  expect(at).toBeGreaterThan(-1);
  const documentation = declarations.slice(declarations.lastIndexOf("/**", at), at);
  expect(documentation.includes("*/\n") && documentation.length < 3000 && documentation.includes("@deprecated")).toBe(
    false,
  );
});

test.each(EVENTS)("the event %s", (event) => expect(declarations).toContain(`on(event: '${event}'`));
