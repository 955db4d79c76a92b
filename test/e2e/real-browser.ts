import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { findBrowser } from "../browser.mjs";

/** A browser of its own process group with a profile on disk, which can be killed as a power cut would. */
export interface RealBrowser {
  readonly context: BrowserContext;
  /** Ends every process of it at once, without a chance to tidy up. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test left behind. */
export function killLeftBrowsers(): void {
  for (const child of running) if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  running.clear();
}

export async function startBrowser(profile: string): Promise<RealBrowser> {
  const program = findBrowser();
  if (program === null) throw new Error("no browser");
  const args = [
    "--headless=new",
    "--no-sandbox",
    "--remote-debugging-port=0",
    "--no-first-run",
    "--window-size=1440,900",
    "--lang=en-GB",
    `--user-data-dir=${profile}`,
    "about:blank",
  ];
  const child = spawn(program, args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  running.add(child);
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("the browser has no window");
  return { context, kill: () => kill(child, browser) };
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const piece of child.stderr ?? []) {
    said += String(piece);
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (address !== undefined) {
      child.stderr?.resume();
      return address;
    }
  }
  throw new Error(`the browser did not start: ${said}`);
}

async function kill(child: ChildProcess, browser: Browser): Promise<void> {
  running.delete(child);
  const gone = child.exitCode === null ? once(child, "exit") : Promise.resolve();
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await gone;
  await browser.close().catch(() => undefined); // its other end is gone
}
