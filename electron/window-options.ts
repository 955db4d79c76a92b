import type { BrowserWindowConstructorOptions, WebPreferences } from "electron/main";

/** The window's own store on disk, apart from Electron's default one. */
export const PARTITION = "persist:regulars";

/** What the page may do. Every option is said, also where Electron's default is the same, so that a changed default changes nothing here. */
function webPreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    partition: PARTITION,
    devTools,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    spellcheck: false,
    safeDialogs: true,
    disableDialogs: true,
  };
}

/** The window: shown once its page is painted, its place remembered by Electron under its name. */
export function windowOptions(preload: string, devTools: boolean): BrowserWindowConstructorOptions {
  return {
    name: "main",
    windowStatePersistence: true,
    title: "Regulars",
    show: false,
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    webPreferences: webPreferences(preload, devTools),
  };
}
