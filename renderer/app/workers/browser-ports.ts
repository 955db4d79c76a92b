import { wrap } from "comlink";
import type { Bridge } from "../../../core/engine/bridge.ts";
import type { HeadNews, Ports, WriterLock } from "../../../core/engine/ports.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { civilToday } from "../today.ts";
import { filesOfHost, filesOfBrowser } from "./files.ts";
import { importerOver } from "./importer-port.ts";

/** The version of the app, filled in when it is built. */
declare const REGULARS_VERSION: string;

/** What the window lends the engine worker, over a port of its own. */
export type Lent = Pick<Bridge, "freeSpace" | "releaseReserve">;

/**
 * The engine's ports in a browser or in Electron's window; the worker's own clock, dice, locks and messages. Files are the host's where
 * it keeps any, else those of the browser's private file system.
 */
export function browserPorts(importer: MessagePort, lent: MessagePort, files: MessagePort | null): Ports {
  const importWorker = importerOver(importer);
  const host = wrap<Lent>(lent);
  return {
    ...(files === null ? filesOfBrowser() : filesOfHost(files)),
    now: () => Date.now(),
    today: civilToday,
    newId: () => crypto.randomUUID(),
    randomBytes,
    freeSpace: () => host.freeSpace(),
    lock: lockWriter,
    exclusively,
    news: newsBetweenWindows,
    importWorker: async () => importWorker,
    storeKeepsLog: true,
    build: REGULARS_VERSION,
    breathe: breather(),
    rest: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
    releaseReserve: () => host.releaseReserve(),
  };
}

/** How long a window that is in the middle of a change is waited for; one that hangs longer loses its turn. */
const PATIENCE_MS = 5_000;

async function exclusively<T>(workspace: string, work: () => Promise<T>): Promise<T> {
  const name = `regulars-changing:${workspace}`;
  let began = false;
  const once = (): Promise<T> => {
    began = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, once);
  } catch (error) {
    if (!(error instanceof DOMException) || (error.name !== "TimeoutError" && error.name !== "AbortError")) throw error;
    if (began) throw new RegularsError("ledger-other-writer", {}, { cause: error });
    return await navigator.locks.request(name, { steal: true }, once);
  }
}

/** Everybody with the same workspace open hears it, but not who says it. */
function newsBetweenWindows(workspace: string, onNews: () => void): HeadNews {
  const channel = new BroadcastChannel(`regulars-head:${workspace}`);
  channel.addEventListener("message", onNews);
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel of this origin alone takes no target
  return { tell: () => channel.postMessage(null), close: () => channel.close() };
}

/** `getRandomValues` gives at most 65,536 bytes at once. */
function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

/** One writer a workspace among all windows of this origin. A stolen lock's holder hears of it by its rejected request. */
function lockWriter(workspace: string, steal: boolean): Promise<WriterLock | null> {
  return new Promise((resolve, reject) => {
    const lost: (() => void)[] = [];
    let isLost = false;
    let letGo = (): void => {};
    const kept = new Promise<void>((release) => {
      letGo = release;
    });
    const held: Promise<void> = navigator.locks
      .request(`regulars-writer:${workspace}`, steal ? { steal: true } : { ifAvailable: true }, async (lock) => {
        if (lock === null) return resolve(null);
        resolve({
          onLost: (listener) => void (isLost ? listener() : lost.push(listener)),
          release: async () => {
            letGo();
            await held;
          },
        });
        await kept;
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === "AbortError") {
          isLost = true;
          for (const tell of lost) tell();
        } else reject(error instanceof Error ? error : new Error("lock refused"));
      });
  });
}

/** A message to oneself comes back after those already waiting; timers would be held back by at least 4 ms. */
function breather(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener("message", () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
