import { z } from "zod";
import type { AppInfo, ChosenFolder } from "../core/engine/bridge.ts";
import { FILE_BLOCK_BYTES, type HostFiles, type Told } from "../core/engine/host-files.ts";
import { isFileName, isFolderName } from "../core/ledger/workspace-files.ts";
import type { CallPort } from "./desktop-ports.ts";
import { ORIGIN } from "./origin.ts";
import type { Ticketed } from "./picked-files.ts";

/** Largest file the page can hand over to be saved. */
const MAX_SAVED_BYTES = 1024 ** 3;

/** Most files taken away in one call. */
const MAX_NAMES = 100_000;

const id = z.string().regex(/^[\w-]{1,64}$/);
const place = id.nullable();
const workspace = z.string().refine(isFolderName, "not a workspace");
const name = z.string().refine(isFileName, "not a name");
const block = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= FILE_BLOCK_BYTES, "too large");

/** Every call the page can make, with the arguments it must have; those of `MESSAGES` go the other way. */
export const CHANNELS = {
  "app-info": z.tuple([]),
  "open-file": z.tuple([]),
  "save-file": z.tuple([
    z.string().min(1).max(300),
    z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_SAVED_BYTES, "too large"),
  ]),
  "free-space": z.tuple([]),
  "release-reserve": z.tuple([]),
  "idle-seconds": z.tuple([]),
  "quit-ready": z.tuple([]),
  "choose-folder": z.tuple([]),
  "chosen-folders": z.tuple([]),
  "forget-folder": z.tuple([id]),
  "files-workspaces": z.tuple([place]),
  "files-remove-workspace": z.tuple([place, workspace]),
  "files-list": z.tuple([place, workspace]),
  "files-open": z.tuple([place, workspace, name]),
  "files-append": z.tuple([place, workspace, name, z.int().nonnegative(), block]),
  "files-remove": z.tuple([place, workspace, z.array(name).max(MAX_NAMES)]),
  "files-begin": z.tuple([place, workspace, name]),
  "files-add": z.tuple([id, block]),
  "files-end": z.tuple([id, z.boolean()]),
} as const;

/** What the host tells the page by itself. */
export const MENU_CHANNEL = "menu";
export const LOCK_CHANNEL = "lock";
export const QUIT_CHANNEL = "quit";

export type Channel = keyof typeof CHANNELS;

/** What answers the calls, once they are known to come from the page and to be well formed. */
export interface BridgeCalls {
  "app-info"(): Promise<AppInfo>;
  /** The picked files' names and the tickets they can be fetched with. */
  "open-file"(): Promise<readonly Ticketed[]>;
  "save-file"(suggestedName: string, bytes: Uint8Array): Promise<Told<boolean>>;
  "free-space"(): Promise<number | null>;
  "release-reserve"(): Promise<void>;
  "idle-seconds"(): Promise<number>;
  "quit-ready"(): Promise<void>;
  "choose-folder"(): Promise<Told<ChosenFolder | null>>;
  "chosen-folders"(): Promise<readonly ChosenFolder[]>;
  "forget-folder"(id: string): Promise<void>;
  readonly "files-workspaces": HostFiles["workspaces"];
  readonly "files-remove-workspace": HostFiles["removeWorkspace"];
  readonly "files-list": HostFiles["list"];
  readonly "files-open": HostFiles["open"];
  readonly "files-append": HostFiles["append"];
  readonly "files-remove": HostFiles["remove"];
  readonly "files-begin": HostFiles["begin"];
  readonly "files-add": HostFiles["add"];
  readonly "files-end": HostFiles["end"];
}

/** Whether a call comes from our page itself: not from a frame inside it, one that is gone, or another origin. */
export function isOurPage(call: CallPort, isMainFrame: (frame: CallPort["senderFrame"]) => boolean): boolean {
  const frame = call.senderFrame;
  return (
    call.type === "frame" &&
    frame !== null &&
    !frame.detached &&
    frame.parent === null &&
    frame.origin === ORIGIN &&
    isMainFrame(frame)
  );
}

/**
 * Registers an answer for every channel. A call that is not from our page, or whose arguments do not fit, is refused before
 * anything is done; what it said is not repeated.
 */
export function answerCalls(
  handle: (channel: string, answer: (call: CallPort, ...args: unknown[]) => Promise<unknown>) => void,
  isMainFrame: (frame: CallPort["senderFrame"]) => boolean,
  calls: BridgeCalls,
): void {
  const register = <Name extends Channel>(channel: Name): void => {
    handle(channel, async (call, ...args) => {
      if (!isOurPage(call, isMainFrame)) throw new Error(`${channel}: refused, not from the page`);
      const parsed = CHANNELS[channel].safeParse(args);
      if (!parsed.success) throw new Error(`${channel}: refused, arguments do not fit`);
      const answer: (...args: never[]) => Promise<unknown> = calls[channel];
      return await answer(...(parsed.data as never[]));
    });
  };
  for (const channel of Object.keys(CHANNELS) as Channel[]) register(channel);
}
