import { z } from "zod";
import type { AppInfo } from "../core/engine/bridge.ts";
import type { CallPort } from "./desktop-ports.ts";
import { ORIGIN } from "./origin.ts";

/** Largest file the page can hand over to be saved. */
const MAX_SAVED_BYTES = 1024 ** 3;

/** Every call the page can make, with the arguments it must have; `menu` goes the other way. */
export const CHANNELS = {
  "app-info": z.tuple([]),
  "open-file": z.tuple([]),
  "save-file": z.tuple([
    z.string().min(1).max(300),
    z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_SAVED_BYTES, "too large"),
  ]),
  "free-space": z.tuple([]),
} as const;
export const MENU_CHANNEL = "menu";

export type Channel = keyof typeof CHANNELS;

/** What answers the calls, once they are known to come from the page and to be well formed. */
export interface BridgeCalls {
  "app-info"(): Promise<AppInfo>;
  /** The picked file's name and the ticket it can be fetched with. */
  "open-file"(): Promise<{ readonly name: string; readonly ticket: string } | null>;
  "save-file"(suggestedName: string, bytes: Uint8Array): Promise<boolean>;
  "free-space"(): Promise<number | null>;
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
