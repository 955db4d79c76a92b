import { startDesktop, type DesktopSetup } from "../../electron/desktop.ts";
import type { FakeElectron } from "./fake-electron.ts";

/** Starts the host on a stand-in for Electron, its page in the stand-in's own folder. */
export async function startOn(electron: FakeElectron, setup: Partial<DesktopSetup> = {}): Promise<void> {
  await startDesktop(electron.ports, {
    pageFolder: electron.folder,
    preload: "/app/preload.cjs",
    policy: "default-src 'none'",
    platform: "linux",
    newTicket: () => crypto.randomUUID(),
    now: () => 0,
    reserveBytes: 4096,
    ...setup,
  });
}
