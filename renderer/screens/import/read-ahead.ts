import type { Regulars } from "../../../core/engine/api.ts";
import type { FilePreview } from "../../../core/model/importing.ts";
import { choicesFrom, gapsOf, type Draft, type Gap } from "./draft.ts";

/** What is open while these are does not change how the file is read. */
const HARMLESS: ReadonlySet<Gap["kind"]> = new Set<Gap["kind"]>(["origin", "permission", "channel", "basis"]);

/** After a change, in milliseconds: another one mostly follows. */
export const AFTER_CHANGE_MS = 600;

/** The reading takes every core there is: it begins when the columns stand on the screen, or after so many milliseconds. */
const DRAWN_MS = 400;

/** Lets the engine read a file while the person still looks at its columns, so that the check has little left to do. */
export class ReadAhead {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle = 0;

  /** Begins after so many milliseconds, as far as it is settled how the file is read; what was read in another way is let go. */
  begin(regulars: Regulars, file: File, draft: Draft, preview: FilePreview, afterMs = 0): void {
    this.hold();
    if (!gapsOf(draft, preview).every(({ kind }) => HARMLESS.has(kind))) return;
    const read = (): void => {
      // What is wrong with the file, or the engine, the check will tell.
      regulars.readAhead(file, file.name, choicesFrom(draft)).catch(() => undefined);
    };
    this.timer = setTimeout(() => {
      this.idle = requestIdleCallback(read, { timeout: DRAWN_MS });
    }, afterMs);
  }

  /** Begins nothing more; what is being read is read on. */
  hold(): void {
    clearTimeout(this.timer);
    cancelIdleCallback(this.idle);
  }

  end(regulars: Regulars): void {
    this.hold();
    void regulars.forgetFile();
  }
}
