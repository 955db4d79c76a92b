import { fileOpen, fileSave } from "browser-fs-access";
import type { Bridge } from "../../core/engine/bridge.ts";
import { bridgeOfDesktop, type DesktopBridge } from "../../core/engine/desktop-bridge.ts";
import { RegularsError, type ErrorCode } from "../../core/model/error.ts";
import { browserFolders } from "./browser-folders.ts";

declare global {
  interface Window {
    /** Put there by the desktop's preload; the name is `DESKTOP_BRIDGE_NAME`. */
    readonly regularsDesktop?: DesktopBridge;
  }
}

/** The version of the app, filled in when it is built. */
declare const REGULARS_VERSION: string;

const TABLES = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".gz", ".zip"];

/** The bridge of a browser tab: pickers where the browser has them, else an input and a download. */
const browserBridge = {
  ...browserFolders,
  info: async () => ({ version: REGULARS_VERSION, host: "browser", safeMode: false }),
  openFiles: async () =>
    (await unlessLeft("file-unreadable", () =>
      fileOpen({ extensions: TABLES, id: "regulars-open", multiple: true }),
    )) ?? [],
  saveFile: async (suggestedName, bytes) => {
    const blob = new Blob([bytes], { type: typeOf(suggestedName) });
    if (!navigator.userActivation.isActive) {
      download(blob, suggestedName);
      return true;
    }
    const saved = await unlessLeft("file-not-saved", async () => {
      await fileSave(blob, { fileName: suggestedName, extensions: [extensionOf(suggestedName)], id: "regulars-save" });
      return true;
    });
    return saved ?? false;
  },
  // The browser's own estimate says little of the disk, so it is not asked.
  freeSpace: async () => null,
  releaseReserve: async () => {},
  files: null,
  onMenu: () => () => {},
  onLock: () => () => {},
  onQuit: () => () => {},
  idleSeconds: async () => null,
} satisfies Bridge;

/** The host's bridge: the desktop's where its preload gave one, else the browser's. */
export const bridge: Bridge =
  window.regularsDesktop === undefined ? browserBridge : bridgeOfDesktop(window.regularsDesktop);

/** After long work the browser no longer lets the page open a picker; the file goes to the downloads then. */
function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A person who leaves a picker has not made an error; whatever else goes wrong is told as `code`, or as a full disk. */
async function unlessLeft<T>(code: ErrorCode, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const what = error instanceof Error ? error.name : typeof error;
    if (what === "AbortError") return null;
    if (what === "QuotaExceededError") throw new RegularsError("disk-full", {}, { cause: error });
    throw new RegularsError(code, { what }, { cause: error });
  }
}

function extensionOf(name: string): string {
  return /\.[^.]+$/.exec(name)?.[0] ?? ".txt";
}

function typeOf(name: string): string {
  const types: Readonly<Record<string, string>> = {
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".png": "image/png",
    ".svg": "image/svg+xml",
  };
  return types[extensionOf(name)] ?? "application/octet-stream";
}
